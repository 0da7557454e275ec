/** Lets a library call take the effects that its model states. */
import type { CallableModel, Effect } from '#core/effects.ts';
import { codeStep, weakest, type Certainty } from '#core/evidence.ts';
import type { CallExpression } from '#core/facts.ts';
import { spanKey } from '#core/span.ts';
import { addUse, applySummary, becomeLive, reachCreation } from './apply-summary.ts';
import { placeKey, resourceKey } from './assign.ts';
import { conditionsHold } from './decide.ts';
import { argumentOf, expressionText } from './expressions.ts';
import { recordHandovers, recordHooks } from './handovers.ts';
import { plainEntry, roleOf, runsText, threadEntry, typeName } from './resources.ts';
import { creationAt } from './record-creation.ts';
import { spanIn } from './program.ts';
import { chosenBy } from './results.ts';
import { endResource, leave } from './state.ts';
import { chain } from './summary.ts';
import { elements, type Value } from './values.ts';
import { evaluate, frameOf, type Walk } from './walk.ts';

export type LibraryCallee = Extract<Value, { kind: 'external' | 'method' }>;

export function applyModel(
  walk: Walk,
  model: CallableModel,
  call: CallExpression,
  callee: LibraryCallee,
  certainty: Certainty,
): void {
  for (const effect of model.effects) {
    const holds = conditionsHold(effect.when, call, model.parameters, walk.program.evaluator, frameOf(walk));
    if (holds === 'no') continue;
    applyEffect(
      walk,
      {
        model,
        call,
        callee,
        receiver: callee.kind === 'method' ? callee.receiver : undefined,
        certainty: holds === 'unknown' ? weakest(certainty, 'likely') : certainty,
        sure: holds === 'yes',
      },
      effect,
    );
    if (!walk.state.reachable) return;
  }
  recordHandovers(walk, model, call, callee);
  recordHooks(walk, model, call);
  for (const invocation of model.invokes) {
    if (invocation.where !== 'here') continue;
    const argument = argumentOf(call, model.parameters, invocation.argument);
    if (argument === undefined || argument === 'spread') continue;
    for (const value of evaluate(walk, argument)) {
      if (value.kind !== 'function') continue;
      const step = codeStep(
        spanIn(walk.base.callable, call.at),
        `calls \`${expressionText(call)}\`, which runs \`${expressionText(argument)}\``,
      );
      applySummary(walk, walk.program.summaryOf(walk.program.evaluator.rootFrame(value.callable)), step);
    }
  }
}

interface Application {
  readonly model: CallableModel;
  readonly call: CallExpression;
  readonly callee: LibraryCallee;
  readonly receiver: Value | undefined;
  readonly certainty: Certainty;
  /** The effect's conditions are known to hold. */
  readonly sure: boolean;
}

function applyEffect(walk: Walk, application: Application, effect: Effect): void {
  switch (effect.kind) {
    case 'starts-thread':
      startThread(walk, application, effect);
      return;
    case 'ends-thread':
      if (effect.of === undefined) endReceiver(walk, application);
      else endStartedBy(walk, effect.of);
      return;
    case 'closes-handle':
    case 'releases-lock':
      endReceiver(walk, application);
      return;
    case 'forks':
      fork(walk, application, effect);
      return;
    case 'takes-lock':
      takeLock(walk, application);
      return;
    case 'opens-handle':
      openHandle(walk, application, effect);
      return;
    case 'uses-handle':
      noteUse(walk, application, 'uses-handle', `uses it: \`${expressionText(application.call)}\``);
      return;
    case 'sets-start-method':
      setStartMethod(walk, application);
      return;
    case 'ends-process':
      if (effect.how === 'exec') {
        const at = spanIn(walk.base.callable, application.call.at);
        addUse(walk, {
          kind: 'replaces-program',
          key: '',
          at,
          steps: chain(codeStep(at, `replaces the program: \`${expressionText(application.call)}\``)),
        });
      }
      leave(walk.state, effect.how === 'exception' && walk.state.child !== undefined ? 'raises' : 'ends');
      return;
    case 'logs':
    case 'configures-logging': {
      const at = spanIn(walk.base.callable, application.call.at);
      const says =
        effect.kind === 'logs'
          ? `logs: \`${expressionText(application.call)}\``
          : `sets logging up: \`${expressionText(application.call)}\``;
      addUse(walk, { kind: effect.kind, key: '', at, steps: chain(codeStep(at, says)) });
      return;
    }
    case 'attaches-log-handler':
      attachHandler(walk, application, effect.argument);
      return;
  }
}

function receiverText(call: CallExpression): string {
  return call.callee.kind === 'attribute' ? expressionText(call.callee.of) : expressionText(call.callee);
}

function startThread(walk: Walk, application: Application, effect: Extract<Effect, { kind: 'starts-thread' }>): void {
  const { model, call, receiver } = application;
  const key =
    effect.owner === 'receiver' && receiver !== undefined
      ? (resourceKey(receiver) ?? placeKey(walk, call))
      : placeKey(walk, call);
  const runs = runsText(walk.program, receiver) ?? invokedText(application);
  const what = effect.hidden
    ? `calls \`${expressionText(call)}\``
    : runs === undefined
      ? `starts a thread: \`${expressionText(call)}\``
      : `starts a thread that runs \`${runs}\`: \`${expressionText(call)}\``;
  const step = codeStep(spanIn(walk.base.callable, call.at), what, application.certainty);
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
function endReceiver(walk: Walk, application: Application): void {
  const { callee } = application.call;
  const alternatives = callee.kind === 'attribute' ? evaluate(walk, callee.of) : [];
  for (const value of [...alternatives, ...(application.receiver === undefined ? [] : [application.receiver])]) {
    const key = resourceKey(value);
    if (key !== undefined) endResource(walk.state, key, application.sure ? 'certain' : 'possible');
  }
}

function endStartedBy(walk: Walk, callables: readonly string[]): void {
  for (const [key, { resource }] of walk.state.live)
    if (callables.includes(resource.model?.name ?? '')) endResource(walk.state, key, 'certain');
}

function fork(walk: Walk, application: Application, effect: Extract<Effect, { kind: 'forks' }>): void {
  const { model, call, callee, receiver } = application;
  const chosen =
    chosenBy(walk.program.evaluator, call, callee, frameOf(walk)) ??
    (receiver?.kind === 'object' ? receiver.chosen : undefined);
  const site = creationAt(walk, { model, call, callee, receiver, how: effect.how, chosen });
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
  reachCreation(walk, { site, steps, ended: new Set(), certainty: application.certainty });
}

function takeLock(walk: Walk, application: Application): void {
  const { receiver, call, model } = application;
  const key = receiver === undefined ? undefined : resourceKey(receiver);
  if (receiver === undefined || key === undefined) return;
  const name =
    call.callee.kind === 'attribute' && model.name.endsWith('.acquire')
      ? receiverText(call)
      : expressionText(call.callee);
  noteUse(walk, application, 'takes-lock', `takes \`${name}\``);
  becomeLive(
    walk,
    plainEntry(
      walk,
      { kind: 'lock', key, receiver, call, name, says: `takes \`${name}\``, model, certainty: application.certainty },
      {},
    ),
  );
}

function noteUse(walk: Walk, application: Application, kind: 'takes-lock' | 'uses-handle', says: string): void {
  const key = application.receiver === undefined ? undefined : resourceKey(application.receiver);
  if (key === undefined) return;
  const at = spanIn(walk.base.callable, application.call.at);
  addUse(walk, { kind, key, at, steps: chain(codeStep(at, says)) });
}

function openHandle(walk: Walk, application: Application, effect: Extract<Effect, { kind: 'opens-handle' }>): void {
  const { receiver, call, model } = application;
  const owner: Value | undefined =
    effect.owner === 'receiver' ? receiver : { kind: 'external', name: model.returns ?? model.name };
  const key =
    effect.owner === 'receiver' ? (receiver === undefined ? undefined : resourceKey(receiver)) : placeKey(walk, call);
  if (owner === undefined || key === undefined) return;
  const name = effect.owner === 'receiver' ? receiverText(call) : expressionText(call);
  const type = effect.owner === 'receiver' ? {} : { type: model.returns ?? model.name };
  becomeLive(
    walk,
    plainEntry(
      walk,
      {
        kind: 'handle',
        key,
        receiver: owner,
        call,
        name,
        says: `opens a ${effect.handle}: \`${expressionText(call)}\``,
        model,
        certainty: application.certainty,
      },
      { handle: effect.handle, ...type },
    ),
  );
}

function setStartMethod(walk: Walk, application: Application): void {
  const { model, call } = application;
  const effect = model.effects.find((candidate) => candidate.kind === 'sets-start-method');
  if (effect?.kind !== 'sets-start-method') return;
  const argument = argumentOf(call, model.parameters, effect.argument);
  const values = argument === undefined || argument === 'spread' ? [] : evaluate(walk, argument);
  const [value] = values;
  const name = values.length === 1 && value?.kind === 'literal' ? value.value : undefined;
  const method = name === 'fork' || name === 'spawn' || name === 'forkserver' ? name : 'unknown';
  const at = spanIn(walk.base.callable, call.at);
  walk.program.methodsSet.set(`${spanKey(at)}:${method}`, { chosen: { method, at }, at, callable: walk.base.callable });
}

function attachHandler(walk: Walk, application: Application, parameter: string): void {
  const { model, call } = application;
  const argument = argumentOf(call, model.parameters, parameter);
  if (argument === undefined || argument === 'spread') return;
  const given = evaluate(walk, argument);
  for (const handler of [...given, ...elements(given)]) {
    const key = resourceKey(handler);
    if (handler.kind !== 'object' || key === undefined) continue;
    const constructor = walk.program.knowledge.callable(handler.type);
    const queue =
      handler.origin.call === undefined || constructor === undefined
        ? undefined
        : argumentOf(handler.origin.call, constructor.parameters, 'queue');
    const fed =
      queue === undefined || queue === 'spread' || handler.origin.frame === undefined
        ? []
        : walk.program.evaluator.evaluate(queue, handler.origin.frame);
    const feeds = fed.map((value) => roleOf(walk.program, value)).find((role) => role !== undefined);
    const name =
      argument.kind === 'sequence' ? handler.type.slice(handler.type.lastIndexOf('.') + 1) : expressionText(argument);
    becomeLive(
      walk,
      plainEntry(
        walk,
        {
          kind: 'log-handler',
          key: `log-handler:${key}`,
          receiver: handler,
          call,
          name,
          says: `sends log records through \`${name}\`: \`${expressionText(call)}\``,
          model,
          certainty: application.certainty,
        },
        feeds === undefined ? {} : { feeds },
      ),
    );
  }
}
