/** The example of docs/confirm.md, run as it is shown. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ROOT } from '../../scripts/build/repository.ts';
import { readSections } from '../support/markdown.ts';
import { inProcess } from '../unit/cli/run-cli.ts';
import { shownCommands } from '../unit/docs/shown.ts';

const fences = readSections('docs/confirm.md', readFileSync(join(ROOT, 'docs/confirm.md'), 'utf8')).flatMap(
  (section) => section.fences,
);
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'forksight-confirm-docs-'));
  writeFileSync(join(folder, 'forksight.toml'), '');
  for (const { label, text } of fences) if (label !== '') writeFileSync(join(folder, label), text);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const shown = fences.filter(({ language }) => language === 'console').flatMap(({ text }) => shownCommands(text));

it.for(shown)('$command', async ({ command, output }) => {
  const { out, err } = await inProcess(folder, command.split(' ').slice(1));
  expect(out + err).toMatch(output);
});
