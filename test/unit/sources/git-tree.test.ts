import { appendFileSync, chmodSync, existsSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { gitTree } from '#sources/git-tree.ts';
import { MAX_FILE_BYTES } from '#sources/limits.ts';
import { commit, contents, git, repository, temporaryFolder, write } from './repository-fixture.ts';

afterEach(() => vi.unstubAllEnvs());

test('a commit is listed in code unit order, whatever is checked out', async () => {
  const folder = repository({ 'b.py': 'b = 1\n', 'a/z.py': 'z\n', 'a.py': 'a\n', 'Z.py': '' });
  write(folder, { 'b.py': 'changed on disk', 'new.py': '' });
  const tree = await gitTree(folder, 'HEAD');
  expect((await tree.list()).map(({ path, kind, size }) => [path, kind, size])).toEqual([
    ['Z.py', 'file', 0],
    ['a.py', 'file', 2],
    ['a/z.py', 'file', 2],
    ['b.py', 'file', 6],
  ]);
  expect(await contents(tree, ['b.py', 'Z.py'])).toEqual({ 'b.py': 'b = 1\n', 'Z.py': '' });
  expect(tree.name).toBe(`commit ${tree.sha.slice(0, 7)} of ${folder}`);
});

test('equal contents have equal ids', async () => {
  const tree = await gitTree(repository({ 'a.py': 'same', 'b.py': 'same', 'c.py': 'other' }), 'HEAD');
  const [a, b, c] = await tree.list();
  expect(a?.id).toBe(b?.id);
  expect(a?.id).not.toBe(c?.id);
});

test('links, submodules and executable files are told apart, and the first two are not read', async () => {
  const folder = repository({ run: '#!/usr/bin/env python3\n', 'a.py': '' });
  chmodSync(join(folder, 'run'), 0o755);
  symlinkSync('.', join(folder, 'loop'));
  git(folder, 'update-index', '--add', '--cacheinfo', `160000,${'1'.repeat(40)},vendor`);
  git(folder, 'add', 'run', 'loop');
  git(folder, 'commit', '--quiet', '--message=kinds');
  const tree = await gitTree(folder, 'HEAD');
  expect((await tree.list()).map(({ path, kind, executable }) => [path, kind, executable])).toEqual([
    ['a.py', 'file', undefined],
    ['loop', 'link', undefined],
    ['run', 'file', true],
    ['vendor', 'submodule', undefined],
  ]);
  expect(await contents(tree, ['loop', 'vendor', 'nowhere.py', 'a.py'])).toEqual({
    loop: expect.stringContaining('links are not followed'),
    vendor: expect.stringContaining('submodule'),
    'nowhere.py': `<The path is not in ${tree.name}; check its spelling.>`,
    'a.py': '',
  });
});

test('paths may have any bytes', async () => {
  const paths = [
    'a b.py',
    'tab\t.py',
    'new\nline.py',
    '"quoted".py',
    'back\\slash.py',
    'snö/日本.py',
    '-dash.py',
    ':(top)x.py',
    '$HOME.py',
  ];
  const folder = repository(Object.fromEntries(paths.map((path) => [path, path])));
  writeFileSync(Buffer.concat([Buffer.from(`${folder}/caf`), Buffer.from([0xe9]), Buffer.from('.py')]), 'latin');
  commit(folder);
  const tree = await gitTree(folder, 'HEAD');
  const all = [...paths, 'caf\\xe9.py'];
  expect((await tree.list()).map(({ path }) => path)).toEqual(all.toSorted());
  expect(await contents(tree, all)).toEqual({
    ...Object.fromEntries(paths.map((path) => [path, path])),
    'caf\\xe9.py': 'latin',
  });
});

test(
  '3,001 files are read in one pass, with empty ones and ones that span many chunks',
  { timeout: 180_000 },
  async () => {
    const files = Object.fromEntries(
      Array.from({ length: 3001 }, (_, i) => [`f${i}.py`, `${i}\n`.repeat((i * 7919) % 100)]),
    );
    files['f17.py'] = 'x'.repeat(MAX_FILE_BYTES);
    const tree = await gitTree(repository(files), 'HEAD');
    expect((await tree.list()).length).toBe(3001);
    expect(await contents(tree, Object.keys(files))).toEqual(files);
  },
);

test('a reader may stop early', async () => {
  const tree = await gitTree(
    repository(Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`${i}.py`, 'x'.repeat(9999)]))),
    'HEAD',
  );
  const paths = (await tree.list()).map(({ path }) => path);
  for await (const [path] of tree.read(paths)) {
    expect(path).toBe('0.py');
    break;
  }
  expect(Object.keys(await contents(tree, paths)).length).toBe(300);
});

test('a file over the limit is passed over and the next one read', async () => {
  const folder = repository({
    'a.py': 'x'.repeat(MAX_FILE_BYTES - 1),
    'b.py': 'x'.repeat(MAX_FILE_BYTES),
    'c.py': 'x'.repeat(MAX_FILE_BYTES + 1),
    'd.py': 'd',
  });
  const read = await contents(await gitTree(folder, 'HEAD'), ['a.py', 'b.py', 'c.py', 'd.py']);
  expect([read['a.py']?.length, read['b.py']?.length, read['d.py']]).toEqual([MAX_FILE_BYTES - 1, MAX_FILE_BYTES, 'd']);
  expect(read['c.py']).toMatch(/^<The file has 2097153 bytes and files of more than 2097152 bytes are left out; .*>$/);
});

test('what a partial clone has not fetched is told for each file, and nothing is fetched', async () => {
  const origin = repository({ 'a.py': 'old', 'b.py': 'same', 'c.py': 'old c' });
  commit(origin, { 'a.py': 'new', 'c.py': 'new c' });
  git(origin, 'config', 'uploadpack.allowFilter', 'true');
  const clone = join(temporaryFolder(), 'clone');
  git(origin, 'clone', '--quiet', '--filter=blob:none', `file://${origin}`, clone);
  const tree = await gitTree(clone, 'HEAD~1');
  expect((await tree.list()).map(({ path, size }) => [path, size])).toEqual([
    ['a.py', undefined],
    ['b.py', undefined],
    ['c.py', undefined],
  ]);
  const missing = expect.stringMatching(/^<The contents are not in this clone, which is partial or damaged; /);
  expect(await contents(tree, ['a.py', 'b.py', 'c.py'])).toEqual({ 'a.py': missing, 'b.py': 'same', 'c.py': missing });
});

test('damaged objects cost their own files only', async () => {
  const noise = Array.from({ length: 9999 }, (_, i) => Math.imul(i, 2654435761) >>> 0).join(' ');
  const folder = repository({ 'a.py': 'aaa', 'b.py': 'bbb', 'c.py': noise, 'd.py': `${noise} d`, 'e.py': 'eee' });
  for (const path of ['b.py', 'c.py', 'd.py']) {
    const id = git(folder, 'rev-parse', `HEAD:${path}`).trim();
    const file = join(folder, '.git/objects', id.slice(0, 2), id.slice(2));
    const bytes = readFileSync(file);
    chmodSync(file, 0o644);
    writeFileSync(file, path === 'b.py' ? 'damaged' : bytes.subarray(0, bytes.length / 2));
  }
  const unreadable = expect.stringMatching(/^<git could not read the contents \(.+\); run `git fsck` .*>$/);
  expect(await contents(await gitTree(folder, 'HEAD'), ['a.py', 'b.py', 'c.py', 'd.py', 'e.py'])).toEqual({
    'a.py': 'aaa',
    'b.py': expect.stringContaining('partial or damaged'),
    'c.py': unreadable,
    'd.py': unreadable,
    'e.py': 'eee',
  });
});

test('a shallow clone reads the commit that it has', async () => {
  const origin = repository({ 'a.py': 'old' });
  commit(origin, { 'a.py': 'new' });
  const clone = join(temporaryFolder(), 'clone');
  git(origin, 'clone', '--quiet', '--depth=1', `file://${origin}`, clone);
  expect(await contents(await gitTree(clone, 'HEAD'), ['a.py'])).toEqual({ 'a.py': 'new' });
});

test('variables of git that point elsewhere are not heeded', async () => {
  const folder = repository({ 'a.py': 'here' });
  const other = repository({ 'a.py': 'there' });
  vi.stubEnv('GIT_DIR', join(other, '.git'));
  vi.stubEnv('GIT_WORK_TREE', other);
  vi.stubEnv('GIT_OBJECT_DIRECTORY', join(other, '.git/objects'));
  vi.stubEnv('GIT_TRACE', join(folder, 'trace'));
  expect(await contents(await gitTree(folder, 'HEAD'), ['a.py'])).toEqual({ 'a.py': 'here' });
  expect(existsSync(join(folder, 'trace'))).toBe(false);
});

test('replaced objects are not shown', async () => {
  const folder = repository({ 'a.py': 'true' });
  write(folder, { lie: 'false' });
  git(folder, 'replace', git(folder, 'rev-parse', 'HEAD:a.py').trim(), git(folder, 'hash-object', '-w', 'lie').trim());
  expect(await contents(await gitTree(folder, 'HEAD'), ['a.py'])).toEqual({ 'a.py': 'true' });
});

test('nothing that the repository configures is executed and nothing in it changes', async () => {
  const folder = repository({ 'a.py': 'a', '.gitattributes': '*.py filter=evil diff=evil\n' });
  const trap = join(folder, 'trap');
  const run = `"touch ${trap}"`;
  appendFileSync(
    join(folder, '.git/config'),
    `[core]\n\tfsmonitor = ${run}\n\tpager = ${run}\n\thooksPath = ${folder}\n[filter "evil"]\n\tsmudge = ${run}\n\tclean = ${run}\n`,
  );
  const before = readdirSync(join(folder, '.git'), { recursive: true }).toSorted();
  const index = readFileSync(join(folder, '.git/index'));
  expect(await contents(await gitTree(folder, 'HEAD'), ['a.py'])).toEqual({ 'a.py': 'a' });
  expect(existsSync(trap)).toBe(false);
  expect(readdirSync(join(folder, '.git'), { recursive: true }).toSorted()).toEqual(before);
  expect(readFileSync(join(folder, '.git/index'))).toEqual(index);
});
