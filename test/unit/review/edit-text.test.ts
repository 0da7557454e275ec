import { expect, test } from 'vitest';
import type { Edit } from '#core/finding.ts';
import type { Range } from '#core/span.ts';
import { editBytes, withoutOverlaps } from '#review/edit-text.ts';

function edit(range: Range, text: string): Edit {
  return { class: 'safe', path: 'app.py', range, text };
}

function edited(text: string | Uint8Array, ...edits: readonly Edit[]): string | undefined {
  const bytes = editBytes(typeof text === 'string' ? Buffer.from(text) : text, edits);
  return bytes && Buffer.from(bytes).toString();
}

test('edits are made at their places, whatever their order', () => {
  const [one, two] = [edit([1, 1, 1, 2], 'first'), edit([2, 5, 2, 6], 'second')];
  expect(edited('a = 1\nb = 2\n', one, two)).toBe('first = 1\nb = second\n');
  expect(edited('a = 1\nb = 2\n', two, one)).toBe('first = 1\nb = second\n');
});

test('whole lines go and come', () => {
  expect(edited('a = 1\nb = 2\nc = 3\n', edit([2, 1, 3, 1], ''))).toBe('a = 1\nc = 3\n');
  expect(edited('a = 1', edit([1, 6, 1, 6], '\nb = 2'))).toBe('a = 1\nb = 2');
});

test('line ends stay what they are in the file', () => {
  expect(edited('a = 1\r\nb = 2\r\n', edit([2, 1, 2, 1], 'x = 0\n'))).toBe('a = 1\r\nx = 0\r\nb = 2\r\n');
});

test('columns count UTF-16 units, and the byte order mark stays', () => {
  expect(edited("\u{feff}s = '\u{1f40d}é'; a = 1\n", edit([1, 12, 1, 13], 'b'))).toBe(
    "\u{feff}s = '\u{1f40d}é'; b = 1\n",
  );
});

test('a file in another encoding is left alone', () => {
  const latin = Buffer.from("# coding: latin-1\ns = '\xe9'\n", 'latin1');
  expect(edited(latin, edit([2, 1, 2, 2], 't'))).toBeUndefined();
});

test('of edits that overlap the first is kept; touching is not overlapping', () => {
  const kept = (...edits: readonly Edit[]) =>
    withoutOverlaps(edits.map((each) => ({ edit: each }))).map((each) => each.edit.text);
  expect(kept(edit([1, 4, 1, 9], 'b'), edit([1, 1, 1, 5], 'a'))).toEqual(['a']);
  expect(kept(edit([1, 5, 1, 9], 'b'), edit([1, 1, 1, 5], 'a'))).toEqual(['a', 'b']);
});
