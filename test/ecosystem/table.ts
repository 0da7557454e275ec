/** The table of README.md, between its markers. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isTrue, ruleOf, type Judged } from './findings.ts';
import type { Measured } from './measure.ts';
import type { Package } from './packages.ts';

export interface Row {
  readonly each: Package;
  readonly measured: Measured;
  readonly judged: readonly Judged[];
}

const START = '<!-- table -->\n';
const END = '<!-- end of table -->';

export function writeTable(rows: readonly Row[]): void {
  const path = join(import.meta.dirname, 'README.md');
  const text = readFileSync(path, 'utf8');
  const [before, behind] = [text.indexOf(START) + START.length, text.indexOf(END)];
  writeFileSync(path, `${text.slice(0, before)}\n${tableOf(rows)}\n${text.slice(behind)}`);
}

function tableOf(rows: readonly Row[]): string {
  const head = [
    '| package | version | files | in part | MB | seconds | memory MB | findings | true | false alarms |',
    '|---|---|--:|--:|--:|--:|--:|---|--:|--:|',
  ];
  return `${[...head, ...rows.map(rowOf)].join('\n')}\n`;
}

function rowOf({ each, measured: { coverage, seconds, megabytes }, judged }: Row): string {
  const right = judged.filter(isTrue).length;
  const cells = [
    each.name,
    each.version,
    coverage.files,
    coverage.partly,
    (coverage.bytes / 1e6).toFixed(1),
    seconds.toFixed(1),
    megabytes.toFixed(0),
    byRule(judged),
    right,
    judged.length - right,
  ];
  return `| ${cells.join(' | ')} |`;
}

function byRule(judged: readonly Judged[]): string {
  const rules = judged.map(ruleOf);
  return [...new Set(rules)]
    .sort()
    .map((rule) => `${rule} × ${rules.filter((each) => each === rule).length}`)
    .join(', ');
}
