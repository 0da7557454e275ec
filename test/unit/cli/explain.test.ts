import { expect, test } from 'vitest';
import { pageText } from '#cli/page-text.ts';
import { temporaryFolder, write } from '../sources/repository-fixture.ts';
import { inProcess as forksight } from './run-cli.ts';

test('explain shows the page of a rule by code or name, in any case', async () => {
  const page = await forksight('.', ['explain', 'fs101']);
  expect(page).toMatchObject({ status: 0, err: '' });
  expect(page.out).toMatch(/^FS101 /);
  expect(page.out).toContain('How to fix it');
  expect(page.out).not.toContain('```');
  const name = /^FS101 (\S+)/.exec(page.out)?.[1] ?? '';
  expect((await forksight('.', ['explain', name])).out).toBe(page.out);
});

test('rules are listed', async () => {
  expect((await forksight('.', ['rules'])).out).toMatch(/^FS101 {2}(error|warning|note) +[a-z-]+ +\S/m);
});

test('facts of a file are shown as text and as JSON', async () => {
  const folder = temporaryFolder();
  write(folder, { 'a.py': 'import os\nos.fork()\n', 'b.py': Buffer.from([0]) });
  expect((await forksight(folder, ['facts', 'a.py'])).out).toContain('os.fork()');
  expect(JSON.parse((await forksight(folder, ['facts', '--json', 'a.py'])).out)).toMatchObject({ syntaxErrors: [] });
  const binary = await forksight(folder, ['facts', 'b.py']);
  expect(binary.status).toBe(2);
  expect(binary.err).toMatch(/^forksight: b\.py: The file contains NUL bytes/);
});

test('a page becomes plain text', () => {
  const page =
    '# FS101 `x`\n\nSee [here](https://example.org) and **there**, [FS102](FS102-y.md).\n\n```python\nx = 1  # [a](b)\n```\n\n<!-- note -->\nEnd.\n';
  expect(pageText(page, false)).toBe(
    'FS101 `x`\n\nSee here (https://example.org) and there, FS102.\n\n    x = 1  # [a](b)\n\nEnd.\n',
  );
  expect(pageText('# A\n', true)).toBe('\u001b[1mA\u001b[0m\n');
});
