import { defineRule } from '#core/rule.ts';
import type { Live, ProcessCreation } from '#core/creation.ts';
import { inheritsMemory, priceOfSpawn, sentence, standsAt, traceOf } from './evidence.ts';

export default defineRule({
  code: 'FS203',
  slug: 'queue-logging-into-forked-pool',
  summary: 'workers are forked that log through a queue whose listener stays behind',
  severity: 'error',
  audience: 'everyone',
  autofix: 'suggest',
  since: '0.1.0',
  effects: ['starts-thread', 'attaches-log-handler', 'logs', 'forks'],
  supersedes: ['FS101', 'FS102', 'FS104'],
  *check(project) {
    for (const creation of project.creations) {
      if (!inheritsMemory(creation)) continue;
      const logs = creation.child.uses.find((use) => use.kind === 'logs');
      if (logs === undefined || creation.child.uses.some((use) => use.kind === 'configures-logging')) continue;
      for (const live of creation.live) {
        if (live.resource.kind !== 'log-handler' || live.resource.feeds !== 'thread-queue') continue;
        const listener = listenerOf(creation);
        yield {
          ...standsAt(creation),
          title: `\`${creation.call}\` forks workers that log through \`${live.resource.name}\`, whose queue has its listener in the parent only`,
          trace: traceOf({ ...live, cause: [...live.cause, ...(listener?.cause ?? [])] }, creation, logs.steps),
          cause: listener?.resource.at ?? live.resource.at,
          why: 'Each worker has a copy of the queue that nobody empties: its records are lost. If any thread stores or fetches a record at the moment of the fork, the copy stays locked and the worker hangs at its first log call; Python re-creates the locks of logging in the child, not those of the queue.',
          where: sentence(creation.startMethod.forkBites),
          change: `Give the workers a queue of \`multiprocessing\` and let each install its own \`QueueHandler\` in the initializer; the listener stays in the parent.`,
          alongside: [
            'Levels, filters and formatters of loggers must be set in the initializer too.',
            ...priceOfSpawn(creation),
          ],
        };
      }
    }
  },
});

/** The thread that empties the queue in the parent. */
function listenerOf(creation: ProcessCreation): Live | undefined {
  return creation.live.find((live) => live.resource.kind === 'thread' && live.resource.type.endsWith('QueueListener'));
}
