/** What is kept as it is, and the remarks. */
import type { BaselineEntry } from '#core/baseline.ts';
import type { Finding } from '#core/finding.ts';
import type { AuditView } from '#report/audit-view.ts';
import { findingTable } from './findings.ts';
import { type Html, markup, name, NOTHING, prose } from './markup.ts';
import { scrollTable } from './table.ts';

export function keptSection(view: AuditView): Html {
  const { suppressed, baseline } = view;
  const by = (kind: 'comment' | 'baseline'): readonly Finding[] =>
    suppressed.filter((finding) => finding.suppressed?.by === kind);
  const tables: readonly (readonly [readonly Finding[], string])[] = [
    [by('comment'), 'Findings that a comment in the code suppresses'],
    [by('baseline'), 'Findings that the baseline accepts'],
  ];
  return markup`${suppressed.length === 0 ? markup`<p>No finding is suppressed or accepted.</p>` : NOTHING}
${tables.map(([findings, caption]) => (findings.length === 0 ? NOTHING : findingTable(findings, view, caption)))}
${entryTable(baseline.expired, 'Entries of the baseline that have expired: their findings are reported again')}
${entryTable(baseline.stale, 'Entries of the baseline without a finding: "forksight baseline --prune" removes them')}`;
}

function entryTable(entries: readonly BaselineEntry[], caption: string): Html {
  if (entries.length === 0) return NOTHING;
  const rows = entries.map(
    ({ rule, path, title, reason, date, expires }) => markup`<tr>
      <td>${rule}</td>
      <td>${name(path)}</td>
      <td>${prose(title)}</td>
      <td>${prose(reason)}</td>
      <td class="date">${date}</td>
      <td class="date">${expires ?? ''}</td>
    </tr> `,
  );
  return scrollTable(caption, ['Rule', 'File', 'What', 'Reason', 'Accepted', 'Until'], rows);
}

/** Remarks shown; a page with more is slow. */
const REMARKS = 500;

export function remarkTable(view: AuditView): Html {
  const { remarks } = view.audit;
  if (remarks.length === 0) return markup`<p>There are none.</p>`;
  const rest = remarks.length - REMARKS;
  return markup`<details>
    <summary>${remarks.length} below the confidence that is shown, or for those who want to hear everything</summary>
    <div class="inside">
      ${findingTable(remarks.slice(0, REMARKS), view, 'They do not fail a check, and some are guesses.')}${rest > 0 ? markup`<p>And ${rest} more; the JSON audit has them all.</p>` : NOTHING}
    </div>
  </details>`;
}
