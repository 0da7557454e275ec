/** Methods that are known by their name alone, where nothing is known of the object. */
import { attributeBindings, ancestryOf } from './classes.ts';
import type { Evaluator } from './evaluator.ts';
import type { Expression } from '#core/facts.ts';
import type { CallableNode } from './program.ts';
import { type Binding, scopeOf } from './scope.ts';
import { type Frame, UNKNOWN, type Values } from './values.ts';

/** What a receiver is made of is followed through this many names. */
const DEEPEST = 4;

const methods = new WeakMap<Evaluator, ReadonlyMap<string, CallableNode | 'several'>>();

/**
 * `model.run_batch()`: the method of the one class that has it, or of the one that all others with it derive from. Only
 * for names that speak of this program, and objects that do not come from a library as far as can be seen.
 */
export function soleMethod(evaluator: Evaluator, callee: Expression, frame: Frame): Values {
  if (callee.kind !== 'attribute' || !TELLING.test(callee.name)) return UNKNOWN;
  const method = methodsByName(evaluator).get(callee.name);
  if (method === undefined || method === 'several' || method.class === undefined) return UNKNOWN;
  if (isForeign(evaluator, callee.of, frame, DEEPEST)) return UNKNOWN;
  return [{ kind: 'function', callable: method, self: { kind: 'instance', class: method.class } }];
}

/** Two words at least: `close`, `run` and the like are what everyone's methods are called. */
const TELLING = /^[a-z]\w*[a-z]_[a-z]\w+$/;

function methodsByName(evaluator: Evaluator): ReadonlyMap<string, CallableNode | 'several'> {
  const known = methods.get(evaluator);
  if (known !== undefined) return known;
  const found = new Map<string, CallableNode | 'several'>();
  for (const node of evaluator.modules.classes) {
    if (node.module.isTest) continue;
    for (const [name, method] of node.methods) {
      if (!TELLING.test(name)) continue;
      const other = found.get(name);
      found.set(name, other === undefined ? method : common(evaluator, other, method));
    }
  }
  methods.set(evaluator, found);
  return found;
}

/** Of two methods of one name the one whose class is above the other's. */
function common(evaluator: Evaluator, one: CallableNode | 'several', other: CallableNode): CallableNode | 'several' {
  if (one === 'several' || one.class === undefined || other.class === undefined) return 'several';
  if (ancestryOf(evaluator, other.class).classes.includes(one.class)) return one;
  return ancestryOf(evaluator, one.class).classes.includes(other.class) ? other : 'several';
}

/** Whether an object comes from a library, or is known to be something else: its methods are not this program's. */
function isForeign(evaluator: Evaluator, expression: Expression, frame: Frame, depth: number): boolean {
  if (depth === 0 || evaluator.evaluate(expression, frame).length > 0) return true;
  const from = (binding: Binding, owner: Frame): boolean =>
    (binding.how !== 'value' && binding.how !== 'element') ||
    (binding.expression.kind !== 'literal' && isForeign(evaluator, binding.expression, owner, depth - 1));
  switch (expression.kind) {
    case 'name': {
      const { callable } = frame;
      const parameter = callable.fact.parameters.find(({ name }) => name === expression.name);
      if (parameter !== undefined) return parameter.annotation !== undefined;
      const bindings = scopeOf(callable.fact).names.get(expression.name);
      return bindings === undefined || bindings.some((binding) => from(binding, frame));
    }
    case 'subscript':
      return isForeign(evaluator, expression.of, frame, depth - 1);
    case 'attribute':
      return evaluator.evaluate(expression.of, frame).some((owner) => {
        if (owner.kind !== 'instance') return true;
        const bindings = ancestryOf(evaluator, owner.class).classes.flatMap(
          (node) => attributeBindings(node).get(expression.name) ?? [],
        );
        return (
          bindings.length === 0 ||
          bindings.some(({ binding, callable }) => from(binding, evaluator.rootFrame(callable)))
        );
      });
    case 'call':
      // A function of the program that gives back what it got.
      return !evaluator.evaluate(expression.callee, frame).some((callee) => callee.kind === 'function');
    default:
      return true;
  }
}
