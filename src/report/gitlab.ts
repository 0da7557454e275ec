/** The report that GitLab shows as code quality: `artifacts: reports: codequality`. */
import type { Finding } from '#core/finding.ts';
import type { Report } from '#core/report.ts';
import { lastLine } from '#core/span.ts';
import { reportedFindings, worstFirst } from './counts.ts';
import { oneLine, visible } from './encode.ts';
import { fullStop } from './words.ts';

const SEVERITIES = { error: 'critical', warning: 'major', note: 'minor' } as const;

export function renderGitlab(report: Report): string {
  const issues = worstFirst(reportedFindings(report)).map(({ finding }) => issue(finding));
  return `${JSON.stringify(issues, undefined, 2)}\n`;
}

function issue({ rule, severity, fingerprint, at, title, why, where, change }: Finding): object {
  return {
    type: 'issue',
    check_name: rule,
    description: oneLine(title),
    categories: ['Bug Risk'],
    severity: SEVERITIES[severity],
    fingerprint,
    location: { path: at.path, lines: { begin: at.range[0], end: lastLine(at.range) } },
    content: { body: visible([why, where, change].map(fullStop).join('\n\n')) },
  };
}
