import type { Finding } from '#core/finding.ts';
import { codeBlock, isVisible, type Markdown, NOTHING } from './encode.ts';
import type { LineOf } from './excerpts.ts';
import { diff, lineEdit } from './line-edit.ts';

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
export function suggestionBlock(finding: Finding, lines: CommentedLines | undefined, lineOf: LineOf): Markdown {
  const { edit } = finding;
  const whole = lineEdit(edit, lineOf);
  if (edit === undefined || whole === undefined) return NOTHING;
  const applies =
    edit.class === 'safe' &&
    lines?.path === edit.path &&
    lines.startLine === whole.startLine &&
    lines.endLine === whole.endLine &&
    whole.after.every(isVisible);
  return applies ? codeBlock(whole.after, 'suggestion') : codeBlock(diff(whole), 'diff');
}
