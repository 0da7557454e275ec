import { describe, expect, it } from 'vitest';
import { disagreements, OBSERVED_VERSIONS, readClaim } from '../../support/claims.ts';
import type { RunOutcome } from '../../support/run-python.ts';

const WARNING = 'DeprecationWarning: This process (pid=1) is multi-threaded, use of fork() may lead to deadlocks';

function outcome(change: Partial<RunOutcome>): RunOutcome {
  return { hung: false, status: 0, stdout: '', stderr: '', ...change };
}

describe('readClaim', () => {
  it('reads start methods, versions and what happens', () => {
    expect(
      readClaim('fork, spawn, Python 3.8 to 3.10: exits 1, prints `a, b`, `c`, warns, reports `Error: x`'),
    ).toEqual({
      text: 'fork, spawn, Python 3.8 to 3.10: exits 1, prints `a, b`, `c`, warns, reports `Error: x`',
      ways: ['fork', 'spawn'],
      versions: ['3.8', '3.9', '3.10'],
      hangs: false,
      runs: 1,
      status: 1,
      prints: ['a, b', 'c'],
      warns: true,
      reports: ['Error: x'],
    });
  });

  it('reads how often a program may be run until it hangs', () => {
    expect(readClaim('fork: hangs within 5 runs, warns')).toMatchObject({ hangs: true, runs: 5, warns: true });
  });

  it('means all observed versions when it names none', () => {
    expect(readClaim('as written: hangs')).toMatchObject({
      ways: ['as written'],
      hangs: true,
      versions: OBSERVED_VERSIONS,
    });
  });

  it.each([
    ['fork hangs', 'a claim is'],
    ['thread: hangs', '"thread" is none of'],
    ['fork, Python 2.7: hangs', '"Python 2.7" is not like'],
    ['fork, Python 3.12 to 3.9: hangs', 'is not like'],
    ['fork: sleeps', 'cannot read "sleeps"'],
    ['fork: prints `a`', 'say either "hangs" or "exits"'],
    ['fork: hangs, exits 0', 'say either "hangs" or "exits"'],
  ])('refuses %j', (text, message) => {
    expect(() => readClaim(text)).toThrow(message);
  });
});

describe('disagreements', () => {
  it.each([
    ['fork: hangs', { hung: true, status: -1, stdout: 'ready\n' }],
    ['fork: exits 0, prints `a`, `b`', { stdout: 'ready\na\nb\n' }],
    ['fork: exits 0, warns', { stderr: WARNING }],
    ['fork: exits 1, reports `KeyError`', { status: 1, stderr: 'Traceback ...\nKeyError: 1' }],
  ])('finds none between %j and a run that did so', (claim, run) => {
    expect(disagreements(readClaim(claim), outcome(run))).toEqual([]);
  });

  it.each([
    ['fork: hangs', {}, 'it exits 0 instead of hanging'],
    ['fork: exits 0', { hung: true, status: -1 }, 'it hangs'],
    ['fork: exits 0', { status: 1 }, 'it exits 1'],
    ['fork: exits 0, prints `a`', { stdout: 'b\n' }, 'it prints ["b"]'],
    ['fork: exits 0, prints `a`', { stdout: 'a\na\n' }, 'it prints ["a","a"]'],
    ['fork: exits 0', { stdout: 'a\n' }, 'it prints ["a"]'],
    ['fork: exits 0', { stderr: WARNING }, 'it warns of the fork'],
    ['fork: exits 0, warns', {}, 'it does not warn of the fork'],
    ['fork: exits 0', { stderr: 'Traceback (most recent call last)' }, 'standard error has a traceback'],
    ['fork: exits 1, reports `KeyError`', { status: 1 }, 'standard error lacks "KeyError"'],
  ])('finds one between %j and %j', (claim, run, message) => {
    expect(disagreements(readClaim(claim), outcome(run))).toContain(message);
  });
});
