/** The programs that confirming is tried on: hazards that must be proved, and safe ones that must never be accused. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { examine } from '#confirm/examine.ts';
import { findInterpreter, type Interpreter } from '#confirm/interpreters.ts';
import { judge, type Judgement } from '#confirm/judge.ts';
import type { Observation } from '#confirm/observation.ts';
import { runProgram } from '#confirm/run.ts';
import type { Workshop } from '#confirm/workshop.ts';

export const FOLDER = join(import.meta.dirname, 'programs');

/** Modules that the programs import. */
const HELPERS: readonly string[] = ['background', 'cache'];

/** Every interpreter that is here, of the versions that the probe knows; the oldest first. */
export function interpretersAtHand(): Promise<readonly Interpreter[]> {
  const versions = ['3.8', '3.9', '3.10', '3.11', '3.12', '3.13'];
  return Promise.all(versions.map((version) => findInterpreter(version).catch(() => undefined))).then((found) =>
    found.filter((each) => each !== undefined),
  );
}

export type Suite = 'hazards' | 'safe';

export function programsOf(suite: Suite): readonly string[] {
  return readdirSync(join(FOLDER, suite))
    .filter((name) => name.endsWith('.py'))
    .map((name) => name.slice(0, -3))
    .filter((name) => !HELPERS.includes(name))
    .sort();
}

/** Whether the program is a hazard with that version: two of them are such only with old ones. */
export function isHazardOn(program: string, version: string): boolean {
  const minor = Number(version.split('.')[1]);
  if (program === 'counter_up_to_3_9') return minor <= 9;
  if (program === 'cached_property') return minor <= 11;
  return true;
}

export interface Examined {
  readonly judgement: Judgement;
  readonly observations: readonly Observation[];
  /** Wall clock seconds for all runs. */
  readonly seconds: number;
}

/** The whole examination of one program with one interpreter. */
export async function examineProgram(
  suite: Suite,
  program: string,
  { path }: Interpreter,
  workshop: Workshop,
): Promise<Examined> {
  const observations: Observation[] = [];
  const started = performance.now();
  const command = [path, join(suite, `${program}.py`)];
  const examination = await examine(async (ask) => {
    const observed = await runProgram(
      {
        python: path,
        command,
        folder: FOLDER,
        surroundings: { ...process.env, PYTHONPATH: FOLDER, PYTHONWARNINGS: 'ignore' },
      },
      ask,
      15,
      workshop,
    );
    observations.push(observed);
    return observed;
  });
  if (examination === undefined) throw new Error('no run was made');
  return { judgement: judge(examination), observations, seconds: (performance.now() - started) / 1_000 };
}
