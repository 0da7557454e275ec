import { expect, test } from 'vitest';
import { normalText } from '#engine/normal-text.ts';

function whole(text: string): string {
  const lines = text.split('\n');
  return normalText(lines, [1, 1, lines.length, (lines.at(-1)?.length ?? 0) + 1]);
}

test.each([
  ['white space', 'Process(target=f, args=(1,))', 'Process( target = f,\n    args = (1,) )'],
  ['trailing commas', 'Process(target=f, args=[1])', 'Process(\n    target=f,\n    args=[\n        1,\n    ],\n)'],
  ['quotes', `get("spawn", 'it\\'s')`, `get('spawn', "it's")`],
  ['comments', 'Process(target=f)', 'Process(  # a worker\n    target=f)'],
  ['line continuations', 'a.b().c()', 'a.b()\\\n  .c()'],
])('%s make no difference', (_, one, other) => {
  expect(whole(one)).toBe(whole(other));
});

test.each([
  ['names', 'Process(target=f)', 'Process(target=g)'],
  ['white space in strings', 'open("a b")', 'open("ab")'],
  ['a hash sign in a string', 'open("a#b")', 'open("a#c")'],
])('%s make a difference', (_, one, other) => {
  expect(whole(one)).not.toBe(whole(other));
});

test('only the range counts', () => {
  expect(normalText(['x = f(', '  1)  # y'], [1, 5, 2, 5])).toBe('f(1)');
});
