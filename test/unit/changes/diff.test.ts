import { appendFileSync, chmodSync, existsSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { parseChange, type Change, type ChangedFile } from '#changes/diff.ts';
import { MAX_FILE_BYTES } from '#sources/limits.ts';
import { readChange } from '#sources/read-change.ts';
import { commit, git, repository, temporaryFolder, write } from '../sources/repository-fixture.ts';
import { random } from './random.ts';

afterEach(() => vi.unstubAllEnvs());

type Files = Readonly<Record<string, string | Uint8Array>>;

/** The last commit of a repository as a change. */
async function lastChange(folder: string): Promise<Change> {
  const [from = '', to = ''] = git(folder, 'rev-parse', 'HEAD~1', 'HEAD').split('\n');
  const { raw, patch } = await readChange(folder, from, to);
  return parseChange(raw, patch);
}

/** A change from some files to others; a name that is absent on one side is added or deleted. */
async function changeOf(before: Files, after: Files): Promise<ReadonlyMap<string, ChangedFile>> {
  const folder = repository(before);
  for (const path of Object.keys(before)) rmSync(join(folder, path));
  commit(folder, after);
  return (await lastChange(folder)).files;
}

const numbered = (count: number, end = '\n'): string =>
  Array.from({ length: count }, (_, i) => `line ${i + 1}${end}`).join('');

/** What matters of a file, short: status, old path, hunks as `new+added`. */
function show(file: ChangedFile | undefined): string {
  if (file === undefined) return 'not in the change';
  const hunks = file.hunks.map(({ newStart, newLines, added }) => `${newStart},${newLines}+${added.join()}`);
  return [file.status, file.oldPath, ...(file.binary ? ['binary'] : []), ...hunks]
    .filter((part) => part !== undefined)
    .join(' ');
}

describe('lines', () => {
  const ten = numbered(10);
  test.each<[string, string, string, string]>([
    ['a line changed', ten, ten.replace('line 5\n', 'changed\n'), 'modified 2,7+5'],
    ['lines added in the middle', ten, ten.replace('line 5\n', 'line 5\nx\ny\n'), 'modified 3,8+6,7'],
    ['lines removed', ten, ten.replace('line 5\nline 6\n', ''), 'modified 2,6+'],
    ['all lines removed', ten, '', 'modified 0,0+'],
    ['first lines of an empty file', '', 'a\nb\n', 'modified 1,2+1,2'],
    ['two hunks', numbered(30), `first\n${numbered(30)}last\n`, 'modified 1,4+1 29,4+32'],
    [
      'hunks that touch are one',
      numbered(20),
      numbered(20).replace('line 5\n', '5\n').replace('line 12\n', '12\n'),
      'modified 2,14+5,12',
    ],
    ['no line feed at the end', 'a\nb', 'a\nc', 'modified 1,2+2'],
    ['a line feed at the end is added', 'a\nb', 'a\nb\n', 'modified 1,2+2'],
    ['a line feed at the end is removed', 'a\nb\n', 'a\nb', 'modified 1,2+2'],
    ['line ends become CRLF', 'a\nb\n', 'a\r\nb\r\n', 'modified 1,2+1,2'],
    [
      'CRLF stays',
      numbered(10, '\r\n'),
      numbered(10, '\r\n').replace('line 5\r\n', 'line 5\r\nx\r\n'),
      'modified 3,7+6',
    ],
    ['a carriage return ends no line', 'a\rb\rc\n', 'a\rx\rc\nd\n', 'modified 1,2+1,2'],
    ['an empty line of context', '\n\na\n\n\n', '\n\nb\n\n\n', 'modified 1,5+3'],
    [
      'lines that look like a patch',
      'x\n',
      'x\ndiff --git a/b b/b\n@@ -1 +1 @@\n--- a\n+++ b\nBinary files a and b differ\n\\ No newline\n',
      'modified 1,7+2,3,4,5,6,7',
    ],
    ['removed lines that look like a patch', '-- a\n++ b\n@@ -1 +1 @@\nkept\n', 'kept\n', 'modified 1,1+'],
  ])('%s', async (_, before, after, expected) => {
    expect(show((await changeOf({ 'a.py': before }, { 'a.py': after })).get('a.py'))).toBe(expected);
  });
});

describe('files', () => {
  test('added, deleted and renamed ones', async () => {
    const files = await changeOf(
      { 'gone.py': 'gone\n', 'old name.py': numbered(20), 'moved.py': numbered(30), 'same.py': '', 'empty.py': '' },
      {
        'new.py': 'a\nb\n',
        'new name.py': numbered(20),
        'pkg/moved.py': `${numbered(30)}x\n`,
        'same.py': '',
        'blank.py': '',
      },
    );
    expect(Object.fromEntries([...files].map(([path, file]) => [path, show(file)]))).toEqual({
      'gone.py': 'deleted 0,0+',
      'new name.py': 'renamed old name.py',
      'new.py': 'added 1,2+1,2',
      'pkg/moved.py': 'renamed moved.py 28,4+31',
      'blank.py': expect.stringMatching(/^(added|renamed empty\.py)$/),
      ...(files.has('empty.py') && { 'empty.py': 'deleted' }),
    });
  });

  test('binary, too large, and marked as without diff', async () => {
    const large = 'x = 1\n'.repeat(MAX_FILE_BYTES / 6 + 1);
    const before = { 'a.bin': Buffer.from([0, 1]), 'large.py': 'x\n', 'marked.py': 'a\n', 'z.py': 'z\n' };
    const after = { 'a.bin': Buffer.from([0, 2]), 'large.py': large, 'marked.py': 'b\n', 'z.py': 'y\n' };
    const files = await changeOf(
      { ...before, '.gitattributes': 'marked.py -diff\n' },
      { ...after, '.gitattributes': 'marked.py -diff\n' },
    );
    expect([...files.values()].map((file) => `${file.path} ${show(file)}`)).toEqual([
      'a.bin modified binary',
      'large.py modified binary',
      'marked.py modified binary',
      'z.py modified 1,1+1',
    ]);
  });

  test('mode, type and submodule', async () => {
    const folder = repository({ 'a.py': 'a\n', 'b.py': 'b\n', 'c.py': 'c\n', 'z.py': 'z\n' });
    symlinkSync('a.py', join(folder, 'link.py'));
    git(folder, 'add', '--all');
    git(folder, 'update-index', '--add', '--cacheinfo', `160000,${'1'.repeat(40)},vendor`);
    git(folder, 'commit', '--quiet', '--message=before');
    chmodSync(join(folder, 'a.py'), 0o755);
    for (const path of ['b.py', 'c.py', 'link.py']) rmSync(join(folder, path));
    symlinkSync('a.py', join(folder, 'b.py'));
    write(folder, { 'link.py': 'a file\nnow\n', 'z.py': 'changed\n' });
    git(folder, 'add', '--all', 'a.py', 'b.py', 'link.py', 'z.py');
    git(folder, 'update-index', '--cacheinfo', `160000,${'2'.repeat(40)},vendor`);
    git(folder, 'update-index', '--remove', '--cacheinfo', `160000,${'3'.repeat(40)},c.py`);
    git(folder, 'commit', '--quiet', '--message=after');
    const { files } = await lastChange(folder);
    expect([...files.values()].map((file) => [file.path, file.oldMode, file.newMode, show(file)])).toEqual([
      ['a.py', '100644', '100755', 'modified'],
      ['b.py', '100644', '120000', 'type-changed 1,1+1'],
      ['c.py', '100644', '160000', 'type-changed 1,1+1'],
      ['link.py', '120000', '100644', 'type-changed 1,2+1,2'],
      ['vendor', '160000', '160000', 'modified 1,1+1'],
      ['z.py', '100644', '100644', 'modified 1,1+1'],
    ]);
  });

  test('a copy and an unknown record', () => {
    const copy = parseChange(':100644 100644 1 2 C90\0a.py\0b.py\0', 'diff --git a/a.py b/b.py\n');
    expect(show(copy.files.get('b.py'))).toBe('copied a.py');
    expect(parseChange('', '').files.size).toBe(0);
    expect(() => parseChange(':100644 100644 1 2 X\0a.py\0', '')).toThrow('unknown record: :100644 100644 1 2 X');
  });

  test('lists that do not fit together are refused', () => {
    const raw = ':100644 100644 1 2 M\0a.py\0';
    const header = 'diff --git a/a.py b/a.py\n';
    expect(() => parseChange(raw, '')).toThrow('the patch has fewer files');
    expect(() => parseChange(raw, header + header)).toThrow('the patch has more files');
    expect(() => parseChange(raw, `${header}@@ -1,2 +1 @@\n a\n`)).toThrow('the patch ends inside of a hunk');
    expect(() => parseChange(raw, `${header}@@ what\n`)).toThrow('unknown hunk header');
    expect(() => parseChange(raw, 'what\n')).toThrow('does not start with a file');
  });

  test('paths may have any bytes', async () => {
    const names = [
      'a b.py',
      'new\nline.py',
      'x\ndiff --git a b\n@@ -1 +1 @@.py',
      '"q".py',
      '-dash.py',
      'snö.py',
      ':(top)x.py',
      'tab\t.py',
      'back\\slash.py',
    ];
    const folder = repository(Object.fromEntries(names.map((name) => [name, numbered(9)])));
    const latin = Buffer.concat([Buffer.from(`${folder}/caf`), Buffer.from([0xe9])]);
    writeFileSync(latin, numbered(9));
    git(folder, 'add', '--all');
    git(folder, 'commit', '--quiet', '--amend', '--no-edit');
    for (const [i, name] of names.entries()) appendFileSync(join(folder, name), 'x\n'.repeat(i + 1));
    renameSync(latin, Buffer.concat([latin, Buffer.from(' 2.py')]));
    commit(folder);
    const { files } = await lastChange(folder);
    expect(files.size).toBe(names.length + 1);
    for (const [i, name] of names.entries()) expect(files.get(name)?.hunks[0]?.added.length).toBe(i + 1);
    expect(show(files.get('caf\\xe9 2.py'))).toBe('renamed caf\\xe9');
  });

  test('3,001 of them', { timeout: 180_000 }, async () => {
    const files = (text: string): Files =>
      Object.fromEntries(Array.from({ length: 3001 }, (_, i) => [`f${i}.py`, `${i}\n${text}\n`]));
    const found = await changeOf(files('a'), files('b'));
    expect(found.size).toBe(3001);
    for (const file of found.values()) expect(show(file)).toBe('modified 1,2+2');
  });

  test('more renames than git compares by content keep their lines', async () => {
    const files = (folder: string, text: string): Files =>
      Object.fromEntries(
        Array.from({ length: 40 }, (_, i) => [`${folder}/${i}.py`, `${numbered(20)}${i} ${i * i}\n${text}`]),
      );
    const found = await changeOf(files('a', ''), files('b', 'x\n'));
    expect([...found.values()].map(({ status }) => status)).toEqual(Array.from({ length: 40 }, () => 'renamed'));
  });
});

describe('reading', () => {
  test('no setting of the user or the repository changes what is read, and nothing is executed', async () => {
    const folder = repository({
      'a.py': numbered(20).replace('line 7\n', '\n'),
      'b.py': numbered(20),
      '.gitattributes': '*.py diff=evil\n',
    });
    git(folder, 'update-index', '--add', '--cacheinfo', `160000,${'1'.repeat(40)},vendor`);
    write(folder, {
      'd.py': `${numbered(30)}d\n`,
      '.gitmodules': '[submodule "v"]\n  path = vendor\n  url = x\n  ignore = all\n',
    });
    git(folder, 'add', 'd.py', '.gitmodules');
    git(folder, 'commit', '--quiet', '--message=before');
    for (const [old, name] of [
      ['b.py', 'c.py'],
      ['d.py', 'e.py'],
    ]) {
      git(folder, 'mv', old!, name!);
      appendFileSync(join(folder, name!), 'end\n');
      git(folder, 'add', name!);
    }
    git(folder, 'update-index', '--cacheinfo', `160000,${'2'.repeat(40)},vendor`);
    write(folder, {
      'a.py': numbered(20).replace('line 7\n', '\n').replace('line 5\n', '\n').replace('line 16\n', '\n\n'),
    });
    git(folder, 'add', 'a.py');
    git(folder, 'commit', '--quiet', '--message=after');
    const before = await lastChange(folder);
    const trap = join(folder, 'trap');
    const run = `"touch ${trap}"`;
    const settings = `
[diff]
  external = ${run}
  renames = false
  noprefix = true
  mnemonicPrefix = true
  context = 0
  interHunkContext = 99
  orderFile = ${folder}/nowhere
  submodule = log
  suppressBlankEmpty = true
  algorithm = patience
  relative = true
  renameLimit = 1
  colorMoved = default
[color]
  ui = always
  diff = always
[core]
  quotePath = false
  fsmonitor = ${run}
  pager = ${run}
[diff "evil"]
  command = ${run}
  textconv = ${run}
`;
    appendFileSync(join(folder, '.git/config'), settings);
    vi.stubEnv('GIT_EXTERNAL_DIFF', `touch ${trap}`);
    vi.stubEnv('GIT_DIFF_OPTS', '--unified=0');
    expect(await lastChange(folder)).toEqual(before);
    expect(existsSync(trap)).toBe(false);
    expect([...before.files.values()].map(show)).toEqual([
      'modified 2,7+5 13,8+16,17',
      'renamed b.py 18,4+21',
      'renamed d.py 29,4+32',
      'modified 1,1+1',
    ]);
  });

  test('contents that a partial clone lacks are told', async () => {
    const origin = repository({ 'a.py': 'old\n' });
    commit(origin, { 'a.py': 'new\n' });
    git(origin, 'config', 'uploadpack.allowFilter', 'true');
    const clone = join(temporaryFolder(), 'clone');
    git(origin, 'clone', '--quiet', '--filter=blob:none', `file://${origin}`, clone);
    await expect(lastChange(clone)).rejects.toThrow(
      `${clone} is a partial clone that lacks contents needed by git diff-tree; `,
    );
  });
});

test('hunks of random changes fit both sides, and added lines are those of a diff without context', async () => {
  const { below, pick } = random(3);
  const before: Record<string, string> = {};
  const after: Record<string, string> = {};
  const text = (lines: readonly string[]): string => lines.join('\n') + (lines.length > 0 && below(4) > 0 ? '\n' : '');
  for (let i = 0; i < 400; i++) {
    const words = ['a', 'b', '', '\r', '-- x', '++ y', '@@ -1 +1 @@', 'diff --git a/x b/x', `${i}`];
    const old = Array.from({ length: below(40) }, () => pick(words));
    const fresh = [...old];
    for (let edits = 1 + below(5); edits > 0; edits--) {
      fresh.splice(below(fresh.length + 1), below(4), ...Array.from({ length: below(4) }, () => pick(words)));
    }
    before[`${i}.py`] = text(old);
    after[`${i}.py`] = text(fresh);
  }
  const folder = repository(before);
  commit(folder, after);
  const { files } = await lastChange(folder);
  const plain = git(folder, 'diff-tree', '-r', '-p', '-U0', '--no-prefix', 'HEAD~1', 'HEAD');
  const oracle = new Map<string, number[]>();
  for (const section of plain.split(/^diff --git /m).slice(1)) {
    const path = section.slice(0, section.indexOf(' '));
    const headers = section.matchAll(/^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@/gm);
    oracle.set(
      path,
      [...headers].flatMap(([, start, count]) =>
        Array.from({ length: Number(count ?? 1) }, (_, i) => Number(start) + i),
      ),
    );
  }
  expect([...files.keys()]).toEqual([...oracle.keys()]);
  const linesOf = (content: string): readonly string[] => content.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  for (const [path, { hunks }] of files) {
    expect(hunks.flatMap(({ added }) => added)).toEqual(oracle.get(path));
    const [old, fresh] = [linesOf(before[path]!), linesOf(after[path]!)];
    const made: string[] = [];
    let oldAt = 0;
    for (const { oldStart, oldLines, newStart, newLines, added } of hunks) {
      made.push(...old.slice(oldAt, oldLines === 0 ? oldStart : oldStart - 1));
      oldAt = oldLines === 0 ? oldStart : oldStart - 1 + oldLines;
      const removedFrom = old.slice(oldAt - oldLines, oldAt);
      for (let line = newStart; line < newStart + newLines; line++) {
        const text = fresh[line - 1]!;
        // A line of context comes from the old side, below the one before it.
        const from = added.includes(line) ? [text] : removedFrom.splice(0, removedFrom.indexOf(text) + 1);
        expect(from).toContain(text);
        made.push(text);
      }
    }
    made.push(...old.slice(oldAt));
    expect(made).toEqual(fresh);
  }
});
