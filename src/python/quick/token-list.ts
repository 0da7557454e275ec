/** The list of tokens, and a scan in progress. */
import type { Syntax } from '#python/syntax.ts';

/** Parallel arrays: the kind of each token, and the offsets of its first character and behind its last. */
export interface Tokens {
  kinds: Uint8Array;
  starts: Int32Array;
  ends: Int32Array;
  count: number;
}

export interface Scan {
  readonly text: string;
  readonly tokens: Tokens;
  /** Offset of the next character. */
  at: number;
  /** How many brackets are open. */
  depth: number;
  /** Comments that may hold a directive. */
  readonly comments: Syntax[];
  /** Reads one token; true when it was the end of a logical line. */
  token(scan: Scan): boolean;
}

// One file is read at a time, so the arrays are made once and grow.
export const tokens: Tokens = {
  kinds: new Uint8Array(1 << 14),
  starts: new Int32Array(1 << 14),
  ends: new Int32Array(1 << 14),
  count: 0,
};

export function push(kind: number, start: number, end: number): void {
  const { count } = tokens;
  if (count === tokens.kinds.length) grow();
  tokens.kinds[count] = kind;
  tokens.starts[count] = start;
  tokens.ends[count] = end;
  tokens.count = count + 1;
}

function grow(): void {
  const size = tokens.kinds.length * 2;
  const [kinds, starts, ends] = [new Uint8Array(size), new Int32Array(size), new Int32Array(size)];
  kinds.set(tokens.kinds);
  starts.set(tokens.starts);
  ends.set(tokens.ends);
  Object.assign(tokens, { kinds, starts, ends });
}
