/** What is known of a function to those who call it, for people who ask about one line. */
import type { Resource } from '#core/creation.ts';
import type { FunctionSummary, Line } from '#core/project.ts';
import { compareSpans, lastLine } from '#core/span.ts';
import type { Program } from './linked.ts';
import { childUse } from './process-creations.ts';
import { type CallableNode, spanIn } from './program.ts';
import { chainSteps } from './summary.ts';

/** Functions whose header lies on the line; for the first line also the module, where importing it does anything. */
export function functionsAt(program: Program, { path, line }: Line): readonly FunctionSummary[] {
  const things = thingsLeft(program);
  const module = program.evaluator.modules.all.find((each) => each.path === path);
  return (module?.callables ?? [])
    .filter(({ fact: { kind, at } }) => {
      return (kind === 'function' || kind === 'module') && at[0] <= line && line <= lastLine(at);
    })
    .map((callable) => summaryOf(program, callable, things))
    .filter(({ isModule, creates, leaves, does }) => !isModule || creates.length + leaves.length + does.length > 0);
}

/** Everything that a function of the program leaves behind, by its key: the first that has it. */
function thingsLeft({ evaluator, summaryOf }: Program): ReadonlyMap<string, Resource> {
  const things = new Map<string, Resource>();
  for (const { callables } of evaluator.modules.all)
    for (const callable of callables)
      for (const { resource } of summaryOf(evaluator.rootFrame(callable)).exit.values())
        if (!things.has(resource.key)) things.set(resource.key, resource);
  return things;
}

function summaryOf(program: Program, callable: CallableNode, things: ReadonlyMap<string, Resource>): FunctionSummary {
  const { creations, exit, ended, uses, neverReturns } = program.summaryOf(program.evaluator.rootFrame(callable));
  const inOrder = <Thing extends { readonly at: FunctionSummary['at'] }>(things: readonly Thing[]): readonly Thing[] =>
    things.toSorted((a, b) => compareSpans(a.at, b.at));
  return {
    at: spanIn(callable, callable.fact.at),
    name: callable.name,
    isModule: callable.fact.kind === 'module',
    creates: inOrder(
      [...creations.values()].map(({ site: { at, call }, certainty, steps }) => {
        return { at, call, certainty, steps: chainSteps(steps) };
      }),
    ),
    leaves: inOrder(
      [...exit.values()].flatMap(({ resource: { at, kind, name }, certainty, steps }) => {
        // Settings of the process as a whole begin and end nowhere.
        return kind === 'process-state' ? [] : [{ at, kind, name, certainty, steps: chainSteps(steps) }];
      }),
    ),
    ends: inOrder(
      [...ended].flatMap(([key, certainty]) => {
        const thing = things.get(key);
        return thing === undefined ? [] : [{ at: thing.at, kind: thing.kind, name: thing.name, certainty }];
      }),
    ),
    does: inOrder([...uses.values()].map(childUse).map(({ kind, at, steps }) => ({ kind, at, steps }))),
    neverReturns,
  };
}
