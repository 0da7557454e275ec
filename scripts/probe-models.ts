/**
 * Are the models true? Runs the probe of each statement that has one and prints what was measured.
 *
 *     node scripts/probe-models.ts [--python INTERPRETER] [--record] [DISTRIBUTION ...]
 *
 * Distributions other than `python` are installed from the package index, each into a virtual environment of its own
 * that is removed afterwards. `--record` writes release and day into the model files whose statements all hold. Exit
 * status 1 when a measurement contradicts a statement. Needs Linux.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { builtInModels } from '#models/built-in.ts';
import { modelsFor } from '#models/knowledge.ts';
import { installedFor, recordMeasurement } from './probes/files.ts';
import { type Measured, type Probed, contradiction, measureAll, probesOf, run } from './probes/measure.ts';

const INSTALL_SECONDS = 600;

const { values, positionals } = parseArgs({
  options: { python: { type: 'string', default: 'python3' }, record: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const version = (
  await run(values.python, ['-c', 'import platform; print(platform.python_version())'], 20)
).output.trim();
if (!/^3\.\d+\.\d+/.test(version)) {
  console.error(`${values.python} is not a Python 3 interpreter; name one with --python`);
  process.exit(2);
}

const probes = probesOf(modelsFor(await builtInModels(), { python: [version] }));
const known = [...new Set(probes.map((probe) => probe.distribution))].sort();
const unknown = positionals.find((name) => !known.includes(name));
if (unknown !== undefined) {
  console.error(`no statement about ${unknown} has a probe; there are probes for ${known.join(', ')}`);
  process.exit(2);
}

let contradicted = 0;
for (const distribution of positionals.length > 0 ? positionals : known) {
  const own = probes.filter((probe) => probe.distribution === distribution);
  const { heading, results, release } =
    distribution === 'python' ? await inStandardLibrary(own) : await inEnvironment(distribution, own);
  console.log(`\n${heading}`);
  const wrong = own.filter((probe, index) => !report(probe, results[index] as Measured)).length;
  contradicted += wrong;
  if (values.record && wrong === 0 && release !== undefined) recordMeasurement(distribution, release, version);
}
console.log(`\n${contradicted === 0 ? 'all statements hold' : `${contradicted} do not hold`}`);
process.exitCode = contradicted === 0 ? 0 : 1;

async function inStandardLibrary(own: readonly Probed[]) {
  return {
    heading: `Python ${version} (${values.python})`,
    results: await measureAll(values.python, own),
    release: undefined,
  };
}

async function inEnvironment(distribution: string, own: readonly Probed[]) {
  const wanted = installedFor(distribution);
  const folder = mkdtempSync(join(tmpdir(), 'forksight-probe-'));
  const interpreter = join(folder, 'bin', 'python');
  try {
    const made = await run(values.python, ['-m', 'venv', folder], INSTALL_SECONDS);
    const installed =
      made.status === 0
        ? await run(interpreter, ['-m', 'pip', 'install', '--quiet', ...wanted], INSTALL_SECONDS)
        : made;
    if (installed.status !== 0) {
      const failed = `${distribution} could not be installed: ${installed.errors.trim().split('\n').at(-1) || installed.status}`;
      return {
        heading: `${distribution} on Python ${version}`,
        results: own.map(() => ({ failed })),
        release: undefined,
      };
    }
    const [measured = distribution] = wanted.map((each) => each.replace(/[[<>=!~].*$/, ''));
    const query = `from importlib.metadata import version; print(version(${JSON.stringify(measured)}))`;
    const release = (await run(interpreter, ['-c', query], 20)).output.trim();
    const heading = `${measured} ${release} on Python ${version}`;
    return { heading, results: await measureAll(interpreter, own), release };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Prints what was measured, and says whether the statement holds. */
function report(probe: Probed, measured: Measured): boolean {
  const wrong = contradiction(probe, measured);
  console.log(
    `  ${wrong === undefined ? 'holds' : 'WRONG'}  ${probe.name.padEnd(64)} ${wrong ?? countsOf(measured)}`.trimEnd(),
  );
  return wrong === undefined;
}

function countsOf(measured: Measured): string {
  if ('failed' in measured) return '';
  const { threads, forks, child } = measured;
  return `threads ${threads}, forks ${forks}${child === undefined ? '' : `, in a forked child ${child}`}`;
}
