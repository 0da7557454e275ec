import type { Span } from '#core/span.ts';
import { columns } from './columns.ts';
import { clip, logText } from './encode.ts';
import type { LineOf } from './excerpts.ts';
import type { Paint } from './paint.ts';

/** Longest line of code that is shown. */
const CODE_WIDTH = 200;

/**
 * The lines of a span with their numbers, and carets under the span when it lies in one line; `around` lines of context
 * on either side where the report carries them. Empty when the report does not carry the line.
 */
export function codeFrame(span: Span, around: number, lineOf: LineOf, paint: Paint): readonly string[] {
  const [startLine, startColumn, end, endColumn] = span.range;
  // Only as much as can be shown is measured: a line may have a million characters, and as many findings.
  const inSight = (line: number): string | undefined => lineOf(span.path, line)?.slice(0, 2 * CODE_WIDTH);
  const text = inSight(startLine);
  if (text === undefined) return [];
  const numbers = Array.from({ length: 2 * around + 1 }, (_, i) => startLine - around + i);
  const shown = numbers.flatMap((number) => {
    const line = inSight(number);
    return line === undefined ? [] : [{ number, line }];
  });
  const gutter = Math.max(...shown.map(({ number }) => String(number).length));
  const stop = end === startLine ? endColumn : text.length + 1;
  const before = columns(printable(text.slice(0, startColumn - 1)));
  const length = Math.max(1, columns(printable(text.slice(0, stop - 1))) - before);
  return shown.flatMap(({ number, line }) => {
    const row =
      `${paint('dim', `${String(number).padStart(gutter)} |`)} ${clip(printable(line), CODE_WIDTH)}`.trimEnd();
    if (number !== startLine || before > CODE_WIDTH) return [row];
    const carets = '^'.repeat(Math.min(length, CODE_WIDTH - before + 1));
    return [row, `${paint('dim', `${' '.repeat(gutter)} |`)} ${' '.repeat(before)}${paint('error', carets)}`];
  });
}

/** Tabs as four spaces, whatever their column, so that carets stand where they should. */
function printable(line: string): string {
  return logText(line.replaceAll('\t', '    '));
}
