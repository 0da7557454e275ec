import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { diskTree } from '#sources/disk-tree.ts';
import { gitTree } from '#sources/git-tree.ts';
import { MAX_FILE_BYTES } from '#sources/limits.ts';
import { memoryTree } from '#sources/memory-tree.ts';
import { hasPythonShebang, isPythonFile, pythonFiles } from '#sources/python-file.ts';
import { commit, contents, repository, write } from './repository-fixture.ts';

test.each([
  ['a.py', true],
  ['b/gui.pyw', true],
  ['.py', true],
  ['a.pyi', false],
  ['a.pyc', false],
  ['a.py.txt', false],
  ['py', false],
])('%s is Python by its name: %s', (path, expected) => {
  expect(isPythonFile(path)).toBe(expected);
});

test.each([
  ['#!/usr/bin/env python3\n', true],
  ['#!/usr/bin/python3.11 -u\n', true],
  ['#! /usr/bin/env -S python -X dev\r\n', true],
  ['#!/usr/bin/pypy3', true],
  ['#!/bin/sh\n# python\n', false],
  ['#!/usr/bin/pythonic\n', false],
  ['# python\n', false],
  ['', false],
])('%j hands the file to Python: %s', (text, expected) => {
  expect(hasPythonShebang(Buffer.from(text))).toBe(expected);
});

test('scripts without an extension count when they may be executed', async () => {
  const python = '#!/usr/bin/env python3\n';
  const folder = repository();
  write(folder, {
    'bin/serve': python,
    'bin/notes': python,
    'bin/deploy': '#!/bin/sh\n',
    'bin/x.cgi': python,
    'a.py': '',
    'b.pyi': '',
  });
  for (const name of ['serve', 'deploy', 'x.cgi']) chmodSync(join(folder, 'bin', name), 0o755);
  commit(folder);
  for (const tree of [await gitTree(folder, 'HEAD'), diskTree(folder)]) {
    expect((await pythonFiles(tree)).map(({ path }) => path)).toEqual(['a.py', 'bin/serve']);
  }
});

test('a tree in memory has the given files', async () => {
  const tree = memoryTree(
    new Map<string, string | Uint8Array>([
      ['b.py', 'ä'],
      ['a.py', Buffer.from([1])],
      ['c.py', 'x'.repeat(MAX_FILE_BYTES + 1)],
    ]),
  );
  expect((await tree.list()).map(({ path, size }) => [path, size])).toEqual([
    ['a.py', 1],
    ['b.py', 2],
    ['c.py', MAX_FILE_BYTES + 1],
  ]);
  expect(await contents(tree, ['c.py', 'b.py', 'd.py'])).toEqual({
    'c.py': expect.stringContaining('left out'),
    'b.py': 'ä',
    'd.py': '<The path is not in the given files; check its spelling.>',
  });
});
