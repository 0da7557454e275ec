import type { Range } from '#core/span.ts';

/**
 * The text of a range, with everything taken out that a formatter changes: white space, comments, line
 * continuations, trailing commas and the kind of quotes.
 */
export function normalText(lines: readonly string[], range: Range): string {
  return textOf(lines, range)
    .replace(TOKEN, (token, string: string | undefined) => (string === undefined ? '' : withPlainQuotes(string)))
    .replace(/,(?=[)\]}])/g, '');
}

const TOKEN = /("""[^]*?"""|'''[^]*?'''|"(?:[^"\\\n]|\\[^])*"|'(?:[^'\\\n]|\\[^])*')|#[^\n]*|\\\n|\s+/g;

function withPlainQuotes(string: string): string {
  const quote = /^("""|''')/.test(string) ? 3 : 1;
  return `"${string.slice(quote, -quote).replace(/\\(["'])/g, '$1')}"`;
}

/** The text between two places of a file, lines joined by line feeds. */
function textOf(lines: readonly string[], [startLine, startColumn, endLine, endColumn]: Range): string {
  const taken = lines.slice(startLine - 1, endLine);
  const last = taken.pop();
  if (last === undefined) return '';
  return [...taken, last.slice(0, endColumn - 1)].join('\n').slice(startColumn - 1);
}
