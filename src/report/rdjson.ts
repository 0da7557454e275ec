/** reviewdog's diagnostic format, one document: `reviewdog -f=rdjson`. */
import type { Finding } from '#core/finding.ts';
import type { Report } from '#core/report.ts';
import type { RuleMeta } from '#core/rule.ts';
import type { Range, RepoPath, Span } from '#core/span.ts';
import { reportedFindings, worstFirst } from './counts.ts';
import { visible } from './encode.ts';
import { type LineOf, lineReader } from './excerpts.ts';
import { rulePage } from './links.ts';
import { fullStop } from './words.ts';

const SEVERITIES = { error: 'ERROR', warning: 'WARNING', note: 'INFO' } as const;

export function renderRdjson(report: Report, rules: readonly RuleMeta[]): string {
  const lineOf = lineReader(report.excerpts);
  const pages = new Map(rules.map((rule) => [rule.code, rulePage(rule)]));
  const document = {
    source: { name: 'forksight', url: 'https://github.com/forksight/forksight' },
    diagnostics: worstFirst(reportedFindings(report)).map(({ finding }) =>
      diagnostic(finding, pages.get(finding.rule), lineOf),
    ),
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

function diagnostic(finding: Finding, url: string | undefined, lineOf: LineOf): object {
  const { rule, severity, at, title, why, where, change, causes, edit } = finding;
  return {
    message: visible([title, why, where, change].map(fullStop).join('\n')),
    location: location(at, lineOf),
    severity: SEVERITIES[severity],
    code: { value: rule, ...(url !== undefined && { url }) },
    relatedLocations: causes.map((cause) => ({
      message: visible(cause.trace[0].says),
      location: location(cause.at, lineOf),
    })),
    // A suggestion is one that can be applied as it is.
    ...(edit?.class === 'safe' &&
      edit.path === at.path && { suggestions: [{ range: range(edit.path, edit.range, lineOf), text: edit.text }] }),
  };
}

function location(span: Span, lineOf: LineOf): object {
  return { path: span.path, range: range(span.path, span.range, lineOf) };
}

function range(path: RepoPath, [startLine, startColumn, endLine, endColumn]: Range, lineOf: LineOf): object {
  return {
    start: position(path, startLine, startColumn, lineOf),
    end: position(path, endLine, endColumn, lineOf),
  };
}

/** Columns count UTF-8 bytes there; of a line that the report does not carry, they are left out. */
function position(path: RepoPath, line: number, column: number, lineOf: LineOf): object {
  const text = column === 1 ? '' : lineOf(path, line);
  if (text === undefined) return { line };
  return { line, column: new TextEncoder().encode(text.slice(0, column - 1)).length + 1 };
}
