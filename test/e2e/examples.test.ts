/** The examples as pull requests: each is commented where it says so, and its correction is not. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Files } from '../support/github/git-fixture.ts';
import { PYPROJECT } from '../support/github/programs.ts';
import { scenario } from '../support/github/scenario.ts';

const EXAMPLES = new URL('../../examples/', import.meta.url);

function read(folder: string, file: string): string {
  return readFileSync(new URL(`${folder}/${file}`, EXAMPLES), 'utf8');
}

/** The lines that end with `# expect: FSnnn FSnnn`. */
function expected(program: string): readonly string[] {
  return program.split('\n').flatMap((line, index) => {
    const codes = /# expect: (FS\d+(?:,? FS\d+)*)$/.exec(line)?.[1] ?? '';
    return (codes.match(/FS\d+/g) ?? []).map((code) => `${index + 1} ${code}`);
  });
}

/** The rule that a comment is about: the first that it names. */
function ruleOf(body: string): string {
  return /FS\d{3}/.exec(body)?.[0] ?? 'none';
}

async function open(program: string) {
  const pull = await scenario({ base: { 'pyproject.toml': PYPROJECT }, head: { 'program.py': program } });
  const result = await pull.run();
  const comments = pull.github.world.reviewComments;
  return {
    code: result.code,
    violations: pull.github.violations,
    comments: comments.map(({ line, body }) => `${line} ${ruleOf(body)}`),
  };
}

const folders = readdirSync(EXAMPLES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'pull-request')
  .map(({ name }) => name);

describe.each(folders)('%s', (folder) => {
  test('the bad program is commented where it says so', async () => {
    const program = read(folder, 'bad.py');
    const { comments, violations } = await open(program);
    expect(violations).toEqual([]);
    expect(comments.toSorted()).toEqual(expected(program).toSorted());
  });

  test('the corrected program is not', async () => {
    expect(await open(read(folder, 'corrected.py'))).toMatchObject({ code: 0, comments: [] });
  });
});

/** The files of a folder, by path. */
function tree(folder: string): Files {
  const root = fileURLToPath(new URL(folder, EXAMPLES));
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map(({ parentPath, name }) => {
      const file = join(parentPath, name);
      return [relative(root, file), readFileSync(file)];
    }),
  );
}

test('the example pull request: comments at its lines, worded as on GitHub', async () => {
  const pull = await scenario({ base: tree('pull-request/before'), head: tree('pull-request/after') });
  const { code } = await pull.run();
  expect(pull.github.violations).toEqual([]);
  expect(code).toBe(1);
  const comments = pull.github.world.reviewComments;
  expect(comments.map(({ path, line, body }) => `${path}:${line} ${ruleOf(body)}`)).toEqual([
    'weather/logs.py:16 FS203',
    'weather/archive.py:9 FS614',
  ]);
  const logging = comments.find(({ body }) => ruleOf(body) === 'FS203')?.body;
  await expect(logging).toMatchFileSnapshot('__snapshots__/comment.md');
});
