/** Lets a library call take the effects that its model states. */
import type { CallableModel, Effect } from '#core/effects.ts';
import { type Certainty, codeStep, weakest } from '#core/evidence.ts';
import type { CallExpression } from '#core/facts.ts';
import { spanKey } from '#core/span.ts';
import type { Application } from './application.ts';
import { addUse, applySummary, noteExit } from './apply-summary.ts';
import { modelOfMethod } from './attributes.ts';
import { conditionsHold } from './decide.ts';
import { argumentOf, expressionText } from './expressions.ts';
import { recordHandovers, recordHooks } from './handovers.ts';
import { noteLibraryCall } from './library-calls.ts';
import { attachHandler, closeShared, noteUse, openHandle, takeLock } from './locks-and-handles.ts';
import { placeKey, resourceKey } from './keys.ts';
import { noteActivity, restoreProcessState, setProcessState, useNativePool } from './process-state.ts';
import { spanIn } from './program.ts';
import { roleOf } from './resources.ts';
import { leave } from './state.ts';
import { chain } from './summary.ts';
import { recordThreadCode } from './thread-code.ts';
import { attemptEnd, endReceiver, endStartedBy, fork, startThread } from './threads-and-forks.ts';
import type { ChosenMethod, LibraryCallee, Value } from './values.ts';
import { evaluate, frameOf, type Walk } from './walk-context.ts';

/**
 * An argument that is not known may well be set; the one backend of many that forks, or connects, it seldom names. Of
 * options that the caller hands through (`**options`), nothing says that workers are among them.
 */
function whenUnknown({ kind, when = [] }: Effect, call: CallExpression, parameters: readonly string[]): Certainty {
  const handedThrough =
    kind === 'forks' && when.some(({ argument }) => argumentOf(call, parameters, argument) === 'spread');
  const oneOfMany = (kind === 'forks' || kind === 'opens-handle') && when.some(({ is }) => is === 'holds');
  return handedThrough || oneOfMany ? 'possible' : 'likely';
}

export function applyModel(
  walk: Walk,
  model: CallableModel,
  call: CallExpression,
  callee: LibraryCallee,
  certainty: Certainty,
): void {
  noteLibraryCall(walk, model, call, callee, certainty);
  if (handOver(walk, model, call, certainty)) return;
  let mayHandOver = model.effects.every(({ kind }) => kind !== 'forks');
  for (const effect of model.effects) {
    const holds = conditionsHold(effect.when, call, model.parameters, walk.program.evaluator, frameOf(walk));
    if (holds === 'no') {
      // `join(timeout)`: the thread was asked to end, and mostly has.
      if (effect.kind === 'ends-thread' && callee.kind === 'method') attemptEnd(walk, callee.receiver);
      continue;
    }
    if (effect.kind === 'forks') mayHandOver = true;
    applyEffect(
      walk,
      {
        model,
        call,
        callee,
        receiver: callee.kind === 'method' ? callee.receiver : undefined,
        certainty: holds === 'unknown' ? weakest(certainty, whenUnknown(effect, call, model.parameters)) : certainty,
        sure: holds === 'yes',
      },
      effect,
    );
    if (!walk.state.reachable) return;
  }
  // What runs in threads that something else has started: `ThreadPool.map(work, ...)`.
  if (model.effects.every((effect) => effect.kind !== 'starts-thread'))
    recordThreadCode(walk, placeKey(walk, call), { model, call, receiver: undefined });
  // `DataLoader(data, collate_fn=collate)` has no workers to hand it to.
  if (mayHandOver) recordHandovers(walk, model, call, callee);
  if (callee.kind === 'method') noteWorkForPool(walk, model, call, callee.receiver);
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

/** `loop.run_in_executor(executor, work)` is `executor.submit(work)`; false where it is not known what the executor is. */
function handOver(
  walk: Walk,
  { parameters, handsTo }: CallableModel,
  call: CallExpression,
  certainty: Certainty,
): boolean {
  const holder = handsTo === undefined ? undefined : argumentOf(call, parameters, handsTo.argument);
  if (handsTo === undefined || holder === undefined || holder === 'spread') return false;
  const rest: CallExpression = {
    ...call,
    arguments: call.arguments.filter((argument) => argument !== holder),
    keywords: call.keywords.filter(({ name }) => name !== handsTo.argument),
  };
  let handed = false;
  for (const receiver of evaluate(walk, holder)) {
    const model = modelOfMethod(walk.program.evaluator, receiver, handsTo.method);
    if (model === undefined) continue;
    applyModel(walk, model, rest, { kind: 'method', name: model.name, receiver }, certainty);
    handed = true;
  }
  return handed;
}

function applyEffect(walk: Walk, given: Application, effect: Effect): void {
  const application = 'of' in effect && typeof effect.of === 'string' ? onArgument(walk, given, effect.of) : given;
  switch (effect.kind) {
    case 'starts-thread':
      startThread(walk, application, effect);
      return;
    case 'ends-thread':
      if (effect.of === undefined) endReceiver(walk, application);
      else endStartedBy(walk, effect.of);
      return;
    case 'closes-handle':
      if (effect.type !== undefined) {
        closeShared(walk, application, effect.type);
        return;
      }
      noteUse(walk, application, 'closes-handle', `closes it: \`${expressionText(application.call)}\``);
      endReceiver(walk, application);
      return;
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
    case 'renews-handle':
      noteUse(walk, application, 'renews', `makes it its own: \`${expressionText(application.call)}\``);
      return;
    case 'uses-handle':
      noteUse(walk, application, 'uses-handle', `uses it: \`${expressionText(application.call)}\``);
      return;
    case 'sets-start-method':
      setStartMethod(walk, application);
      return;
    case 'ends-process':
      if (effect.how === 'exec') replaceProgram(walk, application);
      if (effect.how === 'exception') noteExit(walk, application.call);
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
    case 'reaps-process':
      noteActivity(walk, application, { kind: 'does', activity: 'reaps' });
      endReceiver(walk, application);
      return;
    case 'sets-process-state':
      setProcessState(walk, application, effect);
      return;
    case 'restores-process-state':
      restoreProcessState(walk, application, effect);
      return;
    case 'uses-native-pool':
      useNativePool(walk, application, effect);
      return;
    case 'does':
      noteActivity(walk, application, effect);
      return;
    case 'attaches-log-handler':
      attachHandler(walk, application, effect.argument);
      return;
  }
}

/** The application whose receiver is what an argument stands for: `os.close(fd)`. */
function onArgument(walk: Walk, application: Application, parameter: string): Application {
  const { call, model } = application;
  const argument = argumentOf(call, model.parameters, parameter);
  const values = argument === undefined || argument === 'spread' ? [] : evaluate(walk, argument);
  return { ...application, receiver: values.find((value) => resourceKey(value) !== undefined), alternatives: values };
}

/** An exec that fails raises OSError. */
function replaceProgram(walk: Walk, { call }: Application): void {
  const at = spanIn(walk.base.callable, call.at);
  const text = expressionText(call);
  addUse(walk, {
    kind: 'replaces-program',
    key: '',
    at,
    steps: chain(codeStep(at, `replaces the program: \`${text}\``)),
  });
  if (walk.failureHandled > 0) return;
  const steps = chain(codeStep(at, `replaces the program, or raises OSError: \`${text}\``));
  addUse(walk, { kind: 'fails-unhandled', key: spanKey(at), at, steps });
}

/** `pool.map(work, ...)`: in a child, a pool that it has inherited. */
function noteWorkForPool(walk: Walk, model: CallableModel, call: CallExpression, receiver: Value): void {
  const role = roleOf(walk.program, receiver);
  const key = resourceKey(receiver);
  if (model.invokes.length === 0 || key === undefined || (role !== 'thread-pool' && role !== 'process-pool')) return;
  const at = spanIn(walk.base.callable, call.at);
  addUse(walk, {
    kind: 'uses-pool',
    key,
    at,
    steps: chain(codeStep(at, `gives it work: \`${expressionText(call)}\``)),
  });
}

/** The platforms that come here, where tests keep others away. */
function narrowedTo({ program, state }: Walk): Pick<ChosenMethod, 'platforms'> {
  const { platforms } = program.settings;
  return state.platforms.size < platforms.length ? { platforms: new Set(state.platforms) } : {};
}

function setStartMethod(walk: Walk, application: Application): void {
  const { model, call } = application;
  const effect = model.effects.find((candidate) => candidate.kind === 'sets-start-method');
  if (effect?.kind !== 'sets-start-method') return;
  const argument = argumentOf(call, model.parameters, effect.argument);
  const values = argument === undefined || argument === 'spread' ? [] : evaluate(walk, argument);
  const [value] = values;
  const name = values.length === 1 && value?.kind === 'literal' ? value.value : undefined;
  const isKnown = name === 'fork' || name === 'spawn' || name === 'forkserver';
  const method = isKnown && walk.undecided === 0 ? name : 'unknown';
  const at = spanIn(walk.base.callable, call.at);
  const key = `${spanKey(at)}:${method}`;
  const repeatable = walk.caught > 0 || argumentOf(call, model.parameters, 'force') !== undefined;
  walk.program.methodsSet.set(key, {
    chosen: { method, at, ...narrowedTo(walk) },
    at,
    callable: walk.base.callable,
    repeatable,
    of: model.startMethodOf,
  });
  const steps = chain(codeStep(at, `fixes the start method: \`${expressionText(call)}\``));
  addUse(walk, { kind: 'fixes-start-method', key, at, steps });
}
