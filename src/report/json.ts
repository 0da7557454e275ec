import type { Audit, Audits } from '#audit/audit.ts';
import type { Explanation } from '#core/explanation.ts';
import type { Report } from '#core/report.ts';

const STEERING = /[\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** The document itself, indented, ending with a line feed. What would steer a terminal is escaped, which JSON allows. */
export function renderJson(document: Report | Audit | Audits | Explanation): string {
  const text = JSON.stringify(document, undefined, 2);
  return `${text.replace(STEERING, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
}
