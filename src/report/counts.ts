/** What became of every finding of a report. Every figure in any output comes from here, so that they add up. */
import { compareCertainty } from '#core/evidence.ts';
import type { Finding } from '#core/finding.ts';
import type { Placement, PlacedFinding, Report } from '#core/report.ts';
import type { Severity } from '#core/settings.ts';

/** An introduced finding and where it is shown in the end, which may differ from where it was to be placed. */
export interface Shown {
  readonly finding: Finding;
  readonly on: Placement['on'];
  /** Why it is not shown at a line. */
  readonly why?: string;
  /** People have resolved its thread, or hidden its comment. */
  readonly dismissed?: true;
}

export interface Counts {
  /** Findings that the outcome is about: introduced ones in a review, all in a check. `line + file + summary`. */
  readonly reported: number;
  readonly line: number;
  readonly file: number;
  readonly summary: number;
  /** Found in the base as well. */
  readonly existing: number;
  readonly fixed: number;
  readonly suppressed: number;
  readonly hidden: number;
}

/** The findings that the outcome is about, without suppressed ones: introduced ones in a review, all in a check. */
export function reportedFindings(report: Report): readonly PlacedFinding[] {
  const placed =
    report.change?.comparison.introduced ??
    report.head.analysis.findings.map((finding): PlacedFinding => ({
      finding,
      placement: { on: 'summary', why: 'a tree was checked without comparison' },
    }));
  return placed.filter(({ finding }) => finding.suppressed === undefined);
}

/** Findings that were there before the change. */
export function existingFindings(report: Report): readonly Finding[] {
  return (report.change?.comparison.existing ?? []).filter((finding) => finding.suppressed === undefined);
}

interface SuppressedFinding {
  readonly finding: Finding;
  /** Plain text; of a comment without one, that there is none. */
  readonly reason: string;
}

/** Findings that comments of the head suppress. */
export function suppressedFindings(report: Report): readonly SuppressedFinding[] {
  return withReasons(report.head.analysis.findings);
}

/** Those of them whose comment the change adds: reviewers are to see what it keeps from them. */
export function suppressedByChange(report: Report): readonly SuppressedFinding[] {
  return withReasons(report.change?.comparison.suppressed ?? []);
}

function withReasons(findings: readonly Finding[]): readonly SuppressedFinding[] {
  return findings.flatMap((finding) =>
    finding.suppressed === undefined ? [] : [{ finding, reason: finding.suppressed.reason || 'no reason given' }],
  );
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

/** Worst first, then best evidenced, then as given: where there is no room for all, the rest is left out from the end. */
export function worstFirst<T extends { readonly finding: Finding }>(items: readonly T[]): readonly T[] {
  return items.toSorted(
    ({ finding: a }, { finding: b }) =>
      RANK[a.severity] - RANK[b.severity] || compareCertainty(a.confidence, b.confidence),
  );
}

/** How reported findings are shown when nothing is written to the pull request: in the summary, all of them. */
export function shownInSummary(report: Report, why: string): readonly Shown[] {
  return worstFirst(reportedFindings(report)).map(({ finding }) => ({ finding, on: 'summary', why }));
}

/** Counts for a report whose reported findings are shown as `shown` says. Throws when a finding was lost on the way. */
export function countFindings(report: Report, shown: readonly Shown[]): Counts {
  const reported = reportedFindings(report).length;
  if (shown.length !== reported) {
    throw new Error(`${reported} findings were to be shown and ${shown.length} were; this is a defect of Forksight`);
  }
  const on = (where: Shown['on']): number => shown.filter((one) => one.on === where).length;
  return {
    reported,
    line: on('line'),
    file: on('file'),
    summary: on('summary'),
    existing: existingFindings(report).length,
    fixed: report.change?.comparison.fixed.length ?? 0,
    suppressed: suppressedFindings(report).length,
    hidden: report.head.analysis.hidden,
  };
}
