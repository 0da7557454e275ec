import { defineRule } from '#core/rule.ts';
import { formatSpan } from '#core/span.ts';
import { inheritsMemory, sentence, traceOf } from './evidence.ts';
import { threadName } from './threads-at-fork.ts';

export default defineRule({
  code: 'FS113',
  slug: 'daemonize-after-threads',
  summary: 'a daemon forks after threads have started, and loses them',
  severity: 'error',
  audience: 'everyone',
  autofix: 'suggest',
  since: '0.1.0',
  effects: ['starts-thread', 'forks', 'ends-process'],
  supersedes: ['FS101', 'FS102', 'FS104'],
  *check(project) {
    for (const { creation, parentEnds } of project.forkBranches) {
      if (!parentEnds || !inheritsMemory(creation)) continue;
      for (const live of creation.live) {
        if (live.resource.kind !== 'thread') continue;
        const name = threadName({ creation, live });
        yield {
          at: creation.at,
          scope: creation.scope,
          title: `\`${creation.call}\` makes a daemon after ${name} has started: the daemon does not have it`,
          trace: traceOf(live, creation),
          cause: live.resource.at,
          why: 'The parent ends and the child takes its place, without the threads that have been started so far: what they were to do never happens, and locks that they held stay locked.',
          where: sentence(creation.startMethod.forkBites),
          change: `Become a daemon first and start threads afterwards: the one of \`${formatSpan(live.resource.at)}\` belongs behind the fork.`,
          alongside: ['Connections, listeners and loggers with threads are part of it: open them in the daemon.'],
        };
      }
    }
  },
});
