/** How long runs may take: what a busy machine makes slow is tried once more before it counts. */
import { expect, it } from 'vitest';
import { confirm } from '#confirm/confirm.ts';
import type { Ask, Observation } from '#confirm/observation.ts';
import { testsFrom } from '#confirm/plan.ts';
import { passed } from './observations.ts';

/** The bounds of the runs, in whole seconds, of a program that needs as long as the function says. */
async function boundsOf(budget: number, needs: (ask: Ask, run: number) => number): Promise<readonly number[]> {
  const bounds: number[] = [];
  let now = 0;
  const run = (ask: Ask, seconds: number): Promise<Observation> => {
    const takes = needs(ask, bounds.push(Math.round(seconds)));
    now += 1_000 * Math.min(takes, seconds);
    const late = takes > seconds && ({ outcome: 'time', exit: null } as const);
    return Promise.resolve(passed(ask, { seconds: Math.min(takes, seconds), ...late }));
  };
  await confirm({
    root: '/',
    place: { folder: '/', surroundings: {} },
    findings: [],
    tests: [testsFrom(['test_app.py'], 'unittest')],
    interpreters: [{ path: 'python', version: '3.12.1' }],
    budget,
    run: (_program, ask, seconds) => run(ask, seconds),
    reproduce: () => '',
    now: () => now,
  });
  return bounds;
}

it('follow from the first run', async () => {
  expect(await boundsOf(300, () => 4)).toEqual([60, 14, 14, 14]);
});

it('are widened once for a run that reaches them', async () => {
  // The second run is slow, and through at the second try.
  expect(await boundsOf(300, (_, run) => (run === 2 ? 20 : 1))).toEqual([60, 5, 60, 5, 5]);
});

it('end with the time for everything', async () => {
  expect(await boundsOf(7, (_, run) => (run === 1 ? 1 : 99))).toEqual([7, 5, 1]);
});
