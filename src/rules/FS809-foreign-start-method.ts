import type { ProcessCreation } from '#core/creation.ts';
import { defineRule } from '#core/rule.ts';
import { created, priceOfSpawn, sentence, standsAt, toTrace } from './evidence.ts';

export default defineRule({
  code: 'FS809',
  slug: 'foreign-start-method',
  summary: 'set_start_method does not reach a library that has a start method of its own',
  severity: 'warning',
  audience: 'everyone',
  autofix: 'none',
  since: '0.1.0',
  effects: ['sets-start-method', 'forks'],
  supersedes: [],
  *check(project) {
    for (const creation of project.creations) {
      const { notReachedBy: choice, startMethod, call } = creation;
      if (choice === undefined || choice.at.kind !== 'code') continue;
      const library = libraryOf(creation);
      yield {
        ...standsAt(creation),
        title: `\`${call}\` forks: \`multiprocessing.set_start_method\` does not reach ${library}`,
        trace: toTrace([choice, ...startMethod.steps, created(creation)], 'certain'),
        cause: choice.at.span,
        why: `The start method that the program fixes is an attribute of multiprocessing. ${sentence(library)} makes its processes without it, and forks: what the program wants to keep out of its children, threads, locks and connections, is in them.`,
        where: sentence(startMethod.forkBites),
        change: remedy(creation),
        alongside: priceOfSpawn(creation),
      };
    }
  },
});

/** Whose processes they are: the module that decides, or the distribution. */
function libraryOf({ model }: ProcessCreation): string {
  return model.startMethodOf ?? model.distribution;
}

const OWN_SETTERS = new Set(['multiprocess', 'billiard']);

function remedy({ model: { startMethodOf, startMethod } }: ProcessCreation): string {
  if (startMethod !== undefined) return `Pass \`${startMethod.argument}="spawn"\` where the workers are chosen.`;
  return startMethodOf !== undefined && OWN_SETTERS.has(startMethodOf)
    ? `Set it there as well: \`${startMethodOf}.set_start_method("spawn")\`, at the same place.`
    : 'Create these processes before anything that a fork must not copy, or choose a kind of worker that is a new program.';
}
