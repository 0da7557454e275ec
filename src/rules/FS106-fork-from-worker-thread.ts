import { codeStep } from '#core/evidence.ts';
import { defineRule } from '#core/rule.ts';
import { inheritsMemory, sentence, standsAtMaker, toTrace } from './evidence.ts';
import { startBySpawn } from './spawn-edit.ts';

export default defineRule({
  code: 'FS106',
  slug: 'fork-from-worker-thread',
  summary: 'a worker thread forks a process, while the other threads run on',
  severity: 'warning',
  audience: 'everyone',
  autofix: 'suggest',
  since: '0.1.0',
  effects: ['starts-thread', 'forks'],
  supersedes: [],
  *check(project) {
    for (const creation of project.creations) {
      if (!inheritsMemory(creation)) continue;
      for (const within of creation.within) {
        if (within.kind !== 'thread') continue;
        yield {
          ...standsAtMaker(creation),
          title: `\`${creation.call}\` forks in a thread that runs \`${within.name}\`, while the main thread runs on`,
          trace: toTrace(
            [
              codeStep(within.at, `starts a thread that runs \`${within.name}\``),
              ...creation.startMethod.steps,
              ...within.steps,
            ],
            within.certainty,
          ),
          cause: within.at,
          why: 'The thread that forks is never alone: the main thread and its siblings hold locks at that moment that the child finds locked for ever. The child runs on with the worker thread as its main thread.',
          where: sentence(creation.startMethod.forkBites),
          change:
            'Create processes in the main thread before the workers start, or let the thread ask for a process of another start method: `multiprocessing.get_context("spawn")`.',
          ...startBySpawn(project, creation),
        };
      }
    }
  },
});
