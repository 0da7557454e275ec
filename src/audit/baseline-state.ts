import { type BaselineEntry, isExpired } from '#core/baseline.ts';
import { leavesDoubt } from '#core/problem.ts';
import type { Audit } from './audit.ts';

/** What has become of the entries of a baseline. Every entry is in exactly one of the lists. */
export interface BaselineState {
  /** They accept a finding. */
  readonly inForce: readonly BaselineEntry[];
  /** Their last day is over, and their finding is reported again. */
  readonly expired: readonly BaselineEntry[];
  /** There is no such finding any more. */
  readonly stale: readonly BaselineEntry[];
}

export function baselineState({ baseline, report, remarks, date }: Audit): BaselineState {
  const found = new Set([...report.head.analysis.findings, ...remarks].map(({ fingerprint }) => fingerprint));
  const isDoubtful = leavesDoubt(report.head.analysis.problems);
  const isStale = ({ fingerprint, path }: BaselineEntry): boolean => !found.has(fingerprint) && !isDoubtful(path);
  const live = baseline.filter((entry) => !isStale(entry));
  return {
    inForce: live.filter((entry) => !isExpired(entry, date)),
    expired: live.filter((entry) => isExpired(entry, date)),
    stale: baseline.filter(isStale),
  };
}
