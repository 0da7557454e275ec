/** What the guides show: commands with what they print, in a repository that has the programs of the page. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../../scripts/build/repository.ts';
import { type Fence, readSections } from '../../support/markdown.ts';
import { forksight } from '../cli/run-cli.ts';
import { commit, git, repository, temporaryFolder } from '../sources/repository-fixture.ts';
import { shownCommands } from './shown.ts';

/** The status of each command that a guide shows with what it prints. */
const GUIDES: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'docs/debugging.md': {
    'forksight check': 0,
    'forksight facts app.py': 0,
    'forksight explain --why app.py:6': 0,
    'forksight explain --why app.py:13': 0,
    'forksight explain --why app.py:24': 0,
  },
  'docs/first-pull-request.md': { 'forksight init': 0, 'forksight review --base main': 1 },
  'docs/python-3.14.md': {
    'forksight audit': 1,
    'forksight check --select FS302,FS303,FS401,FS402,FS403,FS404,FS406': 1,
  },
};

/** The first text of each file is committed on `main`; a second one is a change on a branch. */
function project(fences: readonly Fence[]): string {
  const folder = repository();
  const files = fences.filter(({ label }) => label !== '').map(({ label, text }) => [label, text] as const);
  const changed = files.filter(([path], index) => files.findIndex(([first]) => first === path) !== index);
  commit(folder, Object.fromEntries(files.filter((file) => !changed.includes(file))));
  git(folder, 'checkout', '--quiet', '-b', 'change');
  if (changed.length > 0) commit(folder, Object.fromEntries(changed));
  return folder;
}

describe.each(Object.entries(GUIDES))('%s', (page, statuses) => {
  const fences = readSections(page, readFileSync(join(ROOT, page), 'utf8')).flatMap((section) => section.fences);
  const shown = fences.filter(({ language }) => language === 'console').flatMap(({ text }) => shownCommands(text));

  it('shows the commands whose status is known', () => {
    expect(shown.map(({ command }) => command)).toEqual(Object.keys(statuses));
  });

  it('shows what they print', async () => {
    const folder = project(fences);
    for (const { command, output } of shown) {
      const { status, out, err } = await forksight(folder, command.split(' ').slice(1));
      expect(out + err).toMatch(output);
      expect({ command, status }).toEqual({ command, status: statuses[command] });
    }
  });
});

it('the program of the move to 3.14 is silent once it is mended as the page says', async () => {
  const page = 'docs/python-3.14.md';
  const fences = readSections(page, readFileSync(join(ROOT, page), 'utf8')).flatMap((section) => section.fences);
  const program = fences.find(({ label }) => label === 'report.py')?.text ?? '';
  const mended = program
    .replace('def summarise(station):', 'def use(unit):\n    settings["unit"] = unit\n\n\ndef summarise(station):')
    .replace('    settings["unit"] = arguments[0] if arguments else "inch"\n', '')
    .replace('Pool(2)', 'Pool(2, use, [arguments[0] if arguments else "inch"])');
  const folder = repository({ 'report.py': mended });
  expect((await forksight(folder, ['check'])).status).toBe(0);
});

it('where the time goes is written by the command of the guide', () => {
  const page = readFileSync(join(ROOT, 'docs/debugging.md'), 'utf8');
  const command = /^npx node (--cpu-prof .*)$/m.exec(page)?.[1] ?? '';
  const folder = temporaryFolder();
  const words = command.replace('--cpu-prof-dir=profile', `--cpu-prof-dir=${folder}`).split(' ');
  // The examples have findings.
  expect(spawnSync(process.execPath, words, { cwd: ROOT, timeout: 60_000 }).status).toBe(1);
  const [profile = ''] = readdirSync(folder);
  expect(readFileSync(join(folder, profile), 'utf8')).toContain('/src/project/walk.ts');
});

it('the list of guides has every document', () => {
  const list = readFileSync(join(ROOT, 'docs/README.md'), 'utf8');
  for (const page of [
    'audits',
    'confirm',
    'debugging',
    'first-pull-request',
    'github',
    'integrations',
    'libraries',
    'models',
    'python-3.14',
    'releasing',
  ])
    expect(list).toContain(`(${page}.md`);
});
