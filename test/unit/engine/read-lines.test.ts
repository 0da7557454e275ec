import { expect, it } from 'vitest';
import { readLines } from '#engine/read-lines.ts';
import { memoryTree } from '#sources/memory-tree.ts';

it('counts lines as facts and git do: a lone carriage return ends none', async () => {
  const tree = memoryTree(new Map([['a.py', 'x = "a\rb"\r\ny = 1\n']]));
  expect((await readLines(tree, ['a.py'])).get('a.py')).toEqual(['x = "a\rb"', 'y = 1', '']);
});
