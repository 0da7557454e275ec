import { defineRule } from '#core/rule.ts';
import { sentence, standsAt, traceOf } from './evidence.ts';
import { threadName, threadsAtForks } from './threads-at-fork.ts';
import { startBySpawn } from './spawn-edit.ts';

export default defineRule({
  code: 'FS211',
  slug: 'resolver-race-at-fork',
  summary: 'a thread looks the name of a host up while a child is forked that does so too',
  severity: 'warning',
  audience: 'pedantic',
  autofix: 'suggest',
  since: '0.1.0',
  effects: ['starts-thread', 'does', 'forks'],
  supersedes: ['FS101', 'FS102', 'FS104'],
  *check(project) {
    for (const pair of threadsAtForks(project)) {
      const { creation, live } = pair;
      // After a first lookup in the parent there is nothing left to import.
      if (creation.live.some(({ resource }) => resource.state === 'host-encoding')) continue;
      const lookUp = live.does.find(({ activity }) => activity === 'resolves-host');
      const use = creation.child.uses.find(({ activity }) => activity === 'resolves-host');
      if (lookUp === undefined || use === undefined) continue;
      const name = threadName(pair);
      yield {
        ...standsAt(creation),
        title: `\`${creation.call}\` forks while ${name} may be looking a host up, and the child looks one up too`,
        trace: traceOf({ ...live, cause: [...live.cause, ...lookUp.steps] }, creation, use.steps),
        cause: live.resource.at,
        why: `The first lookup of a process imports \`encodings.idna\`. If ${name} is in the midst of that when the process forks, the module stays locked in the child, and its lookup waits for ever. Locks of the C library's resolver may be copied in the same way.`,
        where: sentence(creation.startMethod.forkBites),
        change:
          'Look the host up before the thread starts and hand the addresses on, or at least write `import encodings.idna` at the top of the program.',
        ...startBySpawn(project, creation),
      };
    }
  },
});
