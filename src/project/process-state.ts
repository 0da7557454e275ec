/** What belongs to the process as a whole, what calls do to it, and what they do without changing anything. */
import { type Effect, NATIVE_POOLS } from '#core/effects.ts';
import { codeStep, type QName, type Step } from '#core/evidence.ts';
import type { Expression } from '#core/facts.ts';
import type { Resource } from '#core/creation.ts';
import type { Span } from '#core/span.ts';
import type { Application } from './application.ts';
import { addUse, around, becomeLive } from './apply-summary.ts';
import { argumentOf, expressionText } from './expressions.ts';
import { resourceKey } from './keys.ts';
import { scopeName, spanIn } from './program.ts';
import { roleOf } from './resources.ts';
import { endResource } from './state.ts';
import { chain } from './summary.ts';
import type { Value, Values } from './values.ts';
import { evaluate, isImportTime, type Walk } from './walk-context.ts';

/** In a child it counts as a remedy too: what was inherited is no longer in force. */
export function setProcessState(
  walk: Walk,
  application: Application,
  effect: Extract<Effect, { kind: 'sets-process-state' | 'restores-process-state' }>,
): void {
  const { call, model, certainty } = application;
  const at = spanIn(walk.base.callable, call.at);
  const key = stateKey(walk, application, effect);
  const name = expressionText(call);
  addUse(walk, { kind: 'renews', key, at, steps: chain(codeStep(at, `sets it anew: \`${name}\``)) });
  const { state } = effect;
  becomeLive(walk, {
    resource: { ...stateResource(walk, key, at, name), type: model.name, model, state, constructorCall: call },
    steps: chain(codeStep(at, `calls \`${name}\``, certainty)),
    certainty,
    imported: false,
  });
}

/** Importing a library's module does it; children that import it again do it as well. */
export function setStateByImport(
  walk: Walk,
  module: QName,
  { state }: Extract<Effect, { kind: 'sets-process-state' | 'restores-process-state' }>,
  step: Step,
): void {
  if (step.at.kind !== 'code') return;
  const { span } = step.at;
  addUse(walk, { kind: 'renews', key: state, at: span, steps: chain(step) });
  becomeLive(walk, {
    resource: { ...stateResource(walk, state, span, module), type: module, state },
    steps: chain(step),
    certainty: step.certainty,
    imported: true,
  });
}

export function restoreProcessState(
  walk: Walk,
  application: Application,
  effect: Extract<Effect, { kind: 'sets-process-state' | 'restores-process-state' }>,
): void {
  endResource(walk.state, stateKey(walk, application, effect), application.certainty);
}

function stateKey(
  walk: Walk,
  application: Application,
  { state, of }: Extract<Effect, { kind: 'sets-process-state' | 'restores-process-state' }>,
): string {
  const which = of === undefined ? '' : whichOne(walk, application, of);
  return which === '' ? state : `${state}:${which}`;
}

function stateResource(walk: Walk, key: string, at: Span, name: string): Omit<Resource, 'type'> {
  const scope = scopeName(walk.base.callable);
  return { kind: 'process-state', key, at, scope, name, hidden: false, atImport: isImportTime(walk) };
}

/** What a child of a new interpreter has from its parent all the same. */
const TRANSFERRED = new Set(['os.environ', 'sys.argv', 'sys.path', 'sys.modules']);

/** The key of a library's attribute, as in `shutil.which = ...`; names that nothing binds are no library. */
export function patchKey(owner: Value, attribute: string): string | undefined {
  if (owner.kind !== 'external' || owner.name.startsWith('builtins.')) return undefined;
  const name = `${owner.name}.${attribute}`;
  return TRANSFERRED.has(name) ? undefined : `patch:${name}`;
}

/** Another value takes the place of a library's attribute, or its own comes back. */
export function patchLibrary(walk: Walk, key: string, target: Expression, values: Values): void {
  const at = spanIn(walk.base.callable, target.at);
  const name = expressionText(target);
  const original = key.slice('patch:'.length);
  const isOwn = values.some((value) => value.kind === 'external' && value.name.replaceAll('__', '') === original);
  addUse(walk, { kind: 'renews', key, at, steps: chain(codeStep(at, `replaces \`${name}\``)) });
  if (isOwn) {
    endResource(walk.state, key, 'certain');
    return;
  }
  becomeLive(walk, {
    resource: { ...stateResource(walk, key, at, name), type: original, state: 'patch' },
    steps: chain(codeStep(at, `replaces \`${name}\``)),
    certainty: 'certain',
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
  { call, model, receiver, certainty, alternatives = [] }: Application,
  { activity }: Extract<Effect, { kind: 'does' }>,
): void {
  // In a coroutine there is always a loop: the one that runs it.
  if (activity === 'gets-event-loop' && walk.base.callable.fact.async) return;
  const at = spanIn(walk.base.callable, call.at);
  const role = receiver === undefined ? undefined : roleOf(walk.program, receiver);
  // The name of an environment variable is its key.
  const [named, ...others] = receiver === undefined ? alternatives : [];
  const isNamed = named?.kind === 'literal' && others.length === 0;
  const key = isNamed ? String(named.value) : receiver === undefined ? '' : (resourceKey(receiver) ?? '');
  const steps = chain(codeStep(at, `calls \`${expressionText(call)}\``, certainty));
  addUse(walk, { kind: 'does', key, activity, api: model.name, at, steps, ...(role && { role }), ...around(walk) });
}
