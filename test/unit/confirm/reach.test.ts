/** Which findings a run comes by. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { comesBy, forkPlaces, projectPaths, testsThatComeBy } from '#confirm/reach.ts';
import { finding, span } from '../report/samples.ts';
import { child, fork, passed, start } from './observations.ts';

const root = realpathSync(mkdtempSync(join(tmpdir(), 'forksight-reach-')));
afterAll(() => rmSync(root, { recursive: true, force: true }));
mkdirSync(join(root, 'sub'));
const name = projectPaths(root, join(root, 'sub'));

describe('a path', () => {
  it.for([
    [`${root}/pkg/a.py`, 'pkg/a.py'],
    ['a.py', 'sub/a.py'],
    ['/usr/lib/python3.12/queue.py', '<python>/queue.py'],
    ['/venv/lib/python3.12/site-packages/loguru/x.py', '<installed>/loguru/x.py'],
    ['<frozen importlib._bootstrap>', '<frozen importlib._bootstrap>'],
    ['/elsewhere/b.py', '/elsewhere/b.py'],
  ])('%s is %s', ([path = '', named]) => {
    expect(name(path)).toBe(named);
  });
});

const here = finding({ at: span('a.py', 9), scope: 'main' });

describe('a finding is come by', () => {
  it.for([
    ['at its line', { path: 'a.py', line: 9, callable: 'other' }, true],
    ['in its callable', { path: 'a.py', line: 30, callable: 'main' }, true],
    ['not elsewhere in its file', { path: 'a.py', line: 30, callable: 'other' }, false],
    ['not in another file', { path: 'b.py', line: 9, callable: 'main' }, false],
  ] as const)('%s', ([, place, expected]) => {
    expect(comesBy([place], here)).toBe(expected);
  });
});

function at(line: number, number: number, test = ''): ReturnType<typeof fork> {
  return fork({ number, test, stack: [[`${root}/a.py`, line, 'other']] });
}

it('a hang counts for the fork of its own child', () => {
  const run = passed({}, { events: [start(), at(9, 1), at(50, 2), child({ fork: 2 })] });
  expect(forkPlaces(run, name).map(({ line }) => line)).toEqual([9, 50]);
  expect(forkPlaces(run, name, 20).map(({ line }) => line)).toEqual([50]);
});

it('tests are told by their ids, and what is none is left out', () => {
  const events = [
    at(9, 1, 'tests/test_a.py::test_one (call)'),
    at(50, 2, 'tests/test_a.py::test_two (call)'),
    at(9, 3, '--collect-only (call)'),
    at(9, 4, 'tests/test_a.py::test_one (teardown)'),
  ];
  expect(testsThatComeBy(passed({}, { events }), [here], name)).toEqual(['tests/test_a.py::test_one']);
});
