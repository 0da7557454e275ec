import type { Audit, Audits } from '#audit/audit.ts';
import { type AuditSummary, summaryOf } from '#audit/summary.ts';
import type { Explanation } from '#core/explanation.ts';
import type { Report } from '#core/report.ts';

const STEERING = /[\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/**
 * The document, indented, ending with a line feed. Audits have their figures with them; whoever reads one back works
 * them out anew. What would steer a terminal is escaped, which JSON allows.
 */
export function renderJson(document: Report | Audit | Audits | Explanation): string {
  const text = JSON.stringify(withSummary(document), undefined, 2);
  return `${text.replace(STEERING, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
}

function withSummary(document: Report | Audit | Audits | Explanation): unknown {
  if (!('kind' in document)) return document;
  return document.kind === 'audits' ? { ...document, audits: document.audits.map(summarised) } : summarised(document);
}

/** A shard is no whole: its figures would be those of a part of the rules. */
function summarised(audit: Audit): Audit & { readonly summary?: AuditSummary } {
  return audit.shard === undefined ? { ...audit, summary: summaryOf(audit) } : audit;
}
