import { expect, test } from 'vitest';
import { closest } from '#core/closest.ts';

test.each([
  ['exlude', 'exclude'],
  ['fail_on', 'fail-on'],
  ['FS110', 'FS110'],
  ['fs10', 'FS110'],
  ['hcekc', undefined],
  ['chekc', 'check'],
])('%s is near %s', (word, expected) => {
  expect(closest(word, ['exclude', 'fail-on', 'check', 'FS110'])).toBe(expected);
});
