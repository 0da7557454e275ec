import { describe, expect, it } from 'vitest';
import { type Shown, shownInSummary } from '#report/counts.ts';
import { gfm, NOTHING, ownMarkdown } from '#report/encode.ts';
import { COMMENT_LIMIT, fit, JOB_SUMMARY_LIMIT } from '#report/fit.ts';
import { renderMarkdown } from '#report/markdown.ts';
import { renderEverything, renderSummaryComment } from '#report/summary.ts';
import { check, context, finding, fingerprint, placed, review, span } from './samples.ts';

const coverage = { files: 40, analysed: 40, partly: 0, skipped: 0, bytes: 1 };

it('findings that no comment shows come worst first, so that the least are left out where room ends', () => {
  const severities = (['note', 'error', 'warning'] as const).map((severity) => finding({ severity }));
  const shown = shownInSummary(check([...severities, finding({ confidence: 'likely' })]), 'why');
  expect(shown.map((one) => `${one.finding.severity} ${one.finding.confidence}`)).toEqual([
    'error certain',
    'error likely',
    'warning certain',
    'note certain',
  ]);
});

describe('the summary comment', () => {
  const introduced = [placed(), placed({ fingerprint: fingerprint(2), severity: 'warning', confidence: 'likely' })];
  const [first, second] = introduced;
  const shown: readonly Shown[] = [
    { finding: first!.finding, on: 'line' },
    { finding: second!.finding, on: 'summary', why: 'only 25 comments are shown beside the code' },
  ];
  const fixed = [finding({ rule: 'FS201', title: 'Lock held', at: span('old.py', 4) })];
  const whole = review(introduced, {
    hidden: 4,
    findings: [
      ...introduced.map((one) => one.finding),
      finding({ suppressed: { by: 'comment', reason: 'known', at: span('a.py', 1) } }),
      finding({ suppressed: { by: 'comment', reason: 'measured', at: span('a.py', 1) } }),
    ],
    problems: [{ kind: 'syntax', fatal: false, path: 'legacy.py', range: [3, 1, 3, 2], message: 'Syntax error' }],
    coverage: { ...coverage, analysed: 39, partly: 1 },
  });
  const report = {
    ...whole,
    change: {
      ...whole.change!,
      comparison: { introduced, existing: [finding()], fixed, suppressed: whole.head.analysis.findings.slice(-1) },
    },
  };

  it('has the figures, what is not shown elsewhere, and what was not analysed', () => {
    expect(renderSummaryComment(report, shown, context, 0)).toMatchInlineSnapshot(`
      "### Forksight: 2 fork hazards introduced

      **2 introduced** (1 at a line, 1 below) · 1 existing · 1 fixed · 2 suppressed · 4 hidden

      <sub>Changes since \`2222222\`: 3 files, 2 of them Python. 39 of 40 Python files analysed, 1 only in part at \`1111111\`.</sub>

      #### Not shown at a line

      **\`Pool\` forks while a logging thread runs** · warning (likely) · [FS101](https://github.com/forksight/forksight/blob/main/docs/rules/FS101-thread-alive-at-fork.md)\\
      [\`app/jobs.py:12\`](https://github.com/acme/shop/blob/1111111111111111111111111111111111111111/app/jobs.py#L12) (only 25 comments are shown beside the code)

      <details><summary>Why, where it bites, what to change</summary>

      The child has the lock of the queue as it was at the fork, and no thread that would ever release it. Its first log record hangs.

      **Where it bites:** Linux, Python ≤ 3.13 by default; any version when fork is requested.

      **What to change:** Create the pool before the listener starts, or ask for another start method.

      \`\`\`diff
      -    pool = Pool(4)
      +    pool = get_context("spawn").Pool(4)
      \`\`\`

      **What must change with it:**

      - Guard the entry point with \`if __name__ == "__main__":\`.

      <details><summary>Evidence: 3 steps, likely</summary>

      1. [\`app/log.py:7\`](https://github.com/acme/shop/blob/1111111111111111111111111111111111111111/app/log.py#L7) starts a thread that runs \`QueueListener._monitor\`
      2. \`logging.handlers.QueueListener.start\` starts a thread that takes records from the queue ([Python's documentation](https://docs.python.org/3/library/logging.handlers.html#logging.handlers.QueueListener.start))
      3. [\`app/jobs.py:12\`](https://github.com/acme/shop/blob/1111111111111111111111111111111111111111/app/jobs.py#L12) forks while the thread runs

      </details>

      </details>

      #### Suppressed by this change (1)

      - [\`app/jobs.py:12\`](https://github.com/acme/shop/blob/1111111111111111111111111111111111111111/app/jobs.py#L12) [FS101](https://github.com/forksight/forksight/blob/main/docs/rules/FS101-thread-alive-at-fork.md) \`Pool\` forks while a logging thread runs: measured

      #### Fixed by this change (1)

      - \`old.py:4\` [FS201](https://github.com/forksight/forksight/blob/main/docs/rules/FS201-lock-held-at-fork.md) Lock held

      #### Not analysed, or not understood (1)

      - \`legacy.py:3\`: Syntax error"
    `);
  });

  it('groups findings that say the same, and tells every place', () => {
    const other = placed({ title: 'Another', at: span('c.py', 5) }, { on: 'summary', why: 'w' });
    const same = [1, 2, 3].map((line) => placed({ at: span('d.py', line) }, { on: 'summary', why: 'w' }));
    const all = [same[0]!, other, same[1]!, same[2]!];
    const body = renderSummaryComment(review(all), shownInSummary(review(all), 'w'), context, 0);
    expect(body.match(/forks while a logging thread runs\*\*/g)).toHaveLength(1);
    const places = [...body.matchAll(/^(The same at )?\[`([cd]\.py:\d)`\]/gm)].map((match) => [
      match[1] ?? '',
      match[2],
    ]);
    expect(places).toEqual([
      ['', 'd.py:1'],
      ['The same at ', 'd.py:2'],
      ['The same at ', 'd.py:3'],
      ['', 'c.py:5'],
    ]);
    expect(body).toContain('**4 introduced** (4 below)');
  });

  it('refuses to lose a finding', () => {
    expect(() => renderSummaryComment(report, shown.slice(1), context, 0)).toThrow(
      '2 findings were to be shown and 1 were',
    );
  });

  it('of the job lists everything', () => {
    const text = renderEverything(
      report,
      shownInSummary(report, 'the token may not write'),
      context,
      JOB_SUMMARY_LIMIT,
    );
    expect(text.match(/^#### .*/gm)).toEqual([
      '#### Introduced',
      '#### Suppressed by this change (1)',
      '#### Existing before (1)',
      '#### Fixed by this change (1)',
      '#### Suppressed (1)',
      '#### Not analysed, or not understood (1)',
    ]);
    expect(text).toContain('`app/jobs.py:12`](');
    expect(text).toContain('measured');
  });
});

describe('the headline', () => {
  const fatal = [{ kind: 'revision', fatal: true, message: 'The base commit is not there; fetch it.' }] as const;
  const head = (report: ReturnType<typeof check>): string =>
    renderEverything(report, shownInSummary(report, ''), context, JOB_SUMMARY_LIMIT).split('\n', 1)[0]!;

  it.each([
    [check([finding()]), '1 fork hazard'],
    [review([placed(), placed()]), '2 fork hazards introduced'],
    [check([]), 'no fork hazards'],
    [review([]), 'no new fork hazards'],
    [check([], { coverage: { ...coverage, analysed: 38, skipped: 2 } }), 'no fork hazards in what could be analysed'],
    [
      check([], { coverage: { ...coverage, analysed: 0, skipped: 40 } }),
      'nothing checked: no Python file could be read',
    ],
    [
      check([], { coverage: { files: 0, analysed: 0, partly: 0, skipped: 0, bytes: 0 } }),
      'nothing to check: no Python files',
    ],
    [check([], { problems: fatal }), 'could not check'],
    [review([], { problems: fatal }), 'could not check this change'],
  ])('%#: %j', (report, words) => {
    expect(head(report)).toBe(`### Forksight: ${words}`);
  });

  it('is followed by what made the check impossible', () => {
    const report = review([], { problems: fatal });
    expect(renderSummaryComment(report, [], context, 0)).toContain('The base commit is not there; fetch it.');
  });
});

describe('limits', () => {
  const section = (items: readonly string[]) => ({
    heading: gfm`H`,
    items: items.map(ownMarkdown),
    as: 'list' as const,
    more: (count: number) => gfm`and ${count} more`,
  });
  const measure = (text: string): number => text.length;
  const text = fit(NOTHING, [section(['aaaa', 'bbbb', 'cccc'])], NOTHING, { size: 100, measure });

  it('let everything through that fits exactly', () => {
    expect(text).toBe('H\n\naaaa\nbbbb\ncccc');
    expect(fit(NOTHING, [section(['aaaa', 'bbbb', 'cccc'])], NOTHING, { size: text.length, measure })).toBe(text);
    expect(fit(NOTHING, [section(['aaaa', 'bbbb', 'cccc'])], NOTHING, { size: text.length + 1, measure })).toBe(text);
  });

  it('leave out whole items and count them, one below', () => {
    const one = fit(NOTHING, [section(['aaaa', 'bbbb', 'cccc'])], NOTHING, { size: text.length - 1, measure });
    expect(one).toBe('H\n\nand 3 more');
    const items = Array.from({ length: 100 }, (_, i) => `item ${i}`);
    const cut = fit(NOTHING, [section(items)], NOTHING, { size: 500, measure });
    const kept = cut.match(/^item /gm)!.length;
    expect(cut.endsWith(`and ${100 - kept} more`)).toBe(true);
    expect(cut.length).toBeLessThanOrEqual(500);
    expect(cut.length).toBeGreaterThan(480);
  });

  it('give earlier sections room first', () => {
    const cut = fit(NOTHING, [section(['a'.repeat(50)]), section(['b'.repeat(50)])], NOTHING, { size: 90, measure });
    expect(cut).toBe(`H\n\n${'a'.repeat(50)}\n\nH\n\nand 1 more`);
  });

  it('hold for comments of thousands of findings, wide characters included', () => {
    const many = Array.from({ length: 3_000 }, (_, i) =>
      placed({ fingerprint: fingerprint(i), title: `变量 🙂 ${i}` }),
    );
    const report = review(many);
    const shown = shownInSummary(report, 'too many');
    const comment = renderSummaryComment(report, shown, context, 0);
    expect(comment.length).toBeLessThanOrEqual(COMMENT_LIMIT.size - 1_024);
    const left = Number(/And (\d+) more findings/.exec(comment)?.[1]);
    expect(comment.match(/^\*\*变量/gm)!.length + left).toBe(3_000);
    const job = renderEverything(report, shown, context, JOB_SUMMARY_LIMIT);
    expect(new TextEncoder().encode(job).length).toBeLessThanOrEqual(JOB_SUMMARY_LIMIT.size);
    expect(renderMarkdown(report, context).match(/^\*\*变量/gm)).toHaveLength(3_000);
  });
});
