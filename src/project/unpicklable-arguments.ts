/** Arguments that pickle refuses. */
import type { Role } from '#core/effects.ts';
import type { Expression } from '#core/facts.ts';
import type { UnpicklableArgument } from '#core/project.ts';
import { ancestryOf, attributeBindings, findMethod } from './classes.ts';
import { expressionText } from './expressions.ts';
import { unpicklable } from './picklable.ts';
import { spanIn } from './program.ts';
import { roleOf } from './resources.ts';
import type { Value } from './values.ts';
import { evaluate, type Walk } from './walk-context.ts';

const REFUSED: Readonly<Partial<Record<Role, string>>> = {
  thread: 'a thread',
  lock: 'a lock of threading',
  'reentrant-lock': 'a lock of threading',
  'thread-queue': 'a queue.Queue',
  'thread-pool': 'a thread pool',
  'process-pool': 'a process pool',
  file: 'an open file',
};

/** Types without a role that hold locks of threading. */
const REFUSED_TYPES: Readonly<Record<string, string>> = {
  'sqlite3.Connection': 'a connection of sqlite3',
  'threading.Barrier': 'a threading.Barrier',
  'threading.Event': 'a threading.Event',
};

export function unpicklableArguments(walk: Walk, passed: readonly Expression[]): readonly UnpicklableArgument[] {
  return passed.flatMap((argument) => {
    const values = evaluate(walk, argument);
    const reasons = values.map((value) => refusal(walk, value));
    const [first] = reasons;
    // One alternative that can be pickled acquits the argument.
    if (first === undefined || reasons.some((reason) => reason === undefined)) return [];
    return [{ ...first, at: spanIn(walk.base.callable, argument.at), text: expressionText(argument) }];
  });
}

type Refusal = Omit<UnpicklableArgument, 'at' | 'text'>;

function refusal(walk: Walk, value: Value): Refusal | undefined {
  if (value.kind === 'instance') return heldByInstance(walk, value);
  if (value.kind === 'function') {
    if (value.self?.kind === 'instance') return heldByInstance(walk, value.self);
    const reason = unpicklable(value);
    if (reason === undefined || reason.because === 'main-guard') return undefined;
    return {
      what: reason.because === 'lambda' ? 'a lambda' : `\`${reason.name}\`, which no import yields`,
      madeAt: reason.at,
    };
  }
  if (value.kind !== 'object') return undefined;
  const role = roleOf(walk.program, value);
  const what = (role === undefined ? undefined : REFUSED[role]) ?? REFUSED_TYPES[value.type];
  return what === undefined ? undefined : { what, madeAt: value.origin.at, key: value.origin.key };
}

/** An instance is pickled with all that its attributes hold, unless its class says otherwise. */
function heldByInstance(walk: Walk, value: Extract<Value, { kind: 'instance' }>): Refusal | undefined {
  const { evaluator } = walk.program;
  if (PICKLES_ITSELF.some((name) => findMethod(evaluator, value.class, name) !== undefined)) return undefined;
  for (const owner of ancestryOf(evaluator, value.class).classes) {
    for (const [attribute, bindings] of attributeBindings(owner)) {
      // What the class's body binds is found by the class's name, and not pickled.
      if (bindings.every(({ callable }) => callable.fact.kind === 'class-body')) continue;
      const held = evaluator
        .attribute(value, attribute)
        .map((each) => (each.kind === 'object' ? refusal(walk, each) : undefined));
      const [first] = held;
      if (first === undefined || held.some((reason) => reason === undefined)) continue;
      return {
        what: `an object of \`${value.class.fact.name}\`, whose \`${attribute}\` is ${first.what}`,
        madeAt: first.madeAt,
      };
    }
  }
  return undefined;
}

const PICKLES_ITSELF = ['__getstate__', '__reduce__', '__reduce_ex__', '__getnewargs__'];
