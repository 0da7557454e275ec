/** Programs that look like hazards and are none are never accused, whatever is tried. `bench/confirm` runs more of them. */
import { afterAll, expect, it } from 'vitest';
import { openWorkshop } from '#confirm/workshop.ts';
import { examineProgram, interpretersAtHand } from './programs.ts';

const workshop = openWorkshop();
afterAll(workshop.close);
const interpreters = await interpretersAtHand();

/** Each against another part of the decision: what resets, protects, bounds, ends or avoids the wait. */
const TELLING = [
  'alarm',
  'asks_for_spawn',
  'handler_without_file',
  'held_again_by_the_same_thread',
  'joined',
  'limited_wait',
  'made_anew',
  'other_lock',
  'parked_and_watched',
  'queue_put_by_child',
  'reinitialised',
  'taken_around_the_fork',
] as const;

const cases = TELLING.map((program, i) => ({ program, interpreter: interpreters[i % interpreters.length] }));

it.for(cases)('$program, Python $interpreter.version', async ({ program, interpreter }, { skip }) => {
  if (interpreter === undefined) return skip('no CPython from 3.8 on is here');
  const { judgement, observations } = await examineProgram('safe', program, interpreter, workshop);
  expect(judgement).toMatchObject({ kind: 'same' });
  expect(observations.map(({ outcome, left }) => ({ outcome, left }))).toEqual(
    observations.map(() => ({ outcome: 'ended', left: 0 })),
  );
});
