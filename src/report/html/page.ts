/** Audits as one HTML page that needs nothing else: no script, no network, nothing of the repository but as text. */
import { type AuditView, auditHeadline, supportSentence } from '#report/audit-view.ts';
import { coverageSentence, plural, shortSha } from '#report/words.ts';
import { findingStories } from './findings.ts';
import { forkMap, migrationTables } from './forks.ts';
import { keptSection, remarkTable } from './kept.ts';
import { type Html, markup } from './markup.ts';
import { STYLE, STYLE_HASH } from './style.ts';
import { scrollTable } from './table.ts';
import { countTables, libraryTables, problemList, SEVERITIES } from './tables.ts';
import { trendSection } from './trend.ts';

const POLICY = `default-src 'none'; style-src '${STYLE_HASH}'; base-uri 'none'; form-action 'none'`;

/** The page of one audit. */
export function renderHtml(view: AuditView): string {
  const title = `Forksight audit of ${view.audit.name}`;
  const sections = sectionsOf(view, '');
  return page(
    title,
    view.audit.report.tool.version,
    markup`<header>
      <h1>${title}</h1>
      ${summary(view)} ${contents(sections)}
    </header>
    <main id="main" tabindex="-1">
      ${sections.map(
        ([id, name, body]) =>
          markup`<section aria-labelledby="${id}"><h2 id="${id}">${name}</h2>
            ${body}
          </section> `,
      )}
    </main>`,
  );
}

/** The page of several audits, with a table of all in front. */
export function renderSeveralHtml(views: readonly AuditView[]): string {
  const title = `Forksight audit of ${plural(views.length, 'repository').replace(/ys$/, 'ies')}`;
  return page(
    title,
    views[0]?.audit.report.tool.version ?? '',
    markup`<header>
      <h1>${title}</h1>
      ${overview(views)}
    </header>
    <main id="main" tabindex="-1">
      ${views.map((view, index) => {
        const id = `audit-${index + 1}`;
        const sections = sectionsOf(view, `${id}-`);
        return markup`<article aria-labelledby="${id}"><h2 id="${id}">${view.audit.name}</h2>
            ${summary(view)} ${contents(sections)}
            ${sections.map(
              ([section, name, body]) =>
                markup`<section aria-labelledby="${section}"><h3 id="${section}">${name}</h3>
                  ${body}
                </section> `,
            )}
          </article> `;
      })}
    </main>`,
  );
}

function page(title: string, version: string, body: Html): string {
  return markup`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="${POLICY}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="referrer" content="no-referrer">
    <title>${title}</title>
    <style>${{ markup: STYLE }}</style>
  </head>
  <body>
    <a class="skip" href="#main">Skip to the findings</a>
    ${body}
    <footer><p class="dim">Forksight ${version}</p></footer>
  </body>
</html>
`.markup;
}

type Section = readonly [id: string, title: string, body: Html];

function sectionsOf(view: AuditView, prefix: string): readonly Section[] {
  const { findings, trend } = view;
  const sections: readonly Section[] = [
    ['findings', 'Findings', findingStories(view, `${prefix}story`)],
    ...(trend === undefined ? [] : [['trend', 'Since the last audit', trendSection(trend, view)] as const]),
    ['migration', 'Moving to Python 3.14, macOS and Windows', migrationTables(view)],
    ['forks', 'Map of forks', forkMap(view)],
    ['threads', 'What starts threads', libraryTables(view)],
    ['counts', 'Figures', findings.length === 0 ? markup`<p>There is nothing to count.</p>` : countTables(view)],
    ['kept', 'Kept as it is', keptSection(view)],
    ['remarks', 'Remarks and suspicions', remarkTable(view)],
    ['left-out', 'What was not analysed', problemList(view)],
  ];
  return sections.map(([id, title, body]) => [`${prefix}${id}`, title, body]);
}

function summary(view: AuditView): Html {
  const { audit, counts, suppressed, migrations } = view;
  const { sha } = audit.report.head;
  return markup`<p class="dim">
      ${audit.date}${sha === undefined ? '' : `, commit ${shortSha(sha)}`} · ${coverageSentence(audit.report)}
      ${supportSentence(audit)}
    </p>
    <p><b>${auditHeadline(view)}</b></p>
    <ul class="figures">
      ${figure(counts.total.error, 'errors', 'error')}${figure(counts.total.warning, 'warnings', 'warning')}
      ${figure(counts.total.note, 'notes', 'note')}${figure(suppressed.length, 'kept as they are')}
      ${figure(audit.remarks.length, 'remarks')}${figure(migrations.length, 'places create processes')}
      ${figure(migrations.filter(({ changes }) => changes).length, 'change with 3.14')}
    </ul>`;
}

function figure(count: number, label: string, style = ''): Html {
  return markup`<li><b class="${count === 0 ? '' : style}">${count}</b>${label}</li>`;
}

function contents(sections: readonly Section[]): Html {
  return markup`<nav aria-label="Contents">
      <ul>
        ${sections.map(([id, title]) => markup`<li><a href="#${id}">${title}</a></li>`)}
      </ul>
    </nav>`;
}

function overview(views: readonly AuditView[]): Html {
  const columns = [
    'Repository',
    'Outcome',
    ...SEVERITIES,
    { count: 'create processes' },
    { count: 'change with 3.14' },
  ];
  const rows = views.map((view, index) => {
    const { error, warning, note } = view.counts.total;
    const changing = view.migrations.filter(({ changes }) => changes).length;
    return markup`<tr>
      <th scope="row"><a href="#audit-${index + 1}">${view.audit.name}</a></th>
      <td>${auditHeadline(view)}</td>
      ${[error, warning, note, view.migrations.length, changing].map((figure) => markup`<td class="count">${figure}</td>`)}
    </tr> `;
  });
  return scrollTable('Where each repository stands', columns, rows);
}
