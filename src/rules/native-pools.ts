/** Native pools that the parent has used and that a forked child uses as well. */
import type { NativePool } from '#core/effects.ts';
import type { Expression } from '#core/facts.ts';
import type { LibraryCall } from '#core/calls.ts';
import type { ChildUse, Live, ProcessCreation } from '#core/creation.ts';
import type { Project } from '#core/project.ts';
import { callAt } from './calls.ts';
import { inheritsMemory } from './evidence.ts';
import { type SettingInForce, settingsAt } from './libraries-at-fork.ts';

export interface SharedPool {
  readonly creation: ProcessCreation;
  readonly live: Live;
  readonly use: ChildUse;
  readonly pool: NativePool;
  /** The calls on both sides. */
  readonly calls: readonly LibraryCall[];
  readonly settings: readonly SettingInForce[];
}

const KEY = 'pool:';

/** The key of the resource that a pool is, once it is used. */
export function poolKey(pool: NativePool): string {
  return `${KEY}${pool}`;
}

export function* sharedPools(project: Project, isMeant: (pool: NativePool) => boolean): Iterable<SharedPool> {
  for (const creation of project.creations) {
    if (!inheritsMemory(creation)) continue;
    for (const live of creation.live) {
      const { kind, key, at } = live.resource;
      const pool = key.slice(KEY.length) as NativePool;
      if (kind !== 'native-pool' || !isMeant(pool)) continue;
      const use = creation.child.uses.find((each) => each.kind === 'uses-native-pool' && each.key === key);
      const calls = use === undefined ? [] : [callAt(project, at), callAt(project, use.at)];
      const [first, second] = calls;
      // Each distribution brings a runtime of its own, but the context of CUDA is the driver's.
      if (use === undefined) continue;
      if (pool !== 'cuda' && first?.model.distribution !== second?.model.distribution) continue;
      yield {
        creation,
        live,
        use,
        pool,
        calls: calls.filter((call) => call !== undefined),
        settings: settingsAt(project, creation).filter(({ setting }) => setting.concerns.includes(pool)),
      };
    }
  }
}

const COUNTS = /^(num_threads|n_threads|nthreads?|n_jobs|thread_count)$/;

/** `num_threads=4` or `{"n_jobs": -1}`: then a variable of the environment does not decide. */
function namesThreads({ calls }: SharedPool): boolean {
  return calls.some(({ expression: { arguments: given, keywords } }) => {
    const tables = [...given, ...keywords.map(({ value }) => value)].filter((each) => each.kind === 'dict');
    const entries = tables.flatMap(({ keys, values }) =>
      keys.map((key, index) => [key.kind === 'literal' ? key.value : '', values[index]] as const),
    );
    return [...keywords.map(({ name, value }) => [name, value] as const), ...entries].some(
      ([name, value]) => COUNTS.test(String(name)) && value !== undefined && isSeveral(value),
    );
  });
}

function isSeveral(expression: Expression): boolean {
  return expression.kind !== 'literal' || (typeof expression.value === 'number' && expression.value > 1);
}

/** The setting, if there is one, that seems to mend it and does not. */
export function vainSetting(shared: SharedPool): SettingInForce | undefined {
  return shared.settings.find(
    ({ setting: { effect } }) => effect === 'silences' || (effect === 'partial' && namesThreads(shared)),
  );
}

const LIMITS = /(^|\.)(threadpool_limits|set_num_threads)$/;

/** Whether the library sees to it by itself, or the program keeps the pool from having threads. */
export function isHandled(project: Project, shared: SharedPool): boolean {
  const { creation, pool, live, settings } = shared;
  const vain = vainSetting(shared);
  const helps = ({ setting }: SettingInForce): boolean => setting !== vain?.setting && setting.effect !== 'silences';
  if (settings.some(helps)) return true;
  // Workers of its own a library sets up: those of torch compute with one thread.
  if (creation.model.distribution === live.resource.model?.distribution) return true;
  if (live.resource.model?.aware?.complete === true) return vain === undefined;
  return pool === 'openmp' && project.calls.some(({ api, arguments: given }) => LIMITS.test(api) && isOne(given));
}

function isOne(given: LibraryCall['arguments']): boolean {
  return Object.values(given).some(({ literals }) => literals.includes(1));
}

/** What raises an error in a forked child, where threads of the processor would let it wait. */
export const ACCELERATORS: ReadonlySet<NativePool> = new Set(['cuda', 'autograd']);
