/** Small questions about reduced expressions. */
import type { CallExpression, Expression } from '#core/facts.ts';

const NONE: readonly Expression[] = [];

/** The parts of an expression in evaluation order. Bodies of lambdas are not parts: they run later. */
export function subexpressions(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'name':
    case 'literal':
    case 'lambda':
      return NONE;
    case 'attribute':
    case 'not':
    case 'await':
    case 'star':
      return [expression.of];
    case 'call':
      return [
        expression.callee,
        ...expression.arguments,
        ...expression.keywords.map((keyword) => keyword.value),
        ...expression.spreads,
      ];
    case 'sequence':
      return expression.items;
    case 'dict':
      return [...expression.keys, ...expression.values, ...expression.spreads];
    case 'comprehension':
      return [...expression.clauses.map((clause) => clause.over), ...expression.tests, expression.element];
    case 'choice':
      return [expression.test, expression.then, expression.otherwise];
    case 'boolean':
    case 'compare':
      return [expression.left, expression.right];
    case 'subscript':
      return [expression.of, expression.index];
    case 'yield':
      return expression.value === undefined ? NONE : [expression.value];
    case 'bind':
      return [expression.value];
    case 'other':
      return expression.parts;
  }
}

/** The names that an assignment's target binds. */
export function targetNames(target: Expression): readonly string[] {
  if (target.kind === 'name') return [target.name];
  if (target.kind === 'star') return targetNames(target.of);
  return target.kind === 'sequence' ? target.items.flatMap(targetNames) : [];
}

const ITEM_METHOD = /^__(get|set|del)item__$/;

/** The expression as code, shortened: for messages, never for decisions. */
export function expressionText(expression: Expression): string {
  switch (expression.kind) {
    case 'name':
      return expression.name;
    case 'attribute':
      return `${expressionText(expression.of)}.${expression.name}`;
    case 'call':
      if (expression.callee.kind === 'attribute' && ITEM_METHOD.test(expression.callee.name))
        return `${expressionText(expression.callee.of)}[${expression.arguments[0] ? expressionText(expression.arguments[0]) : '...'}]`;
      return `${expressionText(expression.callee)}(${expression.arguments.length + expression.keywords.length > 0 ? '...' : ''})`;
    case 'literal':
      return literalText(expression.value);
    case 'lambda':
      return 'lambda';
    case 'await':
      return `await ${expressionText(expression.of)}`;
    case 'subscript':
      return `${expressionText(expression.of)}[...]`;
    default:
      return '...';
  }
}

function literalText(value: string | number | boolean | null): string {
  if (value === null) return 'None';
  if (value === true) return 'True';
  if (value === false) return 'False';
  return JSON.stringify(value);
}

export function isNoneLiteral(expression: Expression): boolean {
  return expression.kind === 'literal' && expression.value === null;
}

/** The argument of a call for a parameter, by keyword or position; `spread` when it may hide in `*args` or `**kwargs`. */
export function argumentOf(
  call: CallExpression,
  parameters: readonly string[],
  name: string,
): Expression | 'spread' | undefined {
  const keyword = call.keywords.find((candidate) => candidate.name === name);
  if (keyword !== undefined) return keyword.value;
  const position = parameters.indexOf(name);
  const positional = position < 0 ? undefined : call.arguments[position];
  if (positional !== undefined) return positional;
  return call.spreads.length > 0 ? 'spread' : undefined;
}
