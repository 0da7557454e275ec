import type { Positions } from './positions.ts';
import { visit, type Syntax } from './syntax.ts';

/** First and last line, both inclusive, of a simple statement, a decorator, or the header of a compound statement. */
export type Lines = readonly [first: number, last: number];

const WITH_HEADER: ReadonlySet<string> = new Set([
  'if_statement',
  'elif_clause',
  'else_clause',
  'for_statement',
  'while_statement',
  'with_statement',
  'try_statement',
  'except_clause',
  'finally_clause',
  'match_statement',
  'case_clause',
  'function_definition',
  'class_definition',
]);

export interface LogicalLines {
  /** The logical line that a physical line belongs to; of several (`a(); b()`) all together. */
  around(line: number): Lines | undefined;
  /** The first logical line that starts behind a physical line. */
  after(line: number): Lines | undefined;
}

export function logicalLines(root: Syntax, positions: Positions): LogicalLines {
  const byLine = new Map<number, Lines>();
  for (const [first, last] of statementLines(root, positions)) {
    for (let line = first; line <= last; line++) {
      const known = byLine.get(line) ?? [first, last];
      byLine.set(line, [Math.min(known[0], first), Math.max(known[1], last)]);
    }
  }
  const numbers = [...byLine.keys()].toSorted((a, b) => a - b);
  return {
    around: (line) => byLine.get(line),
    after(line) {
      let low = 0;
      let high = numbers.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((numbers[middle] as number) <= line) low = middle + 1;
        else high = middle;
      }
      return byLine.get(numbers[low] ?? -1);
    },
  };
}

function statementLines(root: Syntax, positions: Positions): Lines[] {
  const found: Lines[] = [];
  visit([root], (node) => {
    const compound = WITH_HEADER.has(node.type);
    const simple = node.type.endsWith('_statement') && !compound;
    if (compound || simple || node.type === 'decorator') {
      const colon = compound ? node.tokens.find((token) => token.type === ':') : undefined;
      found.push([positions.line(node.start), positions.line(colon?.end ?? node.end)]);
    }
    return simple ? [] : node.children;
  });
  return found;
}
