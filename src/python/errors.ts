import type { SyntaxErrorFact } from '#core/facts.ts';
import type { Reading } from './scope.ts';
import type { Syntax } from './syntax.ts';

/** A file that is broken all over says so often enough with this many places. */
const MAX_ERRORS = 20;
const MAX_QUOTED = 60;

/** What the parser could not place and what was refused while reading, in text order. */
export function describeErrors(reading: Reading, broken: readonly Syntax[]): SyntaxErrorFact[] {
  return [...broken.map((node) => ({ node, reason: reasonFor(node) })), ...reading.refused]
    .toSorted((a, b) => a.node.start - b.node.start)
    .slice(0, MAX_ERRORS)
    .map(({ node, reason }) => ({
      at: reading.positions.range(node.start, node.end),
      message: `${reason}: \`${quote(reading, node)}\``,
    }));
}

function reasonFor(node: Syntax): string {
  return node.type === 'ERROR' ? 'cannot parse this line' : `cannot parse this line, \`${node.type}\` is missing`;
}

function quote(reading: Reading, node: Syntax): string {
  const line = reading.positions.lineText(reading.positions.line(node.start)).trim();
  const characters = [...line];
  return characters.length > MAX_QUOTED ? `${characters.slice(0, MAX_QUOTED - 1).join('')}…` : line;
}
