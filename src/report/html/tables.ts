/** Counts, libraries, and what was not analysed. */
import type { ThreadCallable } from '#audit/audit.ts';
import type { Tally } from '#audit/counts.ts';
import type { Problem } from '#core/problem.ts';
import type { Severity } from '#core/settings.ts';
import type { AuditView } from '#report/audit-view.ts';
import { clip } from '#report/encode.ts';
import { coverageSentence } from '#report/words.ts';
import { anchor, type Html, markup, name, NOTHING, place, prose } from './markup.ts';
import { type Column, scrollTable, table } from './table.ts';

/** Rows of a count, places of a library's call, and problems that are shown at most. */
const ROWS = 40;
const PLACES = 8;
const PROBLEMS = 200;

export function countTables({ counts, context }: AuditView): Html {
  const slug = (code: string): string => [...context.rules.values()].find((rule) => rule.code === code)?.slug ?? '';
  return markup`<div class="columns">
    ${countTable('By rule', counts.byRule, (label) => markup`${label} <span class="dim">${slug(label)}</span>`)}
    ${countTable('By directory', counts.byDirectory, name)}
    ${countTable('By confidence', counts.byConfidence, (label) => markup`${label}`)}
    ${counts.byOwner.length === 0 ? NOTHING : countTable('By owner (CODEOWNERS)', counts.byOwner, (label) => markup`${label}`)}
  </div>`;
}

/** Columns of figures by severity, for {@link countRow}. */
export const SEVERITIES: readonly Column[] = [{ count: 'errors' }, { count: 'warnings' }, { count: 'notes' }];

export function countRow(label: Html | string, { error, warning, note }: Readonly<Record<Severity, number>>): Html {
  return markup`<tr>
    <th scope="row">${label}</th>
    <td class="count">${error}</td>
    <td class="count">${warning}</td>
    <td class="count">${note}</td>
  </tr> `;
}

function countTable(caption: string, tallies: readonly Tally[], show: (label: string) => Html): Html {
  const shown = tallies.slice(0, ROWS);
  const rest = tallies.length - shown.length;
  const rows = shown.map(({ label, ...figures }) => countRow(show(label), figures));
  const more = markup`<tr>
    <td colspan="4">and ${rest} more</td>
  </tr>`;
  return table(caption, [caption.split(' ')[1] ?? '', ...SEVERITIES], rest > 0 ? [...rows, more] : rows);
}

export function libraryTables({ audit: { survey }, context: { repository } }: AuditView): Html {
  const imports = survey.importThreads;
  if (survey.libraries.length === 0 && imports.length === 0)
    return markup`<p>No call that starts a thread is known.</p>`;
  return markup`${survey.libraries.map(
    ({ distribution, callables }) =>
      markup`<h3>${distribution === 'python' ? "Python's standard library" : distribution}</h3>
        ${scrollTable(`Calls of ${distribution} that start threads`, ['Call', 'What it does', 'Where'], callables.map(callableRow))}`,
  )}
  ${
    imports.length === 0
      ? NOTHING
      : markup`<h3>Threads that an import starts</h3>
          <ul>
            ${imports.map(
              ({ module, name: thread, at, importers }) =>
                markup`<li>
                  importing ${name(module)} starts ${name(clip(thread, 80))} at ${place(at, repository)};
                  ${importers} other modules import it
                </li> `,
            )}
          </ul>`
  }`;

  function callableRow(callable: ThreadCallable): Html {
    return markup`<tr>
      <th scope="row">${name(callable.name)}</th>
      <td>
        ${prose(callable.says)}${callable.conditional ? ' (by its arguments)' : ''}
        ${anchor('source', callable.source)}
      </td>
      <td>${places(callable)}</td>
    </tr> `;
  }

  function places(callable: ThreadCallable): Html {
    const shown = callable.places.slice(0, PLACES);
    const rest = callable.places.length - shown.length;
    return markup`${shown.map((span, index) => markup`${index === 0 ? NOTHING : markup`<br />`}${place(span, repository)}`)}${rest > 0 ? ` and ${rest} more` : ''}`;
  }
}

export function problemList({ audit: { report } }: AuditView): Html {
  const { problems } = report.head.analysis;
  const shown = problems.slice(0, PROBLEMS);
  const rest = problems.length - shown.length;
  return markup`<p>${coverageSentence(report)}</p>
    ${
      problems.length === 0
        ? markup`<p>Nothing was left out.</p>`
        : markup`<ul>
            ${shown.map((problem) => markup`<li>${problemText(problem)}</li> `)}
          </ul>`
    }${rest > 0 ? markup`<p>And ${rest} more; the JSON audit has them all.</p>` : NOTHING}
    <p class="dim">Notebooks, submodules, generated code and calls by computed names are not read at all.</p>`;
}

function problemText({ message, fatal }: Problem): Html {
  return markup`${fatal ? markup`<b>could not check</b>: ` : NOTHING}${prose(message)}`;
}
