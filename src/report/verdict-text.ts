/** Verdicts for a terminal or a log. */
import type { Finding } from '#core/finding.ts';
import type { Report } from '#core/report.ts';
import { formatSpan } from '#core/span.ts';
import { isConfirmed, type Verdict } from '#core/verdict.ts';
import { columns, wrap } from './columns.ts';
import { reportedFindings } from './counts.ts';
import { clip, logText, oneLine } from './encode.ts';
import { painter } from './paint.ts';
import type { TextOptions } from './text.ts';
import { FIXES, momentsOf, rowCells, TABLE_HEAD, verdictHeadline } from './verdict-words.ts';
import { plural } from './words.ts';

interface Judged {
  readonly finding: Finding;
  readonly verdict: Verdict;
}

/** The reported findings that have a verdict, each with its own. */
export function judgedFindings(report: Report): readonly Judged[] {
  const verdicts = new Map(report.verdicts?.map((verdict) => [verdict.fingerprint, verdict]));
  return reportedFindings(report).flatMap(({ finding }) => {
    const verdict = verdicts.get(finding.fingerprint);
    return verdict === undefined ? [] : [{ finding, verdict }];
  });
}

/** The verdicts with what was seen, one block for each finding, then the figures. Ends with a line feed. */
export function renderVerdicts(judged: readonly Judged[], { color, width }: TextOptions): string {
  const paint = painter(color);
  const blocks = judged.map(({ finding, verdict }) => {
    const headline = verdictHeadline(verdict);
    const style = isConfirmed(verdict) ? 'error' : verdict.kind === 'same' ? 'note' : 'warning';
    return [
      paint('bold', shown(`${finding.rule} ${formatSpan(finding.at)}: ${finding.title}`)),
      `  ${paint(style, headline)}`,
      ...wrap(shown(verdict.says), width, '  ', '  '),
      ...(verdict.test === undefined ? [] : [`  test: ${shown(verdict.test)}`]),
      ...table([TABLE_HEAD, ...verdict.runs.map(rowCells)]),
      ...storyLines(verdict, width),
      ...verdict.limits.flatMap((limit) => wrap(shown(limit), width, '  note: ', '    ')),
      ...fixLines(verdict, width),
      ...(verdict.reproduce === undefined ? [] : [`  again: ${shown(verdict.reproduce)}`]),
    ].join('\n');
  });
  return `${[...blocks, figures(judged.map(({ verdict }) => verdict))].join('\n\n')}\n`;
}

function storyLines({ story }: Verdict, width: number): readonly string[] {
  if (story === undefined) return [];
  const rows = momentsOf(story).flatMap(({ at, who, says, places }) => {
    const first = `    ${at.padStart(10)}  `;
    const rest = ' '.repeat(first.length);
    return [...wrap(shown(`${who} ${says}`), width, first, rest), ...places.map((place) => `${rest}  ${shown(place)}`)];
  });
  const delay =
    story.delayed > 0 ? [`    A thread was delayed by ${story.delayed.toFixed(1)} ms, as a scheduler may.`] : [];
  return ['  what happened:', ...rows, ...delay];
}

function fixLines({ fix }: Verdict, width: number): readonly string[] {
  if (fix === undefined) return [];
  return [
    ...wrap(shown(`${FIXES[fix.kind]}: ${fix.says}`), width, '  ', '    '),
    ...(fix.runs.length === 0 ? [] : table([TABLE_HEAD, ...fix.runs.map(rowCells)])),
  ];
}

function table(rows: readonly (readonly string[])[]): readonly string[] {
  if (rows.length < 2) return [];
  const cells = rows.map((row) => row.map((cell) => clip(shown(cell), 60)));
  const widths = TABLE_HEAD.map((_, i) => Math.max(...cells.map((row) => columns(row[i] ?? ''))));
  return cells.map((row) => {
    const padded = row.map((cell, i) => cell + ' '.repeat((widths[i] ?? 0) - columns(cell)));
    return `    ${padded.join('  ').trimEnd()}`;
  });
}

function figures(verdicts: readonly Verdict[]): string {
  const confirmed = verdicts.filter(isConfirmed).length;
  const same = verdicts.filter(({ kind }) => kind === 'same').length;
  const open = verdicts.length - confirmed - same;
  const parts = [`${confirmed} confirmed`, `${same} without a difference`, `${open} not confirmed`];
  return `forksight: ${plural(verdicts.length, 'finding')}: ${parts.join(', ')}. A verdict is evidence; no finding is taken back by it.`;
}

function shown(text: string): string {
  return logText(oneLine(clip(text, 1_000)));
}
