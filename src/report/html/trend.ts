/** What has changed since the last audit, and how the figures went. */
import type { HistoryEntry, PastFinding } from '#audit/audit.ts';
import type { Trend } from '#audit/trend.ts';
import { type AuditView, trendFigures } from '#report/audit-view.ts';
import { plural, shortSha } from '#report/words.ts';
import { findingTable } from './findings.ts';
import { type Html, markup, NOTHING, place, prose } from './markup.ts';
import { scrollTable, table } from './table.ts';
import { countRow, SEVERITIES } from './tables.ts';

const WIDTH = 36;
const HEIGHT = 120;
const FOOT = 20;
/** Audits that are drawn. */
const DRAWN = 30;
/** Fixed findings that are listed. */
const ROWS = 200;

export function trendSection(trend: Trend, view: AuditView): Html {
  const { entries, fresh, fixed } = trend;
  const last = entries.at(-2);
  const since =
    last === undefined ? '' : `Since ${last.date}${last.sha === undefined ? '' : ` (${shortSha(last.sha)})`}: `;
  return markup`<p>${since}${trendFigures(trend)}.</p>
${drawing(entries.slice(-DRAWN))}
${fresh.length === 0 ? NOTHING : findingTable(fresh, view, 'New since the last audit')}
${fixed.length === 0 ? NOTHING : fixedTable(fixed)}`;
}

/** Bars from the oldest to this audit; the table below says the same in figures. */
function drawing(entries: readonly HistoryEntry[]): Html {
  const most = Math.max(1, ...entries.map(total));
  const says = entries.map((entry) => `${entry.date}: ${total(entry)}`).join(', ');
  return markup`<div class="scroll" tabindex="0" role="region" aria-label="Drawing of the trend"><svg role="img" viewBox="0 0 ${entries.length * WIDTH} ${HEIGHT + FOOT}" width="${entries.length * WIDTH}" height="${HEIGHT + FOOT}" aria-label="Findings by audit. ${says}">
${entries.map((entry, index) => bar(entry, index * WIDTH, (HEIGHT - 20) / most))}
</svg></div>
<details><summary>The figures of ${plural(entries.length, 'audit')}</summary><div class="inside">${table(
    'Findings by severity',
    ['Audit', ...SEVERITIES],
    entries.map(({ date, sha, ...figures }) => countRow(`${date} ${sha === undefined ? '' : shortSha(sha)}`, figures)),
  )}</div></details>`;
}

function bar(entry: HistoryEntry, x: number, scale: number): Html {
  let top = HEIGHT;
  const parts = (['error', 'warning', 'note'] as const).map((severity) => {
    const height = Math.round(entry[severity] * scale);
    top -= height;
    return markup`<rect class="bar ${severity}" x="${x + 4}" y="${top}" width="${WIDTH - 8}" height="${height}"></rect>`;
  });
  return markup`${parts}<text class="number" x="${x + WIDTH / 2}" y="${top - 4}">${total(entry)}</text><text class="number" x="${x + WIDTH / 2}" y="${HEIGHT + 14}">${entry.date.slice(5)}</text>
`;
}

function total({ error, warning, note }: HistoryEntry): number {
  return error + warning + note;
}

function fixedTable(fixed: readonly PastFinding[]): Html {
  const rest = fixed.length - ROWS;
  const rows = fixed.slice(0, ROWS).map(
    ({ severity, rule, at, title }) => markup`<tr>
      <td>${severity}</td>
      <td>${rule}</td>
      <td>${place(at, undefined)}</td>
      <td>${prose(title)}</td>
    </tr> `,
  );
  return markup`${scrollTable('Fixed since the last audit', ['Severity', 'Rule', 'It stood at', 'What'], rows)}${rest > 0 ? markup`<p>And ${rest} more.</p>` : NOTHING}`;
}
