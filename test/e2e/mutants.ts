/**
 * Plants bugs in a copy of the sources, builds each copy, and runs the scenarios on it: a bug that no scenario notices
 * is a hole in the tests. Prints a table; the exit status is 1 when a bug was not noticed.
 *
 *     node test/e2e/mutants.ts [part of a bug's name]
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runProcess } from '../support/github/process.ts';
import { PLANTED_BUGS, type PlantedBug } from './planted-bugs.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** What the build reads. */
const COPIED = [
  'src',
  'scripts',
  'models',
  'docs',
  'package.json',
  'LICENSE',
  'rolldown.config.ts',
  'tsconfig.json',
  'action.yml',
];
const SECONDS = 300;

interface Verdict {
  readonly bug: PlantedBug;
  /** The first scenario that failed, or what else became of it. */
  readonly result: 'noticed' | 'not noticed' | 'not planted';
  readonly by: string;
  readonly seconds: number;
}

const wanted = process.argv[2] ?? '';
const verdicts: Verdict[] = [];
const folder = mkdtempSync(join(tmpdir(), 'forksight-mutants-'));
try {
  for (const name of COPIED) cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  const bugs = PLANTED_BUGS.filter(({ name }) => name.includes(wanted));
  // Without this, scenarios that fail anyway would seem to notice every bug.
  for (const file of new Set(bugs.map(({ noticed }) => noticed))) await requireSuccess(file);
  for (const bug of bugs) {
    const verdict = await judge(bug);
    verdicts.push(verdict);
    process.stdout.write(`${verdict.result.padEnd(12)} ${bug.name}${verdict.by === '' ? '' : `: ${verdict.by}`}\n`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

const noticed = verdicts.filter(({ result }) => result === 'noticed').length;
process.stdout.write(`\n| planted bug | result | first scenario that failed | s |\n| --- | --- | --- | ---: |\n`);
for (const { bug, result, by, seconds } of verdicts) {
  process.stdout.write(`| ${bug.name} | ${result} | ${by.replaceAll('|', '\\|')} | ${seconds.toFixed(0)} |\n`);
}
process.stdout.write(`\n${noticed} of ${verdicts.length} planted bugs noticed\n`);
process.exitCode = noticed === verdicts.length ? 0 : 1;

async function judge(bug: PlantedBug): Promise<Verdict> {
  const start = performance.now();
  const file = join(folder, bug.file);
  const before = readFileSync(file, 'utf8');
  const told = (result: Verdict['result'], by: string): Verdict => ({
    bug,
    result,
    by,
    seconds: (performance.now() - start) / 1000,
  });
  if (before.split(bug.text).length !== 2)
    return told('not planted', `${bug.file} does not have the text exactly once`);
  writeFileSync(
    file,
    before.replace(bug.text, () => bug.becomes),
  );
  try {
    if (!(await build())) return told('not planted', 'the build failed');
    const failure = await firstFailure(bug.noticed);
    return failure === undefined ? told('not noticed', '') : told('noticed', failure);
  } finally {
    writeFileSync(file, before);
  }
}

async function requireSuccess(scenarios: string): Promise<void> {
  if (!(await build())) throw new Error('The build fails without a planted bug; mend it first.');
  const failure = await firstFailure(scenarios);
  if (failure !== undefined) throw new Error(`This scenario fails without a planted bug: ${failure}`);
}

async function build(): Promise<boolean> {
  const { code } = await run(folder, [join(ROOT, 'node_modules/.bin/rolldown'), '-c', '--configLoader', 'native']);
  return code === 0;
}

/** The scenario in the file that fails first; undefined when all pass. */
async function firstFailure(file: string): Promise<string | undefined> {
  const report = join(folder, 'results.json');
  const { code } = await run(ROOT, [
    join(ROOT, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--bail=1',
    '--reporter=json',
    `--outputFile=${report}`,
    `test/e2e/${file}.test.ts`,
  ]);
  if (code === 0) return undefined;
  interface Report {
    readonly testResults: readonly {
      readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
    }[];
  }
  const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as Report;
  const results = testResults.flatMap(({ assertionResults }) => assertionResults);
  return results.find(({ status }) => status === 'failed')?.fullName ?? 'a run that broke off';
}

async function run(where: string, args: readonly [string, ...string[]]): ReturnType<typeof runProcess> {
  const environment = Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
  return runProcess([process.execPath, ...args], {
    folder: where,
    environment: { ...environment, FORKSIGHT_ACTION: folder, NO_COLOR: '1' },
    seconds: SECONDS,
  });
}
