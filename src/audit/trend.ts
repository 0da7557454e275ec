import type { Finding } from '#core/finding.ts';
import { leavesDoubt } from '#core/problem.ts';
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
  /** Suppressed or accepted since. */
  readonly kept: readonly PastFinding[];
  /** Not seen, although they may be there: their file could not be read this time. */
  readonly unread: readonly PastFinding[];
}

/** The one of the audits that may have come before, or why none may: the end of a sentence. */
export function previousAmong(
  audits: readonly Audit[],
  name: string,
): { readonly audit: Audit } | { readonly fault: string } {
  const audit = audits.find((one) => one.name === name);
  if (audit === undefined) return { fault: `is of ${audits[0]?.name}, and not of ${name}` };
  if (audit.shard !== undefined) return { fault: 'is a shard; join all of them with "forksight merge" first' };
  return { audit };
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
  const gone = previous.findings.filter(({ fingerprint }) => !after.has(fingerprint));
  const { findings, problems } = audit.report.head.analysis;
  const all = new Set(findings.map(({ fingerprint }) => fingerprint));
  const isKept = ({ fingerprint }: PastFinding): boolean => all.has(fingerprint);
  const isDoubtful = leavesDoubt(problems);
  const isUnread = ({ at }: PastFinding): boolean => isDoubtful(at.path);
  const fresh = now.filter(({ fingerprint }) => !before.has(fingerprint));
  return {
    entries: [...previous.history, previous.entry, entryOf(audit)],
    fresh,
    still: now.length - fresh.length,
    fixed: gone.filter((one) => !isKept(one) && !isUnread(one)),
    kept: gone.filter(isKept),
    unread: gone.filter((one) => !isKept(one) && isUnread(one)),
  };
}

function entryOf(audit: Audit): HistoryEntry {
  const { error, warning, note } = countAudit(audit).total;
  const { sha } = audit.report.head;
  return { date: audit.date, ...(sha !== undefined && { sha }), error, warning, note };
}
