import type { ChildUse, Live, ProcessCreation } from '#core/creation.ts';
import type { Project } from '#core/project.ts';
import { defineRule } from '#core/rule.ts';
import { inheritsMemory, sentence, standsAt, traceOf } from './evidence.ts';

export default defineRule({
  code: 'FS505',
  slug: 'listening-socket-leak',
  summary: 'a listening socket lives on in a forked child that does not serve it',
  severity: 'warning',
  audience: 'pedantic',
  autofix: 'suggest',
  since: '0.1.0',
  effects: ['opens-handle', 'uses-handle', 'closes-handle', 'forks'],
  supersedes: [],
  *check(project) {
    for (const creation of project.creations) {
      // Servers of the library that fork have the whole of their child's code in their own hands.
      if (!inheritsMemory(creation) || !creation.child.known || creation.api.startsWith('socketserver.')) continue;
      for (const live of creation.live) {
        if (live.resource.kind !== 'handle' || live.resource.handle !== 'listener') continue;
        const { key, name } = live.resource;
        const goesOn = goesOnWithIt(creation, key);
        if (goesOn === undefined || creation.child.uses.some((use) => use.key === key)) continue;
        if (isPassed(project, creation, live)) continue;
        yield {
          ...standsAt(creation),
          title: `the child of \`${creation.call}\` keeps the listening socket of \`${name}\` open`,
          trace: traceOf(live, creation, goesOn.steps),
          cause: live.resource.at,
          why: 'The socket listens until every process that has it closes it. When the parent stops while the child lives, clients still connect and nobody answers, and a new server is told that the address is in use.',
          where: sentence(creation.startMethod.forkBites),
          change:
            'Create the child before the socket listens, or close the socket in the child first of all; children of spawn and forkserver do not get it.',
          alongside: [],
        };
      }
    }
  },
});

/** How the parent serves or closes, before it waits for the child. */
function goesOnWithIt({ after }: ProcessCreation, key: string): ChildUse | undefined {
  const waits = after.findIndex(({ activity }) => activity === 'reaps');
  const next = after.findIndex(
    (use) => use.key === key && (use.kind === 'uses-handle' || use.kind === 'closes-handle'),
  );
  return next < 0 || (waits >= 0 && waits < next) ? undefined : after[next];
}

/** What gets the socket may serve it, though nothing here shows how. */
function isPassed(project: Project, { constructorCall, expression }: ProcessCreation, { resource }: Live): boolean {
  return project.calls.some(
    (call) =>
      (call.expression === constructorCall || call.expression === expression) &&
      Object.values(call.arguments).some(({ keys }) => keys.includes(resource.key)),
  );
}
