import { defineRule } from '#core/rule.ts';
import { sentence, traceOf } from './evidence.ts';
import { sharedHandles } from './handles-at-fork.ts';

export default defineRule({
  code: 'FS507',
  slug: 'sqlite-across-fork',
  summary: 'a connection of sqlite3 is used in a forked child',
  severity: 'error',
  audience: 'pedantic',
  autofix: 'suggest',
  since: '0.1.0',
  effects: ['opens-handle', 'uses-handle', 'forks'],
  supersedes: ['FS506'],
  *check(project) {
    for (const { creation, live, use } of sharedHandles(project, 'connection', ['uses-handle', 'closes-handle'])) {
      const { resource } = live;
      if (!resource.type.startsWith('sqlite3.')) continue;
      yield {
        at: creation.at,
        scope: creation.scope,
        title: `\`${creation.call}\` forks with the database connection that \`${resource.name}\` opened, and the child uses it`,
        trace: traceOf(live, creation, use.steps),
        cause: resource.at,
        why: 'SQLite keeps its file locks and its cache in memory that the fork copies, and POSIX locks belong to the process: both processes believe that they hold them. Transactions mix and the database can be damaged.',
        where: sentence(creation.startMethod.forkBites),
        change: 'Open a connection in each process: in the function of the child, or in the initializer of the pool.',
        alongside: ['The child must not even close the inherited connection.'],
      };
    }
  },
});
