import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { recipeText } from '#sources/recipes.ts';
import { repository, temporaryFolder, write } from '../sources/repository-fixture.ts';
import { inProcess } from './run-cli.ts';

const REVIEW = '.github/workflows/forksight.yml';
const FILES = { 'pyproject.toml': '[project]\nname = "weather"\nrequires-python = ">=3.9,<3.13"\n', 'app/main.py': '' };

const init = (folder: string, ...words: readonly string[]) => inProcess(folder, ['init', ...words]);
const there = (folder: string): string => readFileSync(join(folder, REVIEW), 'utf8');

test('it shows what it found out, the file and what comes next, and writes nothing', async () => {
  const folder = repository(FILES);
  const { status, out, err } = await init(folder);
  expect({ status, err }).toEqual({ status: 0, err: '' });
  expect(out).toContain(`This repository
  one project
  Python 3.12 to run tests with: requires-python in pyproject.toml
  tests by unittest: nothing names pytest
  pull requests of forks are not expected, since no licence was found that lets everyone change the
    code

${REVIEW}
  # Reviews pull requests`);
  expect(out).toContain('Next\n  Nothing is written yet. The same command with --write writes it.\n');
  expect(existsSync(join(folder, '.github'))).toBe(false);
});

test('it writes at the top of the repository, wherever it is run, and a second time changes nothing', async () => {
  const folder = repository(FILES);
  const { status, out } = await init(join(folder, 'app'), '--write');
  expect(status).toBe(0);
  expect(out).toContain(`Written: ${REVIEW}`);
  expect(there(folder)).toBe(recipeText('pull-request'));
  expect(await init(folder, '--write')).toMatchObject({ status: 0, err: '' });
  expect(there(folder)).toBe(recipeText('pull-request'));
});

test('options decide over what was found out', async () => {
  const folder = repository(FILES);
  const { status } = await init(folder, '--write', '--forks', 'yes', '--audit', '--version', 'v1.2.3');
  expect(status).toBe(0);
  const names = ['forksight-audit.yml', 'forksight-comments.yml', 'forksight.yml'];
  expect(readdirSync(join(folder, '.github/workflows')).sort()).toEqual(names);
  expect(there(folder)).toContain('- uses: forksight/forksight@v1.2.3\n');
});

test('a file that is there is not written over, and then nothing is written', async () => {
  const folder = repository({ ...FILES, [REVIEW]: 'name: mine\n' });
  const shown = await init(folder);
  expect(shown.out).toContain(
    `In the way\n  ${REVIEW} is there, and says something else; remove or rename it first.\n`,
  );
  const { status, out, err } = await init(folder, '--write', '--audit');
  expect({ status, out }).toEqual({ status: 2, out: '' });
  expect(err).toBe(
    `forksight: Nothing was written: ${REVIEW} is there, and says something else; remove or rename it first.\n`,
  );
  expect(readdirSync(join(folder, '.github/workflows'))).toEqual(['forksight.yml']);
});

test('a link is not followed out of the repository', async () => {
  const folder = repository(FILES);
  const outside = temporaryFolder();
  symlinkSync(outside, join(folder, '.github'));
  expect(await init(folder, '--write')).toMatchObject({
    status: 2,
    err: 'forksight: Nothing was written: .github is a symbolic link; remove it first.\n',
  });
  expect(readdirSync(outside)).toEqual([]);
});

test('what cannot be: no repository, a version that is no name, verdicts for several projects', async () => {
  const outside = temporaryFolder();
  expect(await init(outside)).toMatchObject({ status: 2, err: expect.stringContaining('is not in a git repository') });
  expect(await init(join(outside, 'missing'))).toMatchObject({ status: 2, out: '' });
  const folder = repository({ 'a/setup.py': 'setup()', 'b/setup.py': 'setup()' });
  expect((await init(folder, '--version', 'v0\n  evil: true')).err).toContain('init: --version cannot be "v0');
  expect((await init(folder, '--confirm')).err).toContain('--confirm is for repositories with one project');
});

test('as JSON for scripts, with the files whole', async () => {
  const folder = repository(FILES);
  mkdirSync(join(folder, 'tests'));
  write(folder, { 'tests/conftest.py': '' });
  const { status, out } = await init(folder, '--json');
  expect(status).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    python: { newest: '3.12' },
    tests: { runner: 'pytest', from: 'tests/conftest.py', install: 'pip install -e . pytest' },
    forks: { expected: false },
    projects: [],
    files: [{ path: REVIEW, text: recipeText('pull-request') }],
    obstacles: [],
    written: false,
  });
});
