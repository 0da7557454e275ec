import type { Report } from '#core/report.ts';
import type { Settings, Severity } from '#core/settings.ts';
import { reportedFindings, suppressedByChange } from '#report/counts.ts';
import { plural } from '#report/words.ts';

/** How a run ends: 0 clean, 1 findings at or above `fail-on`, 2 could not check. */
export type Status = 0 | 1 | 2;

/** A report with those of its settings that say when it fails. */
export interface Judged {
  readonly report: Report;
  readonly settings: Pick<Settings, 'failOn'> & Partial<Pick<Settings, 'failOnNewSuppressions'>>;
}

const RANK: Readonly<Record<Severity, number>> = { note: 0, warning: 1, error: 2 };

/** In a review only what the change introduces counts; suppressed findings only where the settings say so. */
export function statusOf(judged: Judged): Status {
  if (judged.report.head.analysis.problems.some((problem) => problem.fatal)) return 2;
  return hasFailingFindings(judged) || whySuppressionsFail(judged) !== undefined ? 1 : 0;
}

export function hasFailingFindings({ report, settings: { failOn } }: Judged): boolean {
  return reportedFindings(report).some(({ finding }) => failOn !== 'never' && RANK[finding.severity] >= RANK[failOn]);
}

/** One sentence where what the change suppresses fails it. No finding is shown for it, so that nothing else would tell. */
export function whySuppressionsFail({ report, settings }: Judged): string | undefined {
  const count = suppressedByChange(report).length;
  if (count === 0 || settings.failOnNewSuppressions !== true) return undefined;
  return `The change adds comments that suppress ${plural(count, 'finding')}, and fail-on-new-suppressions is set; mend the code, or have the comments accepted.`;
}
