/** What the README shows: commands with what they print, the workflow, the settings, and figures in its sentences. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { validate } from '@actions/languageservice';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { INPUTS } from '#action/inputs.ts';
import { readFrom } from '#config/read-config.ts';
import { configKeys } from '#config/schema.ts';
import { RULES } from '#rules/index.ts';
import { MAX_FILE_BYTES } from '#sources/limits.ts';
import { ROOT } from '../../../scripts/build/repository.ts';
import { readSections } from '../../support/markdown.ts';
import { forksight } from '../cli/run-cli.ts';
import { shownCommands } from './shown.ts';

const text = readFileSync(join(ROOT, 'README.md'), 'utf8');
const prose = text.replaceAll(/\s+/g, ' ');
const fences = readSections('README.md', text).flatMap((section) => section.fences);
const of = (language: string) => fences.filter((fence) => fence.language === language).map((fence) => fence.text);
const commands = of('console').flatMap(shownCommands);

/** How each shown command ends. */
const STATUS: Readonly<Record<string, number>> = {
  'node examples/review.mjs': 0,
  'forksight check --select FS203 app.py': 1,
  'forksight check --fail-on errors app.py': 2,
};

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'forksight-readme-'));
  await writeFile(join(folder, 'app.py'), fences.find(({ label }) => label === 'app.py')?.text ?? '');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('commands', () => {
  it('are those whose status is known', () => {
    expect(commands.map(({ command }) => command)).toEqual(Object.keys(STATUS));
  });

  it.for(commands.filter(({ command }) => command.startsWith('forksight ')))('$command', async (shown) => {
    const { status, out, err } = await forksight(folder, shown.command.split(' ').slice(1));
    expect(out + err).toMatch(shown.output);
    expect(status).toBe(STATUS[shown.command]);
  });

  it.skipIf(!existsSync(join(ROOT, 'dist/cli.js')))('the main job, without an installation', () => {
    const [shown] = commands.filter(({ command }) => command === 'node examples/review.mjs');
    const { status, stdout, stderr } = spawnSync(installedNode(), ['examples/review.mjs'], {
      cwd: ROOT,
      encoding: 'utf8',
      timeout: 90_000,
    });
    expect(stdout + stderr).toMatch(shown?.output ?? 'the README shows it');
    expect(status).toBe(0);
  });

  it('to paste are the main job and the tests', () => {
    expect(of('sh')).toEqual(['node examples/review.mjs\n', 'npm ci && npm test\n']);
  });
});

/** The machine's own Node, not the one that comes as a dependency. */
function installedNode(): string {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((path) => !path.includes('node_modules'));
  const found = folders.map((path) => join(path, 'node')).find((path) => existsSync(path));
  return found ?? process.execPath;
}

it('the program at the top is found with its thread, too', async () => {
  const { out } = await forksight(folder, ['check', '--format', 'json', 'app.py']);
  const report = JSON.parse(out) as { head: { analysis: { findings: { rule: string; at: { range: number[] } }[] } } };
  const found = report.head.analysis.findings.map(({ rule, at }) => `${rule} ${at.range[0]}`);
  expect(found.toSorted()).toEqual(['FS101 15', 'FS203 15']);
});

describe('the workflow', () => {
  const [workflow = ''] = of('yaml');

  it('is one that GitHub accepts', async () => {
    const document = TextDocument.create('file:///.github/workflows/forksight.yml', 'yaml', 1, workflow);
    expect(await validate(document)).toEqual([]);
  });

  it('has the history, may write comments and nothing else, and names existing inputs', () => {
    const { permissions, jobs } = parse(workflow) as Workflow;
    expect(permissions).toEqual({ contents: 'read', 'pull-requests': 'write' });
    const steps = Object.values(jobs).flatMap((job) => job.steps);
    expect(steps.map(({ uses }) => uses.split('@')[0])).toEqual(['actions/checkout', 'forksight/forksight']);
    expect(steps[0]?.with?.['fetch-depth']).toBe(0);
    expect(Object.keys(INPUTS)).toEqual(expect.arrayContaining(Object.keys(steps[1]?.with ?? {})));
  });
});

interface Workflow {
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<
    Record<string, { steps: readonly { uses: string; with?: Readonly<Record<string, unknown>> }[] }>
  >;
}

it('the settings are every key, and are read without a complaint', async () => {
  const [settings = ''] = of('toml');
  const { config, problems } = await readFrom(
    'forksight.toml',
    settings,
    RULES.map((rule) => rule.code),
  );
  expect(problems).toEqual([]);
  expect(Object.keys(config).toSorted()).toEqual([...configKeys].toSorted());
});

it('the comment that suppresses is one', async () => {
  const [, example = ''] = of('python');
  const program = `import multiprocessing, threading, time\nthreading.Thread(target=time.sleep, args=(9,)).start()\n${example}`;
  await writeFile(join(folder, 'kept.py'), program);
  const { out } = await forksight(folder, ['check', '--select', 'FS101', 'kept.py']);
  expect(out).toContain('no fork hazards (1 suppressed');
});

it('figures and names in sentences are those of the code', () => {
  expect(prose).toContain(`It has ${RULES.length} rules.`);
  expect(prose).toContain(`At most ${INPUTS['max-comments'].default} comments are written beside the code`);
  expect(prose).toContain(`files of more than ${MAX_FILE_BYTES / 1024 / 1024} MiB`);
  const pedantic = RULES.filter(({ audience }) => audience === 'pedantic').length;
  expect(prose).toContain(`${pedantic} of them are remarks or suspicions`);
  const files = readdirSync(join(ROOT, 'models')).filter((name) => /^(?!stdlib-).*\.yaml$/.test(name));
  expect(prose).toContain(`the standard library and [${files.length} libraries](docs/libraries.md)`);
});

it('what is said of real bugs is what the benchmark has', () => {
  const bench = readFileSync(join(ROOT, 'bench/real-bugs/README.md'), 'utf8');
  const strict = (tool: string): string => new RegExp(`^\\| ${tool} \\| (\\d+) \\|`, 'm').exec(bench)?.[1] ?? '?';
  const cases = /^\| all \| (\d+) \|/m.exec(bench)?.[1] ?? '?';
  const [own, ruff, pylint] = ['Forksight', 'Ruff [\\d.]+, rules about forks', 'Pylint [\\d.]+, rules about forks'].map(
    strict,
  );
  expect(prose).toContain(`[${own} of ${cases}](bench/real-bugs/README.md)`);
  expect(prose).toContain(
    `Of ${cases} fork bugs that were found the hard way in public projects, Forksight's rules tell ${own}, Ruff's ${ruff} and Pylint's ${pylint}.`,
  );
});

it('what a check costs is what the benchmark has', () => {
  const bench = readFileSync(join(ROOT, 'bench/speed/README.md'), 'utf8');
  const rows = [...text.matchAll(/^\| ([\w -]+?) +\| +([\d.]+) MB \| +([\d.]+) s \| +([\d,]+) MB \|$/gm)];
  expect(rows.length).toBe(5);
  for (const [, name = '', size, cpu, memory = ''] of rows) {
    const heading = new RegExp(`^### ${name.toLowerCase().replace(' ', '')} [\\d.]+, ${size} MB$`, 'm').exec(bench);
    const row = /^\| forksight check \| ([\d.]+) \| [\d.]+ \|(?:[^|]*\|){2} (\d+) \|/m.exec(
      bench.slice(heading?.index ?? bench.length),
    );
    expect({ name, cpu, memory: memory.replace(',', '') }).toEqual({
      name,
      cpu: Number(row?.[1]).toFixed(1),
      memory: row?.[2],
    });
  }
});
