/** What belongs to the process as a whole, what calls do to it, and what they do without changing anything. */
import { type Effect, NATIVE_POOLS } from '#core/effects.ts';
import { codeStep } from '#core/evidence.ts';
import type { Application } from './application.ts';
import { addUse, becomeLive } from './apply-summary.ts';
import { argumentOf, expressionText } from './expressions.ts';
import { resourceKey } from './keys.ts';
import { scopeName, spanIn } from './program.ts';
import { roleOf } from './resources.ts';
import { chain } from './summary.ts';
import { evaluate, isImportTime, type Walk } from './walk-context.ts';

/** In a child it counts as a remedy too: what was inherited is no longer in force. */
export function setProcessState(
  walk: Walk,
  application: Application,
  { state, of }: Extract<Effect, { kind: 'sets-process-state' }>,
): void {
  const { call, model, certainty } = application;
  const at = spanIn(walk.base.callable, call.at);
  const which = of === undefined ? '' : whichOne(walk, application, of);
  const key = which === '' ? state : `${state}:${which}`;
  const text = expressionText(call);
  addUse(walk, { kind: 'renews', key, at, steps: chain(codeStep(at, `sets it anew: \`${text}\``)) });
  becomeLive(walk, {
    resource: {
      kind: 'process-state',
      key,
      at,
      scope: scopeName(walk.base.callable),
      type: model.name,
      name: text,
      hidden: false,
      model,
      state,
      constructorCall: call,
      atImport: isImportTime(walk),
    },
    steps: chain(codeStep(at, `calls \`${text}\``, certainty)),
    certainty,
    imported: false,
  });
}

/** The same however the argument is written: `signal.SIGTERM` and `SIGTERM`. */
function whichOne(walk: Walk, { call, model }: Application, of: string): string {
  const argument = argumentOf(call, model.parameters, of);
  if (argument === undefined || argument === 'spread') return '';
  const [value, ...others] = evaluate(walk, argument);
  if (others.length === 0 && value?.kind === 'external') return value.name;
  return others.length === 0 && value?.kind === 'literal' ? String(value.value) : expressionText(argument);
}

/** From its first use on it is there, in this process alone. */
export function useNativePool(
  walk: Walk,
  { call, model, certainty }: Application,
  { pool }: Extract<Effect, { kind: 'uses-native-pool' }>,
): void {
  const at = spanIn(walk.base.callable, call.at);
  const key = `pool:${pool}`;
  const name = expressionText(call);
  const steps = chain(codeStep(at, `uses ${NATIVE_POOLS[pool]}: \`${name}\``, certainty));
  addUse(walk, { kind: 'uses-native-pool', key, at, steps });
  becomeLive(walk, {
    resource: {
      kind: 'native-pool',
      key,
      at,
      scope: scopeName(walk.base.callable),
      type: model.name,
      name,
      hidden: true,
      model,
    },
    steps,
    certainty,
    imported: false,
  });
}

export function noteActivity(
  walk: Walk,
  { call, model, receiver }: Application,
  { activity }: Extract<Effect, { kind: 'does' }>,
): void {
  const at = spanIn(walk.base.callable, call.at);
  const role = receiver === undefined ? undefined : roleOf(walk.program, receiver);
  const key = receiver === undefined ? '' : (resourceKey(receiver) ?? '');
  const steps = chain(codeStep(at, `calls \`${expressionText(call)}\``));
  const inLoop = walk.loops > 0 ? ({ inLoop: true } as const) : {};
  addUse(walk, { kind: 'does', key, activity, api: model.name, at, steps, ...(role && { role }), ...inLoop });
}
