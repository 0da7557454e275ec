import type { ProcessCreation } from '#core/creation.ts';
import type { Effect } from '#core/effects.ts';
import type { LibraryCall } from '#core/calls.ts';
import type { Project } from '#core/project.ts';
import { compareSpans, type Span, spanKey } from '#core/span.ts';
import type { ForkPlace, LiveKind, LiveThing, Survey, ThreadCallable, ThreadLibrary } from './audit.ts';

/** What lives at a place is listed up to here: the map is read by people. */
const LIVE = 8;

/** What a fork does something to; changed state is the rules' matter. */
const MAPPED: ReadonlySet<string> = new Set<LiveKind>([
  'thread',
  'lock',
  'handle',
  'log-handler',
  'process',
  'native-pool',
]);

/** Everything in the linked program that an audit tells beside the findings. */
export function surveyOf(project: Project): Survey {
  return {
    forks: project.creations.filter(isSeen).map((creation) => forkPlace(creation, project)),
    libraries: threadLibraries(project.calls),
    importThreads: project.importThreads.map(({ module, resource, importedBy }) => ({
      module,
      name: resource.name,
      at: resource.at,
      importers: importedBy.length,
    })),
  };
}

/** Whether what makes a call run Python ahead of exec is seen there: `*spread` might hold it, and hardly ever does. */
function isSeen({ how, model, expression }: ProcessCreation): boolean {
  if (how !== 'before-exec' || expression.spreads.length === 0) return true;
  const conditions = model.effects.flatMap((effect) => (effect.kind === 'forks' ? (effect.when ?? []) : []));
  return conditions.every(({ argument }) => expression.keywords.some(({ name }) => name === argument));
}

function forkPlace(creation: ProcessCreation, { settings }: Project): ForkPlace {
  const { at, made, scope, api, model, call, how, startMethod, platforms, child, live, omitted } = creation;
  const { chosen, choices, methods, steps } = startMethod;
  const [only] = methods;
  const chosenAt = steps.flatMap((step) => (step.at.kind === 'code' ? [step.at.span] : []))[0];
  const things = thingsAt(live);
  return {
    at,
    ...(made !== undefined && { made }),
    scope,
    api,
    distribution: model.distribution,
    call,
    how,
    chosen,
    ...(choices !== undefined && { choices }),
    ...(only !== undefined && (chosen === 'requested' || chosen === 'set') && { method: only }),
    ...(chosenAt !== undefined && { chosenAt }),
    unreached: settings.platforms.filter((platform) => !platforms.includes(platform)),
    child: how === 'raw' || how === 'before-exec' ? '' : child.name,
    live: things.slice(0, LIVE),
    omitted: omitted + Math.max(0, things.length - LIVE),
  };
}

/** The best evidenced first; what one line makes of a kind is listed once. */
function thingsAt(live: ProcessCreation['live']): readonly LiveThing[] {
  const things = new Map<string, LiveThing>();
  for (const { resource, certainty } of live) {
    const { kind, name, runs, at } = resource;
    const key = `${kind} ${spanKey(at)}`;
    if (certainty === 'possible' || !isMapped(kind) || things.has(key)) continue;
    things.set(key, { kind, name, ...(runs !== undefined && { runs }), at, certainty });
  }
  return [...things.values()];
}

function isMapped(kind: string): kind is LiveKind {
  return MAPPED.has(kind);
}

function threadLibraries(calls: readonly LibraryCall[]): readonly ThreadLibrary[] {
  const starting = calls.filter(({ model }) => model.effects.some(startsThread));
  return [...groupBy(starting, ({ model }) => model.distribution)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([distribution, group]) => ({
      distribution,
      callables: [...groupBy(group, ({ model }) => model.name)]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([, same]) => threadCallable(same)),
    }));
}

function threadCallable(calls: readonly [LibraryCall, ...LibraryCall[]]): ThreadCallable {
  const [{ model }] = calls;
  const places = new Map<string, Span>(calls.map(({ at }) => [spanKey(at), at]));
  return {
    name: model.name,
    says: model.says,
    source: model.source,
    conditional: model.effects.filter(startsThread).every(({ when }) => when !== undefined && when.length > 0),
    places: [...places.values()].sort(compareSpans),
  };
}

function startsThread(effect: Effect): boolean {
  return effect.kind === 'starts-thread';
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly [T, ...T[]]> {
  const groups = new Map<string, [T, ...T[]]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
