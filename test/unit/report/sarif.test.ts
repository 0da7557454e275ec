/** SARIF against the official schema, and what code scanning makes of it. */
import type { Log } from 'sarif';
import { beforeAll, describe, expect, it } from 'vitest';
import { renderSarif } from '#report/sarif.ts';
import { RULES } from '#rules/index.ts';
import { rulePageText } from '#sources/rule-pages.ts';
import type { AuditView } from '#report/audit-view.ts';
import { sarifFaults } from '../../support/sarif.ts';
import { auditOf, PROGRAM } from '../audit/program.ts';
import { check, context, finding, placed, review, span } from './samples.ts';

type Options = Partial<Parameters<typeof renderSarif>[1]>;
function sarif(report: Parameters<typeof renderSarif>[0], options: Options = {}): Log['runs'][0] {
  return log(report, options).runs[0]!;
}

function log(report: Parameters<typeof renderSarif>[0], options: Options = {}): Log {
  const log = JSON.parse(renderSarif(report, { rules: RULES, pageOf: rulePageText, ...options })) as Log;
  expect(sarifFaults(log)).toEqual([]);
  return log;
}

let view: AuditView;
beforeAll(async () => {
  view = await auditOf(PROGRAM);
});

it('is valid: an audit, a review, nothing, and what was not checked', () => {
  const repository = context.repository && { repository: context.repository };
  const unread = { kind: 'syntax', message: 'broken', path: 'a b.py', range: [1, 1, 1, 2], fatal: true } as const;
  const logs = [
    log(view.audit.report, { category: 'nightly', ...repository }),
    log(review([placed(), placed({}, { on: 'file', path: 'a.py', why: 'x' })])),
    log(check([])),
    log(check([], { problems: [unread] })),
  ];
  expect(logs.map(sarifFaults)).toEqual([[], [], [], []]);
  expect(sarifFaults({ ...logs[0], version: '3' })).not.toEqual([]);
});

describe('a rule', () => {
  it('that found something has its page as help, with links that lead somewhere', () => {
    const rules = sarif(check([finding()])).tool.driver.rules!;
    const found = rules.find(({ id }) => id === 'FS101');
    expect(found).toMatchObject({
      name: 'ThreadAliveAtFork',
      properties: { precision: 'high', 'problem.severity': 'error' },
    });
    expect(found?.help?.markdown).toContain('## How to fix it');
    expect(found?.help?.markdown).not.toMatch(/\]\((?!https:\/\/|#)/);
    expect(rules.find(({ id }) => id === 'FS102')?.help?.markdown).toContain(
      '[Explanation, examples and fixes](https:',
    );
    expect(rules).toHaveLength(RULES.length);
  });
});

describe('a result', () => {
  it("has GitHub's hash of its line, and its own fingerprint", () => {
    const report = { ...check([finding()]), lineHashes: [{ path: 'app/jobs.py', line: 12, hash: 'abc:1' }] };
    expect(sarif(report).results?.[0]?.partialFingerprints).toEqual({
      primaryLocationLineHash: 'abc:1',
      'forksight/v1': finding().fingerprint,
    });
    for (const result of sarif(view.audit.report).results ?? []) {
      expect(result.partialFingerprints?.['primaryLocationLineHash']).toMatch(/^[0-9a-f]{1,16}:1$/);
    }
  });

  it('shows its code and its causes', () => {
    const [result] = sarif(check([finding()])).results!;
    expect(result?.locations?.[0]?.physicalLocation?.region?.snippet?.text).toBe('Pool(4)');
    expect(result?.locations?.[0]?.physicalLocation?.contextRegion).toMatchObject({ startLine: 11, endLine: 13 });
    expect(result?.relatedLocations?.map(({ id, message }) => [id, message?.text])).toEqual([
      [0, 'starts a thread that runs `QueueListener._monitor`'],
    ]);
  });

  it('stays below what code scanning keeps', () => {
    const [cause] = finding().causes;
    const trace = Array.from({ length: 400 }, () => cause.trace[0]);
    const many = Array.from({ length: 101 }, (_, index) => ({
      ...cause,
      at: span('a.py', index + 1),
      trace: trace as never,
    }));
    const [result] = sarif(check([finding({ causes: many as never })])).results!;
    expect(result?.relatedLocations).toHaveLength(100);
    const places = result?.codeFlows?.flatMap(({ threadFlows }) => threadFlows.flatMap(({ locations }) => locations));
    expect(places).toHaveLength(1_000);
  });

  it('behind the five thousandth is counted by severity', () => {
    const least = Array.from({ length: 5_000 }, () => finding({ severity: 'warning' }));
    const run = sarif(check([finding({ severity: 'note' }), ...least, finding(), finding({ severity: 'note' })]));
    expect(run.results).toHaveLength(5_000);
    expect(run.results?.[0]?.level).toBe('error');
    expect(run.invocations?.[0]?.toolExecutionNotifications?.[0]?.message.text).toMatch(
      /^3 more findings \(1 warning, 2 notes\) are left out here/,
    );
  });
});

it('the run names its category and its commit', () => {
  const run = sarif(check([]), { category: 'nightly', ...(context.repository && { repository: context.repository }) });
  expect(run.automationDetails?.id).toBe('nightly/');
  expect(run.versionControlProvenance).toEqual([
    {
      repositoryUri: 'https://github.com/acme/shop',
      revisionId: context.repository?.sha,
      mappedTo: { uriBaseId: '%SRCROOT%' },
    },
  ]);
});
