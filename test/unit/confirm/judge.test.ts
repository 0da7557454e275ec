/** What runs show, case by case. */
import { describe, expect, it } from 'vitest';
import type { Examination } from '#confirm/examine.ts';
import { bearingOn, judge } from '#confirm/judge.ts';
import type { Ask, Observation } from '#confirm/observation.ts';
import { child, failed, fork, hung, KEY, passed, start } from './observations.ts';

function examination(over: Partial<Examination> = {}): Examination {
  return {
    recorded: passed({ mode: 'record' }),
    forced: [],
    repeated: [],
    plain: { fork: [passed()], spawn: [passed({ method: 'spawn' })], forkserver: [] },
    untried: 0,
    cut: false,
    ...over,
  };
}

function said(over: Partial<Examination>): string {
  const { kind, cause, says } = judge(examination(over));
  return `${kind}${cause === undefined ? '' : ` (${cause})`}: ${says}`;
}

const forcedHang = hung({ mode: 'force', target: KEY });
const healed = passed({ mode: 'heal', target: KEY }, { events: [start(), fork(), child({ healed: [KEY] })] });
const spawns: Examination['plain'] = { fork: [], spawn: [passed({ method: 'spawn' })], forkserver: [] };

function times(count: number, run: Observation): readonly Observation[] {
  return Array.from({ length: count }, () => run);
}

describe('a hang', () => {
  it('is proved when the child is through with that one lock reset', () => {
    expect(said({ forced: [forcedHang], healed, repeated: [forcedHang], plain: spawns })).toBe(
      'differs (proved): It hangs under fork when a thread holds the lock at that moment, passes when that lock is reset in the child, and passes under spawn.',
    );
  });

  it('is observed when the reset reached no child', () => {
    const missed = passed({ mode: 'heal', target: KEY });
    expect(said({ forced: [forcedHang], healed: missed, repeated: [forcedHang], plain: spawns })).toMatch(
      /^differs \(observed\)/,
    );
  });

  it('is not believed when the next run ends', () => {
    expect(said({ forced: [forcedHang], healed, repeated: times(2, passed({ mode: 'force' })), plain: spawns })).toBe(
      'inconclusive: It hangs under fork in one run, and not in the next 2.',
    );
  });

  it('is none when CPython cannot produce the schedule', () => {
    const illegal = hung({ mode: 'force' }, { hang: { ...forcedHang.hang!, legal: false } });
    expect(said({ forced: [illegal] })).toMatch(/^same: /);
  });

  it('hangs everywhere when another method hangs alike', () => {
    const closed = { proof: 'closed-world', pid: 20, lock: null, stack: [], legal: true, after: null } as const;
    const [recorded, spawned] = [
      hung({ mode: 'record' }, { hang: closed }),
      hung({ method: 'spawn' }, { hang: closed }),
    ];
    const plain = { fork: [], spawn: [spawned], forkserver: [] };
    expect(said({ recorded, repeated: [recorded], plain })).toMatch(/^hangs-everywhere: /);
  });

  it('says nothing when a child only waits, under every method', () => {
    const waiting = { proof: 'waited-for', pid: 20, lock: null, stack: [], legal: true, after: null } as const;
    const [recorded, spawned] = [
      hung({ mode: 'record' }, { hang: waiting }),
      hung({ method: 'spawn' }, { hang: waiting }),
    ];
    expect(said({ recorded, repeated: [recorded], plain: { fork: [], spawn: [spawned], forkserver: [] } })).toBe(
      'inconclusive: A child waits under every start method, and something may still end it.',
    );
  });
});

describe('runs left alone', () => {
  const bad = failed("AttributeError: Can't pickle local object 'main.<locals>.work'", { method: 'spawn' });

  it('rely on fork when spawn fails, and say why', () => {
    expect(said({ plain: { fork: times(5, passed()), spawn: times(5, bad), forkserver: [] } })).toBe(
      'relies-on-fork (observed): It passes under fork and fails under spawn: an object cannot be pickled.',
    );
  });

  it('differ when fork fails', () => {
    const broken = failed('AssertionError: 2 != 1');
    const plain = { fork: times(5, broken), spawn: times(5, passed({ method: 'spawn' })), forkserver: [] };
    expect(said({ recorded: broken, plain })).toBe(
      'differs (observed): It fails under fork and passes under spawn: `AssertionError: 2 != 1`.',
    );
  });

  it('differ when they print different lines', () => {
    const fork = passed({}, { stdout: 'parent: 999\nchild: 999\n' });
    const spawn = passed({ method: 'spawn' }, { stdout: 'parent: 999\nchild: 777\n' });
    expect(said({ plain: { fork: times(5, fork), spawn: times(5, spawn), forkserver: [] } })).toBe(
      'differs (observed): It prints different lines: under fork `child: 999`, under spawn `child: 777`.',
    );
  });

  it.for([
    ['under fork', { fork: [passed(), failed('x')], spawn: [bad], forkserver: [] }],
    ['under spawn', { fork: times(5, passed()), spawn: [bad, passed({ method: 'spawn' })], forkserver: [] }],
  ] as const)('are flaky when they differ %s alone', ([, plain]) => {
    expect(said({ plain })).toMatch(/^inconclusive: The test is flaky/);
  });

  it('show nothing when the test fails whatever the method', () => {
    const plain = { fork: [failed('E')], spawn: [failed('E', { method: 'spawn' })], forkserver: [] };
    expect(said({ plain })).toBe('inconclusive: The test fails under every start method alike.');
  });

  it('are the same with the number of schedules that were tried', () => {
    const hold = { key: KEY, kind: 'Lock', ident: 2, stack: [], paused: 0.01 };
    const forced = passed({ mode: 'force' }, { events: [start(), fork({ hold })] });
    expect(said({ forced: times(2, forced) })).toBe(
      'same: No difference was found: 2 directed schedules pass, and the start methods end alike.',
    );
    expect(said({ forced: times(2, passed({ mode: 'force' })) })).toBe(
      'same: No difference was found: no fork could be made while a thread held a lock that the child wants, and the start methods end alike.',
    );
  });

  it('where no other start method was there to compare with, only what was forced counts', () => {
    const alone = { fork: [passed()], spawn: [], forkserver: [] };
    const hold = { key: KEY, kind: 'Lock', ident: 2, stack: [], paused: 0.001 };
    const made = passed({ mode: 'force' }, { events: [start(), fork({ hold }), child()] });
    expect(said({ plain: alone })).toBe(
      'inconclusive: There is no start method to compare fork with, and no lock that a thread holds and the child wants was seen.',
    );
    expect(said({ plain: alone, forced: [made] })).toBe('same: No difference was found: 1 directed schedule passes.');
  });
});

it('never takes a time limit for a hang', () => {
  const late = passed({ mode: 'record' }, { outcome: 'time', exit: null, seconds: 60 });
  expect(said({ recorded: late, plain: { fork: [], spawn: [], forkserver: [] } })).toBe(
    'inconclusive: Under fork it was not through after 60.0 s, which proves nothing.',
  );
});

it('says when nothing forks', () => {
  expect(said({ recorded: passed({ mode: 'record' }, { events: [start()] }) })).toBe(
    'inconclusive: The runs forked no process that the probe sees.',
  );
});

describe('a run that was not through in time shows nothing', () => {
  const late = (ask: Partial<Ask>): Observation => passed(ask, { outcome: 'time', exit: null, seconds: 60 });

  it('of a hang that is to be repeated', () => {
    const repeated = [late({ mode: 'force' }), passed({ mode: 'force' })];
    const over = { forced: [forcedHang], healed, plain: spawns };
    expect(said({ ...over, repeated: repeated.slice(0, 1) })).toMatch(/^differs \(proved\)/);
    expect(said({ ...over, repeated })).toBe('inconclusive: It hangs under fork in one run, and not in the next 1.');
    expect(judge(examination({ ...over, repeated: repeated.slice(0, 1) })).limits).toEqual([
      '1 of 5 runs were not through in time, and show nothing.',
    ]);
  });

  it('of the lock that is to be reset', () => {
    const over = { forced: [forcedHang], repeated: [forcedHang], plain: spawns };
    expect(said({ ...over, healed: late({ mode: 'heal' }) })).toBe(
      'differs (observed): It hangs under fork when a thread holds the lock at that moment and passes under spawn.',
    );
  });

  it('of a lock that is held at the fork, nor does one that fails', () => {
    expect(said({ forced: [late({ mode: 'force' })] })).toBe(
      'inconclusive: With a thread holding a lock at the fork it was not through after 60.0 s, which proves nothing.',
    );
    expect(said({ forced: [failed('AssertionError', { mode: 'force' })] })).toBe(
      'inconclusive: With a thread holding a lock at the fork it fails, and nothing shows that the lock is the cause.',
    );
  });
});

it('tells what the conditions were', () => {
  const isolated = { network: false, processes: false, files: false, orphans: false };
  const open = passed({ mode: 'record' }, { isolated, watched: false, foreign: 3 });
  const lost = passed({}, { outcome: 'abandoned', isolated, watched: false });
  const shut = examination({ plain: { fork: [passed()], spawn: [lost], forkserver: [] } });
  expect(judge(shut).limits).toEqual([]);
  expect(judge(examination({ recorded: open, untried: 2 })).limits).toEqual([
    '2 more locks were not tried.',
    'The network was not shut off: this kernel does not allow it.',
    'The program could see the other processes of this machine: this kernel does not allow to hide them.',
    'Each run found the files that the one before had left in its folder: this kernel does not allow to lay them aside.',
    'Processes that leave the tree of the run may have outlived it: this kernel does not hand them over.',
    'No hang can be proved here: this kernel does not tell what a thread waits for.',
    '3 lines among the events were not written by the probe, and are not believed.',
  ]);
});

describe('what is written twice', () => {
  const printed = (...lines: readonly string[]): Observation => passed({}, { stdout: lines.join('\n') });
  const twiceOf = (natural: Observation, flushed: readonly Observation[]): string | undefined => {
    const plain = { fork: [natural], spawn: [], forkserver: [] };
    return judge(examination({ recorded: natural, plain, flushed })).twice?.says;
  };
  const [doubled, once] = [printed('report', 'report', 'end'), printed('end', 'report')];

  it('is there once less when streams are flushed ahead of the fork', () => {
    expect(twiceOf(doubled, [once, once])).toBe(
      'It writes `report` once more than where the streams are flushed ahead of the fork: the child has a copy of what was in the buffer.',
    );
  });

  it.for([
    ['it is there as often with them flushed', [doubled, doubled]],
    ['one of the runs has it all the same', [once, doubled]],
    ['something else is printed', [printed('report', 'end', 'more'), printed('report', 'end', 'more')]],
    ['they were flushed in one run alone', [once]],
    ['they were not flushed at all', []],
  ] as const)('is not where %s', ([, flushed]) => {
    expect(twiceOf(doubled, flushed)).toBeUndefined();
  });

  it('bears on findings about buffers alone', () => {
    const plain = { fork: [doubled], spawn: [], forkserver: [] };
    const judgement = judge(examination({ recorded: doubled, plain, flushed: [once, once] }));
    expect(bearingOn({ rule: 'FS501' }, judgement).kind).toBe('writes-twice');
    expect(bearingOn({ rule: 'FS101' }, judgement).kind).toBe('inconclusive');
  });
});
