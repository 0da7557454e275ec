import type { LibraryCall } from '#core/calls.ts';
import type { Project } from '#core/project.ts';
import type { Hazard } from '#core/finding.ts';
import { defineRule } from '#core/rule.ts';
import { callAt } from './calls.ts';
import { created, inheritsMemory, sentence, standsAtMaker, toTrace, traceOf } from './evidence.ts';
import { withStatement } from './libraries-at-fork.ts';
import { ACCELERATORS, poolKey, sharedPools, type SharedPool } from './native-pools.ts';
import { startBySpawn } from './spawn-edit.ts';

export default defineRule({
  code: 'FS804',
  slug: 'accelerator-in-forked-child',
  summary: 'CUDA or autograd is used in the parent and then in a forked child',
  severity: 'error',
  audience: 'everyone',
  autofix: 'suggest',
  since: '0.1.0',
  effects: ['uses-native-pool', 'forks'],
  supersedes: [],
  *check(project) {
    yield* usedBehind(project);
    for (const shared of sharedPools(project, (pool) => ACCELERATORS.has(pool))) {
      const { creation, live, use, pool, settings } = shared;
      if (settings.some(({ setting }) => setting.effect === 'cures') || !isMeant(project, shared)) continue;
      const { resource } = live;
      const isCuda = pool === 'cuda';
      yield {
        ...standsAtMaker(creation),
        title: `\`${creation.call}\` forks after \`${resource.name}\` has ${isCuda ? 'initialised CUDA' : 'started the threads of autograd'}, which the child cannot use`,
        trace: traceOf(withStatement(live), creation, use.steps),
        cause: resource.at,
        why: isCuda
          ? 'The CUDA driver keeps a context for each process, and a forked copy of it is worth nothing: torch raises "Cannot re-initialize CUDA in forked subprocess", and code that goes around its check gets errors of the driver or wrong results.'
          : 'The engine that goes backward keeps threads, which a fork does not copy: torch raises "Unable to handle autograd\'s threading in combination with fork-based multiprocessing".',
        where: sentence(creation.startMethod.forkBites),
        change:
          creation.how === 'raw'
            ? 'Fork before the parent uses it, or do the work in a program of its own (`subprocess`).'
            : 'Start the workers by spawn or forkserver: `torch.multiprocessing.get_context("spawn")`, or `multiprocessing_context="spawn"` for a DataLoader.',
        ...startBySpawn(project, creation),
      };
    }
  },
});

const CUDA = poolKey('cuda');

/** The parent uses CUDA too, after the fork: whoever comes by a second time, or has used it before, forks too late. */
function* usedBehind(project: Project): Iterable<Hazard> {
  for (const creation of project.creations) {
    const { live, after, child, how, api } = creation;
    if (how !== 'start-method' || !/Process(\.start)?$/u.test(api) || !inheritsMemory(creation)) continue;
    if (live.some(({ resource }) => resource.key === CUDA)) continue;
    const [inChild, behind] = [child.uses, after].map((uses) =>
      uses.find(({ kind, key, at }) => {
        const call = kind === 'uses-native-pool' && key === CUDA ? callAt(project, at) : undefined;
        return call !== undefined && namesCuda(project, call);
      }),
    );
    if (inChild === undefined || behind === undefined) continue;
    yield {
      ...standsAtMaker(creation),
      title: `\`${creation.call}\` forks a child that uses CUDA, and the parent uses it as well`,
      trace: toTrace([...creation.startMethod.steps, created(creation), ...inChild.steps, ...behind.steps], 'likely'),
      cause: behind.at,
      why: 'The CUDA driver keeps a context for each process, and a forked copy of it is worth nothing. Here the parent initialises CUDA behind the fork, so the first time goes well; the second time, or where the caller has used CUDA before, torch raises "Cannot re-initialize CUDA in forked subprocess" in the child.',
      where: sentence(creation.startMethod.forkBites),
      change: 'Start the process by spawn or forkserver: `torch.multiprocessing.get_context("spawn").Process(...)`.',
      ...startBySpawn(project, creation),
    };
  }
}

/** `x.to(y)` also changes the type of numbers: where the device is not known, only what is called cuda counts. */
function isMeant(project: Project, { calls }: SharedPool): boolean {
  return calls.every((call) => namesCuda(project, call));
}

function namesCuda(project: Project, { model, arguments: given }: LibraryCall): boolean {
  const device = model.effects.some((effect) => effect.kind === 'uses-native-pool' && effect.when !== undefined)
    ? given['device']
    : undefined;
  if (device === undefined) return true;
  return [device.literals, ...project.calls.filter(isMadeBy(device.keys)).map(textsOf)].flat().some(isCudaText);
}

function isMadeBy(keys: readonly string[]): (call: LibraryCall) => boolean {
  return ({ api, result }) => api === 'torch.device' && keys.includes(result);
}

function textsOf({ arguments: given }: LibraryCall): readonly unknown[] {
  return Object.values(given).flatMap(({ literals }) => literals);
}

function isCudaText(text: unknown): boolean {
  return typeof text === 'string' && text.startsWith('cuda');
}
