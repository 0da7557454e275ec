/** The audit as one HTML page that needs nothing else: no script, no network, nothing of the repository but as text. */
import type { BaselineEntry } from '#core/baseline.ts';
import type { Finding } from '#core/finding.ts';
import type { AuditView } from '#report/audit-view.ts';
import { auditHeadline, supportSentence } from '#report/audit-view.ts';
import { coverageSentence, shortSha } from '#report/words.ts';
import { findingStories, findingTable } from './findings.ts';
import { forkMap, migrationTables } from './forks.ts';
import { type Html, markup, NOTHING, prose } from './markup.ts';
import { STYLE, STYLE_HASH } from './style.ts';
import { countTables, libraryTables, problemList } from './tables.ts';

const POLICY = `default-src 'none'; style-src '${STYLE_HASH}'; base-uri 'none'; form-action 'none'`;

export function renderHtml(view: AuditView): string {
  const { audit } = view;
  const title = `Forksight audit of ${audit.name}`;
  const page = markup`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>${title}</title>
        <style>${{ markup: STYLE }}</style>
      </head>
      <body>
        <a class="skip" href="#main">Skip to the findings</a>
        ${auditBody(view)}
        <footer><p class="dim">Forksight ${audit.report.tool.version}</p></footer>
      </body>
    </html>
`;
  return page.markup;
}

function auditBody(view: AuditView): Html {
  const { audit, findings, suppressed } = view;
  const { head } = audit.report;
  const sections: readonly (readonly [id: string, title: string, body: Html])[] = [
    ['findings', 'Findings', findingStories(view, 'audit')],
    ['migration', 'Moving to Python 3.14, macOS and Windows', migrationTables(view)],
    ['forks', 'Map of forks', forkMap(view)],
    ['threads', 'What starts threads', libraryTables(view)],
    ['counts', 'Figures', findings.length === 0 ? markup`<p>There is nothing to count.</p>` : countTables(view)],
    ['kept', 'Kept as it is', keptSection(view)],
    ['remarks', 'Remarks and suspicions', remarkTable(view)],
    ['left-out', 'What was not analysed', problemList(view)],
  ];
  return markup`<header>
      <h1>Forksight audit of ${audit.name}</h1>
      <p class="dim">
        ${audit.date}${head.sha === undefined ? '' : `, commit ${shortSha(head.sha)}`} ·
        ${coverageSentence(audit.report)} ${supportSentence(audit)}
      </p>
      <p><b>${auditHeadline(view)}</b></p>
      <ul class="figures">
        ${figure(view.counts.total.error, 'errors', 'error')}${figure(view.counts.total.warning, 'warnings', 'warning')}${figure(view.counts.total.note, 'notes', 'note')}
        ${figure(suppressed.length, 'kept as they are')}${figure(audit.remarks.length, 'remarks')}
        ${figure(view.migrations.length, 'places create processes')}${figure(view.migrations.filter(({ changes }) => changes).length, 'change with 3.14')}
      </ul>
      <nav aria-label="Contents">
        <ul>
          ${sections.map(([id, title]) => markup`<li><a href="#${id}">${title}</a></li>`)}
        </ul>
      </nav>
    </header>
    <main id="main" tabindex="-1">
      ${sections.map(
        ([id, title, body]) =>
          markup`<section aria-labelledby="${id}">
            <h2 id="${id}">${title}</h2>
            ${body}
          </section> `,
      )}
    </main>`;
}

function figure(count: number, label: string, style = ''): Html {
  return markup`<li><b class="${count === 0 ? '' : style}">${count}</b>${label}</li>`;
}

function keptSection(view: AuditView): Html {
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
  return markup`<div class="scroll"><table><caption>${caption}</caption>
<thead><tr><th scope="col">Rule</th><th scope="col">File</th><th scope="col">What</th><th scope="col">Reason</th><th scope="col">Accepted</th><th scope="col">Until</th></tr></thead><tbody>
${entries.map(
  ({ rule, path, title, reason, date, expires }) =>
    markup`<tr><td>${rule}</td><td><code>${path}</code></td><td>${prose(title)}</td><td>${prose(reason)}</td><td>${date}</td><td>${expires ?? ''}</td></tr>
`,
)}</tbody></table></div>`;
}

/** Remarks shown; a page with more is slow. */
const REMARKS = 500;

function remarkTable(view: AuditView): Html {
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
