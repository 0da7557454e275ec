/** An edit as whole lines, which is how people read a change. */
import type { Edit } from '#core/finding.ts';
import type { LineOf } from './excerpts.ts';

/** Longest text of an edit that is shown, in UTF-16 units: it is read, and a comment has a limit. */
const LONGEST = 8_000;

/** Whole lines and what they become. */
export interface LineEdit {
  readonly startLine: number;
  readonly endLine: number;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/**
 * Lines that an edit touches and what they become, as a placement must cover them; undefined when the report does not
 * carry their text, or it is too long to read.
 */
export function lineEdit(edit: Edit | undefined, lineOf: LineOf): LineEdit | undefined {
  const whole = edit && wholeLines(edit, lineOf);
  const size = [...(whole?.before ?? []), ...(whole?.after ?? [])].reduce((sum, line) => sum + line.length, 0);
  return size > LONGEST ? undefined : whole;
}

function wholeLines(edit: Edit, lineOf: LineOf): LineEdit | undefined {
  const [startLine, startColumn, end, endColumn] = edit.range;
  const toLineStart =
    endColumn === 1 && end > startLine && (edit.text.endsWith('\n') || (edit.text === '' && startColumn === 1));
  const endLine = toLineStart ? end - 1 : end;
  const before: string[] = [];
  for (let number = startLine; number <= endLine; number++) {
    const line = lineOf(edit.path, number);
    if (line === undefined) return undefined;
    before.push(line);
  }
  if (toLineStart && edit.text === '') return { startLine, endLine, before, after: [] };
  const prefix = (before[0] ?? '').slice(0, startColumn - 1);
  const suffix = toLineStart ? '' : (before.at(-1) ?? '').slice(endColumn - 1);
  const text = toLineStart ? edit.text.slice(0, -1) : edit.text;
  return { startLine, endLine, before, after: `${prefix}${text}${suffix}`.split(/\r?\n/) };
}

/** Old lines with `-`, new ones with `+`. */
export function diff({ before, after }: LineEdit): readonly string[] {
  return [...before.map((line) => `-${line}`), ...after.map((line) => `+${line}`)];
}
