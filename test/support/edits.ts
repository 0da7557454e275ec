/** Edits of findings, made and checked again. */
import type { Finding } from '#core/finding.ts';
import { editBytes } from '#review/edit-text.ts';
import { type CheckFiles, open } from './check-files.ts';

/**
 * What is wrong behind the finding's edit, made alone: problems of the changed files, the finding itself if it is still
 * there, and findings that were not there before. Empty when it mends.
 */
export async function faultsBehindEdit(
  check: CheckFiles,
  files: Readonly<Record<string, string>>,
  before: readonly Finding[],
  { edit, fingerprint }: Finding,
): Promise<readonly string[]> {
  const bytes = edit && editBytes(Buffer.from(files[edit.path] ?? ''), [edit]);
  if (edit === undefined || bytes === undefined) return ['there is no edit that can be made'];
  const after = await check({ ...files, [edit.path]: Buffer.from(bytes).toString() });
  const known = new Set(before.map((each) => each.fingerprint).filter((each) => each !== fingerprint));
  return [
    ...after.problems.map(({ message }) => message),
    ...open(after)
      .filter((each) => !known.has(each.fingerprint))
      .map(({ rule, title }) => `${rule} ${title}`),
  ];
}
