/** How the benchmark of real bugs counts. */
import { expect, test } from 'vitest';
import type { Bug, Clean } from '../../../bench/real-bugs/manifest.ts';
import { falseAlarms, type Reported, scoreBug, scorePeer } from '../../../bench/real-bugs/score.ts';

const bug: Bug = {
  id: 'acme__shop-1',
  repo: 'acme/shop',
  parent_commit: 'a',
  fix_commit: 'b',
  hazard_class: 'threads-at-fork',
  files: [
    { path: 'shop/pool.py', lines_before: [20], why: 'forks' },
    { path: 'shop/watch.py', lines_before: [5], why: 'starts the thread' },
  ],
  fixed_lines_after: [{ path: 'shop/pool.py', lines: [22] }],
};

function found(rule: string, path: string, line: number): Reported {
  return { rule, path, line, confidence: 'likely', title: 'told' };
}

test.each([
  ['at the line', [found('FS101', 'shop/pool.py', 20)], true, true],
  ['three lines away', [found('FS102', 'shop/pool.py', 23)], true, true],
  ['four lines away', [found('FS102', 'shop/pool.py', 24)], false, false],
  ['at another path of the case', [found('FS104', 'shop/watch.py', 4)], false, true],
  ['at another file', [found('FS101', 'shop/other.py', 20)], false, false],
  ['by a rule about something else', [found('FS614', 'shop/pool.py', 20)], false, false],
])('a finding %s', (_, before, strict, lenient) => {
  expect(scoreBug(bug, before, [])).toMatchObject({ strict, lenient });
});

test('silent after the fix: nothing of the same rule at the fixed lines; not asked where nothing was found', () => {
  const before = [found('FS101', 'shop/pool.py', 20)];
  expect(scoreBug(bug, before, [found('FS101', 'shop/pool.py', 40)]).silentAfter).toBe(true);
  expect(scoreBug(bug, before, [found('FS301', 'shop/pool.py', 22)]).silentAfter).toBe(true);
  expect(scoreBug(bug, before, [found('FS101', 'shop/pool.py', 22)])).toMatchObject({ silentAfter: false });
  expect(scoreBug(bug, [], [found('FS101', 'shop/pool.py', 22)]).silentAfter).toBeUndefined();
});

test('any finding near the lines of a clean case is an alarm', () => {
  const clean: Clean = { id: 'n', repo: 'acme/shop', commit: 'c', path: 'shop/run.py', lines: [10, 12], why_clean: '' };
  const all = [7, 6, 15, 16].map((line) => found('FS614', 'shop/run.py', line));
  expect(falseAlarms(clean, [...all, found('FS614', 'shop/pool.py', 10)]).map(({ line }) => line)).toEqual([7, 15]);
});

test('another tool is counted by its places alone', () => {
  expect(scorePeer(bug, [found('W1509', 'shop/pool.py', 18)])).toEqual({ strict: true, lenient: true });
  expect(scorePeer(bug, [found('W1509', 'shop/watch.py', 8)])).toEqual({ strict: false, lenient: true });
  expect(scorePeer(bug, [])).toEqual({ strict: false, lenient: false });
});
