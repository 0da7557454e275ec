import { defineRule } from '#core/rule.ts';
import { isQueueFeeder, threadHazard, threadsAtForks } from './threads-at-fork.ts';

export default defineRule({
  code: 'FS110',
  slug: 'queue-put-before-start',
  summary: 'multiprocessing.Queue.put starts a feeder thread before a process is forked',
  severity: 'warning',
  audience: 'everyone',
  autofix: 'suggest',
  since: '0.1.0',
  effects: ['starts-thread', 'forks'],
  supersedes: ['FS104'],
  *check(project) {
    for (const pair of threadsAtForks(project)) {
      if (!isQueueFeeder(pair)) continue;
      const { creation, live } = pair;
      const title = `\`${creation.call}\` forks while the feeder thread of \`${live.resource.name}\` is not known to have ended`;
      const change = `Start the processes first and put afterwards; or hand the first items over as arguments, or take both from a spawn context. A \`multiprocessing.SimpleQueue\` has no feeder thread, but its put waits when the pipe is full.`;
      yield threadHazard(project, pair, title, change);
    }
  },
});
