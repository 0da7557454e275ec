import { describe, expect, it } from 'vitest';
import type { Log } from 'sarif';
import type { RuleMeta } from '#core/rule.ts';
import { atOwnPlace, renderCommands } from '#report/github.ts';
import { renderSarif } from '#report/sarif.ts';
import { check, finding, fingerprint, placed, review, span } from './samples.ts';

const rules: readonly RuleMeta[] = [
  {
    code: 'FS101',
    slug: 'thread-alive-at-fork',
    summary: 'a thread is alive when the process forks',
    severity: 'error',
    audience: 'everyone',
    autofix: 'suggest',
    since: '0.1.0',
    effects: [],
    supersedes: [],
  },
];

const sarif = (report: Parameters<typeof renderSarif>[0]) =>
  (JSON.parse(renderSarif(report, { rules, pageOf: () => undefined })) as Log).runs[0]!;

describe('SARIF', () => {
  it('has the rules, with the link where code scanning shows it', () => {
    const [rule] = sarif(check([])).tool.driver.rules!;
    expect(rule).toMatchObject({
      id: 'FS101',
      shortDescription: { text: 'A thread is alive when the process forks.' },
    });
    expect(rule?.help?.markdown).toContain('docs/rules/FS101-thread-alive-at-fork.md)');
  });

  it('has each finding with its place, identity and evidence', () => {
    const [result] = sarif(review([placed()])).results!;
    expect(result).toMatchObject({
      ruleId: 'FS101',
      ruleIndex: 0,
      level: 'error',
      baselineState: 'new',
      partialFingerprints: { 'forksight/v1': fingerprint(1) },
      suppressions: [],
    });
    expect(result?.locations?.[0]?.physicalLocation).toEqual({
      artifactLocation: { uri: 'app/jobs.py', uriBaseId: '%SRCROOT%' },
      region: { startLine: 12, startColumn: 12, endLine: 12, endColumn: 19, snippet: { text: 'Pool(4)' } },
      contextRegion: {
        startLine: 11,
        endLine: 13,
        snippet: { text: '    listener.start()\n    pool = Pool(4)\n    pool.map(work, items)' },
      },
    });
    const steps = result?.codeFlows?.[0]?.threadFlows[0]?.locations.map(({ location }) => location?.message?.text);
    expect(steps).toEqual([
      'starts a thread that runs `QueueListener._monitor`',
      expect.stringMatching(/^logging\.handlers\.QueueListener\.start starts .* \(Python's documentation: https:.*\)$/),
      'forks while the thread runs',
    ]);
  });

  it('says what is suppressed and why, and what was not checked', () => {
    const suppressed = finding({ suppressed: { by: 'comment', reason: 'measured', at: span('a b#.py', 3) } });
    const run = sarif(
      check([suppressed], { problems: [{ kind: 'revision', fatal: true, message: 'No such commit' }] }),
    );
    expect(run.results?.[0]?.suppressions).toMatchObject([{ kind: 'inSource', justification: 'measured' }]);
    expect(run.results?.[0]?.suppressions?.[0]?.location?.physicalLocation?.artifactLocation?.uri).toBe('a%20b%23.py');
    expect(run.invocations).toMatchObject([
      {
        executionSuccessful: false,
        toolExecutionNotifications: [{ level: 'error', message: { text: 'No such commit' } }],
      },
    ]);
  });

  it('keeps what code scanning keeps, and says how much it leaves out', () => {
    const run = sarif(check(Array.from({ length: 5_001 }, () => finding())));
    expect(run.results).toHaveLength(5_000);
    expect(run.invocations?.[0]?.toolExecutionNotifications?.[0]?.message.text).toMatch(/^1 more finding/);
  });

  it('leaves out the least of the findings', () => {
    const notes = Array.from({ length: 5_000 }, () => finding({ severity: 'note' }));
    expect(sarif(check([...notes, finding()])).results?.[0]?.level).toBe('error');
  });

  it('starts no link in a message', () => {
    expect(sarif(check([finding({ title: 'a[0](1)' })])).results?.[0]?.message.text).not.toContain('](');
  });
});

describe('workflow commands', () => {
  const elsewhere = 'The summary of the job has them all.';
  const many = (count: number, change: Parameters<typeof finding>[0] = {}) =>
    Array.from({ length: count }, (_, i) => atOwnPlace(finding({ at: span('a.py', i + 1), ...change })));

  it('annotate the lines that a finding reaches', () => {
    const whole = atOwnPlace(finding({ at: { path: 'a.py', range: [3, 1, 5, 1] } }));
    expect(renderCommands([whole], elsewhere)[0]).toContain('line=3,endLine=4,');
  });

  it('annotate, worst first', () => {
    const annotations = [
      atOwnPlace(finding({ severity: 'note', at: span('n.py', 1) })),
      atOwnPlace(
        finding({ at: { path: 'e,1.py', range: [3, 1, 5, 2] }, title: 'a: b', why: '100%', where: 'w', change: 'c' }),
      ),
    ];
    const lines = renderCommands(annotations, elsewhere);
    expect(lines[0]).toBe('::error file=e%2C1.py,line=3,endLine=5,title=FS101 a%3A b::100%25.%0Aw.%0Ac.');
    expect(lines[1]).toMatch(/^::notice file=n\.py,line=1,/);
  });

  it('name the place of the finding when they stand at another', () => {
    const annotation = { finding: finding(), at: { path: 'app/log.py', startLine: 7, endLine: 7 } };
    expect(renderCommands([annotation], elsewhere)[0]).toContain('::At app/jobs.py:12. The child');
  });

  it.each([
    [9, 9, ''],
    [10, 10, ''],
    [11, 10, `::error title=Forksight::2 more findings of severity error. ${elsewhere}`],
    [500, 10, `::error title=Forksight::491 more findings of severity error. ${elsewhere}`],
  ])('%i of a kind give %i lines', (count, lines, last) => {
    const commands = renderCommands([...many(count), ...many(2, { severity: 'warning' })], elsewhere);
    expect(commands.filter((line) => line.startsWith('::error'))).toHaveLength(lines);
    expect(commands.filter((line) => line.startsWith('::warning'))).toHaveLength(2);
    expect(commands.find((line) => line.includes(elsewhere)) ?? '').toBe(last);
  });

  it('stay below the length at which the runner cuts', () => {
    expect(renderCommands(many(1, { why: 'x'.repeat(10_000) }), elsewhere)[0]!.length).toBeLessThan(4_200);
  });
});
