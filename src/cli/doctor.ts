import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { inputTroubles } from '#action/inputs.ts';
import { paragraphs, wrap } from '#report/columns.ts';
import { logText } from '#report/encode.ts';
import { type Paint, painter } from '#report/paint.ts';
import { plural } from '#report/words.ts';
import { examineHealth, type Health, type Run } from '#review/health.ts';
import type { Remark } from '#setup/diagnose.ts';
import { diskTree } from '#sources/disk-tree.ts';
import { findRepository } from '#sources/repository.ts';
import type { Command } from './command.ts';
import type { Terminal } from './terminal.ts';

export const doctor: Command = {
  usage: '[FOLDER]',
  operands: { name: 'FOLDER', least: 0, most: 1 },
  options: [{ name: 'json', says: 'as JSON' }],
  details: [
    'Reads the settings and the workflows of the repository, and asks no server. Says what happens on which event, which permissions are missing and what follows from that. In a step of GitHub Actions it also says what the present event means, and whether its commits are there.',
  ],
  status: 'Exit status: 0 nothing to mend, 1 something to mend, 2 could not look.',
  examples: [
    ['forksight doctor', 'the repository around the current folder'],
    ['forksight doctor --json', 'for another program'],
  ],
  async run(args, terminal) {
    const root = await findRepository(resolve(terminal.folder, args.operands[0] ?? '.'));
    const health = await examineHealth(root, diskTree(root), presentRun(), inputTroubles);
    const all = [...health.remarks, ...health.workflows.flatMap(({ remarks }) => remarks)];
    const toMend = all.filter(({ kind }) => kind === 'mend').length;
    terminal.out(
      args.has('json')
        ? `${JSON.stringify({ repository: root, ...health }, undefined, 2)}\n`
        : shown(root, health, toMend, terminal),
    );
    return toMend > 0 ? 1 : 0;
  },
};

function presentRun(): Run | undefined {
  const { GITHUB_ACTIONS, GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: path, GITHUB_SHA: sha = '' } = process.env;
  if (GITHUB_ACTIONS !== 'true' || name === undefined || path === undefined) return undefined;
  return { name, sha, payload: readText(path) };
}

/** A payload that cannot be read is one that says nothing. */
function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function shown(
  root: string,
  { known, run, workflows, remarks }: Health,
  toMend: number,
  { color, width }: Terminal,
): string {
  const paint = painter(color);
  const item = (text: string): readonly string[] => wrap(logText(text), width, '  ', '    ');
  const blocks = [
    [paint('bold', logText(root)), ...known.flatMap(item)],
    ...(run === undefined ? [] : [[paint('bold', 'This run'), ...item(run)]]),
    ...workflows.map(({ path, events, remarks }) => [
      paint('bold', logText(path)),
      ...events.flatMap(({ name, happens }) => item(`${name}: ${happens}`)),
      ...remarks.flatMap((remark) => remarkLines(remark, paint, width)),
    ]),
    ...(remarks.length > 0
      ? [[paint('bold', 'Besides'), ...remarks.flatMap((remark) => remarkLines(remark, paint, width))]]
      : []),
    [toMend === 0 ? 'Nothing to mend.' : `${plural(toMend, 'thing')} to mend.`],
  ];
  return paragraphs(blocks);
}

function remarkLines({ kind, line, says }: Remark, paint: Paint, width: number): readonly string[] {
  const label = kind === 'mend' ? 'to mend' : 'to know';
  const place = line === undefined ? '' : ` (line ${line})`;
  const [first = '', ...rest] = wrap(logText(says), width, `  ${label}${place}: `, '    ');
  return [first.replace(label, paint(kind === 'mend' ? 'error' : 'note', label)), ...rest];
}
