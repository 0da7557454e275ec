/**
 * Facts as people read them: every callable with its statements, indented, one line each, behind its line and column.
 * Expressions look like Python; `‹...›` holds the parts of an expression of which only the parts are kept.
 */
import type {
  CallableFact,
  ExceptHandler,
  Expression,
  FileFacts,
  Parameter,
  Statement,
  Suppression,
} from '#core/facts.ts';
import type { Range } from '#core/span.ts';
import { logText } from './encode.ts';
import { renderExpression } from './expressions.ts';

export function renderFacts(facts: FileFacts): string {
  const blocks = facts.callables.map((callable, index) => renderCallable(facts, callable, index));
  const suppressions = facts.suppressions.map(renderSuppression);
  const errors = facts.syntaxErrors.map(({ at, message }) => `syntax error ${place(at)}  ${message}`);
  const text = [...blocks, suppressions.join('\n'), errors.join('\n')].filter((block) => block !== '').join('\n\n');
  return `${logText(text)}\n`;
}

function renderCallable(facts: FileFacts, callable: CallableFact, index: number): string {
  const { kind, parameters, decorators, returns } = callable;
  const owner = callable.class === undefined ? undefined : facts.classes[callable.class]?.qualifiedName;
  const head = [
    `#${index}`,
    ...(callable.async ? ['async'] : []),
    ...(callable.generator ? ['generator'] : []),
    kind,
    ...(kind === 'module'
      ? []
      : [
          callable.qualifiedName +
            (kind === 'class-body' ? renderHeader(facts, index) : list(parameters.map(renderParameter))),
        ]),
    ...(returns === undefined ? [] : [`-> ${renderExpression(returns)}`]),
    ...(owner === undefined ? [] : [`method of ${owner}`]),
    ...(callable.parent === undefined ? [] : [`in #${callable.parent}`, `at ${callable.at.join(':')}`]),
  ];
  const above = decorators.map((decorator) => `  @${renderExpression(decorator)}`);
  return [head.join(' '), ...above, ...renderStatements(facts, callable.body, '  ')].join('\n');
}

function renderHeader(facts: FileFacts, body: number): string {
  const fact = facts.classes.find((candidate) => candidate.body === body);
  const keywords = (fact?.keywords ?? []).map(({ name, value }) => `${name}=${renderExpression(value)}`);
  return list([...(fact?.bases ?? []).map(renderExpression), ...keywords]);
}

function renderParameter({ name, kind, annotation, default: value }: Parameter): string {
  const sign = { positional: '', keyword: '', rest: '*', keywords: '**' }[kind];
  const only = kind === 'keyword' ? ' by keyword' : '';
  const type = annotation === undefined ? '' : `: ${renderExpression(annotation)}`;
  return sign + name + only + type + (value === undefined ? '' : ` = ${renderExpression(value)}`);
}

function renderSuppression({ at, rules, reason, lines: [first, last], form }: Suppression): string {
  const what = rules.length === 0 ? 'all rules' : rules.join(', ');
  return `suppression ${place(at)}  ${form}: ${what} on lines ${first}-${last}${reason === '' ? '' : ` (${reason})`}`;
}

function renderStatements(facts: FileFacts, statements: readonly Statement[], indent: string): string[] {
  const inner = (body: readonly Statement[]): string[] => renderStatements(facts, body, `${indent}  `);
  const branch = (title: string, body: readonly Statement[]): string[] =>
    body.length === 0 ? [] : [`${indent}${title}`, ...inner(body)];
  return statements.flatMap((statement) => {
    const head = `${indent}${place(statement.at)}  ${renderHead(facts, statement)}`;
    switch (statement.kind) {
      case 'if':
        return [head, ...inner(statement.then), ...branch('else', statement.otherwise)];
      case 'loop':
        return [head, ...inner(statement.body), ...branch('else', statement.otherwise)];
      case 'with':
        return [head, ...inner(statement.body)];
      case 'try':
        return [
          head,
          ...inner(statement.body),
          ...statement.handlers.flatMap((handler) => [`${indent}${renderHandler(handler)}`, ...inner(handler.body)]),
          ...branch('else', statement.otherwise),
          ...branch('finally', statement.finally),
        ];
      case 'match':
        return [head, ...statement.cases.flatMap((body) => [`${indent}case`, ...inner(body)])];
      default:
        return [head];
    }
  });
}

function renderHandler({ at, types, name }: ExceptHandler): string {
  const caught = types.length === 0 ? '' : ` ${types.map(renderExpression).join(', ')}`;
  return `${place(at)}  except${caught}${name === undefined ? '' : ` as ${name}`}`;
}

function renderHead(facts: FileFacts, statement: Statement): string {
  const value = (expression: Expression | undefined): string =>
    expression === undefined ? '' : ` ${renderExpression(expression)}`;
  const alias = (name: string | undefined): string => (name === undefined ? '' : ` as ${name}`);
  switch (statement.kind) {
    case 'assign': {
      const type = statement.annotation === undefined ? '' : `: ${renderExpression(statement.annotation)}`;
      const sign = statement.augmented ? ' augmented by ' : ' = ';
      return statement.targets.map(renderExpression).join(' = ') + type + sign + renderExpression(statement.value);
    }
    case 'expression':
      return renderExpression(statement.value);
    case 'return':
    case 'raise':
      return statement.kind + value(statement.value);
    case 'if':
      return `if${value(statement.test)}`;
    case 'loop':
      return statement.over === undefined
        ? `while${value(statement.test)}`
        : `for${value(statement.target)} in${value(statement.over)}`;
    case 'with': {
      const items = statement.items.map(
        ({ context, target }) => renderExpression(context) + (target ? ` as ${renderExpression(target)}` : ''),
      );
      return `${statement.async ? 'async ' : ''}with ${items.join(', ')}`;
    }
    case 'match':
      return `match${value(statement.subject)}${statement.exhaustive ? ', exhaustive' : ''}`;
    case 'import':
      return `import ${statement.names.map((name) => name.module + alias(name.alias)).join(', ')}`;
    case 'import-from': {
      const names = statement.star ? ['*'] : statement.names.map((name) => name.name + alias(name.alias));
      return `from ${'.'.repeat(statement.level)}${statement.module} import ${names.join(', ')}`;
    }
    case 'define':
      return `define #${statement.callable}`;
    case 'define-class':
      return `define class #${facts.classes[statement.class]?.body}`;
    case 'global':
    case 'nonlocal':
      return `${statement.kind} ${statement.names.join(', ')}`;
    case 'delete':
      return `delete ${statement.targets.map(renderExpression).join(', ')}`;
    default:
      return statement.kind;
  }
}

function list(items: readonly string[]): string {
  return `(${items.join(', ')})`;
}

function place(at: Range): string {
  return `${at[0]}:${at[1]}`;
}
