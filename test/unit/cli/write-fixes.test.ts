import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeFixes } from '#cli/write-fixes.ts';
import { temporaryFolder } from '../sources/repository-fixture.ts';

test('what cannot be written is told by its path, and loses no other file', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'a.py'), 'old');
  mkdirSync(join(folder, 'b.py'));
  writeFileSync(join(folder, 'c.py'), 'old');
  const draft = join(folder, `c.py.forksight-${process.pid}`);
  writeFileSync(draft, 'of somebody else');
  const paths = ['a.py', 'b.py', 'c.py', 'gone.py'];
  const unwritten = writeFixes(folder, new Map(paths.map((path) => [path, Buffer.from('new')])));
  expect([...unwritten]).toEqual([
    ['b.py', 'b.py is no longer a file, so it was left as it is.'],
    ['c.py', 'c.py cannot be written (EEXIST), so it was left as it is; check its permissions.'],
    ['gone.py', 'gone.py cannot be written (ENOENT), so it was left as it is; check its permissions.'],
  ]);
  expect(readFileSync(join(folder, 'a.py'), 'utf8')).toBe('new');
  expect(readFileSync(join(folder, 'c.py'), 'utf8')).toBe('old');
  expect(readFileSync(draft, 'utf8')).toBe('of somebody else');
});
