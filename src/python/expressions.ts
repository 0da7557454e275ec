import type { Expression } from '#core/facts.ts';
import { readCall } from './calls.ts';
import { readComprehension, readDict } from './displays.ts';
import { floatValue, integerValue, stringValue } from './literals.ts';
import { readParameters } from './parameters.ts';
import { other } from './reduce.ts';
import { isTooDeep, nameOf, qualify, rangeOf, refuse, reserve, textOf, unknown, type Scope } from './scope.ts';
import { childOf, childrenOf, hasToken, visit, type Syntax } from './syntax.ts';

/** One expression, pattern, assignment target or annotation, reduced. Parentheses leave no trace. */
export function readExpression(scope: Scope, node: Syntax): Expression {
  const inner = withStarOutside(unwrap(node, scope.file.text), scope.file.text);
  if (isTooDeep(scope)) {
    refuse(scope, inner, 'this expression is nested too deeply to be read');
    return unknown(scope, inner);
  }
  scope.file.depth += 1;
  try {
    return convert(scope, inner, (child) => readExpression(scope, child));
  } finally {
    scope.file.depth -= 1;
  }
}

/** The only expression, or a tuple where several stand side by side: `return a, b`. */
export function readExpressions(scope: Scope, nodes: readonly Syntax[], around: Syntax): Expression {
  const [only, ...more] = nodes;
  if (only !== undefined && more.length === 0) return readExpression(scope, only);
  return { kind: 'sequence', at: rangeOf(scope, around), items: nodes.map((item) => readExpression(scope, item)) };
}

const SPINE: ReadonlySet<string> = new Set([
  'call',
  'attribute',
  'subscript',
  'binary_operator',
  'boolean_operator',
  'comparison_operator',
  'conditional_expression',
]);

/**
 * In `x = *a.b(), c` the grammar stars only `a` and then calls `.b()` on the result. This gives the star back to the
 * whole.
 */
function withStarOutside(node: Syntax, text: string): Syntax {
  if (text[node.start] !== '*' || !SPINE.has(node.type)) return node;
  const spine: Syntax[] = [];
  let innermost = node;
  while (SPINE.has(innermost.type) && innermost.children[0] !== undefined) {
    spine.push(innermost);
    innermost = innermost.children[0];
  }
  const starred = innermost.children[0];
  if (innermost.type !== 'list_splat' || starred === undefined) return node;
  let inside: Syntax = { ...starred, field: innermost.field };
  for (const outer of spine.toReversed()) {
    inside = { ...outer, start: inside.start, children: [inside, ...outer.children.slice(1)] };
  }
  return { ...node, type: 'list_splat', children: [inside], tokens: [] };
}

const TRANSPARENT: ReadonlySet<string> = new Set(['parenthesized_expression', 'type', 'as_pattern_target']);

function unwrap(node: Syntax, text: string): Syntax {
  let inner = node;
  while (TRANSPARENT.has(inner.type) || isInBrackets(inner, text)) {
    const child = inner.children.length === 1 ? inner.children[0] : undefined;
    if (child === undefined) return inner;
    inner = child;
  }
  return inner;
}

/** `(a) = b`: the grammar has a tuple there, comma or not. */
function isInBrackets({ type, children: [only, ...more], end }: Syntax, text: string): boolean {
  return (
    type === 'tuple_pattern' && only !== undefined && more.length === 0 && !text.slice(only.end, end).includes(',')
  );
}

type Read = (node: Syntax) => Expression;

function convert(scope: Scope, node: Syntax, read: Read): Expression {
  const at = rangeOf(scope, node);
  const field = (name: string): Expression => {
    const child = childOf(node, name);
    return child === undefined ? unknown(scope, node) : read(child);
  };
  const child = (index: number): Expression => {
    const found = node.children[index];
    return found === undefined ? unknown(scope, node) : read(found);
  };

  switch (node.type) {
    case 'identifier':
      return { kind: 'name', at, name: nameOf(scope, node) };
    case 'attribute': {
      const name = childOf(node, 'attribute');
      return { kind: 'attribute', at, of: field('object'), name: name === undefined ? '' : nameOf(scope, name) };
    }
    case 'member_type':
      return { kind: 'attribute', at, of: child(0), name: nameOf(scope, node.children.at(-1) ?? node) };
    case 'call':
      return readCall(scope, node, read);
    case 'integer':
      return literal(scope, node, integerValue(textOf(scope, node)));
    case 'float':
      return literal(scope, node, floatValue(textOf(scope, node)));
    case 'true':
    case 'false':
      return { kind: 'literal', at, value: node.type === 'true' };
    case 'none':
      return { kind: 'literal', at, value: null };
    case 'string':
    case 'concatenated_string':
      return readString(scope, node, read);
    case 'list':
    case 'tuple':
    case 'set':
    case 'expression_list':
    case 'pattern_list':
    case 'tuple_pattern':
    case 'list_pattern':
      return { kind: 'sequence', at, items: node.children.map(read) };
    case 'dictionary':
      return readDict(scope, node, read);
    case 'list_comprehension':
    case 'set_comprehension':
    case 'dictionary_comprehension':
    case 'generator_expression':
      return readComprehension(scope, node, read);
    case 'list_splat':
    case 'list_splat_pattern':
      return { kind: 'star', at, of: child(0) };
    case 'lambda':
      return readLambda(scope, node, read);
    case 'conditional_expression': {
      const then = child(0);
      const test = child(1);
      return { kind: 'choice', at, test, then, otherwise: child(2) };
    }
    case 'boolean_operator':
      return {
        kind: 'boolean',
        at,
        operator: hasToken(node, 'and') ? 'and' : 'or',
        left: field('left'),
        right: field('right'),
      };
    case 'not_operator':
      return { kind: 'not', at, of: field('argument') };
    case 'comparison_operator': {
      const [operator, ...more] = node.tokens;
      if (operator === undefined || more.length > 0 || node.children.length !== 2) break;
      return { kind: 'compare', at, operator: operator.type, left: child(0), right: child(1) };
    }
    case 'subscript': {
      const of = field('value');
      const indexes = childrenOf(node, 'subscript');
      const index = readExpressions(scope, indexes, spanning(indexes, node));
      return { kind: 'subscript', at, of, index };
    }
    case 'generic_type': {
      const of = child(0);
      const indexes = node.children[1]?.children ?? [];
      return { kind: 'subscript', at, of, index: readExpressions(scope, indexes, spanning(indexes, node)) };
    }
    case 'await':
      return { kind: 'await', at, of: child(0) };
    case 'yield': {
      scope.generator = true;
      const value = node.children[0];
      return { kind: 'yield', at, ...(value && { value: read(value) }), from: hasToken(node, 'from') };
    }
    case 'named_expression': {
      const name = childOf(node, 'name');
      return { kind: 'bind', at, name: name === undefined ? '' : nameOf(scope, name), value: field('value') };
    }
    case 'unary_operator': {
      const of = field('argument');
      const minus = hasToken(node, '-');
      // `|| 0` because JSON has no negative zero.
      if (minus && of.kind === 'literal' && typeof of.value === 'number') return { ...of, at, value: -of.value || 0 };
      return other(at, [of]);
    }
    case 'binary_operator':
      return other(at, operands(node, scope.file.text).map(read));
    default:
      break;
  }
  return other(at, node.children.map(read));
}

/** `a + b + c` nests to the left, and sums of thousands of terms exist: the spine is followed without recursion. */
function operands(node: Syntax, text: string): readonly Syntax[] {
  const found: Syntax[] = [];
  let left: Syntax | undefined = node;
  while (left !== undefined && left.type === 'binary_operator') {
    const right = childOf(left, 'right');
    if (right !== undefined) found.push(right);
    const next = childOf(left, 'left');
    left = next && unwrap(next, text);
  }
  if (left !== undefined) found.push(left);
  return found.reverse();
}

function spanning(nodes: readonly Syntax[], around: Syntax): Syntax {
  return { ...around, start: nodes[0]?.start ?? around.start, end: nodes.at(-1)?.end ?? around.end };
}

function literal(scope: Scope, node: Syntax, value: string | number | undefined): Expression {
  return value === undefined ? unknown(scope, node) : { kind: 'literal', at: rangeOf(scope, node), value };
}

function readString(scope: Scope, node: Syntax, read: Read): Expression {
  const pieces = node.type === 'string' ? [node] : node.children;
  const values = pieces.map((piece) => stringValue(textOf(scope, piece)));
  if (values.every((value) => value !== undefined)) return literal(scope, node, values.join(''));
  return other(
    rangeOf(scope, node),
    pieces.flatMap((piece) => interpolated(piece).map(read)),
  );
}

/** The expressions inside an f-string's braces, those of format specifications included. */
function interpolated(string: Syntax): Syntax[] {
  const found: Syntax[] = [];
  visit([string], (node) => {
    if (node.field !== 'expression' || node === string) return node.children;
    found.push(node);
    return [];
  });
  return found;
}

function readLambda(scope: Scope, node: Syntax, read: Read): Expression {
  const parameters = readParameters(scope, childOf(node, 'parameters'), read);
  const colon = node.tokens.find((token) => token.type === ':');
  const index = reserve(scope.file.callables);
  const qualifiedName = qualify(scope, '<lambda>');
  const inner: Scope = { file: scope.file, callable: index, qualifiedName, generator: false };
  const body = childOf(node, 'body');
  const value = body && readExpression(inner, body);
  scope.file.callables[index] = {
    kind: 'lambda',
    name: '<lambda>',
    qualifiedName,
    at: scope.file.positions.range(node.start, colon?.end ?? node.end),
    parent: scope.callable,
    parameters,
    decorators: [],
    async: false,
    generator: inner.generator,
    body: value === undefined ? [] : [{ kind: 'return', at: value.at, value }],
  };
  return { kind: 'lambda', at: rangeOf(scope, node), callable: index };
}
