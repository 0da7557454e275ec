import type { Expression } from '#core/facts.ts';

/** An expression of facts in a form close to Python. */
export function renderExpression(expression: Expression): string {
  const render = renderExpression;
  switch (expression.kind) {
    case 'name':
      return expression.name;
    case 'attribute':
      return `${render(expression.of)}.${expression.name}`;
    case 'call': {
      const keywords = expression.keywords.map(({ name, value }) => `${name}=${render(value)}`);
      const spreads = expression.spreads.map((value) => `*${render(value)}`);
      return `${render(expression.callee)}(${[...expression.arguments.map(render), ...keywords, ...spreads].join(', ')})`;
    }
    case 'literal':
      return renderLiteral(expression.value);
    case 'sequence':
      return `[${expression.items.map(render).join(', ')}]`;
    case 'dict': {
      const pairs = expression.keys.map((key, index) => `${render(key)}: ${renderOptional(expression.values[index])}`);
      return `{${[...pairs, ...expression.spreads.map((spread) => `**${render(spread)}`)].join(', ')}}`;
    }
    case 'lambda':
      return `lambda #${expression.callable}`;
    case 'comprehension': {
      const clauses = expression.clauses.map(({ target, over }) => ` for ${render(target)} in ${render(over)}`);
      const tests = expression.tests.map((test) => ` if ${render(test)}`);
      return `[${render(expression.element)}${clauses.join('')}${tests.join('')}]`;
    }
    case 'choice':
      return `(${render(expression.then)} if ${render(expression.test)} else ${render(expression.otherwise)})`;
    case 'boolean':
    case 'compare':
      return `(${render(expression.left)} ${expression.operator} ${render(expression.right)})`;
    case 'not':
      return `not ${render(expression.of)}`;
    case 'subscript':
      return `${render(expression.of)}[${render(expression.index)}]`;
    case 'await':
      return `await ${render(expression.of)}`;
    case 'yield':
      return `yield${expression.from ? ' from' : ''}${expression.value === undefined ? '' : ` ${render(expression.value)}`}`;
    case 'bind':
      return `(${expression.name} := ${render(expression.value)})`;
    case 'star':
      return `*${render(expression.of)}`;
    case 'other':
      return `‹${expression.parts.map(render).join(', ')}›`;
  }
}

function renderOptional(expression: Expression | undefined): string {
  return expression === undefined ? '' : renderExpression(expression);
}

function renderLiteral(value: string | number | boolean | null): string {
  if (value === null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return JSON.stringify(value);
}
