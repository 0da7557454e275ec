/** The values of each kind of expression. */
import type { CallExpression, Expression } from '#core/facts.ts';
import { spanKey } from '#core/span.ts';
import { partOfHandle } from './attributes.ts';
import type { Evaluator } from './evaluator.ts';
import { targetNames } from './expressions.ts';
import { spanIn } from './program.ts';
import { spelledOut } from './spelled-out.ts';
import { collection, elements, type Frame, union, UNKNOWN, type Values } from './values.ts';
import { variable, withVariables } from './variables.ts';

export function expressionValues(evaluator: Evaluator, expression: Expression, frame: Frame): Values {
  const evaluate = (part: Expression): Values => evaluator.evaluate(part, frame);
  switch (expression.kind) {
    case 'name':
      return evaluator.name(expression.name, frame);
    case 'attribute': {
      const known =
        expression.of.kind === 'name'
          ? variable(frame.variables, attributePath(expression.of, expression.name))
          : undefined;
      if (known !== undefined) return known;
      return union(...evaluate(expression.of).map((value) => evaluator.attribute(value, expression.name)));
    }
    case 'call':
      return callValues(evaluator, spelledOut(frame.callable, expression), frame);
    case 'literal':
      return [{ kind: 'literal', value: expression.value }];
    case 'sequence':
      return collection(
        ...expression.items.map((item) => (item.kind === 'star' ? elements(evaluate(item.of)) : evaluate(item))),
      );
    case 'dict':
      return collection(
        ...expression.values.map(evaluate),
        ...expression.spreads.map((spread) => elements(evaluate(spread))),
      );
    case 'lambda': {
      const callable = frame.callable.module.callables[expression.callable];
      return callable === undefined ? UNKNOWN : [{ kind: 'function', callable }];
    }
    case 'comprehension': {
      const { element, mapping } = expression;
      const held = mapping && element.kind === 'sequence' ? element.items[1] : element;
      return held === undefined
        ? UNKNOWN
        : collection(evaluator.evaluate(held, insideComprehension(expression, frame)));
    }
    case 'choice':
      return union(evaluate(expression.then), evaluate(expression.otherwise));
    case 'boolean':
      return union(evaluate(expression.left), evaluate(expression.right));
    case 'subscript': {
      const values = evaluate(expression.of);
      const { index } = expression;
      return union(
        elements(values),
        // os.forkpty()[0]
        index.kind === 'literal' && index.value === 0 ? values.filter(({ kind }) => kind === 'fork-result') : [],
        ...values.map((value) => partOfHandle(evaluator, value, '__getitem__')),
      );
    }
    case 'await':
    case 'star':
      return evaluate(expression.of);
    case 'bind':
      return evaluate(expression.value);
    case 'not':
    case 'compare':
    case 'yield':
    case 'other':
      return UNKNOWN;
  }
}

function callValues(evaluator: Evaluator, call: CallExpression, frame: Frame): Values {
  return union(...evaluator.evaluate(call.callee, frame).map((callee) => evaluator.result(call, callee, frame)));
}

/** The frame without variables of a walk that the comprehension's own names hide. */
function insideComprehension(expression: Extract<Expression, { kind: 'comprehension' }>, frame: Frame): Frame {
  const { variables } = frame;
  const hidden = expression.clauses
    .flatMap((clause) => targetNames(clause.target))
    .filter((name) => variable(variables, name) !== undefined);
  if (variables === undefined || hidden.length === 0) return frame;
  return { ...frame, variables: withVariables(variables, hidden, undefined) };
}

/** The key under which a walk keeps `self.name`: only one level. */
export function attributePath(of: Extract<Expression, { kind: 'name' }>, name: string): string {
  return `${of.name}.${name}`;
}

/** Identity of an object made at an expression. */
export function siteKey(expression: Expression, frame: Frame): string {
  return spanKey(spanIn(frame.callable, expression.at));
}
