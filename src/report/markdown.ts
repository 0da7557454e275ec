import type { Report } from '#core/report.ts';
import type { RenderContext } from './blocks.ts';
import { shownInSummary } from './counts.ts';
import { renderEverything } from './summary.ts';

/** The whole report as a Markdown document, without limit. */
export function renderMarkdown(report: Report, context: RenderContext): string {
  const shown = shownInSummary(report, '').map(({ finding }) => ({ finding, on: 'summary' as const }));
  return `${renderEverything(report, shown, context, { size: Number.POSITIVE_INFINITY, measure: (text) => text.length })}\n`;
}
