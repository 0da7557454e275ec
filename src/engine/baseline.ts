import type { BaselineEntry } from '#core/baseline.ts';
import { type Finding, withCauses } from '#core/finding.ts';

/**
 * Marks the findings that the baseline accepts. One with causes that the entry does not have stays a finding, of those
 * causes alone. What a comment suppresses already is left as it is.
 */
export function applyBaseline(findings: readonly Finding[], baseline: readonly BaselineEntry[]): readonly Finding[] {
  const entries = new Map(baseline.map((entry) => [entry.fingerprint, entry]));
  return findings.map((finding) => {
    const entry = entries.get(finding.fingerprint);
    if (entry === undefined || finding.suppressed !== undefined) return finding;
    const [first, ...rest] = finding.causes.filter(({ fingerprint }) => !entry.causes.includes(fingerprint));
    if (first !== undefined) return withCauses(finding, [first, ...rest]);
    return { ...finding, suppressed: { by: 'baseline', reason: entry.reason, at: entry.at } };
  });
}
