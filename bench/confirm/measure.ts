/**
 * Examines the programs of `test/confirm/programs` many times and prints what came of it, one line of JSON each, then
 * the figures. `node bench/confirm/measure.ts hazards|safe TIMES [PYTHON...] [-- PROGRAM...]`
 */
import { findInterpreter } from '#confirm/interpreters.ts';
import { openWorkshop } from '#confirm/workshop.ts';
import { outcomeOf } from '#confirm/outcomes.ts';
import { examineProgram, isHazardOn, programsOf, type Suite } from '../../test/confirm/programs.ts';

const VERSIONS = ['3.8', '3.9', '3.10', '3.11', '3.12', '3.13'];

const [suite = 'hazards', times = '1', ...rest] = process.argv.slice(2);
const split = rest.includes('--') ? rest.indexOf('--') : rest.length;
const [versions, named] = [rest.slice(0, split), rest.slice(split + 1)];
const interpreters = await Promise.all((versions.length > 0 ? versions : VERSIONS).map(findInterpreter));
const programs = named.length > 0 ? named : programsOf(suite as Suite);
const workshop = openWorkshop();
const figures = { examined: 0, right: 0, proved: 0, runs: 0, births: [] as number[], seconds: [] as number[] };

for (const program of programs) {
  for (const interpreter of interpreters) {
    for (let i = 0; i < Number(times); i++) {
      const { judgement, observations, seconds } = await examineProgram(suite as Suite, program, interpreter, workshop);
      const wanted = suite === 'hazards' && isHazardOn(program, interpreter.version);
      const right = wanted
        ? judgement.kind === 'differs'
        : judgement.kind === 'same' || judgement.kind === 'inconclusive';
      figures.examined++;
      figures.right += right ? 1 : 0;
      figures.proved += judgement.cause === 'proved' ? 1 : 0;
      figures.runs += observations.length;
      figures.seconds.push(seconds);
      figures.births.push(
        ...observations.flatMap(({ hang }) =>
          hang?.proof === 'inherited-lock' && hang.after !== null ? [hang.after] : [],
        ),
      );
      const runs = observations.map(
        (run) => `${run.ask.mode}/${run.ask.method}:${outcomeOf(run)}${run.hang?.legal === false ? '!' : ''}`,
      );
      const { kind, cause = '', says } = judgement;
      console.log(
        JSON.stringify({
          program,
          python: interpreter.version,
          right,
          kind,
          cause,
          seconds: Number(seconds.toFixed(2)),
          runs,
          says,
        }),
      );
    }
  }
}
workshop.close();

const ordered = (values: readonly number[]): readonly number[] => values.toSorted((a, b) => a - b);
const quantile = (values: readonly number[], part: number): number =>
  ordered(values)[Math.floor(part * (values.length - 1))] ?? Number.NaN;
console.log(
  JSON.stringify({
    suite,
    examined: figures.examined,
    right: figures.right,
    proved: figures.proved,
    runs: figures.runs,
    secondsMedian: quantile(figures.seconds, 0.5),
    secondsP90: quantile(figures.seconds, 0.9),
    proofMedian: quantile(figures.births, 0.5),
    proofP95: quantile(figures.births, 0.95),
    proofs: figures.births.length,
  }),
);
