/** Where GitHub accepts a review comment, and what it says otherwise. */
import { diffLines, type ChangedFile } from './changed-files.ts';
import { numberAt, textAt, type Json } from './json.ts';

/** A reason to refuse an anchor: the field and the words after 'Pull request review thread'. */
interface Reason {
  readonly field: string;
  readonly says: string;
}

/** Why a review comment cannot stand where it wants to; empty when it can. */
export function anchorReasons(files: readonly ChangedFile[], comment: Json): readonly Reason[] {
  const blank: Reason = { field: 'diff_hunk', says: "diff hunk can't be blank" };
  const file = files.find((it) => it.path === comment['path']);
  if (file === undefined) return [{ field: 'path', says: 'path is invalid' }, blank];
  if (comment['subject_type'] === 'file') return [];

  const outside: Reason = { field: 'line', says: 'line must be part of the diff' };
  const line = numberAt(comment, 'line');
  if (line === undefined) return [outside, blank];
  const side = textAt(comment, 'side', 'RIGHT');
  if (side !== 'LEFT' && side !== 'RIGHT') return [{ field: 'side', says: 'side is invalid' }];
  const lines = diffLines(file.patch);
  const hunk = lines[side].get(line);
  const reasons: Reason[] = hunk === undefined ? [outside] : [];

  const startLine = numberAt(comment, 'start_line');
  if (startLine !== undefined) {
    const startSide = textAt(comment, 'start_side', side) === 'LEFT' ? 'LEFT' : 'RIGHT';
    if (startSide === side && startLine >= line) {
      reasons.push({ field: 'start_line', says: 'start line must precede the end line.' });
    } else if (lines[startSide].get(startLine) === undefined || lines[startSide].get(startLine) !== hunk) {
      reasons.push({ field: 'start_line', says: 'start line must be part of the same hunk as the line.' });
    }
  }
  return hunk === undefined ? [...reasons, blank] : reasons;
}

/** As a refused review says it. */
export function inReview({ says }: Reason): string {
  return `Pull request review thread ${says}`;
}

/** As the refusal of a single comment says it, with the field's name for the line. */
export function inComment({ field, says }: Reason): Json {
  const name = `pull_request_review_thread.${field}`;
  return {
    resource: 'PullRequestReviewComment',
    code: 'custom',
    field: name,
    message: says.startsWith('start line')
      ? `${name}${says.slice('start line'.length)}`
      : `pull_request_review_thread.${says}`,
  };
}
