import type { Edit } from '#core/finding.ts';
import type { ChildUse, Live, ProcessCreation } from '#core/creation.ts';
import type { Project } from '#core/project.ts';
import { defineRule } from '#core/rule.ts';
import { callAt } from './calls.ts';
import { inheritsMemory, sentence, traceOf, useInChild } from './evidence.ts';

export default defineRule({
  code: 'FS811',
  slug: 'wrong-dispose-in-child',
  summary: "a forked child closes an inherited connection, and ends the parent's session",
  severity: 'error',
  audience: 'everyone',
  autofix: 'suggest',
  since: '0.1.0',
  effects: ['opens-handle', 'closes-handle', 'does', 'forks'],
  supersedes: [],
  *check(project) {
    for (const { creation, live, end, later } of endedSessions(project)) {
      const call = callAt(project, end.at);
      if (call === undefined) continue;
      const edit = withoutClosing(call);
      yield {
        at: end.at,
        scope: call.scope,
        title: `\`${call.call}\` in the child of \`${creation.call}\` ends the session that the parent goes on with`,
        trace: traceOf(live, creation, [...end.steps, ...later.steps]),
        cause: live.resource.at,
        why: 'A fork copies the descriptor, and the connection behind it is one. Closing it politely tells the server that the session is over; the server believes it, and the next call of the parent fails, often much later.',
        where: sentence(creation.startMethod.forkBites),
        change:
          edit === undefined
            ? 'Let the inherited object lie in the child, and open another one there; or close it in the parent, ahead of the fork.'
            : `Write \`${call.call.replace('()', '(close=False)')}\` (SQLAlchemy 1.4.33 and later): the child gets an empty pool, and the connections of the parent stay open.`,
        alongside: ['The child ends with `os._exit`, or keeps a reference: collecting the object may close it too.'],
        ...(edit === undefined ? {} : { edit }),
      };
    }
  },
});

interface EndedSession {
  readonly creation: ProcessCreation;
  readonly live: Live;
  readonly end: ChildUse;
  /** What the parent does with it behind the fork. */
  readonly later: ChildUse;
}

function* endedSessions(project: Project): Iterable<EndedSession> {
  for (const creation of project.creations) {
    if (!inheritsMemory(creation)) continue;
    for (const live of creation.live) {
      const { kind, key } = live.resource;
      // A child that talks over the connection is another rule's finding.
      if (kind !== 'handle' || useInChild(creation, 'uses-handle', key) !== undefined) continue;
      const ofHandle = creation.child.uses.filter((use) => use.key === key && (MAKES_OWN.has(use.kind) || isEnd(use)));
      const end = ofHandle.slice(0, 1).find(isEnd);
      const later = creation.after.find((use) => use.kind === 'uses-handle' && use.key === key);
      if (end !== undefined && later !== undefined) yield { creation, live, end, later };
    }
  }
}

/** What stands ahead of the end, in the order of the child's code, decides whose session it is. */
const MAKES_OWN: ReadonlySet<ChildUse['kind']> = new Set(['renews', 'opens-handle']);

function isEnd({ activity }: ChildUse): boolean {
  return activity === 'ends-session';
}

/** Only SQLAlchemy's engine can forget its connections without closing them. */
function withoutClosing({ api, at, expression }: NonNullable<ReturnType<typeof callAt>>): Edit | undefined {
  if (!api.endsWith('.Engine.dispose') || expression.arguments.length > 0) return undefined;
  const [, , line, column] = at.range;
  return { class: 'suggest', path: at.path, range: [line, column - 1, line, column], text: 'close=False)' };
}
