/** Counts, libraries, and what was not analysed. */
import type { ThreadCallable } from '#audit/audit.ts';
import type { Tally } from '#audit/counts.ts';
import type { Problem } from '#core/problem.ts';
import type { AuditView } from '#report/audit-view.ts';
import { clip } from '#report/encode.ts';
import { coverageSentence } from '#report/words.ts';
import { anchor, type Html, markup, NOTHING, place, prose } from './markup.ts';

/** Rows of a count, places of a library's call, and problems that are shown at most. */
const ROWS = 40;
const PLACES = 8;
const PROBLEMS = 200;

export function countTables({ counts, context }: AuditView): Html {
  const slug = (code: string): string => [...context.rules.values()].find((rule) => rule.code === code)?.slug ?? '';
  return markup`<div class="columns">
    ${countTable('By rule', counts.byRule, (label) => markup`${label} <span class="dim">${slug(label)}</span>`)}
    ${countTable('By directory', counts.byDirectory, (label) => markup`<code>${label}</code>`)}
    ${countTable('By confidence', counts.byConfidence, (label) => markup`${label}`)}
    ${counts.byOwner.length === 0 ? NOTHING : countTable('By owner (CODEOWNERS)', counts.byOwner, (label) => markup`${label}`)}
  </div>`;
}

function countTable(caption: string, tallies: readonly Tally[], show: (label: string) => Html): Html {
  const shown = tallies.slice(0, ROWS);
  const rest = tallies.length - shown.length;
  return markup`<table>
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        <th scope="col">${caption.split(' ')[1] ?? ''}</th>
        <th scope="col" class="count">errors</th>
        <th scope="col" class="count">warnings</th>
        <th scope="col" class="count">notes</th>
      </tr>
    </thead>
    <tbody>
      ${shown.map(
        ({ label, error, warning, note }) =>
          markup`<tr>
            <th scope="row">${show(label)}</th>
            <td class="count">${error}</td>
            <td class="count">${warning}</td>
            <td class="count">${note}</td>
          </tr> `,
      )}${
        rest > 0
          ? markup`<tr>
              <td colspan="4">and ${rest} more</td>
            </tr>`
          : NOTHING
      }
    </tbody>
  </table>`;
}

export function libraryTables({ audit: { survey }, context: { repository } }: AuditView): Html {
  const imports = survey.importThreads;
  if (survey.libraries.length === 0 && imports.length === 0)
    return markup`<p>No call that starts a thread is known.</p>`;
  return markup`${survey.libraries.map(
    ({ distribution, callables }) =>
      markup`<h3>${distribution === 'python' ? "Python's standard library" : distribution}</h3>
        <div class="scroll">
          <table>
            <caption>
              Calls that start threads
            </caption>
            <thead>
              <tr>
                <th scope="col">Call</th>
                <th scope="col">What it does</th>
                <th scope="col">Where</th>
              </tr>
            </thead>
            <tbody>
              ${callables.map(
                (callable) =>
                  markup`<tr>
                    <th scope="row"><code>${callable.name}</code></th>
                    <td>
                      ${prose(callable.says)}${callable.conditional ? ' (by its arguments)' : ''}
                      ${anchor('source', callable.source)}
                    </td>
                    <td>${places(callable)}</td>
                  </tr> `,
              )}
            </tbody>
          </table>
        </div>`,
  )}
  ${
    imports.length === 0
      ? NOTHING
      : markup`<h3>Threads that an import starts</h3>
          <ul>
            ${imports.map(
              ({ module, name, at, importers }) =>
                markup`<li>
                  importing <code>${module}</code> starts <code>${clip(name, 80)}</code> at ${place(at, repository)};
                  ${importers} other modules import it
                </li> `,
            )}
          </ul>`
  }`;

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
