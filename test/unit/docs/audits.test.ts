/** What docs/audits.md shows: commands with what they print. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validate } from '@actions/languageservice';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { INPUTS, OUTPUTS } from '#action/inputs.ts';
import { FORMATS } from '#cli/formats.ts';
import { ROOT } from '../../../scripts/build/repository.ts';
import { readSections } from '../../support/markdown.ts';
import { forksight } from '../cli/run-cli.ts';
import { git, repository } from '../sources/repository-fixture.ts';
import { shownCommands } from './shown.ts';

const text = readFileSync(join(ROOT, 'docs/audits.md'), 'utf8');
const fences = readSections('docs/audits.md', text).flatMap((section) => section.fences);
const of = (language: string) => fences.filter((fence) => fence.language === language).map((fence) => fence.text);

/** The program of the page, committed. */
function project(): string {
  return repository({ 'app.py': fences.find(({ label }) => label === 'app.py')?.text ?? '' });
}

it('commands print what is shown', async () => {
  const folder = project();
  for (const { command, output } of of('console').flatMap(shownCommands)) {
    const { status, out, err } = await forksight(folder, command.split(' ').slice(1));
    expect(out + err).toMatch(output);
    expect(status).toBe(1);
  }
});

it('commands to paste run', async () => {
  const folder = project();
  for (const command of of('sh').flatMap((block) => block.trimEnd().split('\n'))) {
    const words = command.match(/"[^"]*"|\S+/g)?.map((word) => word.replaceAll('"', '')) ?? [];
    const { status, err } = await forksight(folder, words.slice(1));
    expect(err).toMatch(/^forksight: [^\n]+\.\n$/);
    expect(status).not.toBe(2);
  }
  expect(git(folder, 'status', '--short').split('\n').filter(Boolean)).toEqual(
    ['audit.html', 'forksight-baseline.toml', 'new.json', 'newer.json', 'trend.html'].map((name) => `?? ${name}`),
  );
});

it.each(of('yaml').map((workflow) => [/^name: (.*)$/m.exec(workflow)?.[1] ?? '', workflow]))(
  'the workflow "%s" is one that GitHub accepts, and names existing inputs and outputs',
  async (_name, workflow) => {
    const document = TextDocument.create('file:///.github/workflows/forksight.yml', 'yaml', 1, workflow);
    expect(await validate(document)).toEqual([]);
    const { jobs } = parse(workflow) as { jobs: Readonly<Record<string, { steps?: readonly Step[] }>> };
    const steps = Object.values(jobs).flatMap((job) => job.steps ?? []);
    const ours = steps.filter(({ uses }) => uses?.startsWith('forksight/forksight@') === true);
    expect(Object.keys(INPUTS)).toEqual(expect.arrayContaining(ours.flatMap((step) => Object.keys(step.with ?? {}))));
    const outputs = [...workflow.matchAll(/steps\.forksight\.outputs\.(\w+)/g)].map((match) => match[1]);
    expect(Object.keys(OUTPUTS)).toEqual(expect.arrayContaining(outputs));
  },
);

interface Step {
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

describe('other homes', () => {
  const page = readFileSync(join(ROOT, 'docs/integrations.md'), 'utf8');

  it('has every format of check but those for people', () => {
    const shown = [...page.matchAll(/^\| [^|]+ \| `(\w+)` \|/gm)].map((match) => match[1]);
    expect(shown.toSorted()).toEqual(FORMATS.filter((name) => !['text', 'json', 'markdown'].includes(name)).toSorted());
  });

  it('names the hook, which has no other files in view than Python', () => {
    const hooks = parse(readFileSync(join(ROOT, '.pre-commit-hooks.yaml'), 'utf8')) as readonly Record<
      string,
      unknown
    >[];
    expect(hooks).toMatchObject([{ id: 'forksight', entry: 'forksight check', language: 'node', types: ['python'] }]);
    expect(page).toContain(`- id: ${String(hooks[0]?.['id'])}`);
  });

  it('shows commands that run', async () => {
    const blocks = readSections('docs/integrations.md', page).flatMap((section) => section.fences);
    const folder = project();
    for (const { text: command } of blocks.filter(({ language }) => language === 'sh')) {
      expect((await forksight(folder, command.trimEnd().split(' ').slice(1))).status).toBe(1);
    }
    expect(git(folder, 'status', '--short')).toContain('?? forksight.json\n?? forksight.xml');
  });
});
