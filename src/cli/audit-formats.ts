import type { Audit } from '#audit/audit.ts';
import type { Rule } from '#core/rule.ts';
import { renderAuditMarkdown } from '#report/audit-markdown.ts';
import { renderAuditText } from '#report/audit-text.ts';
import { auditHeadline, type AuditView, viewAudit } from '#report/audit-view.ts';
import { renderHtml } from '#report/html/page.ts';
import { renderJson } from '#report/json.ts';
import { coverageSentence } from '#report/words.ts';
import type { Arguments, Option } from './arguments.ts';
import { deliverText, OUTPUT, styleFor } from './deliver.ts';
import { FORMATS, type Format, renderReport } from './formats.ts';
import type { Terminal } from './terminal.ts';

const AUDIT_FORMATS = [...FORMATS, 'html'] as const;

/** Options that say how an audit is written, and where. */
export const AUDITING: readonly Option[] = [
  {
    name: 'format',
    value: 'FORMAT',
    choices: AUDIT_FORMATS,
    says: 'text (the default), html, markdown or json; the other formats of check have the findings alone',
  },
  OUTPUT,
];

/** Writes the audit as the options ask. Throws a UserError when the file cannot be written. */
export function deliverAudit(audit: Audit, args: Arguments, terminal: Terminal, rules: readonly Rule[]): void {
  const format = AUDIT_FORMATS.find((name) => name === args.value('format')) ?? 'text';
  const view = viewAudit(audit, new Map(rules.map((rule) => [rule.code, rule])));
  deliverText(render(view, format, styleFor(args, terminal), rules), args, terminal);
  if (format !== 'text' || args.value('output') !== undefined) {
    terminal.err(`forksight: ${auditHeadline(view)}. ${coverageSentence(audit.report)}\n`);
  }
}

const NO_LIMIT = { size: Number.POSITIVE_INFINITY, measure: (text: string) => text.length };

function render(
  view: AuditView,
  format: Format | 'html',
  style: Pick<Terminal, 'color' | 'width'>,
  rules: readonly Rule[],
): string {
  switch (format) {
    case 'html':
      return renderHtml(view);
    case 'markdown':
      return renderAuditMarkdown(view, NO_LIMIT);
    case 'json':
      return renderJson(view.audit);
    case 'text':
      return renderAuditText(view, style);
    default:
      return renderReport(view.audit.report, format, style, rules);
  }
}
