/** What runs in a changed copy show of the change. */
import { expect, it } from 'vitest';
import type { Examination } from '#confirm/examine.ts';
import { judgeFix } from '#confirm/fix.ts';
import type { Observation } from '#confirm/observation.ts';
import type { Finding } from '#core/finding.ts';
import { failed, fork, hung, KEY, passed, start } from './observations.ts';

const AT = { path: 'app.py', range: [9, 1, 9, 5] } as const;
const FINDING = { at: AT, edit: { class: 'suggest', path: 'app.py', range: AT.range, text: '' } } as unknown as Finding;
const name = (path: string): string => path.replace('/repo/', '');

const plain = {
  fork: [passed()],
  spawn: [passed({ method: 'spawn' })],
  forkserver: [passed({ method: 'forkserver' })],
} as const;

function examination(over: Partial<Examination> = {}): Examination {
  return {
    recorded: passed({ mode: 'record' }),
    forced: [],
    repeated: [],
    plain,
    untried: 0,
    cut: false,
    ...over,
  };
}

const BEFORE = examination({ recorded: hung({ mode: 'record' }), plain: { fork: [], spawn: [], forkserver: [] } });

async function said(after: Partial<Examination>, unchanged?: Observation): Promise<string> {
  const { kind, says } = await judgeFix(FINDING, BEFORE, examination(after), name, () => Promise.resolve(unchanged));
  return `${kind}: ${says}`;
}

it('mends when the test passes under every method', async () => {
  expect(await said({})).toBe('mends: With this change the test passes under fork, forkserver and spawn.');
  const hold = { key: KEY, kind: 'Lock', ident: 2, stack: [], paused: 0.01 };
  const forced = [passed({ mode: 'force' }, { events: [start(), fork({ hold })] })];
  expect(await said({ forced, plain: { fork: [passed()], spawn: [], forkserver: [] } })).toBe(
    'mends: With this change the test passes under fork, also when a thread holds a lock at the fork.',
  );
});

it('does not mend when it still hangs, relies on fork, or fails as it did', async () => {
  const held = hung({ mode: 'force' });
  expect(await said({ forced: [held], repeated: [held] })).toBe(
    'does-not-mend: With this change it hangs under fork when a thread holds the lock at that moment and passes under spawn and forkserver.',
  );
  const unpicklable = failed('TypeError: cannot pickle a lock', { method: 'spawn' });
  const relies = { fork: [passed(), passed()], spawn: [unpicklable, unpicklable], forkserver: [] };
  expect(await said({ plain: relies })).toBe(
    'does-not-mend: With this change it passes under fork and fails under spawn: an object cannot be pickled.',
  );
  const fails = { recorded: failed('ValueError: `x`', { mode: 'record' }) };
  expect(await said(fails, hung())).toBe("does-not-mend: With this change the test fails: `ValueError: 'x'`.");
});

it('is not known of a copy in which the test fails without the change too', async () => {
  const fails = { recorded: failed('ModuleNotFoundError: compiled', { mode: 'record' }) };
  for (const unchanged of [failed('ModuleNotFoundError: compiled'), undefined]) {
    expect(await said(fails, unchanged)).toBe(
      'inconclusive: In a copy of the project the test fails: `ModuleNotFoundError: compiled`, so nothing is known of the change.',
    );
  }
});

it('is not known of a file that was not seen to run', async () => {
  const elsewhere = passed({ mode: 'record' }, { events: [start(), fork({ stack: [['/other/app.py', 9, 'main']] })] });
  expect(await said({ recorded: elsewhere })).toBe(
    'inconclusive: The changed file was not seen to run, so nothing is known of the change.',
  );
});

it('is seen to run where it chooses the start method and forks nothing', async () => {
  const chosen = {
    event: 'chosen',
    pid: 10,
    tid: 10,
    time: 1,
    what: 'get_context',
    method: 'spawn',
    at: '/repo/app.py:9',
    overridden: false,
  } as const;
  const recorded = passed({ mode: 'record' }, { events: [start(), chosen] });
  expect(await said({ recorded })).toMatch(/^mends: /);
});

it('is not known when the runs show nothing', async () => {
  const late = passed({ mode: 'record' }, { outcome: 'time', exit: null, seconds: 60 });
  expect(await said({ recorded: late })).toBe(
    'inconclusive: With this change nothing is shown: under fork it was not through after 60.0 s, which proves nothing.',
  );
});
