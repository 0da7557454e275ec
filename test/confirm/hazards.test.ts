/**
 * Programs with a hazard are examined as users' tests are: the hang is forced, proved and healed. Each is run with one of
 * the interpreters at hand, in turn; `bench/confirm` runs all of them with all.
 */
import { afterAll, describe, expect, it } from 'vitest';
import { runProgram } from '#confirm/run.ts';
import { openWorkshop } from '#confirm/workshop.ts';
import { tellStory } from '#confirm/story.ts';
import { examineProgram, FOLDER, interpretersAtHand, isHazardOn, programsOf } from './programs.ts';

const workshop = openWorkshop();
afterAll(workshop.close);
const interpreters = await interpretersAtHand();
const name = (path: string): string => path.replace(/^.*\//, '');

/** What hangs behind no lock that Python code sees: the cause is observed, not proved. */
const WITHOUT_LOCK = new Set(['inherited_executor']);

describe('is confirmed', () => {
  const cases = programsOf('hazards').map((program, i) => {
    const able = interpreters.filter(({ version }) => isHazardOn(program, version));
    return { program, interpreter: able[i % able.length] };
  });

  it.for(cases)('$program, Python $interpreter.version', async ({ program, interpreter }, { skip }) => {
    if (interpreter === undefined) return skip('no interpreter is here for which this is a hazard');
    const { judgement } = await examineProgram('hazards', program, interpreter, workshop);
    expect(judgement).toMatchObject({ kind: 'differs', cause: WITHOUT_LOCK.has(program) ? 'observed' : 'proved' });
    const story = judgement.hung && tellStory(judgement.hung, name);
    expect(story?.fork.at).toMatch(/^\w+\.py:\d+$/);
    expect(story?.blocked.length).toBeGreaterThan(0);
    if (WITHOUT_LOCK.has(program)) return;
    expect(story?.holder?.stack.length).toBeGreaterThan(0);
    expect(story?.lock?.made).toMatch(/\w+\.py:\d+|^<stdout>$|^module|^\w+\.\w+$/);
    expect(story?.holder?.itself === true ? 'by itself' : story?.holder?.started).toMatch(/\w+\.py:\d+|^by itself$/);
  });
});

describe('canary', () => {
  const strict = interpreters.filter(({ version }) => Number(version.split('.')[1]) >= 10);

  it.for(strict)('no schedule is made that CPython $version cannot produce', async ({ path }) => {
    const line = `${FOLDER}/hazards/counter_up_to_3_9.py:7`;
    const program = {
      python: path,
      command: [path, 'hazards/counter_up_to_3_9.py'],
      folder: FOLDER,
      surroundings: { ...process.env, PYTHONPATH: FOLDER, PYTHONWARNINGS: 'ignore' },
    };
    const ask = { mode: 'force', method: 'fork', target: `${line}|${line}`, sparesMain: true } as const;
    for (let i = 0; i < 3; i++) {
      const { outcome, hang, events } = await runProgram(program, ask, 20, workshop);
      expect({ outcome, legal: hang?.legal }).toEqual({ outcome: 'ended', legal: undefined });
      expect(events.some(({ event }) => event === 'child')).toBe(true);
    }
  });
});
