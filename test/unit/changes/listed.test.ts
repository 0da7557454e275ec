import { expect, test } from 'vitest';
import { changeOf, type ListedFile } from '#changes/listed.ts';

const PATCH = '@@ -1,3 +1,4 @@\n a\n+b\n c\n d';

/** Status, and the new lines of each hunk; `?` where lines are not told. */
function shown(file: Partial<ListedFile>): string {
  const [read] = changeOf([{ path: 'a.py', status: 'modified', ...file }]).files.values();
  const hunks = read!.hunks.map(
    ({ newStart, newLines, added }) => `${newStart}-${newStart + newLines - 1}+${added.join()}`,
  );
  return `${read!.status} ${read!.binary ? '?' : hunks.join(' ')}`;
}

test.each<[string, Partial<ListedFile>, string]>([
  ['lines', { patch: PATCH }, 'modified 1-4+2'],
  ['an added file', { status: 'added', patch: '@@ -0,0 +1 @@\n+x' }, 'added 1-1+1'],
  ['a removed file', { status: 'removed', patch: '@@ -1 +0,0 @@\n-x' }, 'deleted 0--1+'],
  ['a renamed file that is changed as well', { status: 'renamed', patch: PATCH }, 'renamed 1-4+2'],
  // Binary, too large, or past the 20,000 lines that GitHub shows in all: the row has no patch, and counts of 0.
  ['a file without its patch', {}, 'modified ?'],
  ['a file that is only renamed', { status: 'renamed' }, 'renamed ?'],
  ['a patch that is none', { patch: 'Binary files differ' }, 'modified ?'],
  ['a patch that breaks off', { patch: '@@ -1,3 +1,4 @@\n a' }, 'modified ?'],
  ['a status that is not known', { status: 'moved about', patch: PATCH }, 'modified 1-4+2'],
])('%s', (_, file, expected) => {
  expect(shown(file)).toBe(expected);
});
