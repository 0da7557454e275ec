import type { Effect } from '#core/effects.ts';
import { codeStep } from '#core/evidence.ts';
import type { Resource } from '#core/creation.ts';
import { type Application, receiverText } from './application.ts';
import { addUse, becomeLive, reachCreation } from './apply-summary.ts';
import { ancestryOf } from './classes.ts';
import { argumentOf, expressionText } from './expressions.ts';
import { handlerKey, placeKey, resourceKey, threadSlot } from './keys.ts';
import { type ClassNode, scopeName, spanIn } from './program.ts';
import { creationAt } from './record-creation.ts';
import { runsText, threadEntry, typeName } from './resources.ts';
import { recordProcessObject } from './handovers.ts';
import { chosenBy } from './results.ts';
import { endResource, soften } from './state.ts';
import { type Chain, chain, type LiveEntry } from './summary.ts';
import { recordThreadCode } from './thread-code.ts';
import type { ChosenMethod, Value } from './values.ts';
import { evaluate, frameOf, type Walk } from './walk-context.ts';

/** What library calls do to threads and processes. */
export function startThread(
  walk: Walk,
  application: Application,
  effect: Extract<Effect, { kind: 'starts-thread' }>,
): void {
  const { model, call, receiver } = application;
  const key =
    effect.owner === 'receiver' && receiver !== undefined
      ? (resourceKey(receiver) ?? placeKey(walk, call))
      : placeKey(walk, call);
  recordThreadCode(walk, key, application);
  const runs = runsText(walk.program, receiver) ?? invokedText(application);
  const what = effect.hidden
    ? `calls \`${expressionText(call)}\``
    : runs === undefined
      ? `starts a thread: \`${expressionText(call)}\``
      : `starts a thread that runs \`${runs}\`: \`${expressionText(call)}\``;
  const step = codeStep(spanIn(walk.base.callable, call.at), what, application.certainty);
  addUse(walk, { kind: 'starts-thread', key, at: spanIn(walk.base.callable, call.at), steps: chain(step) });
  becomeLive(
    walk,
    threadEntry(walk, {
      key,
      type: typeName(receiver, model.name),
      name: receiver === undefined ? expressionText(call) : receiverText(call),
      model,
      effect,
      step,
      at: step,
      runs,
      certainty: application.certainty,
      imported: false,
    }),
  );
}

function invokedText(application: Application): string | undefined {
  const invocation = application.model.invokes.find((candidate) => candidate.where === 'thread');
  const argument =
    invocation === undefined
      ? undefined
      : argumentOf(application.call, application.model.parameters, invocation.argument);
  return argument === undefined || argument === 'spread' ? undefined : expressionText(argument);
}

/** Every alternative of the receiver is taken as ended: better a missed alarm than a false one. */
export function endReceiver(walk: Walk, application: Application): void {
  const { callee } = application.call;
  const alternatives = application.alternatives ?? (callee.kind === 'attribute' ? evaluate(walk, callee.of) : []);
  for (const value of [...alternatives, ...(application.receiver === undefined ? [] : [application.receiver])]) {
    const key = resourceKey(value);
    if (key === undefined) continue;
    for (const ended of [key, processKey(key), handlerKey(key)])
      endResource(walk.state, ended, application.sure ? 'certain' : 'possible');
  }
}

/** The key of the processes that an object has started. */
function processKey(object: string): string {
  return `process:${object}`;
}

/** An end that may not have come: less certain than before, and for callers no more than possible. */
export function attemptEnd(walk: Walk, receiver: Value): void {
  const key = resourceKey(receiver);
  if (key === undefined) return;
  const slot = threadSlot(key);
  const entry = walk.state.live.get(slot);
  if (entry !== undefined) walk.state.live.set(slot, soften(entry, 'likely'));
  else if (!walk.state.ended.has(key)) walk.state.ended.set(key, 'possible');
}

export function endStartedBy(walk: Walk, callables: readonly string[]): void {
  for (const { resource } of walk.state.live.values())
    if (callables.includes(resource.model?.name ?? '')) endResource(walk.state, resource.key, 'certain');
}

/** The start method of the object that is started, by what made it or by the class that it extends. */
function chosenFor(walk: Walk, receiver: Value): ChosenMethod | undefined {
  if (receiver.kind === 'object') return receiver.chosen;
  if (receiver.kind !== 'instance') return undefined;
  return ancestryOf(walk.program.evaluator, receiver.class).chosen ?? chosenByMakers(walk, receiver.class);
}

/** `class Executor(ProcessPoolExecutor)`: whoever makes one may hand it a context. */
function chosenByMakers(walk: Walk, made: ClassNode): ChosenMethod | undefined {
  const { evaluator, knowledge } = walk.program;
  for (const base of ancestryOf(evaluator, made).external) {
    const argument = knowledge.callable(base)?.startMethod?.argument;
    if (argument === undefined) continue;
    const makers = evaluator.callSites.get(made.fact.name) ?? [];
    const handing = makers.find(
      ({ call }) => call.spreads.length > 0 || call.keywords.some(({ name }) => name === argument),
    );
    if (handing !== undefined) return { method: 'unknown', at: spanIn(handing.caller, handing.call.at) };
  }
  return undefined;
}

export function fork(walk: Walk, application: Application, effect: Extract<Effect, { kind: 'forks' }>): void {
  const { model, call, callee, receiver } = application;
  const chosen =
    chosenBy(walk.program.evaluator, call, callee, frameOf(walk)) ??
    (receiver === undefined ? undefined : chosenFor(walk, receiver));
  const site = creationAt(walk, { model, call, callee, receiver, how: effect.how, chosen, first: effect.first });
  recordProcessObject(walk, model, call, receiver, chosen);
  const says =
    effect.how === 'before-exec'
      ? `runs Python between fork and exec: \`${expressionText(call)}\``
      : `creates a process: \`${expressionText(call)}\``;
  const steps = chain(codeStep(site.at, says, application.certainty));
  if (effect.first && receiver !== undefined) {
    // Further calls on the same executor find its processes there already.
    const key = `processes of ${resourceKey(receiver) ?? placeKey(walk, call)}`;
    if (walk.state.ended.has(key)) return;
    walk.state.ended.set(key, 'certain');
  }
  reachCreation(walk, { site, steps, ended: new Set(), certainty: application.certainty, inChild: false });
  if (effect.how === 'start-method') becomeLive(walk, processEntry(walk, application, steps));
}

/** The processes are there until their object is waited for, or closed. */
function processEntry(walk: Walk, { model, call, receiver, certainty }: Application, steps: Chain): LiveEntry {
  const object = (receiver && resourceKey(receiver)) ?? placeKey(walk, call);
  const resource: Resource = {
    kind: 'process',
    key: processKey(object),
    object,
    at: spanIn(walk.base.callable, call.at),
    scope: scopeName(walk.base.callable),
    type: typeName(receiver, model.returns ?? model.name),
    name: receiver === undefined ? expressionText(call) : receiverText(call),
    hidden: false,
    model,
  };
  return { resource, steps, certainty, imported: false };
}
