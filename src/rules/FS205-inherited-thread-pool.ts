import { defineRule } from '#core/rule.ts';
import { inheritedPools } from './inherited-pools.ts';
import { isThreadPool } from './threads-at-fork.ts';

const WHY =
  'The pool believes that its threads are there, so it starts none: work that the child submits is queued and never runs, and the child waits for the result for ever.';

export default defineRule({
  code: 'FS205',
  slug: 'inherited-thread-pool',
  summary: 'a forked child gives work to a thread pool of its parent',
  severity: 'error',
  audience: 'everyone',
  autofix: 'suggest',
  since: '0.1.0',
  effects: ['starts-thread', 'forks'],
  supersedes: ['FS101', 'FS102', 'FS104'],
  check: (project) => inheritedPools(project, { isPool: isThreadPool, served: 'threads', why: WHY }),
});
