/**
 * Checks the sources of real packages and compares the findings with those that a reader has judged:
 *
 *   npm run ecosystem [-- [--update] NAME...]
 *
 * Without `--update` it writes nothing and exits with 1 when a finding is new, gone or unjudged, or when the analysis
 * failed. With it the files in findings/ keep the judgements that still apply and get the new findings, to be judged by
 * hand; a run of all packages writes the table of README.md too.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatFinding, formatFindings, readFindings, type Judged } from './findings.ts';
import type { Measured } from './measure.ts';
import { readPackages, sourcesOf, type Package } from './packages.ts';
import { writeTable, type Row } from './table.ts';

const LONGEST_MS = 10 * 60_000;
const MOST_OUTPUT = 64 * 1024 * 1024;

const update = process.argv.includes('--update');
const names = process.argv.slice(2).filter((argument) => argument !== '--update');
const rows: Row[] = [];
const failed: string[] = [];

for (const each of readPackages(names)) {
  const measured = measure(each);
  if (measured === undefined) {
    failed.push(each.name);
    continue;
  }
  const path = join(import.meta.dirname, 'findings', `${each.name}.txt`);
  const known = existsSync(path) ? readFindings(readFileSync(path, 'utf8')) : [];
  const judged = measured.findings.map((found): Judged => ({
    ...known.find(({ key }) => key === found.key),
    ...found,
  }));
  rows.push({ each, measured, judged });
  console.log(summaryOf(each, measured));
  for (const problem of measured.problems) console.log(`  problem: ${problem}`);
  const changes = [
    ...without(judged, known).map((one) => `new: ${formatFinding(one)}`),
    ...without(known, judged).map((one) => `gone: ${formatFinding(one)}`),
    ...known.filter((one) => one.judgement === undefined).map((one) => `unjudged: ${formatFinding(one)}`),
  ];
  for (const change of changes) console.log(`  ${change.replaceAll('\n', '\n  ')}`);
  if (update) writeFileSync(path, formatFindings(`${each.name} ${each.version}`, judged));
  const isInternal = measured.problems.some((problem) => problem.startsWith('internal:'));
  if (isInternal || changes.length > 0) failed.push(each.name);
}

if (update && names.length === 0) writeTable(rows);
if (failed.length > 0) {
  console.log(`Look at ${[...new Set(failed)].join(', ')}.`);
  process.exitCode = 1;
}

function without(some: readonly Judged[], others: readonly Judged[]): readonly Judged[] {
  return some.filter(({ key }) => !others.some((other) => other.key === key));
}

function measure(each: Package): Measured | undefined {
  const child = spawnSync(process.execPath, [join(import.meta.dirname, 'measure.ts'), sourcesOf(each)], {
    encoding: 'utf8',
    timeout: LONGEST_MS,
    maxBuffer: MOST_OUTPUT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (child.status === 0) return JSON.parse(child.stdout) as Measured;
  console.log(`${each.name} ${each.version}: the analysis ended with ${child.signal ?? `status ${child.status}`}`);
  return undefined;
}

function summaryOf(each: Package, { coverage, findings, hidden, seconds, megabytes }: Measured): string {
  const size = `${coverage.files} files, ${(coverage.bytes / 1e6).toFixed(1)} MB`;
  const found = `${findings.length} findings, ${hidden} hidden`;
  return `${each.name} ${each.version}: ${size}, ${seconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB of memory, ${found}`;
}
