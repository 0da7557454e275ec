import type { ChildUse, ProcessCreation } from '#core/creation.ts';
import { defineRule } from '#core/rule.ts';
import { isDrawnTwice } from './drawn-twice.ts';
import { created, inheritsMemory, sentence, standsAtMaker, toTrace, traceOf } from './evidence.ts';
import { sharedHandles } from './handles-at-fork.ts';

const GLOBAL = 'numpy.random.';

export default defineRule({
  code: 'FS805',
  slug: 'numpy-rng-duplicated',
  summary: 'forked workers draw the same random numbers from NumPy',
  severity: 'warning',
  audience: 'everyone',
  autofix: 'suggest',
  since: '0.1.0',
  effects: ['opens-handle', 'uses-handle', 'does', 'forks'],
  supersedes: ['FS704'],
  *check(project) {
    for (const { creation, live, use } of sharedHandles(project, 'generator')) {
      const { resource } = live;
      const drawsToo = (each: ChildUse): boolean => each.kind === 'uses-handle' && each.key === resource.key;
      if (!resource.type.startsWith(GLOBAL) || !isDrawnTwice(project, creation, drawsToo)) continue;
      yield {
        ...told(creation),
        title: `\`${creation.call}\` forks with the generator \`${resource.name}\`, and its numbers are drawn more than once`,
        trace: traceOf(live, creation, use.steps),
        cause: resource.at,
        why: 'The state of the generator is memory that each fork copies: from equal states follow equal numbers. Nothing fails; samples, noise and augmentations repeat from worker to worker.',
      };
    }
    for (const creation of project.creations) {
      const use = inheritsMemory(creation) ? globalDraw(creation) : undefined;
      if (use === undefined || !isDrawnTwice(project, creation, isGlobalDraw)) continue;
      yield {
        ...told(creation),
        title: `\`${creation.call}\` forks with the global generator of NumPy, and its numbers are drawn more than once`,
        trace: toTrace([...creation.startMethod.steps, created(creation), ...use.steps], 'certain'),
        cause: use.at,
        why: 'NumPy, unlike the module `random` of Python, does not seed its global generator anew in a forked child: each worker goes on from the state of the parent. Nothing fails; samples, noise and augmentations repeat from worker to worker.',
      };
    }
  },
});

function told(creation: ProcessCreation) {
  return {
    ...standsAtMaker(creation),
    where: sentence(creation.startMethod.forkBites),
    change:
      'Spawn a seed for each task in the parent, `numpy.random.SeedSequence(...).spawn(n)`, hand it over, and make `numpy.random.default_rng(seed)` in the child.',
    alongside: [
      'A pool can do so in its initializer; a constant seed there would give all workers equal numbers again.',
    ],
  };
}

function isGlobalDraw({ kind, activity, api }: ChildUse): boolean {
  return kind === 'does' && activity === 'draws' && api?.startsWith(GLOBAL) === true;
}

/** Where the child seeds it, its numbers are its own; workers of torch are seeded by torch. */
function globalDraw({ child, model }: ProcessCreation): ChildUse | undefined {
  const seeds = ({ kind, activity, api }: ChildUse): boolean =>
    kind === 'does' && activity === 'seeds' && api?.startsWith(GLOBAL) === true;
  return model.distribution === 'torch' || child.uses.some(seeds) ? undefined : child.uses.find(isGlobalDraw);
}
