import { codeStep } from '#core/evidence.ts';
import { defineRule } from '#core/rule.ts';
import { inheritsMemory, sentence, toTrace } from './evidence.ts';
import { startBySpawn } from './spawn-edit.ts';

export default defineRule({
  code: 'FS107',
  slug: 'fork-in-async-code',
  summary: 'a coroutine or callback forks, with the event loop and its threads alive',
  severity: 'warning',
  audience: 'everyone',
  autofix: 'suggest',
  since: '0.1.0',
  effects: ['forks'],
  supersedes: [],
  *check(project) {
    for (const creation of project.creations) {
      if (!inheritsMemory(creation)) continue;
      for (const within of creation.within) {
        if (within.kind !== 'coroutine' && within.kind !== 'callback') continue;
        yield {
          at: creation.at,
          scope: creation.scope,
          title: `\`${creation.call}\` forks inside ${NAMES[within.kind]} \`${within.name}\``,
          trace: toTrace(
            [
              codeStep(within.at, `\`${within.name}\` runs on an event loop`),
              ...creation.startMethod.steps,
              ...within.steps,
            ],
            within.certainty,
          ),
          cause: within.at,
          why: "The child inherits the running event loop with its selector, its wake-up descriptors and its signal handlers: what either process registers or closes there changes the other. Threads of the loop's executor do not exist in the child.",
          where: sentence(creation.startMethod.forkBites),
          change:
            'Create the processes before the loop runs, use `asyncio.create_subprocess_exec`, or hand the work to an executor of processes with a spawn context.',
          ...startBySpawn(project, creation),
        };
      }
    }
  },
});

const NAMES = { coroutine: 'the coroutine', callback: 'the callback' } as const;
