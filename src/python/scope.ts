import type { CallableFact, CallableIndex, ClassFact, ClassIndex, Expression } from '#core/facts.ts';
import type { Range } from '#core/span.ts';
import type { Positions } from './positions.ts';
import type { Syntax } from './syntax.ts';

/** One file while it is being read. */
export interface Reading {
  readonly text: string;
  readonly positions: Positions;
  /** Indexes are given when a callable or class is entered; it is put in place when it is left. */
  readonly callables: (CallableFact | undefined)[];
  readonly classes: (ClassFact | undefined)[];
  /** Calls of {@link refuse}: places that are not read, and why. */
  readonly refused: { readonly node: Syntax; readonly reason: string }[];
  /** Nested statements and expressions around the place that is being read. */
  depth: number;
}

/** The callable whose statements are being read. */
export interface Scope {
  readonly file: Reading;
  readonly callable: CallableIndex;
  /** Dotted name of the callable; empty for the module. */
  readonly qualifiedName: string;
  /** The class, if this is a class body. */
  readonly class?: ClassIndex;
  generator: boolean;
}

/**
 * How deep statements and expressions may nest. Whoever walks facts may recurse; code that people write stays
 * far below, and CPython's own compiler gives up not far above.
 */
const MAX_DEPTH = 400;

export function isTooDeep(scope: Scope): boolean {
  return scope.file.depth >= MAX_DEPTH;
}

/** The index of a callable that is about to be read. */
export function reserve<T>(list: (T | undefined)[]): number {
  return list.push(undefined) - 1;
}

export function qualify(scope: Scope, name: string): string {
  return scope.qualifiedName === '' ? name : `${scope.qualifiedName}.${name}`;
}

export function textOf(scope: Scope, node: Syntax): string {
  return scope.file.text.slice(node.start, node.end);
}

/** The node's text as an identifier. Python compares identifiers in their NFKC form. */
export function nameOf(scope: Scope, node: Syntax): string {
  const name = textOf(scope, node);
  return /^[\w]*$/.test(name) ? name : name.normalize('NFKC');
}

export function rangeOf(scope: Scope, node: Syntax): Range {
  return scope.file.positions.range(node.start, node.end);
}

/** From the first character of a compound statement or clause to the colon that ends its header. */
export function headerOf(scope: Scope, node: Syntax): Range {
  const colon = node.tokens.findLast((token) => token.type === ':');
  return scope.file.positions.range(node.start, colon?.end ?? node.end);
}

export function refuse(scope: Scope, node: Syntax, reason: string): void {
  scope.file.refused.push({ node, reason });
}

/** An expression about which nothing is known but its place. */
export function unknown(scope: Scope, node: Syntax): Expression {
  return { kind: 'other', at: rangeOf(scope, node), parts: [] };
}
