import type { Report } from '#core/report.ts';

/** The report itself, indented, ending with a line feed. */
export function renderJson(report: Report): string {
  return `${JSON.stringify(report, undefined, 2)}\n`;
}
