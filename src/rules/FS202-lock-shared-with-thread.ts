import type { ProcessCreation } from '#core/creation.ts';
import { defineRule } from '#core/rule.ts';
import { formatSpan } from '#core/span.ts';
import { sentence, standsAt, traceOf, useInChild } from './evidence.ts';
import { threadName, threadsAtForks } from './threads-at-fork.ts';
import { startBySpawn } from './spawn-edit.ts';

export default defineRule({
  code: 'FS202',
  slug: 'lock-shared-with-thread',
  summary: 'a forked child takes a lock that a thread of the parent takes too',
  severity: 'error',
  audience: 'everyone',
  autofix: 'suggest',
  since: '0.1.0',
  effects: ['starts-thread', 'takes-lock', 'forks'],
  supersedes: ['FS101', 'FS102', 'FS104', 'FS208'],
  *check(project) {
    for (const { creation, live } of threadsAtForks(project)) {
      for (const taken of live.does) {
        if (taken.kind !== 'takes-lock' || (taken.role !== 'lock' && taken.role !== 'reentrant-lock')) continue;
        if (holds(creation, taken.key)) continue;
        const use = useInChild(creation, 'takes-lock', taken.key);
        if (use === undefined) continue;
        const name = threadName({ creation, live });
        yield {
          ...standsAt(creation),
          title: `\`${creation.call}\` forks while ${name} may hold a lock that the child takes`,
          trace: traceOf({ ...live, cause: [...live.cause, ...taken.steps] }, creation, use.steps),
          cause: live.resource.at,
          why: `If ${name} is between taking and releasing the lock when the process forks, the child's copy of the lock stays locked and the child waits for ever: at \`${formatSpan(use.at)}\`.`,
          where: sentence(creation.startMethod.forkBites),
          change:
            'Fork before the thread starts, or give the child a lock of its own: `os.register_at_fork(after_in_child=...)` can put a fresh one in its place.',
          ...startBySpawn(project, creation),
        };
      }
    }
  },
});

/** Whether the forking thread itself surely has the lock, so that no other thread can. */
function holds({ live }: ProcessCreation, lock: string): boolean {
  return live.some(
    ({ resource, certainty }) => resource.kind === 'lock' && resource.key === lock && certainty === 'certain',
  );
}
