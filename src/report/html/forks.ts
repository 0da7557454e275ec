/** The migration table and the map of forks. */
import type { ForkPlace, LiveThing } from '#audit/audit.ts';
import { type MethodThere, type Migration, type MigrationGroup, migrationGroups } from '#audit/migration.ts';
import type { Finding } from '#core/finding.ts';
import { type AuditView, howText, METHOD_NAMES, migrationSentence } from '#report/audit-view.ts';
import { clip } from '#report/encode.ts';
import { plural } from '#report/words.ts';
import { type Html, markup, name, NOTHING, place, prose } from './markup.ts';
import { scrollTable } from './table.ts';

/** Rows of a table; a page with more is slow, and the JSON has them all. */
const ROWS = 1_000;

export function migrationTables(view: AuditView): Html {
  const { migrations } = view;
  return markup`<p>${migrationSentence(view)}</p>
    ${migrationGroups(migrations).map((group) => migrationTable(group, view))}`;
}

function migrationTable({ title, says, migrations }: MigrationGroup, view: AuditView): Html {
  const shown = migrations.slice(0, ROWS);
  const systems = view.systems.map(
    ({ label, supported }) =>
      markup`${label}${supported ? NOTHING : markup`<br /><span class="dim">not supported</span>`}`,
  );
  return markup`<h3>${title} (${migrations.length})</h3>
    <p>${says}</p>
    ${scrollTable(
      'The start method by platform and version of Python; what differs from Linux up to 3.13 stands out',
      ['Place', ...systems, 'What to look at'],
      shown.map((migration) => migrationRow(migration, view)),
      title,
    )}
    ${left(migrations.length - shown.length)}`;
}

function migrationRow({ place: fork, methods, breaks, ends }: Migration, view: AuditView): Html {
  const { repository } = view.context;
  return markup`<tr>
    <th scope="row">${place(fork.at, repository)}<br />${name(clip(fork.call, 60))}</th>
    ${methods.map((method) => markup`<td><span class="method ${methodStyle(method, methods[0])}">${METHOD_NAMES[method]}</span></td>`)}
    <td>
      ${fork.chosenAt === undefined ? NOTHING : markup`chosen at ${place(fork.chosenAt, repository)}<br />`}${named('breaks without fork', breaks, view)}${named('ends with fork', ends, view)}
    </td>
  </tr> `;
}

function methodStyle(method: MethodThere, today: MethodThere | undefined): string {
  if (method === 'fails' || method === 'not-reached' || method === 'unknown') return method;
  return method === today ? '' : 'other';
}

/** Findings of a place, each rule once. */
function named(label: string, findings: readonly Finding[], { audit }: AuditView): Html {
  if (findings.length === 0) return NOTHING;
  const rows = [...new Map(findings.map((finding) => [`${finding.rule} ${finding.title}`, finding])).values()];
  return markup`<b>${label}:</b> ${rows.slice(0, 6).map(
    (finding, index) =>
      markup`${index === 0 ? '' : '; '}${finding.rule}
          ${prose(clip(finding.title, 300))}${audit.remarks.includes(finding) ? ' (a remark)' : ''}`,
  )}${rows.length > 6 ? `; and ${rows.length - 6} more` : ''}<br />`;
}

export function forkMap(view: AuditView): Html {
  const { forks } = view.audit.survey;
  if (forks.length === 0) return markup`<p>There is none.</p>`;
  const shown = forks.slice(0, ROWS);
  return markup`${scrollTable(
    'What runs in the child, and what may live in the process at that moment',
    ['Place', 'In', 'How', 'Child runs', 'Lives there'],
    shown.map((fork) => forkRow(fork, view)),
    'map of forks',
  )}
    ${left(forks.length - shown.length)}`;
}

function forkRow(fork: ForkPlace, { context: { repository } }: AuditView): Html {
  return markup`<tr>
    <th scope="row">${place(fork.at, repository)}</th>
    <td>${fork.scope === '' ? markup`<span class="dim">top level</span>` : name(fork.scope)}</td>
    <td>${name(fork.api)}<br /><span class="dim">${howText(fork)}</span></td>
    <td>
      ${fork.child === '' ? markup`<span class="dim">${fork.how === 'raw' ? 'the same code' : 'not known'}</span>` : name(clip(fork.child, 200))}
    </td>
    <td>
      ${
        fork.live.length === 0
          ? markup`<span class="dim">nothing known</span>`
          : markup`<ul>
              ${fork.live.map((thing) => markup`<li>${liveText(thing)}, ${place(thing.at, repository)}</li>`)}${fork.omitted > 0 ? markup`<li>and ${fork.omitted} more</li>` : NOTHING}
            </ul>`
      }
    </td>
  </tr> `;
}

function liveText({ kind, name: thing, runs, certainty }: LiveThing): Html {
  const what =
    { 'log-handler': 'log handler', 'native-pool': 'native thread pool', handle: 'open' }[kind as string] ?? kind;
  return markup`${what}
    ${name(clip(thing, 80))}${runs === undefined ? NOTHING : markup` that runs ${name(clip(runs, 80))}`}${certainty === 'certain' ? '' : ` (${certainty})`}`;
}

function left(count: number): Html {
  return count > 0 ? markup`<p>And ${plural(count, 'more place')}; the JSON audit has them all.</p>` : NOTHING;
}
