import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { SourceTree, TreeEntry } from '#core/source-tree.ts';
import { checkOut } from '#sources/check-out.ts';

const ENTRIES: readonly TreeEntry[] = [
  { path: 'link', kind: 'link' },
  { path: 'pkg/data.bin', kind: 'file' },
  { path: 'run.sh', kind: 'file', executable: true },
  { path: 'unreadable', kind: 'file' },
];

const tree: SourceTree = {
  name: 'a tree',
  list: () => Promise.resolve(ENTRIES),
  async *read(paths) {
    for (const path of paths) yield [path, path === 'unreadable' ? 'cannot be read' : new Uint8Array([0, 255, 10])];
  },
};

it('writes files with their bytes and modes, and counts what it leaves out', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'forksight-check-out-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  expect(await checkOut(tree, folder)).toBe(2);
  expect([...readFileSync(join(folder, 'pkg/data.bin'))]).toEqual([0, 255, 10]);
  expect(statSync(join(folder, 'run.sh')).mode & 0o111).toBe(0o111);
  expect([existsSync(join(folder, 'link')), existsSync(join(folder, 'unreadable'))]).toEqual([false, false]);
});
