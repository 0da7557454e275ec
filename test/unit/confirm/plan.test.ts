import { expect, it } from 'vitest';
import { commandFrom, shellWord, testsFrom, wordsFor } from '#confirm/plan.ts';

it.for([
  [
    ['python', 'app.py', '-v'],
    ['/py', 'app.py', '-v'],
  ],
  [
    ['python3.12', '-m', 'app'],
    ['/py', '-m', 'app'],
  ],
  [['app.py'], ['/py', 'app.py']],
  [
    ['make', 'test'],
    ['make', 'test'],
  ],
])('%j is run as %j', ([words = [], run]) => {
  expect(wordsFor(commandFrom(words), '/py')).toEqual(run);
});

it('runs tests as modules, so that spawned children do not import the runner as their main module', () => {
  expect(wordsFor(testsFrom(['tests/test_a.py::test_b'], 'pytest'), '/py').slice(0, 3)).toEqual([
    '/py',
    '-m',
    'pytest',
  ]);
  expect(wordsFor(testsFrom(['tests.test_a'], 'unittest'), '/py')).toEqual(['/py', '-m', 'unittest', 'tests.test_a']);
});

it.for([
  ['tests/test_a.py::test_b', 'tests/test_a.py::test_b'],
  ['test_a[x y]', "'test_a[x y]'"],
  ["it's", String.raw`'it'\''s'`],
])('quotes %s for a shell', ([word = '', quoted]) => {
  expect(shellWord(word)).toBe(quoted);
});
