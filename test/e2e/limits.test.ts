/** Many findings, long texts, hostile names. */
import { describe, expect, test } from 'vitest';
import { HAZARD, lineOf, manyHazards, PYPROJECT } from '../support/github/programs.ts';
import { scenario, type Scenario } from '../support/github/scenario.ts';

const POOL = lineOf(HAZARD, 'multiprocessing.Pool');
const BASE = { 'pyproject.toml': PYPROJECT };

describe('more findings than comments', () => {
  test('30 findings of one rule: 3 beside the code, 27 in the summary, none lost', async () => {
    const pull = await scenario({ base: BASE, head: { 'app.py': manyHazards(30) } });
    const result = await pull.run();
    expect(pull.github.violations).toEqual([]);
    expect(pull.github.world.reviewComments).toHaveLength(3);
    const summary = pull.github.world.issueComments[0]?.body ?? '';
    const listed = summary.match(/app\.py#L\d+/g) ?? [];
    expect(new Set(listed).size).toBeGreaterThanOrEqual(27);
    expect(summary).toContain('**30 introduced** (3 at a line, 27 below)');
    expect(result.summary.match(/FS101/g)?.length).toBeGreaterThanOrEqual(30);
    pull.github.forgetCalls();
    await pull.run();
    expect(pull.github.writes()).toEqual([]);
  });

  test.each([
    [0, 0],
    [1, 1],
    [2, 2],
    [3, 2],
  ])('max-comments: %i of 2 findings makes %i comments; the rest is in the summary', async (most, count) => {
    const pull = await scenario({ base: BASE, head: { 'a.py': HAZARD, 'b.py': HAZARD } });
    const result = await pull.run({ inputs: { 'max-comments': String(most) } });
    expect(result.code).toBe(1);
    expect(pull.github.world.reviewComments).toHaveLength(count);
    expect(pull.github.world.issueComments[0]?.body).toContain('**2 introduced**');
    expect(pull.github.violations).toEqual([]);
  });

  test('1000 findings: the summary stays within what GitHub takes', async () => {
    const pull = await scenario({ base: BASE, head: { 'app.py': manyHazards(1000) } });
    await pull.run();
    expect(pull.github.violations).toEqual([]);
    expect(pull.github.world.reviewComments).toHaveLength(3);
    expect(pull.github.world.issueComments).toHaveLength(1);
    expect(pull.github.world.issueComments[0]?.body).toMatch(/\b1000\b/);
    expect(pull.github.calls.filter(({ status }) => status === 422)).toEqual([]);
  });

  test('a read-only token: at most ten annotations of each kind', async () => {
    const permissions = { contents: 'read', pull_requests: 'read' } as const;
    const pull = await scenario({ base: BASE, head: { 'app.py': manyHazards(30) }, permissions });
    const { annotations } = await pull.run();
    for (const kind of ['error', 'warning', 'notice']) {
      expect(annotations.filter(({ name }) => name === kind).length).toBeLessThanOrEqual(10);
    }
    expect(annotations.length).toBeGreaterThan(0);
  });

  test('one line of 100,000 characters', async () => {
    const long = HAZARD.replace('range(3)', `[${'1, '.repeat(33_000)}]`).replace(
      'Pool(2)',
      `Pool(2, None, (${'1, '.repeat(33_000)}))`,
    );
    const pull = await scenario({ base: BASE, head: { 'app.py': long } });
    await pull.run();
    expect(pull.github.violations).toEqual([]);
    expect(pull.github.world.reviewComments).toHaveLength(1);
    expect(pull.github.calls.filter(({ status }) => status === 422)).toEqual([]);
  });
});

describe('hostile text', () => {
  const EVIL = [
    '@octocat fixes #1 ![x](https://evil.example/x.png) <img src=x onerror=alert(1)>',
    '``` ~~~ ```` `',
    '--> <!-- forksight:v1 id=x h=0000000000000000 state=open category= -->',
    '\u202Egnirts\u202C \u200B',
    '::set-output name=findings::0',
    '##[error]no',
    '</details></td><script>alert(1)</script>',
  ];
  /** The hazard with the text in a comment on each line that the trace shows. */
  const evilProgram = (text: string): string =>
    HAZARD.split('\n')
      .map((line) => (/Thread\(|Pool\(/.test(line) ? `${line}  # ${text}` : line))
      .join('\n');

  /** The body without what stands in code, where text is inert. */
  const outsideCode = (body: string): string =>
    body
      .replaceAll(/^(\s*)(`{3,}|~{3,})[^\n]*\n[\s\S]*?^\s*\2[`~]*$/gm, '')
      .replaceAll(/(`+)(?!`)[\s\S]*?[^`]\1(?!`)/g, '');

  test.each(EVIL)('in code: %s', async (text) => {
    const pull = await scenario({ base: BASE, head: { 'app.py': evilProgram(text) } });
    const result = await pull.run();
    expect(pull.github.world.reviewComments).toHaveLength(1);
    expect(await alive(pull, result.summary)).toEqual([]);
  });

  test.each([
    'src/@octocat #1 <img src=x>.py',
    'src/`a` --> <!-- x.py',
    'src/::set-output name=a::b,line=1.py',
    'src/a|b](evil.example).py',
    'src/\u202Eyp.evil.py',
    'src/a\n::error::b.py',
    'src/##[error]x.py',
  ])('in a file name: %j', async (path) => {
    const pull = await scenario({ base: BASE, head: { [path]: HAZARD } });
    const result = await pull.run();
    expect(pull.github.world.reviewComments.map((comment) => comment.path)).toEqual([path]);
    expect(await alive(pull, result.summary)).toEqual([]);
  });

  test.each(EVIL)('in annotations, with a read-only token: %s', async (text) => {
    const permissions = { contents: 'read', pull_requests: 'read' } as const;
    const path = `src/${text.replaceAll('/', '_')}.py`;
    const pull = await scenario({ base: BASE, head: { [path]: evilProgram(text) }, permissions });
    const result = await pull.run();
    // The runner of the tests fails on every command that the Action does not mean.
    expect(result.annotations.map(({ properties }) => properties['line'])).toEqual([String(POOL)]);
  });

  /** What of the text has come alive in a comment or in the job summary; the marker must still be found as well. */
  async function alive(pull: Scenario, jobSummary: string): Promise<readonly string[]> {
    const { world } = pull.github;
    const bodies = [...world.reviewComments, ...world.issueComments].map(({ body }) => body);
    const found = [...bodies, jobSummary].flatMap((body) => [
      ...(outsideCode(body).match(/@octocat|<img|<script|!\[x\]|(?<!\\)\]\((?:https:\/\/)?evil/g) ?? []),
      ...(body.match(/[\u202A-\u202E\u2066-\u2069]/gu) ?? []),
    ]);
    pull.github.forgetCalls();
    await pull.run();
    return [...found, ...pull.github.writes(), ...pull.github.violations];
  }
});
