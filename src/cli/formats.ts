import type { Placement, Report } from '#core/report.ts';
import type { Rule } from '#core/rule.ts';
import { formatSpan } from '#core/span.ts';
import type { RenderContext } from '#report/blocks.ts';
import { reportedFindings } from '#report/counts.ts';
import { logText, oneLine } from '#report/encode.ts';
import { lineReader } from '#report/excerpts.ts';
import { type Annotation, atOwnPlace, renderCommands } from '#report/github.ts';
import type { Repository } from '#report/links.ts';
import { renderGitlab } from '#report/gitlab.ts';
import { renderJson } from '#report/json.ts';
import { renderJunit } from '#report/junit.ts';
import { renderMarkdown } from '#report/markdown.ts';
import { renderRdjson } from '#report/rdjson.ts';
import { renderSarif } from '#report/sarif.ts';
import { renderText } from '#report/text.ts';
import { rulePageText } from '#sources/rule-pages.ts';
import type { Terminal } from './terminal.ts';

export const FORMATS = ['text', 'json', 'sarif', 'github', 'markdown', 'rdjson', 'gitlab', 'junit'] as const;
export type Format = (typeof FORMATS)[number];

/** The report in the given format, ending with a line feed. */
export function renderReport(
  report: Report,
  format: Format,
  style: Pick<Terminal, 'color' | 'width'>,
  rules: readonly Rule[],
  repository?: Repository,
): string {
  switch (format) {
    case 'json':
      return renderJson(report);
    case 'sarif':
      return renderSarif(report, { rules, pageOf: rulePageText, ...(repository && { repository }) });
    case 'github':
      return renderCommands(annotationsOf(report), 'The JSON report has them all.')
        .map((line) => `${line}\n`)
        .join('');
    case 'markdown':
      return renderMarkdown(report, renderContext(report, rules));
    case 'rdjson':
      return renderRdjson(report, rules);
    case 'gitlab':
      return renderGitlab(report);
    case 'junit':
      return renderJunit(report);
    case 'text':
      return renderText(report, style) + placementsText(report);
  }
}

function renderContext(report: Report, rules: readonly Rule[]): RenderContext {
  return { rules: new Map(rules.map((rule) => [rule.code, rule])), lineOf: lineReader(report.excerpts) };
}

function annotationsOf(report: Report): readonly Annotation[] {
  return reportedFindings(report).map(({ finding, placement }) =>
    placement.on === 'line' ? { finding, at: placement } : atOwnPlace(finding),
  );
}

/** Where a review would say what; nothing for a check. */
function placementsText(report: Report): string {
  if (report.change === undefined) return '';
  const placed = reportedFindings(report);
  if (placed.length === 0) return '\nThe review would have no comments.\n';
  const rows = placed.map(({ finding, placement }) => {
    const what = `${finding.rule} of ${formatSpan(finding.at)}`;
    return `  ${logText(oneLine(`${placeText(placement)}: ${what}`))}\n`;
  });
  return `\nThe review would say it here:\n${rows.join('')}`;
}

function placeText(placement: Placement): string {
  switch (placement.on) {
    case 'line': {
      const { path, startLine, endLine } = placement;
      return `${path}, ${startLine === endLine ? `line ${startLine}` : `lines ${startLine} to ${endLine}`}`;
    }
    case 'file':
      return `${placement.path}, on the file as ${placement.why}`;
    case 'summary':
      return `in the summary, as ${placement.why}`;
  }
}
