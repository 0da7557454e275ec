import type { Range } from '#core/span.ts';

/** Turns offsets into one text to lines and columns. Offsets and columns are UTF-16 code units. */
export interface Positions {
  /** 1-based line of an offset. */
  line(offset: number): number;
  /** Offset of the first character of a 1-based line. */
  lineStart(line: number): number;
  /** The text of a 1-based line without its line break. */
  lineText(line: number): string;
  range(start: number, end: number): Range;
}

export function positionsOf(text: string): Positions {
  const starts = lineStarts(text);
  // Nodes are visited nearly in text order, so the last line found is the best first guess.
  let guess = 0;

  const row = (offset: number): number => {
    if (!holds(starts, guess, offset)) {
      guess = holds(starts, guess + 1, offset) ? guess + 1 : search(starts, offset);
    }
    return guess;
  };
  const startOf = (line: number): number => starts[line - 1] ?? text.length;

  return {
    line: (offset) => row(offset) + 1,
    lineStart: startOf,
    lineText: (line) => text.slice(startOf(line), startOf(line + 1)).replace(/\r?\n$/, ''),
    range(start, end) {
      const first = row(start);
      const from = start - startOf(first + 1) + 1;
      const last = row(end);
      return [first + 1, from, last + 1, end - startOf(last + 1) + 1];
    },
  };
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function holds(starts: readonly number[], row: number, offset: number): boolean {
  return offset >= (starts[row] ?? Infinity) && offset < (starts[row + 1] ?? Infinity);
}

function search(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
