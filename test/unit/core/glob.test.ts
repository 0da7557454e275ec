import { expect, test } from 'vitest';
import { globMatcher, isTooWide } from '#core/glob.ts';

test.each([
  ['*.py', 'a/b/c.py', true],
  ['*.py', 'a.pyc', false],
  ['vendor', 'a/vendor/x.py', true],
  ['vendor/', 'vendor/x/y.py', true],
  ['/vendor', 'a/vendor/x.py', false],
  ['./src', 'src/a.py', true],
  ['src/*.py', 'src/a.py', true],
  ['src/*.py', 'src/b/a.py', false],
  ['src/**/*.py', 'src/a.py', true],
  ['src/**/*.py', 'src/b/c/a.py', true],
  ['**/gen/**', 'x/gen/a.py', true],
  ['a.b', 'aXb', false],
  ['?.py', 'ab.py', false],
  ['{one,two}/x{1,2}.py', 'two/x2.py', true],
  ['[x]', '[x]', true],
  ['**/**/**/**/*a*a*a*a*a*b', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaac', false],
])('%s on %s: %s', (glob, path, expected) => {
  expect(globMatcher([glob])(path)).toBe(expected);
});

test('braces that stand for more than can be tried match nothing else', () => {
  const wide = '{a,b}'.repeat(40);
  expect(isTooWide(wide)).toBe(true);
  expect(isTooWide('{}'.repeat(50_000))).toBe(true);
  expect(globMatcher([wide, '*.py'])('c.py')).toBe(true);
  expect(isTooWide('{a,b}/{c,d,{e,f}}')).toBe(false);
});
