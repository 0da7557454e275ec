/** What `forksight init` would write for which repository. */
import { validate } from '@actions/languageservice';
import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parse } from 'yaml';
import { type Choices, recommend, type Setup } from '#setup/recommend.ts';
import { surveyRepository } from '#setup/repository.ts';
import { memoryTree } from '#sources/memory-tree.ts';
import { recipeText } from '#sources/recipes.ts';

const PROJECT = '[project]\nname = "weather"\nrequires-python = ">=3.10"\n';
const MIT = 'MIT License\n\nPermission is hereby granted, free of charge, to any person\n';
const PLAIN: Choices = { forks: false, confirm: false, audit: false, version: 'v0' };
const REVIEW = '.github/workflows/forksight.yml';
const COMMENTS = '.github/workflows/forksight-comments.yml';

const survey = (files: Readonly<Record<string, string>>) =>
  surveyRepository(memoryTree(new Map(Object.entries(files))));

async function setup(files: Readonly<Record<string, string>>, choices: Partial<Choices> = {}): Promise<Setup> {
  return recommend(await survey(files), { ...PLAIN, ...choices }, recipeText);
}

const paths = ({ files }: Setup) => files.map(({ path }) => path);
const textOf = ({ files }: Setup, path = REVIEW): string => files.find((file) => file.path === path)?.text ?? '';

test('one project without strangers gets the recipe for its own branches', async () => {
  const made = await setup({ 'pyproject.toml': PROJECT });
  expect(made.files).toEqual([{ path: REVIEW, text: recipeText('pull-request') }]);
});

test('with strangers, analysing and commenting are two workflows; an audit is one more', async () => {
  const made = await setup({ 'pyproject.toml': PROJECT }, { forks: true, audit: true });
  expect(made.files).toEqual([
    { path: REVIEW, text: recipeText('forks-analyse') },
    { path: COMMENTS, text: recipeText('forks-post') },
    { path: '.github/workflows/forksight-audit.yml', text: recipeText('audit') },
  ]);
});

test.each([
  ['a licence for everyone', { LICENSE: MIT }, true, 'LICENSE lets everyone change the code'],
  ['a licence of a company', { LICENSE: 'All rights reserved. Acme Inc.' }, false, 'no licence was found that lets'],
  ['no licence', {}, false, 'no licence was found that lets'],
  [
    'a private package',
    { LICENSE: MIT, 'pyproject.toml': `${PROJECT}classifiers = ["Private :: Do Not Upload"]\n` },
    false,
    'its classifiers say that the package is private',
  ],
])('forks are expected by %s', async (_, files, expected, because) => {
  const { forks } = await survey(files);
  expect(forks).toEqual({ expected, because: expect.stringContaining(because) });
});

test.each([
  ['pyproject.toml', '[tool.pytest.ini_options]\n', 'pytest', 'settings in pyproject.toml'],
  ['setup.cfg', '[tool:pytest]\n', 'pytest', 'settings in setup.cfg'],
  ['tox.ini', '[pytest]\n', 'pytest', 'settings in tox.ini'],
  ['tox.ini', '[tox]\n', 'unittest', 'nothing names pytest'],
  ['pytest.ini', '', 'pytest', 'settings in pytest.ini'],
  ['tests/conftest.py', '', 'pytest', 'tests/conftest.py'],
  ['requirements-dev.txt', 'pytest>=7\n', 'pytest', 'pytest in requirements-dev.txt'],
  ['tests/test_app.py', 'import unittest\n', 'unittest', 'nothing names pytest'],
])('who runs the tests, by %s: %s', async (path, text, runner, from) => {
  expect((await survey({ [path]: text })).tests).toMatchObject({ runner, from });
});

test.each([
  ['nothing known', {}, undefined],
  ['a package', { 'pyproject.toml': PROJECT }, 'pip install -e .'],
  [
    'an extra',
    { 'pyproject.toml': `${PROJECT}[project.optional-dependencies]\ntest = ["pytest"]\n` },
    "pip install -e '.[test]'",
  ],
  [
    'a group',
    { 'pyproject.toml': `${PROJECT}[dependency-groups]\ndev = ["pytest"]\n` },
    'pip install -e . --group dev',
  ],
  ['a file', { 'requirements/test.txt': 'pytest\n' }, 'pip install -r requirements/test.txt pytest'],
  ['pytest and a package', { 'setup.py': 'setup(name="x")\n', 'conftest.py': '' }, 'pip install -e . pytest'],
])('what tests need: %s', async (_, files, install) => {
  expect((await survey(files)).tests.install).toBe(install);
});

test('tests are run with the newest Python that the project supports and that can be watched', async () => {
  const newest = async (requires: string) =>
    (await survey({ 'pyproject.toml': `[project]\nname = "x"\nrequires-python = "${requires}"\n` })).python.newest;
  expect(await newest('>=3.9,<3.12')).toBe('3.11');
  expect(await newest('>=3.14')).toBe('3.13');
  expect((await survey({})).python.newest).toBe('3.13');
});

const CONFIRMED = {
  'pyproject.toml': '[project]\nname = "x"\nrequires-python = ">=3.8,<3.12"\n[tool.pytest.ini_options]\n',
};

test('confirming has the version of Python and the command that installs, and no step where nothing is needed', async () => {
  const text = textOf(await setup(CONFIRMED, { confirm: true }));
  expect(text).toContain(
    "          python-version: '3.11'\n      - run: pip install -e . pytest\n      - uses: forksight/",
  );
  expect(textOf(await setup({}, { confirm: true }))).not.toContain('pip install');
});

test('with strangers, the job that has no token anyway runs the tests', async () => {
  const { jobs } = parse(textOf(await setup(CONFIRMED, { confirm: true, forks: true })));
  expect(Object.keys(jobs)).toEqual(['forksight']);
  expect(jobs.forksight.permissions).toEqual({ contents: 'read' });
  const [checkout, python, install, forksight, upload] = jobs.forksight.steps;
  expect(checkout.with['persist-credentials']).toBe(false);
  expect(python.with).toEqual({ 'python-version': '3.11' });
  expect(install).toEqual({ run: 'pip install -e . pytest' });
  expect(forksight.with).toEqual({ comment: false, 'github-token': '', confirm: true });
  expect(upload.with.name).toBe('forksight-report');
});

const SEVERAL = {
  'api/pyproject.toml': PROJECT,
  'api/plugins/one/pyproject.toml': PROJECT,
  'workers/setup.py': 'from setuptools import setup\nsetup(name="workers")\n',
  'tests/data/pyproject.toml': PROJECT,
  'pyproject.toml': '[tool.ruff]\n',
};

test('several projects get a job each, with settings of their own', async () => {
  const made = await setup(SEVERAL);
  expect(parse(textOf(made)).jobs.projects.strategy.matrix).toEqual({ project: ['api', 'workers'] });
  expect(made.files.slice(1)).toEqual([
    {
      path: 'api/forksight.toml',
      text: 'include = ["api/**"]\nsource-roots = ["api", "api/src"]\npython = ">=3.10"\n',
    },
    { path: 'workers/forksight.toml', text: 'include = ["workers/**"]\nsource-roots = ["workers", "workers/src"]\n' },
  ]);
  expect(made.next[0]).toContain('Merge the settings of the projects, such as api/forksight.toml, first');
});

test('settings that a project has stay as they are', async () => {
  const made = await setup({ ...SEVERAL, 'api/forksight.toml': '', 'workers/forksight.toml': '' });
  expect(paths(made)).toEqual([REVIEW]);
  expect(made.next.join(' ')).not.toContain('Merge the settings');
});

test('a project around the others is one project, and so is one beside folders without a package', async () => {
  expect((await survey({ ...SEVERAL, 'pyproject.toml': PROJECT })).projects).toEqual([]);
  expect((await survey({ 'api/pyproject.toml': PROJECT, 'web/pyproject.toml': '[tool.ruff]\n' })).projects).toEqual([]);
});

test('folders that could mean something else in a workflow are left out, and that is said', async () => {
  const hostile = ['a${{ github.token }}', 'b]', '-x', 'c d', 'e\nf'].map((name) => [
    `${name}/pyproject.toml`,
    PROJECT,
  ]);
  const made = await survey({ ...SEVERAL, ...Object.fromEntries(hostile) });
  expect(made.projects.map(({ folder }) => folder)).toEqual(['-x', 'api', 'workers']);
  expect(made.remarks).toHaveLength(4);
});

test('a folder whose name looks like a number is a text all the same', async () => {
  const made = await setup({ '1e3/pyproject.toml': PROJECT, 'true/pyproject.toml': PROJECT });
  expect(parse(textOf(made)).jobs.projects.strategy.matrix).toEqual({ project: ['1e3', 'true'] });
});

const many = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`p${index}/pyproject.toml`, PROJECT]));

test.each([
  [19, 19],
  [20, 20],
  [21, 0],
])('of %i projects, %i get a job', async (count, jobs) => {
  expect((await survey(many(count))).projects).toHaveLength(jobs);
});

test('the version of the Action stands everywhere', async () => {
  const version = 'a'.repeat(40);
  const made = await setup({}, { forks: true, confirm: true, audit: true, version });
  for (const { text } of made.files)
    expect(text.match(/forksight\/forksight@\S+/g)).toEqual([`forksight/forksight@${version}`]);
});

test('what is in the way is told: another text at the path, a workflow that does it already', async () => {
  const said = async (files: Readonly<Record<string, string>>, choices: Partial<Choices> = {}) =>
    (await setup(files, choices)).obstacles;
  expect(await said({ [REVIEW]: recipeText('pull-request') })).toEqual([]);
  expect(await said({ [REVIEW]: 'name: forksight\n' })).toEqual([
    `${REVIEW} is there, and says something else; remove or rename it first.`,
  ]);
  const other = { '.github/workflows/ci.yml': 'jobs:\n  a:\n    steps:\n      - uses: forksight/forksight@v0\n' };
  expect(await said(other)).toEqual([
    '.github/workflows/ci.yml uses Forksight already; remove its step first, or two reviews would say the same.',
  ]);
  expect(await said({ '.github/workflows/forksight-audit.yml': recipeText('audit') })).toEqual([]);
});

const repositories = { one: CONFIRMED, bare: {}, several: SEVERAL };
const combinations = Object.entries(repositories).flatMap(([name, files]) =>
  [false, true].flatMap((forks) => [false, true].map((confirm) => [name, forks, confirm, files] as const)),
);

test.each(combinations)('workflows are without a fault: %s, forks %s, confirm %s', async (_, forks, confirm, files) => {
  const made = await setup(files, { forks, confirm, audit: true });
  for (const { path, text } of made.files.filter(({ path }) => path.endsWith('.yml')))
    expect(await validate(TextDocument.create(`file:///${path}`, 'yaml', 1, text))).toEqual([]);
});
