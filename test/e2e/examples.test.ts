/** The examples as pull requests: each is commented where it says so, and its correction is not. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
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

async function open(program: string) {
  const pull = await scenario({ base: { 'pyproject.toml': PYPROJECT }, head: { 'program.py': program } });
  const result = await pull.run();
  const comments = pull.github.world.reviewComments;
  return {
    code: result.code,
    violations: pull.github.violations,
    comments: comments.map(({ line, body }) => `${line} ${/FS\d{3}/.exec(body)?.[0]}`),
    bodies: comments.map(({ body }) => body),
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

test('the comment, as GitHub stores it', async () => {
  const { bodies } = await open(read('queue-logging-and-pool', 'bad.py'));
  const comment = bodies.find((body) => body.includes('FS203'));
  await expect(comment).toMatchFileSnapshot('__snapshots__/queue-logging-and-pool.md');
});
