/** Calls of library callables, as rules see them. */
import type { CallableModel } from '#core/effects.ts';
import type { Certainty } from '#core/evidence.ts';
import type { CallExpression, Expression } from '#core/facts.ts';
import type { Argument, LibraryCall } from '#core/calls.ts';
import { compareSpans } from '#core/span.ts';
import { ancestryOf } from './classes.ts';
import { argumentOf, expressionText } from './expressions.ts';
import { placeKey, resourceKey } from './keys.ts';
import type { Program } from './linked.ts';
import { isKeptLocal } from './local-results.ts';
import { type ModuleNode, scopeName, spanIn } from './program.ts';
import { programLikelihood } from './programs.ts';
import { chosenBy } from './results.ts';
import { startMethodAt } from './start-methods.ts';
import { chainSteps } from './summary.ts';
import { choiceKey, type ChosenMethod, type LibraryCallee, type Value } from './values.ts';
import { evaluate, frameOf, isImportTime, type Walk } from './walk-context.ts';

/** More that lives at one call is not told. */
const MOST_LIVE = 16;

/** What the walk knows now is kept; it is put into words once, when nothing changes any more. */
export function noteLibraryCall(
  walk: Walk,
  model: CallableModel,
  call: CallExpression,
  callee: LibraryCallee,
  certainty: Certainty,
): void {
  const { program, base, state, inMainGuard } = walk;
  const key = `${placeKey(walk, call)} ${model.name}`;
  const live = [...state.live.values()].slice(0, MOST_LIVE);
  const inLoop = walk.loops > 0;
  const atImport = isImportTime(walk);
  const { variables, platforms } = state;
  const undecided = walk.undecided > 0;
  const caught = walk.caught > 0;
  const absenceHandled = walk.absenceHandled > 0;
  walk.notes.push(() => {
    const here = { ...walk, state: { ...state, variables } };
    const known = program.libraryCalls.get(key);
    const chosen = chosenFor(here, call, callee);
    if (known !== undefined) {
      known.chosen?.set(choiceKey(chosen), chosen);
      return;
    }
    const receiver = callee.kind === 'method' ? resourceKey(callee.receiver) : undefined;
    const said: CallRecord['said'] = {
      at: spanIn(base.callable, call.at),
      scope: scopeName(base.callable),
      module: base.callable.module.name,
      api: model.name,
      model,
      call: expressionText(call),
      expression: call,
      ...(receiver === undefined ? {} : { receiver }),
      result: placeKey(walk, call),
      ...(ownsResult(model) && isKeptLocal(base.callable, call) ? { local: true } : {}),
      arguments: argumentsOf(here, model, call),
      live: live.map(({ resource, steps, certainty: how }) => ({
        resource,
        steps: chainSteps(steps),
        certainty: how,
      })),
      certainty,
      caught,
      absenceHandled,
      platforms: program.settings.platforms.filter((platform) => platforms.has(platform)),
      inMainGuard,
      atImport,
      inTest: base.callable.module.isTest,
      inLoop,
    };
    const heedsMethod = model.name.startsWith('multiprocessing.') || model.startMethod !== undefined;
    program.libraryCalls.set(key, {
      said,
      undecided,
      module: base.callable.module,
      ...(heedsMethod && { chosen: new Map([[choiceKey(chosen), chosen]]) }),
    });
  });
}

/** What it returns has to be ended or closed by somebody. */
function ownsResult({ effects }: CallableModel): boolean {
  return effects.some((effect) => 'owner' in effect && effect.owner === 'result');
}

function chosenFor(walk: Walk, call: CallExpression, callee: LibraryCallee): ChosenMethod | undefined {
  const own = chosenBy(walk.program.evaluator, call, callee, frameOf(walk));
  return own ?? (callee.kind === 'method' && callee.receiver.kind === 'object' ? callee.receiver.chosen : undefined);
}

/** A call, and every way in which the start method was chosen for it. */
export interface CallRecord {
  readonly said: Omit<LibraryCall, 'isProgram'>;
  readonly module: ModuleNode;
  /** Something else than the platform decides whether it is called. */
  readonly undecided: boolean;
  readonly chosen?: Map<string, ChosenMethod | undefined>;
}

export function libraryCalls(program: Program): readonly LibraryCall[] {
  return [...program.libraryCalls.values()]
    .map(({ said, module, chosen }) => ({
      ...said,
      isProgram: programLikelihood(program, module),
      ...(chosen && {
        startMethod: startMethodAt(
          program,
          { how: 'start-method', module, of: said.model.startMethodOf },
          chosen.values(),
        ),
      }),
    }))
    .sort((a, b) => compareSpans(a.at, b.at) || (a.api < b.api ? -1 : 1));
}

function argumentsOf(walk: Walk, model: CallableModel, call: CallExpression): LibraryCall['arguments'] {
  const given: Record<string, Argument> = {};
  for (const parameter of model.parameters.map((name) => name.replace(/^\*/, ''))) {
    const expression = argumentOf(call, model.parameters, parameter);
    if (expression !== undefined && expression !== 'spread') given[parameter] = argument(walk, expression);
  }
  return given;
}

function argument(walk: Walk, expression: Expression): Argument {
  const values = evaluate(walk, expression);
  return {
    at: spanIn(walk.base.callable, expression.at),
    expression,
    text: expressionText(expression),
    literals: values.flatMap(literalsOf),
    names: values.flatMap((value) => nameOf(value) ?? []),
    keys: values.flatMap(keysOf),
    definitions: values.flatMap((value) =>
      value.kind === 'function' ? spanIn(value.callable, value.callable.fact.at) : [],
    ),
    bases: values.flatMap((value) =>
      value.kind === 'class' ? ancestryOf(walk.program.evaluator, value.class).external : [],
    ),
  };
}

function literalsOf(value: Value): Argument['literals'] {
  if (value.kind === 'collection') return value.items.flatMap(literalsOf);
  return value.kind === 'literal' ? [value.value] : [];
}

/** A bound method of a library, `lock.acquire`, goes by the key of its object. */
function keysOf(value: Value): readonly string[] {
  if (value.kind === 'collection') return value.items.flatMap(keysOf);
  return [resourceKey(value.kind === 'method' ? value.receiver : value) ?? []].flat();
}

function nameOf(value: Value): string | undefined {
  switch (value.kind) {
    case 'external':
    case 'method':
      return value.name;
    case 'function':
      return value.callable.name;
    case 'class':
      return value.class.name;
    case 'module':
      return value.module.name;
    default:
      return undefined;
  }
}
