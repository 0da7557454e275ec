import { describe, expect, it } from 'vitest';
import type { Audit, HistoryEntry, PastFinding } from '#audit/audit.ts';
import { previousAmong, trendOf } from '#audit/trend.ts';
import type { Finding } from '#core/finding.ts';
import { trendFigures } from '#report/audit-view.ts';
import { auditOf, PROGRAM } from './program.ts';

const view = await auditOf(PROGRAM);
const { audit: old } = view;
const [first] = view.findings;
if (first === undefined) throw new Error('The program has findings.');

describe('since the audit before', () => {
  const past = (change: Partial<PastFinding>): PastFinding => ({ ...first, fingerprint: 'f'.repeat(32), ...change });
  const trendFrom = (findings: readonly PastFinding[], audit: Audit) =>
    trendOf({ ...audit, previous: { entry: entryOf(audit), findings, history: [] } });
  const figures = (findings: readonly PastFinding[], audit = old): string | undefined => {
    const trend = trendFrom(findings, audit);
    return trend && trendFigures(trend);
  };
  const entryOf = ({ date }: Audit): HistoryEntry => ({ date, error: 0, warning: 0, note: 0 });
  const known = view.findings.map(({ fingerprint }) => past({ fingerprint }));

  it('what is gone is fixed', () => {
    expect(figures([...known, past({})])).toBe(`0 new findings, ${known.length} still open, 1 fixed`);
  });

  it('what is suppressed meanwhile is kept, and not fixed', () => {
    const { report } = old;
    const reason: NonNullable<Finding['suppressed']> = { by: 'comment', reason: 'it only sleeps', at: first.at };
    const findings = report.head.analysis.findings.map((one) =>
      one.fingerprint === first.fingerprint ? { ...one, suppressed: reason } : one,
    );
    const head = { ...report.head, analysis: { ...report.head.analysis, findings } };
    const kept = { ...old, report: { ...report, head } };
    expect(figures(known, kept)).toBe(`0 new findings, ${known.length - 1} still open, 0 fixed, 1 kept as they are`);
  });

  it('of what could not be read nothing is said', () => {
    const [broken] = old.report.head.analysis.problems;
    const gone = past({ at: { ...first.at, path: broken?.path ?? '' } });
    expect(figures([...known, gone])).toBe(
      `0 new findings, ${known.length} still open, 0 fixed, 1 not known, as their files could not be read`,
    );
  });

  it('a shard and the audit of another repository are none', () => {
    expect(previousAmong([old], old.name)).toEqual({ audit: old });
    expect(previousAmong([old], 'acme/other')).toEqual({ fault: `is of ${old.name}, and not of acme/other` });
    expect(previousAmong([{ ...old, shard: { index: 1, of: 2 } }], old.name)).toHaveProperty('fault');
  });
});
