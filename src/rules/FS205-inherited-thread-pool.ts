import { defineRule } from '#core/rule.ts';
import { sentence, traceOf, useInChild } from './evidence.ts';
import { isThreadPool, threadsAtForks } from './threads-at-fork.ts';

export default defineRule({
  code: 'FS205',
  slug: 'inherited-thread-pool',
  summary: 'a forked child gives work to a thread pool of its parent',
  severity: 'error',
  audience: 'pedantic',
  autofix: 'suggest',
  since: '0.1.0',
  effects: ['starts-thread', 'forks'],
  supersedes: ['FS101', 'FS102', 'FS104'],
  *check(project) {
    for (const { creation, live } of threadsAtForks(project)) {
      if (!isThreadPool(live.resource.type)) continue;
      const use = useInChild(creation, 'uses-pool', live.resource.key);
      if (use === undefined) continue;
      yield {
        at: creation.at,
        scope: creation.scope,
        title: `the child of \`${creation.call}\` gives work to \`${live.resource.name}\`, whose threads are the parent's`,
        trace: traceOf(live, creation, use.steps),
        cause: live.resource.at,
        why: 'The pool believes that its threads are there, so it starts none: work that the child submits is queued and never runs, and the child waits for the result for ever.',
        where: sentence(creation.startMethod.forkBites),
        change:
          'Make the pool in the process that uses it: in the function of the child, or at its first use in each process (compare `os.getpid()`).',
        alongside: [],
      };
    }
  },
});
