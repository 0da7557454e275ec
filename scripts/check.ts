/**
 * Everything that must hold before a change is merged: `npm run check`. Runs every step even when one fails, and ends
 * with a line `N passed, N failed` that counts tests; a failed step of another kind counts as one failure more.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT, isProgram } from './build/repository.ts';

interface Step {
  readonly name: string;
  readonly command: string;
}

const BEFORE_TESTS: readonly Step[] = [
  { name: 'format', command: 'npm run -s format:check' },
  { name: 'lint', command: 'npm run -s lint' },
  { name: 'dead code', command: 'npm run -s knip' },
  { name: 'derived files', command: 'npm run -s generate -- --check' },
  { name: 'lock file', command: 'npm run -s lock' },
];

const AFTER_TESTS: readonly Step[] = [
  { name: 'build', command: 'npm run -s build' },
  // Files that are new count: a chunk that was not committed would be missing from the Action.
  {
    name: 'dist is up to date',
    command: 'git status --porcelain -- dist && test -z "$(git status --porcelain -- dist)"',
  },
];

interface Tally {
  readonly passed: number;
  readonly failed: number;
}

/** The part of vitest's JSON report that is counted. */
export interface TestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
}

/** A file that fails before it has a test, for example while it is imported, counts as one failure. */
export function tally(report: TestReport): Tally {
  const broken = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length };
}

function passes({ name, command }: Step): boolean {
  console.log(`\n== ${name}`);
  const started = Date.now();
  const { status } = spawnSync(command, { cwd: ROOT, shell: true, stdio: ['ignore', 'inherit', 'inherit'] });
  console.log(`== ${name}: ${status === 0 ? 'ok' : 'FAILED'} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  return status === 0;
}

/** Runs the tests. No report, no passed test, or a failure that no test shows: each counts as one failure. */
function test(): Tally {
  const folder = mkdtempSync(join(tmpdir(), 'forksight-check-'));
  const output = join(folder, 'tests.json');
  const command = `npm test -- --reporter=default --reporter=json --outputFile.json="${output}"`;
  try {
    const ok = passes({ name: 'tests', command });
    const counted = tally(JSON.parse(readFileSync(output, 'utf8')) as TestReport);
    const unseen = (!ok || counted.passed === 0) && counted.failed === 0;
    return { passed: counted.passed, failed: counted.failed + (unseen ? 1 : 0) };
  } catch (error) {
    console.error(`The tests left no report: ${(error as Error).message}`);
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A file of dist/ that nobody committed is as stale as one that differs. */
function unknownInDist(): readonly string[] {
  const { stdout } = spawnSync('git', ['ls-files', '--others', '--exclude-standard', '--', 'dist'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return stdout.split('\n').filter((line) => line !== '');
}

function main(): void {
  const failed = BEFORE_TESTS.filter((step) => !passes(step)).map((step) => step.name);
  const tests = test();
  failed.push(...AFTER_TESTS.filter((step) => !passes(step)).map((step) => step.name));
  failed.push(...unknownInDist().map((path) => `${path} is built and not committed`));
  for (const name of failed) console.log(`FAILED: ${name}`);
  const total = tests.failed + failed.length;
  console.log(`\n${tests.passed} passed, ${total} failed`);
  if (total > 0) process.exitCode = 1;
}

if (isProgram(import.meta.url)) main();
