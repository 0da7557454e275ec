import type { SyntaxErrorFact } from '#core/facts.ts';
import type { Reading } from './scope.ts';
import type { Syntax } from './syntax.ts';

/** A file that is broken all over says so often enough with this many places. */
const MAX_ERRORS = 20;
const MAX_QUOTED = 60;

/** What the parser could not place and what was refused while reading, in text order. Each place ends with its line. */
export function describeErrors(reading: Reading, broken: readonly Syntax[]): SyntaxErrorFact[] {
  return [...broken.map((node) => ({ node: culprit(node), reason: reasonFor(node) })), ...reading.refused]
    .toSorted((a, b) => a.node.start - b.node.start)
    .slice(0, MAX_ERRORS)
    .map(({ node, reason }) => {
      const line = reading.positions.line(node.start);
      const lineEnd = reading.positions.lineStart(line) + reading.positions.lineText(line).length;
      const at = reading.positions.range(node.start, Math.max(node.start, Math.min(node.end, lineEnd)));
      return { at, message: `${reason}: \`${quote(reading, line)}\`` };
    });
}

/** An error may swallow complete statements in front of the one that is broken; those are not to blame. */
function culprit(node: Syntax): Syntax {
  let inner = node;
  while (inner.type === 'ERROR') {
    const suspect = inner.children.find((child) => !/_statement$|_definition$/.test(child.type));
    if (suspect === undefined || suspect === inner.children[0]) break;
    inner = suspect;
  }
  return { ...inner, end: node.end };
}

function reasonFor(node: Syntax): string {
  return node.type === 'ERROR' ? 'cannot parse this line' : `cannot parse this line, \`${node.type}\` is missing`;
}

function quote(reading: Reading, line: number): string {
  const text = reading.positions.lineText(line).trim();
  const characters = Array.from(text.slice(0, 2 * MAX_QUOTED + 1));
  return characters.length > MAX_QUOTED ? `${characters.slice(0, MAX_QUOTED - 1).join('')}…` : text;
}
