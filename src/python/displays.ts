import type { Expression } from '#core/facts.ts';
import { rangeOf, unknown, type Scope } from './scope.ts';
import { childOf, childrenOf, type Syntax } from './syntax.ts';

type Read = (node: Syntax) => Expression;

export function readDict(scope: Scope, node: Syntax, read: Read): Expression {
  const keys: Expression[] = [];
  const values: Expression[] = [];
  const spreads: Expression[] = [];
  for (const item of node.children) {
    const key = childOf(item, 'key');
    const value = childOf(item, 'value');
    if (key !== undefined && value !== undefined) {
      keys.push(read(key));
      values.push(read(value));
    } else {
      spreads.push(...item.children.map(read));
    }
  }
  return { kind: 'dict', at: rangeOf(scope, node), keys, values, spreads };
}

/** The element of a dict comprehension is the pair of key and value, as a sequence of two. */
export function readComprehension(scope: Scope, node: Syntax, read: Read): Expression {
  const clauses: { readonly target: Expression; readonly over: Expression }[] = [];
  const tests: Expression[] = [];
  for (const child of node.children) {
    if (child.type === 'for_in_clause') clauses.push(readClause(scope, child, read));
    else if (child.type === 'if_clause') tests.push(...child.children.map(read));
  }
  const body = childOf(node, 'body');
  const element = body === undefined ? unknown(scope, node) : readElement(scope, body, read);
  const lazy = node.type === 'generator_expression' ? ({ lazy: true } as const) : {};
  const mapping = body?.type === 'pair' ? ({ mapping: true } as const) : {};
  return { kind: 'comprehension', at: rangeOf(scope, node), ...lazy, ...mapping, element, clauses, tests };
}

function readElement(scope: Scope, body: Syntax, read: Read): Expression {
  if (body.type !== 'pair') return read(body);
  return { kind: 'sequence', at: rangeOf(scope, body), items: body.children.map(read) };
}

function readClause(scope: Scope, node: Syntax, read: Read): { target: Expression; over: Expression } {
  const left = childOf(node, 'left');
  const right = childrenOf(node, 'right').filter((child) => child.start < child.end);
  const target = left === undefined ? unknown(scope, node) : read(left);
  const [only, ...more] = right;
  if (only === undefined) return { target, over: unknown(scope, node) };
  if (more.length === 0) return { target, over: read(only) };
  return { target, over: { kind: 'sequence', at: rangeOf(scope, node), items: right.map(read) } };
}
