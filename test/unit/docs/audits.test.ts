/** What docs/audits.md shows: commands with what they print. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
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
  expect(git(folder, 'status', '--short')).toContain('?? audit.html\n?? forksight-baseline.toml');
});
