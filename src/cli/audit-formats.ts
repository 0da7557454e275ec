import { type Audit, AUDIT_VERSION } from '#audit/audit.ts';
import { UserError } from '#core/problem.ts';
import type { Rule } from '#core/rule.ts';
import { overviewMarkdown, renderAuditMarkdown } from '#report/audit-markdown.ts';
import { renderAuditText } from '#report/audit-text.ts';
import { auditHeadline, type AuditView, viewAudit } from '#report/audit-view.ts';
import { logText, oneLine } from '#report/encode.ts';
import { renderHtml, renderSeveralHtml } from '#report/html/page.ts';
import { renderJson } from '#report/json.ts';
import { coverageSentence } from '#report/words.ts';
import type { Arguments, Option } from './arguments.ts';
import { deliverText, JSON_FLAG, OUTPUT, styleFor } from './deliver.ts';
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
  JSON_FLAG,
  OUTPUT,
];

/** The format that the options ask for; a shard has the one that can be joined, unless they ask for another. */
export function auditFormat(args: Arguments): (typeof AUDIT_FORMATS)[number] {
  if (args.has('json')) return 'json';
  const usual = args.value('shard') === undefined ? 'text' : 'json';
  return AUDIT_FORMATS.find((name) => name === args.value('format')) ?? usual;
}

/** Writes one audit, or several as one, as the options ask. Throws a UserError when that is not to be had. */
export function deliverAudits(
  audits: readonly Audit[],
  args: Arguments,
  terminal: Terminal,
  rules: readonly Rule[],
): void {
  const format = auditFormat(args);
  const views = audits.map((audit) => viewAudit(audit, new Map(rules.map((rule) => [rule.code, rule]))));
  const [first] = views;
  if (first === undefined) return;
  const text =
    views.length === 1
      ? render(first, format, styleFor(args, terminal), rules)
      : renderSeveral(views, format, styleFor(args, terminal));
  deliverText(text, args, terminal);
  if (format !== 'text' || args.value('output') !== undefined) {
    for (const view of views) {
      const name = views.length === 1 ? '' : `${view.audit.name}: `;
      terminal.err(
        `forksight: ${logText(oneLine(name))}${auditHeadline(view)}. ${coverageSentence(view.audit.report)}\n`,
      );
    }
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
      return renderReport(view.audit.report, format, style, rules, view.context.repository);
  }
}

function renderSeveral(
  views: readonly AuditView[],
  format: Format | 'html',
  style: Pick<Terminal, 'color' | 'width'>,
): string {
  switch (format) {
    case 'html':
      return renderSeveralHtml(views);
    case 'markdown':
      return [overviewMarkdown(views), ...views.map((view) => renderAuditMarkdown(view, NO_LIMIT))].join('\n');
    case 'json':
      return renderJson({ version: AUDIT_VERSION, kind: 'audits', audits: views.map(({ audit }) => audit) });
    case 'text':
      return views.map((view) => `${logText(oneLine(view.audit.name))}\n\n${renderAuditText(view, style)}`).join('\n');
    default: {
      const message = `--format ${format} has the findings of one repository; give the audit of one, or choose html, markdown, json or text.`;
      throw new UserError({ kind: 'config', message });
    }
  }
}
