import type { Edit, Finding } from '#core/finding.ts';
import { codeBlock, isVisible } from './encode.ts';
import type { LineOf } from './excerpts.ts';

/** Longest text of an edit that is shown, in UTF-16 units: a comment is read, and has a limit. */
const LONGEST = 8_000;

/** Whole lines and what they become. */
interface LineEdit {
  readonly startLine: number;
  readonly endLine: number;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** The lines of a file that a comment stands at. */
export interface CommentedLines {
  readonly path: string;
  readonly startLine: number;
  readonly endLine: number;
}

/**
 * The finding's edit as Markdown: a suggestion that can be applied when the edit is safe and the comment stands exactly
 * at its lines, a diff to read otherwise; empty when there is no edit, or its lines are not known or too long to read.
 */
export function suggestionBlock(finding: Finding, lines: CommentedLines | undefined, lineOf: LineOf): string {
  const { edit } = finding;
  const whole = edit === undefined ? undefined : wholeLines(edit, lineOf);
  if (edit === undefined || whole === undefined) return '';
  if ([...whole.before, ...whole.after].reduce((size, line) => size + line.length, 0) > LONGEST) return '';
  const applies =
    edit.class === 'safe' &&
    lines?.path === edit.path &&
    lines.startLine === whole.startLine &&
    lines.endLine === whole.endLine &&
    whole.after.every(isVisible);
  return applies ? codeBlock(whole.after, 'suggestion') : codeBlock(diff(whole), 'diff');
}

/** Lines that an edit touches, as a placement must cover them; undefined when the report does not carry their text. */
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

function diff({ before, after }: LineEdit): readonly string[] {
  return [...before.map((line) => `-${line}`), ...after.map((line) => `+${line}`)];
}
