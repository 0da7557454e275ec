import { defineRule } from '#core/rule.ts';
import { sentence, traceOf, useInChild } from './evidence.ts';
import { isProcessPool, threadsAtForks } from './threads-at-fork.ts';

export default defineRule({
  code: 'FS206',
  slug: 'inherited-process-pool',
  summary: 'a forked child gives work to a process pool of its parent',
  severity: 'error',
  audience: 'pedantic',
  autofix: 'suggest',
  since: '0.1.0',
  effects: ['starts-thread', 'forks'],
  supersedes: ['FS101', 'FS102', 'FS104'],
  *check(project) {
    for (const { creation, live } of threadsAtForks(project)) {
      if (!isProcessPool(live.resource.type)) continue;
      const use = useInChild(creation, 'uses-pool', live.resource.key);
      if (use === undefined) continue;
      yield {
        at: creation.at,
        scope: creation.scope,
        title: `the child of \`${creation.call}\` gives work to \`${live.resource.name}\`, whose workers are the parent's`,
        trace: traceOf(live, creation, use.steps),
        cause: live.resource.at,
        why: 'The threads that feed the workers do not exist in the child: its work is queued and never sent, and the child waits for the result for ever. What it writes into the inherited pipes disturbs the parent.',
        where: sentence(creation.startMethod.forkBites),
        change:
          'Make the pool in the process that uses it: in the function of the child, or at its first use in each process (compare `os.getpid()`).',
        alongside: [],
      };
    }
  },
});
