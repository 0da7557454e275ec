/**
 * Forces the one hold that CPython does not interrupt from 3.10 on. `node bench/confirm/canary.ts TIMES PYTHON...` prints
 * how many runs hung, with each interpreter; from 3.10 on it must be none.
 */
import { findInterpreter } from '#confirm/interpreters.ts';
import { eventsOf } from '#confirm/observation.ts';
import { runProgram } from '#confirm/run.ts';
import { openWorkshop } from '#confirm/workshop.ts';
import { FOLDER } from '../../test/confirm/programs.ts';

const [times = '10', ...versions] = process.argv.slice(2);
const workshop = openWorkshop();
const line = `${FOLDER}/hazards/counter_up_to_3_9.py:7`;

for (const wanted of versions) {
  const { path, version } = await findInterpreter(wanted);
  const program = {
    python: path,
    command: [path, 'hazards/counter_up_to_3_9.py'],
    folder: FOLDER,
    surroundings: { ...process.env, PYTHONPATH: FOLDER, PYTHONWARNINGS: 'ignore' },
  };
  const counts = { python: version, runs: 0, hung: 0, set_aside: 0 };
  for (let i = 0; i < Number(times); i++) {
    const ask = { mode: 'force', method: 'fork', target: `${line}|${line}`, sparesMain: true } as const;
    const observed = await runProgram(program, ask, 20, workshop);
    counts.runs++;
    counts.hung += observed.hang?.legal === true ? 1 : 0;
    counts.set_aside += eventsOf(observed, 'child').some(({ legal }) => !legal) ? 1 : 0;
  }
  console.log(JSON.stringify(counts));
}
workshop.close();
