import { beforeAll, expect, test } from 'vitest';
import type { SourceTree } from '#core/source-tree.ts';
import { readFiles } from '#engine/read-files.ts';
import { memoryTree } from '#sources/memory-tree.ts';
import { noFacts, settings } from './support.ts';
import { createReadyReader, type ReadyReader } from '../../support/ready-reader.ts';

let reader: ReadyReader;
beforeAll(async () => {
  reader = await createReadyReader();
});

test('what cannot be read is told in one sentence each, and the rest is read', async () => {
  const tree = memoryTree(
    new Map<string, string | Uint8Array>([
      ['binary.py', 'x = 1\0'],
      ['good.py', 'import os\n'],
      ['huge.py', 'x = 1\n'.repeat(400_000)],
      ['latin.py', Buffer.from('x = 1\ny = "\u00e9"\n', 'latin1')],
      ['old.py', 'print "hello"\nexec "x"\n'],
      ['broken.py', 'def f(:\n    pass\n'],
      ['notes.txt', 'no Python'],
    ]),
  );
  const read = await readFiles(tree, { settings, reader, facts: new Map() });
  expect(read.files.map((file) => file.path)).toEqual(['broken.py', 'good.py', 'old.py']);
  expect(read.coverage).toEqual({ files: 6, analysed: 1, partly: 2, skipped: 3, bytes: expect.any(Number) });
  expect(read.problems.map((problem) => [problem.kind, problem.message])).toMatchInlineSnapshot(`
    [
      [
        "binary",
        "binary.py: The file contains NUL bytes, so it is not Python text; give it another extension, or exclude it.",
      ],
      [
        "syntax",
        "broken.py:1 was checked in part: cannot parse this line, \`)\` is missing: \`def f(:\`; mend the syntax, exclude the file if it is not Python 3, or report the line if Python 3 takes it.",
      ],
      [
        "too-large",
        "huge.py: The file has 2400000 bytes and files of more than 2097152 bytes are left out; split it, or exclude it if it is generated.",
      ],
      [
        "encoding",
        "latin.py: Line 2 is not valid UTF-8; save the file as UTF-8, or declare its encoding in the first line (PEP 263).",
      ],
      [
        "syntax",
        "old.py:1 was checked in part: this is a Python 2 print statement: \`print "hello"\` (and 1 more such place); mend the syntax, exclude the file if it is not Python 3, or report the line if Python 3 takes it.",
      ],
    ]
  `);
});

test('links and submodules are one sentence each', async () => {
  const tree: SourceTree = {
    name: 'links',
    list: () =>
      Promise.resolve([
        { path: 'a.py', kind: 'link' },
        { path: 'b', kind: 'link' },
        { path: 'c', kind: 'link' },
        { path: 'd', kind: 'link' },
        { path: 'logo.svg', kind: 'link' },
        { path: 'vendor/x', kind: 'submodule' },
      ]),
    async *read() {},
  };
  const read = await readFiles(tree, { settings, reader, facts: new Map() });
  expect(read.problems.map((problem) => problem.message)).toEqual([
    'Symbolic links are not followed, and what they point to is checked where it stands: a.py, b, c and 1 more.',
    'Submodules are not read; check each in its own repository: vendor/x.',
  ]);
  expect(read.coverage.files).toBe(0);
});

test('only included files are read, and equal content once', async () => {
  let reads = 0;
  const counting: ReadyReader = {
    facts: () => {
      reads++;
      return noFacts;
    },
  };
  const tree: SourceTree = {
    name: 'ids',
    list: () =>
      Promise.resolve(
        ['a.py', 'b.py', 'x/c.py'].map((path) => ({ path, kind: 'file' as const, id: path === 'x/c.py' ? '2' : '1' })),
      ),
    async *read(paths) {
      for (const path of paths) yield [path, Buffer.from('x = 1')] as const;
    },
  };
  const facts = new Map();
  const included = { settings: { ...settings, include: ['/*.py'] }, facts };
  const progress: (readonly [number, number])[] = [];
  const read = await readFiles(tree, { ...included, reader: counting, onProgress: (...at) => progress.push(at) });
  expect(read.files.map((file) => file.path)).toEqual(['a.py', 'b.py']);
  expect(progress.at(-1)).toEqual([1, 1]);
  await readFiles(tree, { ...included, reader: counting });
  expect(reads).toBe(1);
});

test('a file on which the reader fails is left out with a sentence', async () => {
  const failing: ReadyReader = {
    facts: (text) => {
      if (text.includes('bad')) throw new Error('no such node');
      return noFacts;
    },
  };
  const tree = memoryTree(
    new Map([
      ['bad.py', 'bad'],
      ['good.py', 'good'],
    ]),
  );
  const read = await readFiles(tree, { settings, reader: failing, facts: new Map() });
  expect(read.files.map((file) => file.path)).toEqual(['good.py']);
  expect(read.problems.map((problem) => problem.message)).toEqual([
    'bad.py: Reading the file failed inside Forksight (Error: no such node), so it was left out; please report this.',
  ]);
});
