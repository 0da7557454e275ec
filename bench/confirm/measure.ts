/**
 * Examines the programs of `test/confirm/programs` many times and prints what came of it, one line of JSON each; figures.ts
 * counts them. `node bench/confirm/measure.ts hazards|safe TIMES [PYTHON...] [-- PROGRAM...]`
 */
import { loadavg } from 'node:os';
import { findInterpreter } from '#confirm/interpreters.ts';
import { outcomeOf } from '#confirm/outcomes.ts';
import { tellStory } from '#confirm/story.ts';
import { openWorkshop } from '#confirm/workshop.ts';
import type { Story } from '#core/verdict.ts';
import { examineProgram, isHazardOn, programsOf, type Suite } from '../../test/confirm/programs.ts';

/** What one examination came to. */
export interface Line {
  readonly suite: Suite;
  readonly program: string;
  readonly python: string;
  /** Whether it is a hazard with this version. */
  readonly hazard: boolean;
  readonly kind: string;
  readonly cause: string;
  readonly seconds: number;
  /** `mode/method:outcome`, with `!` behind a schedule that CPython cannot produce. */
  readonly runs: readonly string[];
  /** Seconds from the birth of each blocked child to the proof. */
  readonly proofs: readonly number[];
  /** Whether the story has everything: the fork, who holds the lock and where, where it was made, where the child waits. */
  readonly told: boolean;
  /** Load of the machine at the end, over one minute. */
  readonly load: number;
  readonly says: string;
}

const VERSIONS = ['3.8', '3.9', '3.10', '3.11', '3.12', '3.13'];

const [wanted, times = '1', ...rest] = process.argv.slice(2);
const suite: Suite = wanted === 'safe' ? 'safe' : 'hazards';
const split = rest.includes('--') ? rest.indexOf('--') : rest.length;
const [versions, named] = [rest.slice(0, split), rest.slice(split + 1)];
const interpreters = await Promise.all((versions.length > 0 ? versions : VERSIONS).map(findInterpreter));
const programs = named.length > 0 ? named : programsOf(suite);
const workshop = openWorkshop();

// Rounds come first, so that what is there when it is broken off has every program.
for (let i = 0; i < Number(times); i++) {
  for (const program of programs) {
    for (const interpreter of interpreters) {
      const { judgement, observations, seconds } = await examineProgram(suite, program, interpreter, workshop);
      const line: Line = {
        suite,
        program,
        python: interpreter.version,
        hazard: suite === 'hazards' && isHazardOn(program, interpreter.version),
        kind: judgement.kind,
        cause: judgement.cause ?? '',
        seconds: Number(seconds.toFixed(2)),
        runs: observations.map(
          (run) => `${run.ask.mode}/${run.ask.method}:${outcomeOf(run)}${run.hang?.legal === false ? '!' : ''}`,
        ),
        proofs: observations.flatMap(({ hang }) =>
          hang?.proof === 'inherited-lock' && hang.after !== null ? [hang.after] : [],
        ),
        told: judgement.hung !== undefined && isWhole(tellStory(judgement.hung, (path) => path)),
        load: loadavg()[0] ?? 0,
        says: judgement.says,
      };
      console.log(JSON.stringify(line));
    }
  }
}
workshop.close();

function isWhole(story: Story | undefined): boolean {
  const holder = story?.holder;
  return (
    story?.lock !== undefined &&
    holder !== undefined &&
    holder.stack.length > 0 &&
    (holder.itself || holder.started !== undefined) &&
    story.blocked.length > 0
  );
}
