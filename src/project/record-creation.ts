/** Notes a place that creates a process, with what the present walk knows of it. */
import type { CallableModel } from '#core/effects.ts';
import type { CallExpression } from '#core/facts.ts';
import { findMethod } from './classes.ts';
import type { ChildTarget, CreationSite } from './creation-sites.ts';
import { argumentOf, expressionText } from './expressions.ts';
import { childTargets } from './handovers.ts';
import type { Program } from './linked.ts';
import { placeKey, resourceKey } from './keys.ts';
import { scopeName, spanIn } from './program.ts';
import { choiceKey, type ChosenMethod, type LibraryCallee, type Value } from './values.ts';
import type { Walk } from './walk-context.ts';

interface Creation {
  readonly model: CallableModel;
  readonly call: CallExpression;
  readonly callee: LibraryCallee;
  readonly receiver: Value | undefined;
  readonly how: CreationSite['how'];
  readonly chosen: ChosenMethod | undefined;
  /** Only the first such call on the receiver creates processes. */
  readonly first: boolean;
}

export function creationAt(walk: Walk, creation: Creation): CreationSite {
  const { call, receiver } = creation;
  const key = placeKey(walk, call);
  let site = walk.program.sites.get(key);
  if (site === undefined) {
    site = {
      key,
      at: spanIn(walk.base.callable, call.at),
      callable: walk.base.callable,
      model: withOwnStartMethod(walk.program, creation),
      how: creation.how,
      call: expressionText(call),
      expression: call,
      receivers: new Set([key]),
      made: undefined,
      makers: new Map(),
      executors: new Map(),
      chosen: new Map(),
      targets: new Map(),
      live: new Map(),
      omitted: new Set(),
      branch: undefined,
      parentEnds: false,
      constructorCall: undefined,
      inLoop: false,
      platforms: new Set(),
      after: new Map(),
    };
    walk.program.sites.set(key, site);
  }
  site.chosen.set(choiceKey(creation.chosen), creation.chosen);
  if (walk.loops > 0) site.inLoop = true;
  for (const platform of walk.state.platforms) site.platforms.add(platform);
  if (receiver === undefined) return site;
  const receiverKey = resourceKey(receiver);
  if (receiverKey !== undefined) site.receivers.add(receiverKey);
  if (receiver.kind === 'object') {
    const { key: maker, at, scope, call: made } = receiver.origin;
    // An annotation makes nothing.
    if (made !== undefined || site.made === undefined) site.made = at;
    site.constructorCall = made ?? site.constructorCall;
    if (made !== undefined && creation.how === 'start-method')
      (creation.first ? site.executors : site.makers).set(maker, { at, scope: scopeName(scope) });
  }
  for (const target of objectTargets(walk.program, receiver, 'child'))
    site.targets.set(`${target.frame.callable.id}:${target.text}`, target);
  return site;
}

/** A method is stated for multiprocessing; an object of a copy of it keeps that copy's start method. */
function withOwnStartMethod({ evaluator, knowledge }: Program, { model, receiver }: Creation): CallableModel {
  if (receiver?.kind !== 'object' || model.startMethodOf !== undefined) return model;
  const { call, frame } = receiver.origin;
  if (call === undefined || frame === undefined) return model;
  for (const callee of evaluator.evaluate(call.callee, frame)) {
    const startMethodOf = callee.kind === 'external' ? knowledge.callable(callee.name)?.startMethodOf : undefined;
    if (startMethodOf !== undefined) return { ...model, startMethodOf };
  }
  return model;
}

/** What starting an object runs: `Process(target=work, args=(lock,))`, or the `run` of a subclass. */
export function objectTargets(program: Program, started: Value, where: 'thread' | 'child'): readonly ChildTarget[] {
  if (started.kind === 'instance') {
    const run = findMethod(program.evaluator, started.class, 'run');
    return run === undefined
      ? []
      : [{ frame: program.evaluator.rootFrame(run), text: `${started.class.fact.name}.run` }];
  }
  if (started.kind !== 'object') return [];
  const { call, frame } = started.origin;
  const runs = program.knowledge.type(started.type)?.runs;
  const constructor = program.knowledge.callable(started.type);
  if (call === undefined || frame === undefined || runs?.where !== where || constructor === undefined) return [];
  const argument = argumentOf(call, constructor.parameters, runs.argument);
  if (argument === undefined || argument === 'spread') return [];
  const given = runs.with === undefined ? undefined : argumentOf(call, constructor.parameters, runs.with);
  const passed = given !== undefined && given !== 'spread' && given.kind === 'sequence' ? given.items : [];
  return childTargets(program, program.evaluator.evaluate(argument, frame), passed, frame, expressionText(argument));
}
