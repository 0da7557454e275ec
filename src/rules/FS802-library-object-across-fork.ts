import type { HandleKind } from '#core/effects.ts';
import { defineRule } from '#core/rule.ts';
import { sentence, standsAt, traceOf } from './evidence.ts';
import { sharedHandles } from './handles-at-fork.ts';
import { handlingOf, libraryOf, remedyOf, withStatement } from './libraries-at-fork.ts';

/** What becomes of the object, by its kind. */
const WHY: Readonly<Partial<Record<HandleKind, string>>> = {
  connection:
    'Parent and child hold one connection: an answer goes to whoever reads first, and threads that serve the connection exist in the parent alone. The child gets answers to other questions, an error, or none at all.',
  client:
    'Parent and child hold one client, with the same descriptors and with locks and threads of which only the parent has the living ones.',
  store:
    'The library keeps what it has read and is about to write in memory, and the fork copies that: each process goes on from its own copy, and one overwrites what the other has written.',
};

const KINDS: readonly HandleKind[] = ['connection', 'client', 'store'];

export default defineRule({
  code: 'FS802',
  slug: 'library-object-across-fork',
  summary: "a library's connection, client or data file is used in a forked child",
  severity: 'error',
  audience: 'everyone',
  autofix: 'suggest',
  since: '0.1.0',
  effects: ['opens-handle', 'uses-handle', 'forks'],
  supersedes: ['FS101', 'FS102', 'FS104', 'FS105', 'FS506', 'FS801'],
  *check(project) {
    for (const { creation, live, use } of KINDS.flatMap((kind) => [...sharedHandles(project, kind)])) {
      const { resource } = live;
      const { type, handle } = resource;
      const library = libraryOf(project, resource);
      const own = handlingOf(project, resource);
      const why = handle && WHY[handle];
      if (library === undefined || why === undefined) continue;
      yield {
        ...standsAt(creation),
        title: `\`${creation.call}\` forks with ${what(type, library)} that \`${resource.name}\` opened, and the child uses it`,
        trace: traceOf(withStatement(live), creation, use.steps),
        cause: resource.at,
        why: own === undefined ? why : `${why} By itself, ${library} ${own.says}.`,
        where: sentence(creation.startMethod.forkBites),
        change:
          remedyOf(project, type) ??
          'Make the object in the process that uses it: in the function of the child, or in the initializer of the pool.',
        alongside: [
          'The child must not close the inherited object in a way that speaks to the server; it lets it lie.',
        ],
      };
    }
  },
});

function what(type: string, library: string): string {
  return `the \`${type.slice(type.lastIndexOf('.') + 1)}\` of ${library}`;
}
