/** The tables of README.md, between its markers. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Measured {
  /** The least of all rounds, each by itself. */
  readonly seconds: number;
  readonly cpu: number;
  readonly megabytes: number;
  readonly hazards?: number;
}

export interface Row {
  readonly name: string;
  readonly bytes: number;
  readonly measured: ReadonlyMap<string, Measured>;
}

const FORKSIGHT = 'forksight check';

export function tableOf({ name, bytes, measured }: Row): string {
  const ours = measured.get(FORKSIGHT);
  const read = [...measured].find(([tool]) => tool.endsWith('(R)'))?.[1];
  const lines = [...measured].map(([tool, { seconds, cpu, megabytes, hazards }]) => {
    const cells = [
      tool,
      cpu.toFixed(2),
      seconds.toFixed(2),
      ours === undefined ? '' : (cpu / ours.cpu).toFixed(2),
      read === undefined ? '' : (cpu / read.cpu).toFixed(1),
      megabytes.toFixed(0),
      hazards ?? '',
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return [
    `### ${name}, ${(bytes / 1e6).toFixed(1)} MB`,
    '',
    '| | CPU s | wall s | CPU / Forksight | CPU / R | memory MB | hazards |',
    '|---|--:|--:|--:|--:|--:|--:|',
    ...lines,
    '',
  ].join('\n');
}

/** The exponents with which Forksight's time and memory grow: the slopes of lines through the logarithms, start-up and all. */
export function growthOf(rows: readonly Row[]): string {
  const points = rows.flatMap(({ bytes, measured }) => {
    const ours = measured.get(FORKSIGHT);
    return ours === undefined
      ? []
      : [{ x: Math.log(bytes), cpu: Math.log(ours.cpu), memory: Math.log(ours.megabytes) }];
  });
  if (points.length < 2) return 'Two packages or more show how time grows.';
  const slope = (y: (point: (typeof points)[number]) => number): number => {
    const mean = (of: (point: (typeof points)[number]) => number): number =>
      points.reduce((sum, point) => sum + of(point), 0) / points.length;
    const [mx, my] = [mean(({ x }) => x), mean(y)];
    const over = points.reduce((sum, point) => sum + (point.x - mx) * (y(point) - my), 0);
    return over / points.reduce((sum, { x }) => sum + (x - mx) ** 2, 0);
  };
  const [time, memory] = [slope(({ cpu }) => cpu).toFixed(2), slope((point) => point.memory).toFixed(2)];
  return `Over ${points.length} packages CPU time grows as size to the power of ${time}, peak memory as size to the power of ${memory}.`;
}

const START = '<!-- tables -->\n';
const END = '<!-- end of tables -->';

export function writeTables(rows: readonly Row[]): void {
  const path = join(import.meta.dirname, 'README.md');
  const text = readFileSync(path, 'utf8');
  const [before, behind] = [text.indexOf(START) + START.length, text.indexOf(END)];
  const tables = [...rows.map(tableOf), growthOf(rows), ''].join('\n');
  writeFileSync(path, `${text.slice(0, before)}\n${tables}\n${text.slice(behind)}`);
}
