/** Checks one folder in a process of its own, so that its memory is its own, and writes what it found as JSON. */
import type { Analysis } from '#core/report.ts';
import { checkTree } from '#review/check-tree.ts';
import { createTools } from '#review/tools.ts';
import { diskTree } from '#sources/disk-tree.ts';
import { describeFinding, type Found } from './findings.ts';

export interface Measured {
  readonly coverage: Analysis['coverage'];
  readonly findings: readonly Found[];
  readonly hidden: number;
  readonly problems: readonly string[];
  readonly seconds: number;
  readonly megabytes: number;
}

const [root] = process.argv.slice(2);
if (root === undefined) throw new Error('usage: node test/ecosystem/measure.ts FOLDER');
const tools = await createTools();
const start = performance.now();
const { report } = await checkTree(diskTree(root), { tools });
const { coverage, findings, hidden, problems } = report.head.analysis;
const measured: Measured = {
  coverage,
  findings: findings.map(describeFinding),
  hidden,
  problems: problems.map(({ kind, message }) => `${kind}: ${message}`),
  seconds: (performance.now() - start) / 1000,
  // Kilobytes on Linux and macOS.
  megabytes: process.resourceUsage().maxRSS / 1024,
};
process.stdout.write(JSON.stringify(measured));
