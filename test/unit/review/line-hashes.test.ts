import { expect, it } from 'vitest';
import { hashLines, lineHashesFor } from '#review/line-hashes.ts';
import { memoryTree } from '#sources/memory-tree.ts';
import { finding } from '../report/samples.ts';

const hello = [
  'e9496ae3ebfced30:1',
  'fb7c023a8b9ccb3f:1',
  'ce8ba1a563dcdaca:1',
  'e20e36e16fcb0cc8:1',
  'b3edc88f2938467e:1',
  'c8e28b0b4002a3a0:1',
  'c129715d7a2bc9a3:1',
];

// Measured with github/codeql-action, which tests the same texts.
it.each([
  ['nothing', '', ['c129715d7a2bc9a3:1']],
  [
    'blanks',
    ' a\nb\n  \t\tc\n d',
    ['271789c17abda88f:1', '54703d4cd895b18:1', '180aee12dab6264:1', 'a23a3dc5e078b07b:1'],
  ],
  ['line feeds', ' hello; \t\nworld!!!\n\n\n  \t\tGreetings\n End\n', hello],
  ['carriage returns', ' hello; \t\nworld!!!\r\r\r  \t\tGreetings\r End\r', hello],
  ['both', ' hello; \t\r\nworld!!!\r\n\r\n\r\n  \t\tGreetings\r\n End\r\n', hello],
  ['a mixture', ' hello; \t\nworld!!!\r\n\n\r  \t\tGreetings\r End\r\n', hello],
  [
    'the same line again and again',
    'Lorem ipsum dolor sit amet.\n'.repeat(10),
    [
      ...Array.from({ length: 6 }, (_, index) => `a7f2ff13bc495cf2:${index + 1}`),
      'a7f2ff1481e87703:1',
      'a9cf91f7bbf1862b:1',
      '55ec222b86bcae53:1',
      'cc97dc7b1d7d8f7b:1',
      'c129715d7a2bc9a3:1',
    ],
  ],
])('lines have the hashes that GitHub gives them: %s', (_name, text, hashes) => {
  expect([...hashLines(text)]).toEqual(hashes.map((hash, index) => [index + 1, hash]));
});

it('the lines of findings are told, once each', async () => {
  const tree = memoryTree(new Map([['app/jobs.py', `${'\n'.repeat(11)}pool = Pool(4)\n`]]));
  const [hash] = await lineHashesFor(
    [finding(), finding(), finding({ at: { path: 'gone.py', range: [1, 1, 1, 2] } })],
    tree,
  );
  expect(hash).toEqual({
    path: 'app/jobs.py',
    line: 12,
    hash: hashLines(`${'\n'.repeat(11)}pool = Pool(4)\n`).get(12),
  });
});
