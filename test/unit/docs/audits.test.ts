/** What docs/audits.md shows: commands with what they print. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
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

it('names every recipe of an audit', () => {
  const recipes = readdirSync(join(ROOT, 'docs/recipes')).filter((name) => name.startsWith('audit'));
  for (const name of recipes) expect(text).toContain(`| [\`${name}\`](recipes/${name}) |`);
});

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
