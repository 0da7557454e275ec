import { defineRule } from '#core/rule.ts';
import { inheritedPools } from './inherited-pools.ts';
import { isProcessPool } from './threads-at-fork.ts';

const WHY =
  'The threads that feed the workers do not exist in the child: its work is queued and never sent, and the child waits for the result for ever. What it writes into the inherited pipes disturbs the parent.';

export default defineRule({
  code: 'FS206',
  slug: 'inherited-process-pool',
  summary: 'a forked child gives work to a process pool of its parent',
  severity: 'error',
  audience: 'everyone',
  autofix: 'suggest',
  since: '0.1.0',
  effects: ['starts-thread', 'forks'],
  supersedes: ['FS101', 'FS102', 'FS104'],
  check: (project) => inheritedPools(project, { isPool: isProcessPool, served: 'workers', why: WHY }),
});
