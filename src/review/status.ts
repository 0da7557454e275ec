import type { Settings, Severity } from '#core/settings.ts';
import { reportedFindings } from '#report/counts.ts';
import type { Outcome } from './check-tree.ts';

/** How a run ends: 0 clean, 1 findings at or above `fail-on`, 2 could not check. */
export type Status = 0 | 1 | 2;

const RANK: Readonly<Record<Severity, number>> = { note: 0, warning: 1, error: 2 };

/** In a review only what the change introduces counts; suppressed findings never do. */
export function statusOf({
  report,
  settings,
}: Pick<Outcome, 'report'> & { readonly settings: Pick<Settings, 'failOn'> }): Status {
  const { analysis } = report.head;
  if (analysis.problems.some((problem) => problem.fatal)) return 2;
  return reportedFindings(report).some(({ finding }) => fails(finding.severity, settings.failOn)) ? 1 : 0;
}

function fails(severity: Severity, failOn: Settings['failOn']): boolean {
  return failOn !== 'never' && RANK[severity] >= RANK[failOn];
}
