import { defineRule } from '#core/rule.ts';
import { inheritsMemory, sentence, standsAt, traceOf, useInChild } from './evidence.ts';

export default defineRule({
  code: 'FS201',
  slug: 'lock-held-across-fork',
  summary: 'a lock is held when the process forks, and the child acquires it',
  severity: 'error',
  audience: 'everyone',
  autofix: 'suggest',
  since: '0.1.0',
  effects: ['takes-lock', 'forks'],
  supersedes: [],
  *check(project) {
    for (const creation of project.creations) {
      if (!inheritsMemory(creation)) continue;
      for (const live of creation.live) {
        const { resource } = live;
        if (resource.kind !== 'lock' || resource.role !== 'lock') continue;
        const use = useInChild(creation, 'takes-lock', resource.key);
        if (use === undefined) continue;
        yield {
          ...standsAt(creation),
          title: `\`${creation.call}\` forks while \`${resource.name}\` is held, and the child takes it`,
          trace: traceOf(live, creation, use.steps),
          cause: resource.at,
          why: 'The child gets its own copy of the lock in the locked state. The release happens in the parent and never reaches that copy, so the child waits for ever.',
          where: sentence(creation.startMethod.forkBites),
          change: `Create the process outside the critical section: leave the \`with\` (or release the lock) before \`${creation.call}\`.`,
          alongside: [
            'If parent and child must exclude each other, the lock has to be a `multiprocessing.Lock` that is handed to the child: a `threading.Lock` never does that.',
          ],
        };
      }
    }
  },
});
