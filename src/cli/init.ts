import { existsSync, lstatSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { UserError } from '#core/problem.ts';
import { paragraphs, wrap } from '#report/columns.ts';
import { logText } from '#report/encode.ts';
import { painter } from '#report/paint.ts';
import { recommend, type Setup } from '#setup/recommend.ts';
import { surveyRepository, type Repository } from '#setup/repository.ts';
import { diskTree } from '#sources/disk-tree.ts';
import { findRepository } from '#sources/repository.ts';
import { recipeText } from '#sources/recipes.ts';
import type { Option } from './arguments.ts';
import type { Command } from './command.ts';
import type { Terminal } from './terminal.ts';

const WRITE: Option = { name: 'write', says: 'write the files; without it, they are only shown' };
const FORKS: Option = {
  name: 'forks',
  value: 'yes|no',
  choices: ['yes', 'no'],
  says: 'whether pull requests of forks get comments, which takes two workflows; by default, where a licence lets everyone change the code',
};
const CONFIRM: Option = { name: 'confirm', says: 'also run the tests that reach a finding, in a job without a token' };
const AUDIT: Option = { name: 'audit', says: 'also audit the whole repository every week' };
const VERSION_OF_ACTION: Option = {
  name: 'version',
  value: 'REF',
  says: 'the version of the Action: a tag, or the hash of a commit; v0 by default',
};
const JSON_OUT: Option = { name: 'json', says: 'as JSON: what was found out, the files and what is left to do' };

export const init: Command = {
  usage: '[FOLDER]',
  operands: { name: 'FOLDER', least: 0, most: 1 },
  options: [WRITE, FORKS, CONFIRM, AUDIT, VERSION_OF_ACTION, JSON_OUT],
  details: [
    'Reads what the repository says of itself: its versions of Python, how its tests are run, whether strangers may send pull requests, whether it holds several projects. Shows the workflow that fits, and why. Files that are there are never written over.',
  ],
  status: 'Exit status: 0 shown or written, 2 not.',
  examples: [
    ['forksight init', 'show what would be written, and why'],
    ['forksight init --write', 'write it'],
    ['forksight init --confirm --audit --write', 'with verdicts, and with an audit every week'],
  ],
  async run(args, terminal) {
    const root = await topOf(resolve(terminal.folder, args.operands[0] ?? '.'));
    const repository = await surveyRepository(diskTree(root));
    const forks = args.value('forks');
    const setup = recommend(
      repository,
      {
        forks: forks === undefined ? repository.forks.expected : forks === 'yes',
        confirm: args.has('confirm'),
        audit: args.has('audit'),
        version: versionFrom(args.value('version')),
      },
      recipeText,
    );
    if (args.has('confirm') && repository.projects.length > 0) throw refused(NO_CONFIRM);
    const write = args.has('write');
    if (write) writeAll(root, setup);
    if (args.has('json'))
      terminal.out(`${JSON.stringify({ ...told(repository), ...setup, written: write }, undefined, 2)}\n`);
    else terminal.out(shown(repository, setup, write, terminal));
    return 0;
  },
};

const NO_CONFIRM =
  'init: --confirm is for repositories with one project, and this one has several; docs/confirm.md says what a job needs that runs tests.';

function refused(message: string): UserError {
  return new UserError({ kind: 'config', message });
}

/** A tag or a commit: it becomes a part of a line of the workflow. */
function versionFrom(written = 'v0'): string {
  if (/^[\w][\w./-]*$/.test(written)) return written;
  throw refused(`init: --version cannot be "${written}"; give a tag, such as v0, or the hash of a commit.`);
}

/** The top folder of the repository, since GitHub looks for workflows nowhere else. */
async function topOf(folder: string): Promise<string> {
  const root = await findRepository(folder);
  if (existsSync(join(root, '.git'))) return root;
  throw refused(`${root} is a bare repository, which has no files; run init in a clone of it.`);
}

/** Writes what is not there yet, and nothing when something is in the way. */
function writeAll(root: string, { files, obstacles }: Setup): void {
  const [obstacle] = obstacles;
  if (obstacle !== undefined) throw refused(`Nothing was written: ${obstacle}`);
  for (const { path } of files) refuseLinks(root, path);
  for (const { path, text } of files) {
    try {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text, { flag: 'wx' });
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EEXIST') continue;
      throw refused(`${path} cannot be written (${code ?? String(error)}); check the permissions of its folder.`);
    }
  }
}

/** A link on the way could lead out of the repository. */
function refuseLinks(root: string, path: string): void {
  const parts = path.split('/');
  const link = parts.map((_, index) => parts.slice(0, index + 1).join('/')).find((part) => isLink(join(root, part)));
  if (link !== undefined) throw refused(`Nothing was written: ${link} is a symbolic link; remove it first.`);
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}

/** What was found out, for people and as JSON. */
function told({ python, tests, forks, projects, remarks }: Repository) {
  return { python, tests, forks, projects, remarks };
}

function shown(repository: Repository, setup: Setup, written: boolean, { color, width }: Terminal): string {
  const paint = painter(color);
  const item = (text: string): readonly string[] => wrap(logText(text), width, '  ', '    ');
  const blocks = [
    [paint('bold', 'This repository'), ...findings(repository).flatMap(item)],
    ...setup.files.map(({ path, text }) => [
      paint('bold', `${written ? 'Written: ' : ''}${logText(path)}`),
      ...text
        .trimEnd()
        .split('\n')
        .map((line) => `  ${line}`),
    ]),
    ...(setup.obstacles.length > 0 ? [[paint('bold', 'In the way'), ...setup.obstacles.flatMap(item)]] : []),
    [paint('bold', 'Next'), ...[...(written ? [] : [NOT_WRITTEN]), ...setup.next].flatMap(item)],
  ];
  return paragraphs(blocks);
}

const NOT_WRITTEN = 'Nothing is written yet. The same command with --write writes it.';

function findings({ python, tests, forks, projects, remarks }: Repository): readonly string[] {
  return [
    projects.length > 0
      ? `${projects.length} projects, each with a review of its own: ${projects.map(({ folder }) => folder).join(', ')}`
      : 'one project',
    `Python ${python.newest} to run tests with: ${python.from}`,
    `tests by ${tests.runner}: ${tests.from}`,
    `pull requests of forks are ${forks.expected ? '' : 'not '}expected, since ${forks.because}`,
    ...remarks,
  ];
}
