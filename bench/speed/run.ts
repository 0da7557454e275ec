/**
 * Measures whole processes over the sources of pinned packages, in rounds, and takes the least of each:
 *
 *   npm run bench:speed -- [--peers FOLDER] [--rounds N] [--only TEXT] [--update] [NAME...]
 *
 * Without a name, six packages from 1 to 55 megabytes. `--peers` is a virtual environment with the tools of peers.txt;
 * what is not in it is left out, and said to be. `--only` takes the tools whose names hold the text. `--update` writes the
 * tables of README.md. It measures dist/, so build it first.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readPackages, sourcesOf } from '../../test/ecosystem/packages.ts';
import { growthOf, tableOf, writeTables, type Measured, type Row } from './table.ts';
import { toolsFor, type Tool } from './tools.ts';

const SIZES = ['gunicorn', 'celery', 'django', 'scikit-learn', 'homeassistant', 'torch'];
const LONGEST_SECONDS = 900;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    peers: { type: 'string' },
    rounds: { type: 'string', default: '3' },
    only: { type: 'string', multiple: true },
    update: { type: 'boolean', default: false },
  },
});

const packages = readPackages(positionals.length > 0 ? positionals : SIZES).map((each) => {
  const folder = sourcesOf(each);
  return { name: `${each.name} ${each.version}`, folder, bytes: sizeOf(folder) };
});
packages.sort((a, b) => a.bytes - b.bytes);

const rows: Row[] = [];
for (const { name, folder, bytes } of packages) {
  const tools = toolsFor(folder, values.peers).filter(
    (tool) => values.only?.some((word) => tool.name.includes(word)) ?? true,
  );
  const best = new Map<string, Measured>();
  for (let round = 0; round < Number(values.rounds); round++)
    for (const tool of tools) best.set(tool.name, least(best.get(tool.name), measure(tool)));
  const row = { name, bytes, measured: best };
  rows.push(row);
  console.log(tableOf(row));
}
const load = loadavg()
  .map((value) => value.toFixed(1))
  .join(', ');
console.log(growthOf(rows));
console.log(`Load at the end: ${load}. Node ${process.versions.node}.`);
if (values.update) writeTables(rows);

function measure({ command, hazards }: Tool): Measured {
  const out = execFileSync('python3', [join(import.meta.dirname, 'measure.py'), String(LONGEST_SECONDS), ...command], {
    encoding: 'utf8',
    maxBuffer: 1024 * 1024 * 1024,
  });
  const { seconds, cpu, megabytes, status, stdout } = JSON.parse(out) as Run;
  if (status < 0) throw new Error(`${command.join(' ')} was ended by signal ${-status}`);
  return { seconds, cpu, megabytes, ...(hazards && { hazards: hazards(stdout) }) };
}

interface Run extends Measured {
  readonly status: number;
  readonly stdout: string;
}

function least(a: Measured | undefined, b: Measured): Measured {
  if (a === undefined) return b;
  return {
    ...b,
    seconds: Math.min(a.seconds, b.seconds),
    cpu: Math.min(a.cpu, b.cpu),
    megabytes: Math.min(a.megabytes, b.megabytes),
  };
}

function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.py'))
    .reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
}
