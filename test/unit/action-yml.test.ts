import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { validate } from '@actions/languageservice';
import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { ROOT } from '../../scripts/build/repository.ts';

/** What GitHub's own language service says about the text of a file. It remembers texts by path. */
async function remarks(path: string, text: string): Promise<readonly string[]> {
  const found = await validate(TextDocument.create(`file:///${path}`, 'yaml', 1, text));
  return found.map(({ range, message }) => `${path}:${range.start.line + 1}: ${JSON.stringify(message)}`);
}

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const workflows = readdirSync(join(ROOT, '.github/workflows')).map((name) => `.github/workflows/${name}`);

test.each(['action.yml', ...workflows])('GitHub accepts %s', async (path) => {
  expect(await remarks(path, read(path))).toEqual([]);
});

test('a mistake in action.yml is seen', async () => {
  const text = read('action.yml');
  expect(await remarks('broken/action.yml', text.replace('using: node24', 'using: node99'))).not.toEqual([]);
});
