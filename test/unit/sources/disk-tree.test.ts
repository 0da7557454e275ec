import { execFileSync } from 'node:child_process';
import { chmodSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { diskTree, type DiskOptions } from '#sources/disk-tree.ts';
import { MAX_FILE_BYTES } from '#sources/limits.ts';
import { contents, git, repository, temporaryFolder, write } from './repository-fixture.ts';

async function paths(root: string, options?: DiskOptions): Promise<readonly string[]> {
  return (await diskTree(root, options).list()).map(({ path, kind }) => (kind === 'file' ? path : `${path} (${kind})`));
}

describe('in a git work tree', () => {
  test('tracked and new files are listed, ignored and deleted ones are not', async () => {
    const folder = repository({ '.gitignore': 'venv/\nbuild.py\n', 'a.py': '1', 'gone.py': '' });
    write(folder, { 'a.py': 'changed', 'new.py': 'new', 'venv/lib/x.py': '', 'build.py': '', '.hidden/y.py': '' });
    rmSync(join(folder, 'gone.py'));
    expect(await paths(folder)).toEqual(['.gitignore', '.hidden/y.py', 'a.py', 'new.py']);
    expect(await contents(diskTree(folder), ['a.py', 'new.py'])).toEqual({ 'a.py': 'changed', 'new.py': 'new' });
  });

  test('a folder below the top is a tree of its own', async () => {
    const folder = repository({ 'src/app/a.py': 'a', 'b.py': '' });
    expect(await paths(join(folder, 'src'))).toEqual(['app/a.py']);
    expect(await contents(diskTree(join(folder, 'src')), ['app/a.py'])).toEqual({ 'app/a.py': 'a' });
  });

  test('named files and folders are listed even when git ignores them', async () => {
    const folder = repository({ '.gitignore': 'build/\n', 'a.py': '' });
    write(folder, { 'build/b.py': '', 'build/c/d.py': '', 'build/node_modules/e.py': '' });
    expect(await paths(folder, { named: ['build/c', join(folder, 'build/b.py'), 'a.py'] })).toEqual([
      '.gitignore',
      'a.py',
      'build/b.py',
      'build/c/d.py',
    ]);
    expect(await paths(join(folder, 'build'))).toEqual(['b.py', 'c/d.py']);
    expect(await paths(join(folder, 'build/b.py'))).toEqual(['b.py']);
  });

  test('a tracked path that a link now leads out of the tree is not listed', async () => {
    const outside = temporaryFolder();
    write(outside, { 'a.py': 'secret' });
    const folder = repository({ 'dir/a.py': 'mine', 'b.py': '' });
    rmSync(join(folder, 'dir'), { recursive: true });
    symlinkSync(outside, join(folder, 'dir'));
    expect(await paths(folder)).toEqual(['b.py', 'dir (link)']);
  });

  test('a repository inside of it is a submodule', async () => {
    const folder = repository({ 'a.py': '' });
    write(folder, { 'inner/b.py': '' });
    git(join(folder, 'inner'), 'init', '--quiet');
    git(join(folder, 'inner'), 'add', '--all');
    git(join(folder, 'inner'), 'commit', '--quiet', '--message=inner');
    expect(await paths(folder)).toEqual(['a.py', 'inner (submodule)']);
  });

  test('paths may have any bytes', async () => {
    const names = ['a b.py', 'new\nline.py', '"q".py', '-dash.py', 'snö.py', ':(top)x.py'];
    const folder = repository(Object.fromEntries(names.map((name) => [name, name])));
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/caf`), Buffer.from([0xe9])]), 'latin');
    const all = [...names, 'caf\\xe9'].toSorted();
    expect(await paths(folder)).toEqual(all);
    expect(await contents(diskTree(folder), all)).toEqual({
      ...Object.fromEntries(names.map((name) => [name, name])),
      'caf\\xe9': 'latin',
    });
  });
});

describe('elsewhere', () => {
  test('folders that hold no code of the project are left out', async () => {
    const folder = temporaryFolder();
    write(folder, {
      'a.py': '',
      'pkg/b.py': '',
      'pkg/.cache/c.py': '',
      '.tox/c.py': '',
      'node_modules/x/c.py': '',
      'pkg/__pycache__/c.py': '',
      'env/pyvenv.cfg': '',
      'env/lib/c.py': '',
      'lib/site-packages/c.py': '',
      '.dotfile.py': '',
    });
    expect(await paths(folder)).toEqual(['.dotfile.py', 'a.py', 'pkg/b.py']);
  });

  test('links are listed and never followed, so loops end', async () => {
    const folder = temporaryFolder();
    write(folder, { 'pkg/a.py': 'a' });
    symlinkSync('..', join(folder, 'pkg/loop'));
    symlinkSync('a.py', join(folder, 'pkg/same.py'));
    symlinkSync('nowhere', join(folder, 'pkg/dangling.py'));
    expect(await paths(folder)).toEqual([
      'pkg/a.py',
      'pkg/dangling.py (link)',
      'pkg/loop (link)',
      'pkg/same.py (link)',
    ]);
    expect(await contents(diskTree(folder), ['pkg/same.py'])).toEqual({
      'pkg/same.py': expect.stringContaining('links are not followed'),
    });
    expect(await paths(folder, { named: ['pkg/loop'] })).toContain('pkg/loop (link)');
  });

  test.skipIf(process.platform === 'win32')('a pipe is no file and holds nothing up', async () => {
    const folder = temporaryFolder();
    write(folder, { 'a.py': 'a', 'b.py': 'b' });
    execFileSync('mkfifo', [join(folder, 'pipe.py')]);
    const tree = diskTree(folder);
    expect((await tree.list()).map(({ path }) => path)).toEqual(['a.py', 'b.py']);
    rmSync(join(folder, 'a.py'));
    execFileSync('mkfifo', [join(folder, 'a.py')]);
    rmSync(join(folder, 'b.py'));
    expect(await contents(tree, ['a.py', 'b.py', 'c.py'])).toEqual({
      'a.py': '<The path is no longer a file; run again.>',
      'b.py': '<The file could not be read (ENOENT: no such file or directory); check that it exists and may be read.>',
      'c.py': `<The path is not in folder ${folder}; check its spelling.>`,
    });
  });

  test('one file is a tree', async () => {
    const folder = temporaryFolder();
    write(folder, { 'a.py': 'a', 'b.py': 'b' });
    const tree = diskTree(join(folder, 'a.py'));
    expect(await tree.list()).toEqual([{ path: 'a.py', kind: 'file', size: 1 }]);
    expect(await contents(tree, ['a.py'])).toEqual({ 'a.py': 'a' });
    expect(tree.name).toBe(`file ${folder}/a.py`);
  });

  test('an executable file is marked', async () => {
    const folder = temporaryFolder();
    write(folder, { run: '' });
    chmodSync(join(folder, 'run'), 0o755);
    expect(await diskTree(folder).list()).toEqual([{ path: 'run', kind: 'file', size: 0, executable: true }]);
  });

  test('what does not exist, or lies outside, is refused', async () => {
    const folder = temporaryFolder();
    expect(() => diskTree(join(folder, 'x'))).toThrow(`${folder}/x does not exist; check its spelling.`);
    await expect(diskTree(folder, { named: ['y.py'] }).list()).rejects.toThrow(
      `${folder}/y.py does not exist; check its spelling.`,
    );
    await expect(diskTree(folder, { named: ['../z'] }).list()).rejects.toThrow(
      `../z lies outside of ${folder}; give a path inside of it.`,
    );
  });

  test('the limit of size is exact', async () => {
    const folder = temporaryFolder();
    const sizes = [MAX_FILE_BYTES - 1, MAX_FILE_BYTES, MAX_FILE_BYTES + 1];
    write(folder, Object.fromEntries(sizes.map((size, i) => [`${i}.py`, 'x'.repeat(size)])));
    const read = await contents(diskTree(folder), ['0.py', '1.py', '2.py']);
    expect([read['0.py']?.length, read['1.py']?.length]).toEqual([MAX_FILE_BYTES - 1, MAX_FILE_BYTES]);
    expect(read['2.py']).toContain('has 2097153 bytes');
  });
});
