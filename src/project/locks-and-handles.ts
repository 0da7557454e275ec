import { type Effect, HANDLES } from '#core/effects.ts';
import { codeStep } from '#core/evidence.ts';
import type { CallExpression } from '#core/facts.ts';
import { type Application, receiverText } from './application.ts';
import { addUse, becomeLive } from './apply-summary.ts';
import { ancestryOf } from './classes.ts';
import { conditionsHold } from './decide.ts';
import { argumentOf, expressionText } from './expressions.ts';
import { handlerKey, partKey, placeKey, resourceKey, sharedKey } from './keys.ts';
import { spanIn } from './program.ts';
import { plainEntry, roleOf } from './resources.ts';
import { endResource } from './state.ts';
import { chain } from './summary.ts';
import { elements, type Frame, type Value } from './values.ts';
import { evaluate, type Walk } from './walk-context.ts';

/** What library calls do to locks, handles and log handlers. */
export function takeLock(walk: Walk, application: Application): void {
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

export function noteUse(
  walk: Walk,
  application: Application,
  kind: 'takes-lock' | 'uses-handle' | 'closes-handle' | 'renews',
  says: string,
): void {
  const key = application.receiver === undefined ? undefined : resourceKey(application.receiver);
  if (key === undefined) return;
  const at = spanIn(walk.base.callable, application.call.at);
  const role = application.receiver === undefined ? undefined : roleOf(walk.program, application.receiver);
  addUse(walk, { kind, key, at, steps: chain(codeStep(at, says)), ...(role && { role }) });
}

export function openHandle(
  walk: Walk,
  application: Application,
  effect: Extract<Effect, { kind: 'opens-handle' }>,
): void {
  const { receiver, call, model } = application;
  if (effect.owner === 'process') {
    openShared(walk, application, effect);
    return;
  }
  const owner: Value | undefined =
    effect.owner === 'receiver' ? receiver : { kind: 'external', name: model.returns ?? model.name };
  const key =
    effect.owner === 'receiver' ? (receiver === undefined ? undefined : resourceKey(receiver)) : placeKey(walk, call);
  if (owner === undefined || key === undefined) return;
  const keys = effect.owner === 'result' ? (model.returnsEach?.map((_, index) => partKey(key, index)) ?? [key]) : [key];
  for (const each of keys) openOne(walk, application, effect, owner, each);
}

/** What the process has one of is opened by whoever uses it first. */
function openShared(
  walk: Walk,
  { call, model, certainty }: Application,
  { handle, type = model.name }: Extract<Effect, { kind: 'opens-handle' }>,
): void {
  const key = sharedKey(type);
  const name = expressionText(call);
  const says = `uses ${HANDLES[handle]} of the process: \`${name}\``;
  const at = spanIn(walk.base.callable, call.at);
  addUse(walk, { kind: 'uses-handle', key, at, steps: chain(codeStep(at, says)) });
  if (walk.state.live.has(key)) return;
  const receiver: Value = { kind: 'external', name: type };
  const parts = { kind: 'handle' as const, key, receiver, call, name, says, model, certainty };
  becomeLive(walk, plainEntry(walk, parts, { handle, type }));
}

export function closeShared(walk: Walk, { call, sure }: Application, type: string): void {
  const key = sharedKey(type);
  const at = spanIn(walk.base.callable, call.at);
  addUse(walk, {
    kind: 'closes-handle',
    key,
    at,
    steps: chain(codeStep(at, `closes it: \`${expressionText(call)}\``)),
  });
  endResource(walk.state, key, sure ? 'certain' : 'possible');
}

function openOne(
  walk: Walk,
  { call, model, certainty }: Application,
  effect: Extract<Effect, { kind: 'opens-handle' }>,
  owner: Value,
  key: string,
): void {
  const name = effect.owner === 'receiver' ? receiverText(call) : expressionText(call);
  const type = effect.owner === 'receiver' ? {} : { type: model.returns ?? model.name };
  const says = `${effect.handle === 'connection' || effect.handle === 'file' ? 'opens' : 'makes'} ${HANDLES[effect.handle]}: \`${expressionText(call)}\``;
  const at = spanIn(walk.base.callable, call.at);
  // What opens the receiver leaves it the same object.
  if (effect.owner === 'result') addUse(walk, { kind: 'opens-handle', key, at, steps: chain(codeStep(at, says)) });
  const parts = { kind: 'handle' as const, key, receiver: owner, call, name, says, model, certainty };
  becomeLive(walk, plainEntry(walk, parts, { handle: effect.handle, ...type }));
}

/** A client that was told to connect later, by an argument of its constructor, does so at its first use. */
export function connectAtUse(walk: Walk, call: CallExpression, receiver: Extract<Value, { kind: 'object' }>): void {
  const { evaluator, knowledge } = walk.program;
  const { key, call: made, frame } = receiver.origin;
  const model = knowledge.callable(receiver.type);
  if (model === undefined || made === undefined || frame === undefined || walk.state.live.has(key)) return;
  for (const effect of model.effects) {
    if (effect.kind !== 'opens-handle' || effect.when === undefined) continue;
    if (conditionsHold(effect.when, made, model.parameters, evaluator, frame) !== 'no') continue;
    const says = `connects at the first use: \`${expressionText(call)}\``;
    const parts = { kind: 'handle' as const, key, receiver, call, name: expressionText(made), says, model };
    becomeLive(walk, plainEntry(walk, { ...parts, certainty: 'certain' }, { handle: effect.handle }));
  }
}

export function attachHandler(walk: Walk, application: Application, parameter: string): void {
  const { model, call } = application;
  const argument = argumentOf(call, model.parameters, parameter);
  if (argument === undefined || argument === 'spread') return;
  const given = evaluate(walk, argument);
  for (const handler of [...given, ...elements(given)]) {
    const key = resourceKey(handler);
    const made = handlerMade(walk, handler);
    if (made === undefined || key === undefined) continue;
    const constructor = walk.program.knowledge.callable(made.type);
    const queue =
      made.call === undefined || constructor === undefined
        ? undefined
        : argumentOf(made.call, constructor.parameters, 'queue');
    const fed =
      queue === undefined || queue === 'spread' || made.frame === undefined
        ? []
        : walk.program.evaluator.evaluate(queue, made.frame);
    const feeds = fed.map((value) => roleOf(walk.program, value)).find((role) => role !== undefined);
    const name =
      argument.kind === 'sequence' ? made.type.slice(made.type.lastIndexOf('.') + 1) : expressionText(argument);
    becomeLive(
      walk,
      plainEntry(
        walk,
        {
          kind: 'log-handler',
          key: handlerKey(key),
          receiver: handler,
          call,
          name,
          says: `sends log records through \`${name}\`: \`${expressionText(call)}\``,
          model,
          certainty: application.certainty,
        },
        { type: made.type, ...(feeds && { feeds }), ...(made.call && { constructorCall: made.call }) },
      ),
    );
  }
}

interface HandlerMade {
  /** The library's type, of which the project's class may be a subclass. */
  readonly type: string;
  readonly call: CallExpression | undefined;
  readonly frame: Frame | undefined;
}

function handlerMade(walk: Walk, handler: Value): HandlerMade | undefined {
  if (handler.kind === 'object') return { type: handler.type, call: handler.origin.call, frame: handler.origin.frame };
  if (handler.kind !== 'instance') return undefined;
  const { evaluator, knowledge } = walk.program;
  const type = ancestryOf(evaluator, handler.class).external.find(
    (base) => knowledge.type(base)?.role === 'log-handler',
  );
  return type === undefined ? undefined : { type, call: handler.call?.expression, frame: handler.call?.frame };
}
