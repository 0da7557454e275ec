import type { Finding } from '#core/finding.ts';
import type { Audit, HistoryEntry, PastFinding } from './audit.ts';
import { countAudit, openFindings } from './counts.ts';

/** Audits that are remembered at most. */
const REMEMBERED = 100;

/** What has become of the findings of the previous audit. */
export interface Trend {
  /** The audits in order, this one last. */
  readonly entries: readonly HistoryEntry[];
  readonly fresh: readonly Finding[];
  readonly still: number;
  readonly fixed: readonly PastFinding[];
}

/** The audit with what is kept of the one before. */
export function withPrevious(audit: Audit, before: Audit): Audit {
  const history = before.previous ? [...before.previous.history, before.previous.entry] : [];
  const findings = openFindings(before).map(({ fingerprint, rule, severity, at, title }) => ({
    fingerprint,
    rule,
    severity,
    at,
    title,
  }));
  return { ...audit, previous: { entry: entryOf(before), findings, history: history.slice(-REMEMBERED) } };
}

/** Undefined without a previous audit. */
export function trendOf(audit: Audit): Trend | undefined {
  const { previous } = audit;
  if (previous === undefined) return undefined;
  const now = openFindings(audit);
  const before = new Set(previous.findings.map(({ fingerprint }) => fingerprint));
  const after = new Set(now.map(({ fingerprint }) => fingerprint));
  const fresh = now.filter(({ fingerprint }) => !before.has(fingerprint));
  return {
    entries: [...previous.history, previous.entry, entryOf(audit)],
    fresh,
    still: now.length - fresh.length,
    fixed: previous.findings.filter(({ fingerprint }) => !after.has(fingerprint)),
  };
}

function entryOf(audit: Audit): HistoryEntry {
  const { error, warning, note } = countAudit(audit).total;
  const { sha } = audit.report.head;
  return { date: audit.date, ...(sha !== undefined && { sha }), error, warning, note };
}
