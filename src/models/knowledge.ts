/** Looks statements up by any name that a program may use for them. */
import { createHash } from 'node:crypto';
import type { CallableModel, Knowledge, ModuleModel, TypeModel } from '#core/effects.ts';
import type { QName } from '#core/evidence.ts';
import type { ForkHandling } from '#core/fork-handling.ts';
import type { EffectStatement, Models, Versions } from './models.ts';
import { normalName } from '#core/distribution.ts';
import type { Requirement } from '#core/settings.ts';
import { boundsOf, rangeHolds } from '#core/version-range.ts';

/** Knowledge from models; where two state the same name (a project's own file and a built-in one), the later counts. */
export function knowledgeFrom(...sources: readonly Models[]): Knowledge {
  const callables = index(sources.flatMap((source) => source.callables as readonly CallableModel[]));
  const types = index(sources.flatMap((source) => source.types));
  const modules = new Map<QName, ModuleModel>(
    sources.flatMap((source) => source.modules.map((one) => [one.name, one] as const)),
  );

  /** The same name in the module that a drop-in module stands for. */
  const mirrored = (name: QName): QName | undefined => {
    for (const [head, tail] of prefixes(name)) {
      const module = modules.get(head)?.mirrors;
      if (module !== undefined) return `${module}${tail}`;
    }
    return undefined;
  };

  const stated = memoised((name: QName): CallableModel | undefined => {
    const found = callables.get(name);
    if (found) return found;
    const constructed = types.get(name);
    if (constructed) return name === constructed.name ? inheritedConstructor(constructed) : stated(constructed.name);
    const [head, last] = split(name);
    const owner = types.get(head);
    if (!owner) return undefined;
    return head === owner.name
      ? first(owner.bases, (base) => stated(`${base}.${last}`))
      : stated(`${owner.name}.${last}`);
  });

  /** A class that states no constructor has that of its first base that does. */
  function inheritedConstructor(type: TypeModel): CallableModel | undefined {
    const inherited = first(type.bases, stated);
    return inherited && { ...inherited, returns: type.name };
  }

  const through = <Found>(find: (name: QName) => Found | undefined) =>
    memoised((name: QName): Found | undefined => {
      const found = find(name);
      if (found !== undefined) return found;
      const other = mirrored(name);
      return other === undefined ? undefined : find(other);
    });

  /** A statement about a drop-in module holds for it with its own start method and its own way to pickle. */
  const ofMirror = (name: QName): Pick<CallableModel, 'startMethodOf' | 'pickler'> => {
    for (const [head] of prefixes(name)) {
      const { startMethodOf, pickler } = modules.get(head) ?? {};
      if (startMethodOf !== undefined) return { startMethodOf, ...(pickler === undefined ? {} : { pickler }) };
    }
    return {};
  };
  const callable = through(stated);

  return {
    callable: memoised((name: QName) => {
      const found = callable(name);
      return found === undefined || stated(name) !== undefined ? found : { ...found, ...ofMirror(name) };
    }),
    type: through((name) => types.get(name)),
    module: through((name) => modules.get(name)),
    settings: sources.flatMap((source) => source.settings),
    digest: createHash('sha256').update(JSON.stringify(sources)).digest('hex').slice(0, 32),
  };
}

/** Only the statements, and of each the effects, that can concern the given versions and platforms. */
export function modelsFor(models: Models, versions: Versions): Models {
  const onPython = (range: string | undefined) =>
    range === undefined || versions.python.some((version) => rangeHolds(range, version));
  const concerns = (one: {
    readonly distribution: string;
    readonly versions?: string;
    readonly python?: string;
    readonly platforms?: readonly string[];
  }) => {
    const platforms: readonly string[] | undefined = versions.platforms;
    return (
      onPython(one.python) &&
      (one.versions === undefined || isRequired(one.versions, requirementOf(one))) &&
      (platforms === undefined ||
        one.platforms === undefined ||
        one.platforms.some((platform) => platforms.includes(platform)))
    );
  };
  const requirementOf = ({ distribution }: { readonly distribution: string }): Requirement | undefined =>
    versions.requirements?.[normalName(distribution)];
  const told = <One extends { readonly distribution: string; readonly versions?: string; readonly says: string }>(
    one: One,
  ): One =>
    one.versions === undefined
      ? one
      : { ...one, says: `${one.says} (${assumption(one.distribution, requirementOf(one))})` };
  const withEffects = <One extends { readonly effects: readonly EffectStatement[] }>(one: One): One => ({
    ...one,
    effects: one.effects.filter((effect) => onPython(effect.python)),
  });
  /** Without what the library does about a fork by itself, where the required version does not do it. */
  const withHandling = <One extends { readonly distribution: string; readonly aware?: ForkHandling }>(
    one: One,
  ): One => {
    const { aware, ...rest } = one;
    const holds = aware?.versions === undefined || isRequired(aware.versions, requirementOf(one));
    return holds ? one : (rest as One);
  };
  return {
    modules: models.modules.filter(concerns).map(withEffects).map(told),
    types: models.types.filter(concerns).map(withHandling).map(told),
    callables: models.callables.filter(concerns).map(withEffects).map(withHandling).map(told),
    settings: models.settings.filter(concerns).map(told),
  };
}

/** Whether a statement about these versions concerns a project with that requirement; without one, the newest version counts. */
function isRequired(range: string, required: Requirement | undefined): boolean {
  if (required === undefined) return rangeHolds(range, NEWEST);
  if (!required.orLater) return rangeHolds(range, required.version);
  // A range that begins or ends above the least version is reached by some later one.
  const later = boundsOf(range)
    .flatMap((bound) => [bound, `${bound}.1`])
    .filter((bound) => rangeHolds(`>=${required.version}`, bound));
  return [required.version, ...later, NEWEST].some((version) => rangeHolds(range, version));
}

const NEWEST = '99999.0.0';

function assumption(distribution: string, required: Requirement | undefined): string {
  if (required === undefined) return `assuming the newest ${distribution}`;
  return `${distribution} ${required.version}${required.orLater ? ' or later' : ''} by ${required.from}`;
}

function first<Item, Found>(items: readonly Item[], find: (item: Item) => Found | undefined): Found | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

function index<Model extends { readonly name: QName; readonly aliases: readonly QName[] }>(
  models: readonly Model[],
): Map<QName, Model> {
  return new Map(models.flatMap((model) => [model.name, ...model.aliases].map((name) => [name, model] as const)));
}

/** `a.b.c` → [`a.b.c`, ``], [`a.b`, `.c`], [`a`, `.b.c`]. */
function* prefixes(name: QName): Iterable<readonly [QName, string]> {
  for (let end = name.length; end > 0; end = name.lastIndexOf('.', end - 1))
    yield [name.slice(0, end), name.slice(end)];
}

function split(name: QName): readonly [QName, string] {
  const dot = name.lastIndexOf('.');
  return [name.slice(0, Math.max(0, dot)), name.slice(dot + 1)];
}

/** Remembers answers. While a name is being looked up it counts as unknown, so that circular bases end. */
function memoised<Value>(compute: (name: QName) => Value | undefined): (name: QName) => Value | undefined {
  const known = new Map<QName, Value | undefined>();
  return (name) => {
    if (known.has(name)) return known.get(name);
    known.set(name, undefined);
    const value = compute(name);
    known.set(name, value);
    return value;
  };
}
