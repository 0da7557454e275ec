/** Notes a place that creates a process, with what the present walk knows of it. */
import type { CallableModel } from '#core/effects.ts';
import type { CallExpression } from '#core/facts.ts';
import { findMethod } from './classes.ts';
import type { CreationSite } from './creation-sites.ts';
import { argumentOf, expressionText } from './expressions.ts';
import { childTargets } from './handovers.ts';
import { placeKey, resourceKey } from './keys.ts';
import { spanIn } from './program.ts';
import type { ChosenMethod, LibraryCallee, Value } from './values.ts';
import type { Walk } from './walk-context.ts';

interface Creation {
  readonly model: CallableModel;
  readonly call: CallExpression;
  readonly callee: LibraryCallee;
  readonly receiver: Value | undefined;
  readonly how: CreationSite['how'];
  readonly chosen: ChosenMethod | undefined;
}

export function creationAt(walk: Walk, creation: Creation): CreationSite {
  const { call, model, receiver } = creation;
  const key = placeKey(walk, call);
  let site = walk.program.sites.get(key);
  if (site === undefined) {
    site = {
      key,
      at: spanIn(walk.base.callable, call.at),
      callable: walk.base.callable,
      model,
      how: creation.how,
      call: expressionText(call),
      expression: call,
      receivers: new Set([key]),
      made: undefined,
      chosen: new Map(),
      targets: new Map(),
      live: new Map(),
      branch: undefined,
      parentEnds: false,
    };
    walk.program.sites.set(key, site);
  }
  site.chosen.set(creation.chosen?.method ?? '', creation.chosen);
  if (receiver === undefined) return site;
  const receiverKey = resourceKey(receiver);
  if (receiverKey !== undefined) site.receivers.add(receiverKey);
  if (receiver.kind === 'object') {
    site.made = receiver.origin.at;
    addConstructorTarget(walk, site, receiver);
  } else if (receiver.kind === 'instance') {
    const run = findMethod(walk.program.evaluator, receiver.class, 'run');
    if (run !== undefined)
      site.targets.set(String(run.id), {
        frame: walk.program.evaluator.rootFrame(run),
        text: `${receiver.class.fact.name}.run`,
      });
  }
  return site;
}

/** `Process(target=work, args=(lock,))`: what the started object runs. */
function addConstructorTarget(walk: Walk, site: CreationSite, receiver: Extract<Value, { kind: 'object' }>): void {
  const { program } = walk;
  const { call, frame } = receiver.origin;
  const runs = program.knowledge.type(receiver.type)?.runs;
  const constructor = program.knowledge.callable(receiver.type);
  if (call === undefined || frame === undefined || runs?.where !== 'child' || constructor === undefined) return;
  const argument = argumentOf(call, constructor.parameters, runs.argument);
  if (argument === undefined || argument === 'spread') return;
  const given = runs.with === undefined ? undefined : argumentOf(call, constructor.parameters, runs.with);
  const passed = given !== undefined && given !== 'spread' && given.kind === 'sequence' ? given.items : [];
  for (const target of childTargets(
    program,
    program.evaluator.evaluate(argument, frame),
    passed,
    frame,
    expressionText(argument),
  )) {
    site.targets.set(`${target.frame.callable.id}:${receiver.origin.key}`, target);
  }
}
