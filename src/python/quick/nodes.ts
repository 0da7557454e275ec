/** A parse in progress, and the nodes that it makes: those that the grammar would make, as far as facts ask. */
import type { Syntax } from '#python/syntax.ts';
import { CLOSE_LIST, isKeyword, NEWLINE, NONE, OPEN_LIST } from './kinds.ts';
import { fail } from './refusal.ts';
import { type Tokens } from './token-list.ts';

export interface Parse {
  readonly text: string;
  readonly tokens: Tokens;
  /** Index of the next token. */
  at: number;
  /** Expressions and blocks around it. */
  depth: number;
  readonly grammar: Grammar;
}

/** What the parts of the parser ask of each other, the wrong way round for imports. */
interface Grammar {
  expression(parse: Parse): Syntax;
  /** An expression without `if` and `lambda`, as behind `in` of a comprehension. */
  disjunction(parse: Parse): Syntax;
  /** What a star takes, and what can be assigned to: an expression without tests. */
  operand(parse: Parse): Syntax;
  atom(parse: Parse): Syntax;
}

/** Deeper text is the grammar's, which says where it gave up. */
const MAX_DEPTH = 200;

const NOTHING: readonly Syntax[] = [];

export function kindOf(parse: Parse): number {
  return parse.tokens.kinds[parse.at] as number;
}

export function kindAt(parse: Parse, ahead: number): number {
  return parse.tokens.kinds[parse.at + ahead] as number;
}

export function startOf(parse: Parse): number {
  return parse.tokens.starts[parse.at] as number;
}

/** Offset behind the token that was taken last. */
export function lastEnd(parse: Parse): number {
  return parse.tokens.ends[parse.at - 1] as number;
}

/** Whether the next token has this text. */
export function wordAt(parse: Parse, word: string): boolean {
  const start = startOf(parse);
  return parse.tokens.ends[parse.at] === start + word.length && parse.text.startsWith(word, start);
}

export function take(parse: Parse, kind: number): boolean {
  if (parse.tokens.kinds[parse.at] !== kind) return false;
  parse.at++;
  return true;
}

export function expect(parse: Parse, kind: number): void {
  if (parse.tokens.kinds[parse.at] !== kind) fail();
  parse.at++;
}

export function enter(parse: Parse): void {
  parse.depth++;
  if (parse.depth > MAX_DEPTH) fail();
}

export function leave(parse: Parse): void {
  parse.depth--;
}

export function node(
  type: string,
  start: number,
  end: number,
  children: readonly Syntax[] = NOTHING,
  signs: readonly Syntax[] = NOTHING,
): Syntax {
  return { type, field: null, start, end, children, tokens: signs };
}

/** The node under a field of its parent. A node gets its parent once, right behind its making. */
export function under(field: string, made: Syntax): Syntax {
  (made as { field: string | null }).field = field;
  return made;
}

/** The next token as a leaf. */
export function leaf(parse: Parse, type: string): Syntax {
  const { starts, ends } = parse.tokens;
  const made = node(type, starts[parse.at] as number, ends[parse.at] as number);
  parse.at++;
  return made;
}

/** `[T: int, *Ts]`: facts say nothing of them. */
export function skipTypeParameters(parse: Parse): void {
  if (kindOf(parse) !== OPEN_LIST) return;
  for (let depth = 0; ; parse.at++) {
    const kind = kindOf(parse);
    if (kind === OPEN_LIST) depth++;
    else if (kind === CLOSE_LIST && --depth === 0) break;
    else if (kind === NEWLINE || (isKeyword(kind) && kind !== NONE)) fail();
  }
  parse.at++;
}
