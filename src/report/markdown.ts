import type { Report } from '#core/report.ts';
import type { RenderContext } from './blocks.ts';
import { shownInSummary } from './counts.ts';
import { type Markdown, gfm } from './encode.ts';
import { renderEverything } from './summary.ts';

/** The whole report as a Markdown document, without limit. */
export function renderMarkdown(report: Report, context: RenderContext): Markdown {
  const shown = shownInSummary(report, '').map(({ finding }) => ({ finding, on: 'summary' as const }));
  const limit = { size: Number.POSITIVE_INFINITY, measure: (text: string) => text.length };
  return gfm`${renderEverything(report, shown, context, limit)}\n`;
}
