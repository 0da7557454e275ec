import { codeStep, type Step } from '#core/evidence.ts';
import type { Expression } from '#core/facts.ts';
import type { ChildUse, Live, ProcessCreation } from '#core/creation.ts';
import type { Project } from '#core/project.ts';
import { defineRule } from '#core/rule.ts';
import { inheritsMemory, sentence, standsAt, traceOf } from './evidence.ts';

export default defineRule({
  code: 'FS504',
  slug: 'pipe-end-kept-open',
  summary: 'a process waits for the end of a pipe whose writing end it holds itself',
  severity: 'warning',
  audience: 'everyone',
  autofix: 'suggest',
  since: '0.1.0',
  effects: ['opens-handle', 'closes-handle', 'forks', 'does'],
  supersedes: [],
  *check(project) {
    const wrapped = wrappedEnds(project);
    for (const creation of project.creations) {
      if (!inheritsMemory(creation) || !creation.child.known) continue;
      for (const pipe of pipesAt(creation)) {
        const wait = childWaits(project, creation, pipe, wrapped) ?? parentWaits(creation, pipe, wrapped);
        if (wait === undefined) continue;
        const { live, steps, who } = wait;
        yield {
          ...standsAt(creation),
          title: `after \`${creation.call}\` the ${who} waits for the end of the pipe of \`${live.resource.name}\` and holds its other end`,
          trace: traceOf(live, creation, steps),
          cause: live.resource.at,
          why: `A pipe has come to its end when its writing end is closed in every process. The fork copies both ends, and the ${who} does not close its copy of the one that it does not use: it waits for itself.`,
          where: sentence(creation.startMethod.forkBites),
          change:
            who === 'child'
              ? 'Pass the other end to the child as well, and close it there first of all; or send a last message that means the end.'
              : 'Close the writing end in the parent behind the fork, before it reads.',
          alongside: ['Children that are created later hold these ends too.'],
        };
      }
    }
  },
});

type Pipe = readonly [Live, Live];

interface Wait {
  readonly who: 'child' | 'parent';
  readonly live: Live;
  readonly steps: readonly Step[];
}

/** By the key of a file object, that of the descriptor which it was made for. */
type Wrapped = ReadonlyMap<string, string>;

/** Pipes of which both ends are open where the child is made. */
function pipesAt({ live }: ProcessCreation): readonly Pipe[] {
  const ends = live.filter(({ resource }) => resource.handle === 'pipe');
  return ends.flatMap((end): readonly Pipe[] => {
    const other = ends.find(({ resource }) => resource.key === end.resource.key.replace(/#0$/, '#1'));
    return other === undefined || other === end ? [] : [[end, other]];
  });
}

/** File objects that were made for a descriptor: what is done to them is done to it. */
function wrappedEnds(project: Project): Wrapped {
  return new Map(
    project.calls.flatMap(({ api, result, arguments: given }) => {
      const [fd] =
        (api === 'os.fdopen' ? given['fd'] : api === 'builtins.open' ? given['file'] : undefined)?.keys ?? [];
      return fd === undefined ? [] : [[result, fd] as const];
    }),
  );
}

/** It reads until the end, which the parent brings about by closing what the child has a copy of. */
function childWaits(
  project: Project,
  { child, after }: ProcessCreation,
  pipe: Pipe,
  wrapped: Wrapped,
): Wait | undefined {
  for (const [end, other] of [pipe, [pipe[1], pipe[0]] as const]) {
    const use = readingToEnd(child.uses, end, wrapped);
    if (use === undefined || child.uses.some((each) => isOf(each, other, wrapped))) continue;
    const closed = after.find((each) => isOf(each, other, wrapped) && each.kind === 'closes-handle');
    if (closed === undefined || endsByMessage(project, other)) continue;
    const step = codeStep(closed.at, 'the parent closes the other end, of which the child keeps a copy');
    return { who: 'child', live: end, steps: [...use.steps, step] };
  }
  return undefined;
}

/** It reads all that there is, and has not closed the end that is for writing. */
function parentWaits({ after }: ProcessCreation, [end, other]: Pipe, wrapped: Wrapped): Wait | undefined {
  const use = readingToEnd(after, end, wrapped);
  if (use === undefined) return undefined;
  const ahead = after.slice(0, after.indexOf(use));
  const isClosed = ahead.some((each) => isOf(each, other, wrapped) && each.kind === 'closes-handle');
  return isClosed ? undefined : { who: 'parent', live: end, steps: use.steps };
}

/** Nothing where it asks first whether there is something. */
function readingToEnd(uses: readonly ChildUse[], end: Live, wrapped: Wrapped): ChildUse | undefined {
  const own = uses.filter((use) => isOf(use, end, wrapped));
  return own.some(({ activity }) => activity === 'polls') ? undefined : own.find(readsToEnd);
}

/** `source.send(None)`, `source.send(("stop", 0))`: whoever receives it need not wait for the end. */
function endsByMessage(project: Project, { resource }: Live): boolean {
  return project.calls.some(({ api, receiver, arguments: { obj } }) => {
    if (receiver !== resource.key || !api.endsWith('.Connection.send') || obj === undefined) return false;
    return obj.literals.some((value) => typeof value !== 'number') || hasWord(obj.expression);
  });
}

function hasWord(expression: Expression): boolean {
  if (expression.kind === 'literal') return typeof expression.value !== 'number';
  if (expression.kind === 'sequence') return expression.items.some(hasWord);
  return expression.kind === 'dict' && expression.values.some(hasWord);
}

function isOf({ key }: ChildUse, { resource }: Live, wrapped: Wrapped): boolean {
  return (wrapped.get(key) ?? key) === resource.key;
}

/** A message received where EOFError is handled, or all that a file has. */
function readsToEnd({ activity, api, endHandled }: ChildUse): boolean {
  return activity === 'reads-to-end' && (endHandled === true || api?.startsWith('io.') === true);
}
