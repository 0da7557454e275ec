import type { ChildUse, ProcessCreation } from '#core/creation.ts';
import { defineRule } from '#core/rule.ts';
import { sentence, standsAt, traceOf } from './evidence.ts';
import { isProcessPool, type ThreadAtFork, threadName, threadRemedy, threadsAtForks } from './threads-at-fork.ts';
import { startBySpawn } from './spawn-edit.ts';

export default defineRule({
  code: 'FS208',
  slug: 'stream-lock-race',
  summary: 'a thread writes to standard output again and again while children are forked',
  severity: 'warning',
  audience: 'pedantic',
  autofix: 'suggest',
  since: '0.1.0',
  effects: ['starts-thread', 'does', 'forks'],
  supersedes: ['FS101', 'FS102', 'FS104'],
  *check(project) {
    for (const pair of threadsAtForks(project)) {
      const { creation, live } = pair;
      const written = live.does.find((use) => use.activity === 'prints' && use.inLoop === true);
      if (written === undefined) continue;
      if (isKeptOut(pair)) continue;
      const use = streamUse(creation);
      if (use === undefined && !flushesAtEnd(creation)) continue;
      const name = threadName(pair);
      yield {
        ...standsAt(creation),
        title: `\`${creation.call}\` forks while ${name} may be writing to standard output`,
        trace: traceOf({ ...live, cause: [...live.cause, ...written.steps] }, creation, use?.steps ?? []),
        cause: live.resource.at,
        why: `The stream has a lock of its own, which Python does not make anew in a child. If ${name} is writing at that moment the child waits for ever as soon as it ${use === undefined ? 'ends, since a child of multiprocessing then flushes its streams' : 'writes or flushes'}.`,
        where: sentence(creation.startMethod.forkBites),
        change: threadRemedy(pair),
        ...startBySpawn(project, creation),
      };
    }
  },
});

/** The process is created under a lock that the thread takes too. */
function isKeptOut({ creation, live }: ThreadAtFork): boolean {
  const held = creation.live.filter(({ resource }) => resource.kind === 'lock').map(({ resource }) => resource.key);
  return live.does.some(({ kind, key }) => kind === 'takes-lock' && held.includes(key));
}

function streamUse({ child }: ProcessCreation): ChildUse | undefined {
  return child.uses.find(({ activity }) => activity === 'prints' || activity === 'flushes');
}

/** A `Process` flushes its streams when its function returns; the workers of a pool are mostly killed. */
function flushesAtEnd({ how, api }: ProcessCreation): boolean {
  return how === 'start-method' && !isProcessPool(api);
}
