import { codeStep } from '#core/evidence.ts';
import type { Live } from '#core/creation.ts';
import type { Project } from '#core/project.ts';
import { defineRule } from '#core/rule.ts';
import { callAt } from './calls.ts';
import { sentence, standsAt, traceOf } from './evidence.ts';
import { type SharedHandle, sharedHandles } from './handles-at-fork.ts';

export default defineRule({
  code: 'FS507',
  slug: 'sqlite-across-fork',
  summary: 'a connection of sqlite3 is used in a forked child',
  severity: 'error',
  audience: 'everyone',
  autofix: 'suggest',
  since: '0.1.0',
  effects: ['opens-handle', 'uses-handle', 'forks'],
  supersedes: ['FS506'],
  *check(project) {
    for (const shared of sharedHandles(project, 'connection', ['uses-handle', 'closes-handle'])) {
      const { creation, live, use } = shared;
      if (!live.resource.type.startsWith('sqlite3.')) continue;
      const connection = connectionOf(project, shared);
      const { name, type } = connection.resource;
      const what = type === CURSOR ? `cursor that \`${name}\` made` : `database connection that \`${name}\` opened`;
      yield {
        ...standsAt(creation),
        title: `\`${creation.call}\` forks with the ${what}, and the child uses it`,
        trace: traceOf(through(connection, live), creation, use.steps),
        cause: live.resource.at,
        why: 'SQLite keeps its file locks and its cache in memory that the fork copies, and POSIX locks belong to the process: both processes believe that they hold them. Transactions mix and the database can be damaged.',
        where: sentence(creation.startMethod.forkBites),
        change: 'Open a connection in each process: in the function of the child, or in the initializer of the pool.',
        alongside: ['The child must not even close the inherited connection.'],
      };
    }
  },
});

const CURSOR = 'sqlite3.Cursor';

/** For a cursor, the connection that it was made from. */
function connectionOf(project: Project, { creation, live }: SharedHandle): Live {
  if (live.resource.type !== CURSOR) return live;
  const made = callAt(project, live.resource.at)?.receiver;
  return creation.live.find(({ resource }) => resource.kind === 'handle' && resource.key === made) ?? live;
}

function through(connection: Live, live: Live): Live {
  if (connection === live) return live;
  const step = codeStep(live.resource.at, `makes a cursor of it: \`${live.resource.name}\``);
  return { ...connection, cause: [...connection.cause, step] };
}
