import type { Positions } from './positions.ts';
import type { Syntax } from './syntax.ts';

/** First and last line, both inclusive, of a simple statement, a decorator, or the header of a compound statement. */
export type Lines = readonly [first: number, last: number];

const WITH_HEADER: ReadonlySet<string> = new Set([
  'if_statement', 'elif_clause', 'else_clause', 'for_statement', 'while_statement', 'with_statement', 'try_statement',
  'except_clause', 'finally_clause', 'match_statement', 'case_clause', 'function_definition', 'class_definition',
]);

/** The logical lines of a file, ordered by their first line. */
export function logicalLines(root: Syntax, positions: Positions): Lines[] {
  const found: Lines[] = [];
  const waiting: Syntax[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const compound = WITH_HEADER.has(node.type);
    if (compound || node.type === 'decorator' || node.type.endsWith('_statement')) {
      const end = compound ? (node.tokens.find((token) => token.type === ':')?.end ?? node.end) : node.end;
      found.push([positions.line(node.start), positions.line(end)]);
    }
    if (compound || !node.type.endsWith('_statement')) waiting.push(...node.children);
  }
  return found.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
}
