import { beforeAll, expect, test } from 'vitest';
import type { Knowledge } from '#core/effects.ts';
import { analyze } from '#engine/analyze.ts';
import { memoryTree } from '#sources/memory-tree.ts';
import { rule, settings } from './support.ts';
import { createReadyReader, type ReadyReader } from '../../support/ready-reader.ts';

let reader: ReadyReader;
beforeAll(async () => {
  reader = await createReadyReader();
});

test('when the program cannot be linked nothing counts as checked, and the report says so', async () => {
  const fail = (): never => {
    throw new RangeError('too deep');
  };
  const knowledge: Knowledge = { callable: fail, type: fail, module: fail, settings: [], digest: '' };
  const tree = memoryTree(new Map([['a.py', 'import os\nos.fork()\n']]));
  const analysis = await analyze(tree, { settings, knowledge, reader, rules: [rule('FS101', [])] });
  expect(analysis.coverage).toMatchObject({ files: 1, analysed: 0, skipped: 1 });
  expect(analysis.problems).toEqual([
    {
      kind: 'internal',
      message:
        'Linking the files failed inside Forksight (RangeError: too deep), so nothing could be checked; please report this.',
      fatal: true,
    },
  ]);
});
