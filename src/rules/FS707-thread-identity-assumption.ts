import type { LibraryCall } from '#core/calls.ts';
import type { ProcessCreation } from '#core/creation.ts';
import type { Project } from '#core/project.ts';
import { defineRule } from '#core/rule.ts';
import { spanKey } from '#core/span.ts';
import { inheritsMemory, sentence, traceOf } from './evidence.ts';

export default defineRule({
  code: 'FS707',
  slug: 'thread-identity-assumption',
  summary: "what is kept by a thread's number is found again by a forked child",
  severity: 'note',
  audience: 'pedantic',
  autofix: 'none',
  since: '0.1.0',
  effects: ['sets-process-state', 'does', 'forks'],
  supersedes: [],
  *check(project) {
    for (const creation of project.creations) {
      if (!inheritsMemory(creation)) continue;
      for (const live of creation.live) {
        const { resource } = live;
        if (resource.state !== 'thread-slot' || resource.atImport === true) continue;
        const asked = project.calls.find((call) => spanKey(call.at) === spanKey(resource.at));
        const use = usesInChild(creation).find(({ at }) => spanKey(at) === spanKey(resource.at));
        if (use === undefined || asked === undefined || isToldOnly(project, asked) || heedsProcess(project, asked))
          continue;
        yield {
          at: creation.at,
          scope: creation.scope,
          title: `the child of \`${creation.call}\` finds what its parent keeps by \`${resource.name}\``,
          trace: traceOf(live, creation, use.steps),
          cause: resource.at,
          why: 'The thread that forks goes on in the child with the same number: what is kept for it, a connection say, is found there and used in two processes.',
          where: sentence(creation.startMethod.forkBites),
          change:
            'Keep the process id beside the number: `(os.getpid(), threading.get_ident())`; or empty what is kept in a hook, `os.register_at_fork(after_in_child=...)`.',
          alongside: [],
        };
      }
    }
  },
});

function usesInChild({ child }: ProcessCreation): ProcessCreation['child']['uses'] {
  return child.uses.filter(({ kind, activity }) => kind === 'does' && activity === 'reads-identity');
}

/** The number goes into a message, and nothing is kept by it. */
function isToldOnly(project: Project, asked: LibraryCall): boolean {
  return project.calls.some(
    ({ api, at, scope }) =>
      /^(builtins\.print|logging\.|warnings\.)/.test(api) &&
      scope === asked.scope &&
      at.path === asked.at.path &&
      holds(at.range, asked.at.range),
  );
}

type Range = LibraryCall['at']['range'];

function holds([line, column, endLine, endColumn]: Range, [from, fromColumn, to, toColumn]: Range): boolean {
  const begins = line < from || (line === from && column <= fromColumn);
  return begins && (endLine > to || (endLine === to && endColumn >= toColumn));
}

/** The same callable asks for the process, too. */
function heedsProcess(project: Project, asked: LibraryCall): boolean {
  return project.calls.some(
    ({ api, module, scope }) => api === 'os.getpid' && module === asked.module && scope === asked.scope,
  );
}
