/** The issue of an audit over many days, with what people do to it meanwhile. */
import { describe, expect, it } from 'vitest';
import type { Audit } from '#audit/audit.ts';
import type { Finding } from '#core/finding.ts';
import type { Problem } from '#core/problem.ts';
import type { Issue, IssueApi } from '#github/issue-api.ts';
import { keepIssue } from '#github/keep-issue.ts';
import type { Written } from '#github/api.ts';
import { readMemory } from '#report/audit-issue.ts';
import { commentValue, ownMarkdown } from '#report/encode.ts';
import { viewAudit } from '#report/audit-view.ts';
import { check, context, finding, HEAD, span } from '../report/samples.ts';

type Stored = { -readonly [K in keyof Issue]: Issue[K] } & { title: string };

/** Issues in memory, as GitHub keeps them. */
function fakeIssues(answers: readonly (Written | undefined)[] = []) {
  const issues: Stored[] = [];
  const writes: string[] = [];
  const write = (name: string, apply: () => void): Promise<Written> => {
    const answer = answers[writes.length];
    writes.push(name);
    if (answer === undefined || answer.result === 'unsure') apply();
    return Promise.resolve(answer ?? { result: 'done' });
  };
  const api: IssueApi = {
    ownIssues: () => Promise.resolve(structuredClone(issues)),
    createIssue: (title, body) =>
      write('create', () =>
        issues.push({ number: 500 + issues.length, title, body, state: 'open', reason: 'completed' }),
      ),
    updateIssue: (number, { body, state }) =>
      write(`update ${number}`, () => {
        const issue = issues.find((one) => one.number === number);
        if (issue === undefined) throw new Error(`no issue ${number}`);
        issue.body = body ?? issue.body;
        issue.state = state === undefined ? issue.state : state === 'open' ? 'open' : 'closed';
        if (state !== undefined) issue.reason = state === 'closed-as-duplicate' ? 'not-planned' : 'completed';
      }),
  };
  return { api, issues, writes };
}

/** Fingerprints differ in their first digits. */
const numbered = (n: number): Finding =>
  finding({ fingerprint: n.toString(16).padStart(8, '0').padEnd(32, '0'), at: span(`app/f${n}.py`, n + 1) });

function viewOf(findings: readonly Finding[], day: number, problems: readonly Problem[] = []) {
  const audit: Audit = {
    version: 1,
    kind: 'audit',
    name: 'acme/shop',
    server: 'https://github.com',
    date: `2026-12-${String(day).padStart(2, '0')}`,
    supports: { python: ['3.13'], pythonFrom: 'assumed', platforms: ['linux'], platformsFrom: 'assumed' },
    failOn: 'warning',
    report: check(findings, { problems }),
    remarks: [],
    survey: { forks: [], libraries: [], importThreads: [] },
    owners: [],
    baseline: [],
  };
  return viewAudit(audit, context.rules);
}

const keep = (
  api: IssueApi,
  findings: readonly Finding[],
  day: number,
  problems: readonly Problem[] = [],
  category = '',
) => keepIssue(api, viewOf(findings, day, problems), category);

describe('a month', () => {
  const { api, issues, writes } = fakeIssues();
  const a = numbered(1);
  const b = numbered(2);
  const c = numbered(3);
  let day = 0;
  /** One audit, and the same again: the second writes nothing. */
  const audit = async (findings: readonly Finding[]): Promise<string> => {
    day++;
    const { message } = await keep(api, findings, day);
    const count = writes.length;
    await keep(api, findings, day);
    expect(writes.length, `day ${day} writes twice`).toBe(count);
    expect(issues.filter(({ state }) => state === 'open').length).toBeLessThanOrEqual(1);
    return message;
  };
  const only = (): Stored => {
    expect(issues).toHaveLength(1);
    return issues[0]!;
  };

  it('without a finding there is no issue', async () => {
    expect(await audit([])).toBe('There is nothing to open an issue for.');
    expect(issues).toEqual([]);
  });

  it('findings open one', async () => {
    expect(await audit([a, b])).toBe('An issue is opened.');
    expect(only()).toMatchObject({ title: 'Forksight audit: fork hazards', state: 'open' });
    expect(only().body).toContain('#### Open (2)');
    expect(only().body).toContain(`https://github.com/acme/shop/blob/${HEAD}/app/f1.py#L2`);
  });

  it('nothing changes, for days: nothing is written', async () => {
    const count = writes.length;
    for (let i = 0; i < 5; i++) expect(await audit([a, b])).toBe('Issue 500 is up to date.');
    expect(writes.length).toBe(count);
  });

  it('a person gives it another title and labels: it stays the one', async () => {
    only().title = 'Forks!';
    await audit([a, b]);
    expect(only().title).toBe('Forks!');
  });

  it('one is fixed and one is new: both are told, until the next change', async () => {
    await audit([b, c]);
    expect(only().body).toMatch(/#### New since 2026-12-09 \(1\)\n\n- .*f3\.py/);
    expect(only().body).toMatch(/#### Still open \(1\)\n\n- .*f2\.py/);
    expect(only().body).toMatch(/#### Fixed since 2026-12-09 \(1\)\n\n- .*`app\/f1\.py`/);
    await audit([b, c]);
    expect(only().body).toContain('#### New since 2026-12-09 (1)');
  });

  it('lines move: the links follow, and nothing is new', async () => {
    await audit([{ ...b, at: span('app/f2.py', 40) }, c]);
    expect(only().body).toContain('app/f2.py#L40');
    expect(only().body).toContain('#### New since 2026-12-09 (1)');
  });

  it('closed as not planned it stays closed, also when there is less', async () => {
    Object.assign(only(), { state: 'closed', reason: 'not-planned' });
    const count = writes.length;
    expect(await audit([b, c])).toBe('Issue 500 stays closed, as it is not planned and nothing is new.');
    await audit([b]);
    await audit([b]);
    expect(writes.length).toBe(count);
    expect(only().state).toBe('closed');
  });

  it('until something is new', async () => {
    expect(await audit([a, b, c])).toBe('Issue 500 is opened again.');
    expect(only()).toMatchObject({ state: 'open' });
    expect(only().body).toMatch(/#### New since .* \(1\)\n\n- .*f1\.py/);
  });

  it('clean, it closes itself, and stays closed', async () => {
    expect(await audit([])).toBe('Issue 500 is closed.');
    expect(only()).toMatchObject({ state: 'closed', reason: 'completed' });
    expect(only().body).toContain('#### Fixed since');
    expect(await audit([])).toBe('Issue 500 stays closed.');
  });

  it('and opens again for a new finding', async () => {
    expect(await audit([c])).toBe('Issue 500 is opened again.');
  });

  it('closed as completed while findings are left it is opened again', async () => {
    Object.assign(only(), { state: 'closed', reason: 'completed' });
    expect(await audit([c])).toBe('Issue 500 is opened again.');
  });

  it('moved to another repository there is none here, and one new one', async () => {
    issues.splice(0, 1);
    expect(await audit([c])).toBe('An issue is opened.');
    only();
  });
});

it('findings in files that cannot be read are not taken for fixed', async () => {
  const { api, issues } = fakeIssues();
  await keep(api, [numbered(1)], 1);
  const broken: Problem = { kind: 'syntax', message: 'broken', path: 'app/f1.py', fatal: false };
  await keep(api, [], 2, [broken]);
  expect(issues[0]).toMatchObject({ state: 'open' });
  expect(issues[0]?.body).toContain('#### Not known this time, as a file could not be read (1)');
});

it('what is suppressed meanwhile is not fixed', async () => {
  const { api, issues } = fakeIssues();
  await keep(api, [numbered(1), numbered(2)], 1);
  const suppressed = { by: 'comment', reason: 'it only sleeps', at: span('app/f2.py', 3) } as const;
  await keep(api, [numbered(1), { ...numbered(2), suppressed }], 2);
  expect(issues[0]?.body).toContain('1 kept as they are');
  expect(issues[0]?.body).not.toMatch(/Fixed|f2\.py/);
});

it('an audit that could not check leaves the issue as it is', async () => {
  const { api, issues, writes } = fakeIssues();
  await keep(api, [numbered(1)], 1);
  await keep(api, [], 2, [{ kind: 'internal', message: 'x', fatal: true }]);
  expect({ state: issues[0]?.state, writes: writes.length }).toEqual({ state: 'open', writes: 1 });
});

it('categories have an issue each', async () => {
  const { api, issues } = fakeIssues();
  await keep(api, [numbered(1)], 1, [], 'api');
  await keep(api, [numbered(2)], 1, [], 'web');
  expect(issues.map(({ title }) => title)).toEqual([
    'Forksight audit (api): fork hazards',
    'Forksight audit (web): fork hazards',
  ]);
});

it('of two issues that runs at once have opened, the older one stays', async () => {
  const { api, issues } = fakeIssues();
  await keep(api, [numbered(1)], 1);
  await api.createIssue('Forksight', ownMarkdown(issues[0]?.body ?? ''));
  await keep(api, [numbered(1)], 2);
  expect(issues.map(({ state }) => state)).toEqual(['open', 'closed']);
  expect(issues[1]?.reason).toBe('not-planned');
});

it.each<[string, Written, number, readonly string[]]>([
  ['an answer that is lost is looked for, not repeated', { result: 'unsure', message: 'Bad gateway' }, 1, []],
  [
    'a token that may not write',
    { result: 'read-only', message: 'x' },
    0,
    ['the token may not write issues; grant `issues: write`'],
  ],
  [
    'issues that are switched off',
    { result: 'gone', message: 'x' },
    0,
    ['there is no such issue, or the repository has issues switched off'],
  ],
  ['any other refusal', { result: 'failed', message: 'Validation Failed' }, 0, ['Validation Failed']],
])('%s', async (_name, answer, count, says) => {
  const { api, issues } = fakeIssues([answer]);
  const { problems } = await keep(api, [numbered(1)], 1);
  expect(issues).toHaveLength(count);
  expect(problems.map(({ message }) => message)).toEqual(
    says.map((why) => `The issue of the audit could not be written: ${why}.`),
  );
});

it.each([0, 1, 100, 999, 1_000, 1_001, 3_000])('%i findings fit, are counted, and are remembered', async (count) => {
  const { api, issues, writes } = fakeIssues();
  const findings = Array.from({ length: count }, (_, n) => ({
    ...numbered(n),
    title: `\`f${n}\` forks ${'x'.repeat(80)}`,
  }));
  await keep(api, findings, 1);
  await keep(api, findings, 2);
  expect(writes).toHaveLength(count === 0 ? 0 : 1);
  if (count === 0) return;
  const body = ownMarkdown(issues[0]?.body ?? '');
  expect(body.length).toBeLessThanOrEqual(65_536);
  const shown = body.match(/^- error /gm)?.length ?? 0;
  const left = Number(/And (\d+) more finding/.exec(body)?.[1] ?? 0);
  expect(shown + left).toBe(count);
  expect(readMemory(body)?.now).toHaveLength(Math.min(count, 1_000));
});

it.each(['', '{', '%7B', '[]', '["soon"]', '["2026-12-01",3,[["x"]],["y"],null]'])(
  'a memory that nobody wrote is none: %s',
  (value) => {
    const memory = readMemory(`x\n<!-- forksight:audit ${commentValue(value)} -->`);
    expect(memory?.now ?? []).toEqual([]);
  },
);
