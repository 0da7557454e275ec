import type { ChildUse } from '#core/creation.ts';
import { defineRule } from '#core/rule.ts';
import { formatSpan } from '#core/span.ts';
import { priceOfSpawn, sentence, standsAt, traceOf } from './evidence.ts';
import { threadName, threadsAtForks, type ThreadAtFork } from './threads-at-fork.ts';

export default defineRule({
  code: 'FS207',
  slug: 'import-race-at-fork',
  summary: 'a thread and a forked child are both the first to import a module',
  severity: 'warning',
  audience: 'pedantic',
  autofix: 'none',
  since: '0.1.0',
  effects: ['starts-thread', 'forks'],
  supersedes: [],
  *check(project) {
    for (const pair of threadsAtForks(project)) {
      const { creation, live } = pair;
      const both = sharedImport(pair);
      if (both === undefined) continue;
      const { imported, again } = both;
      const who = threadName(pair);
      yield {
        ...standsAt(creation),
        title: `\`${creation.call}\` forks while ${who} may be importing \`${imported.key}\`, which the child imports too`,
        trace: traceOf({ ...live, cause: [...live.cause, ...imported.steps] }, creation, again.steps),
        cause: live.resource.at,
        why: `While a module is being imported its lock is held. If ${who} is at it when the process forks, the child has the lock locked and a module that nobody completes, and waits for ever: at \`${formatSpan(again.at)}\`.`,
        where: sentence(creation.startMethod.forkBites),
        change: `Import \`${imported.key}\` at the top of a module, or in the main thread before the first thread starts.`,
        alongside: priceOfSpawn(creation),
      };
    }
  },
});

interface SharedImport {
  readonly imported: ChildUse;
  readonly again: ChildUse;
}

/** Of a package and a module in it, the module. */
function sharedImport({ creation, live }: ThreadAtFork): SharedImport | undefined {
  const shared = live.does.flatMap((imported): SharedImport[] => {
    const again = creation.child.uses.find((use) => use.kind === 'imports' && use.key === imported.key);
    return imported.kind === 'imports' && again !== undefined ? [{ imported, again }] : [];
  });
  const [first, ...rest] = shared;
  return rest.reduce((best, each) => (each.imported.key.startsWith(`${best?.imported.key}.`) ? each : best), first);
}
