import { describe, expect, test } from 'vitest';
import { floatValue, integerValue, stringValue } from '#python/literals.ts';

describe('integers', () => {
  test.each([
    ['0', 0],
    ['1_000', 1000],
    ['0x_ff', 255],
    ['0O17', 15],
    ['0b10', 2],
    ['9007199254740991', Number.MAX_SAFE_INTEGER],
  ])('%s', (source, value) => expect(integerValue(source)).toBe(value));

  test.each(['9007199254740993', '0xFFFFFFFFFFFFFFFF', '3j', '10L'])('%s has no exact number', (source) => {
    expect(integerValue(source)).toBeUndefined();
  });
});

describe('floats', () => {
  test.each([
    ['1.5', 1.5],
    ['.5', 0.5],
    ['1_0.0_1', 10.01],
    ['2e-3', 0.002],
  ])('%s', (source, value) => expect(floatValue(source)).toBe(value));

  test.each(['1.5j', '1e400'])('%s has no number', (source) => expect(floatValue(source)).toBeUndefined());
});

describe('strings', () => {
  test.each([
    [`'a'`, 'a'],
    [`"it's"`, "it's"],
    [String.raw`'a\'b\"c\\'`, `a'b"c\\`],
    [String.raw`'\n\t\x41\101\0\u00e9\U0001F600'`, '\n\tAA\0é😀'],
    [String.raw`'\q'`, String.raw`\q`],
    [`'a\\\nb'`, 'ab'],
    ["'''a\r\nb'''", 'a\nb'],
    [String.raw`r'\n'`, String.raw`\n`],
    [String.raw`Rb"\x"`, String.raw`\x`],
    [String.raw`b'\u00e9\xe9'`, String.raw`\u00e9` + 'é'],
    [`u'x'`, 'x'],
    [`''`, ''],
    [`""""quoted" """`, '"quoted" '],
    [String.raw`'\ud800'`, '\ud800'],
  ])('%s', (source, value) => expect(stringValue(source)).toBe(value));

  test.each([`f'a'`, `rf'a'`, `t"a"`, String.raw`'\N{BULLET}'`, String.raw`'\UFFFFFFFF'`])(
    '%s is not known',
    (source) => {
      expect(stringValue(source)).toBeUndefined();
    },
  );
});
