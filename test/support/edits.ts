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
  // By their titles and places, since equal places have fingerprints by their order.
  const left = before.filter((each) => each.fingerprint !== fingerprint).map(nameOf);
  const unexpected = open(after)
    .map(nameOf)
    .filter((name) => {
      const index = left.indexOf(name);
      if (index >= 0) left.splice(index, 1);
      return index < 0;
    });
  return [...after.problems.map(({ message }) => message), ...unexpected];
}

function nameOf({ rule, at, title }: Finding): string {
  return `${at.path} ${rule} ${title}`;
}
