import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../sources/repository-fixture.ts';
import { inProcess as forksight } from './run-cli.ts';

test.each([
  ['chek', 'chek is not a command; did you mean "check"?'],
  ['--verson', '--verson is not an option; did you mean "--version"?'],
  [
    'dance',
    'dance is not a command; the commands are check, review, audit, merge, baseline, confirm, init, doctor, explain, rules, facts, completion.',
  ],
  ['check --formt json', 'check has no option --formt; did you mean "--format"?'],
  ['check --format jsn', 'check: --format cannot be "jsn"; did you mean "json"?'],
  ['check --format', 'check: --format needs a value: --format FORMAT.'],
  ['check --format --pedantic', 'check: --format needs a value: --format FORMAT.'],
  ['check --pedantic=yes', 'check: --pedantic takes no value; leave out "=yes".'],
  ['check -x', 'check has no option -x; its --help lists the options.'],
  ['check nowhere', /^nowhere does not exist; check its spelling, seen from .*\.$/],
  [
    'check --config nowhere.toml',
    /^The file nowhere\.toml, given with --config, cannot be read \(ENOENT\); check its spelling, seen from .*\.$/,
  ],
  ['check --select FS9', /^--select: FS9 is not a rule/],
  ['review', 'review needs --base REV, the branch that the change is to be merged into: --base main.'],
  ['review main', 'review takes no operand, but got "main"; leave it out.'],
  ['explain', 'explain needs RULE or PATH:LINE; its --help has examples.'],
  ['explain FS9', /^FS9 is not a rule/],
  ['facts a.py b.py', 'facts takes only 1 FILE, but got "b.py" as well; leave it out.'],
  ['facts nowhere.py', /^nowhere\.py does not exist; check its spelling, seen from .*\.$/],
])('%s: one sentence, status 2', async (line, sentence) => {
  const { status, out, err } = await forksight(temporaryFolder(), line.split(' '));
  const [said, ...rest] = err.replace(/^forksight: /, '').split('\n');
  expect(said).toMatch(sentence);
  expect({ status, out, rest }).toEqual({ status: 2, out: '', rest: [''] });
});

test('help is everywhere and tells the exit codes', async () => {
  const overview = await forksight('.', ['--help']);
  expect(overview).toMatchObject({ status: 0, err: '' });
  for (const command of ['check', 'review', 'audit', 'merge', 'baseline', 'explain', 'rules', 'facts']) {
    expect(overview.out).toContain(`  ${command} `);
    const own = await forksight('.', [command, '--help']);
    expect(own).toMatchObject({ status: 0, err: '' });
    expect(own.out).toContain(`Usage: forksight ${command}`);
    expect(own.out).toContain('Examples:');
    expect(own.out).toContain('Exit status: 0');
    expect(await forksight('.', ['help', command])).toEqual(own);
  }
});

test('without a command the overview is an error', async () => {
  const { status, out, err } = await forksight('.', []);
  expect({ status, out }).toEqual({ status: 2, out: '' });
  expect(err).toContain('Usage: forksight COMMAND');
});

test('--version', async () => {
  expect((await forksight('.', ['--version'])).out).toMatch(/^forksight \d+\.\d+\.\d+\n$/);
});

test('a message holds no escape sequence', async () => {
  const { err } = await forksight(temporaryFolder(), ['check', 'a\u001b[2Jb']);
  expect(err).toContain('a\\x1b[2Jb');
});

test('a link that leads back to itself is one sentence', async () => {
  const folder = temporaryFolder();
  symlinkSync('loop.py', join(folder, 'loop.py'));
  for (const [command, sentence] of [
    ['check', /^forksight: loop\.py is a symbolic link that leads back to itself; .*\n$/],
    ['facts', /^forksight: loop\.py does not exist; check its spelling, seen from .*\n$/],
  ] as const) {
    const { status, err } = await forksight(folder, [command, 'loop.py']);
    expect(status).toBe(2);
    expect(err).toMatch(sentence);
  }
});

test('paths of two projects are refused, and no folder around both is read', async () => {
  const folder = temporaryFolder();
  for (const name of ['one', 'two']) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'pyproject.toml'), '');
    writeFileSync(join(folder, name, 'a.py'), '');
  }
  const { status, err } = await forksight(folder, ['check', 'one/a.py', 'two']);
  expect(status).toBe(2);
  expect(err).toMatch(/belong to no project in common; check each for itself\.\n$/);
  expect((await forksight(folder, ['check'])).status).toBe(0);
});
