/** A verdict as Markdown for GitHub: what was seen, the table of runs, the story and its timeline. */
import type { Story, Verdict } from '#core/verdict.ts';
import { sentence } from './blocks.ts';
import { clip, codeBlock, codeSpan, markdownText } from './encode.ts';
import { momentsOf, rowCells, TABLE_HEAD, verdictHeadline } from './verdict-words.ts';
import { plural } from './words.ts';

/** Longest text of a cell or line; what is longer is output of a program gone wild. */
const LINE = 200;

/** Empty when there is no verdict. */
export function verdictBlock(verdict: Verdict | undefined): string {
  if (verdict === undefined) return '';
  const says = `**Run: ${verdictHeadline(verdict)}.** ${sentence(verdict.says)}`;
  if (verdict.runs.length === 0) return says;
  const count = verdict.runs.reduce((sum, { times }) => sum + times, 0);
  return [
    says,
    `<details><summary>What was run: ${plural(count, 'run')}</summary>`,
    ...(verdict.test === undefined ? [] : [`Test: ${codeSpan(clip(verdict.test, LINE))}`]),
    table([TABLE_HEAD, TABLE_HEAD.map(() => '---'), ...verdict.runs.map((row) => rowCells(row).map(cell))]),
    ...(verdict.story === undefined ? [] : [timeline(verdict.story), story(verdict.story)]),
    ...verdict.limits.map(sentence),
    ...(verdict.reproduce === undefined ? [] : [`To see it again: ${codeSpan(verdict.reproduce)}`]),
    '</details>',
  ].join('\n\n');
}

function table(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function cell(text: string): string {
  return markdownText(clip(text, LINE));
}

function story(told: Story): string {
  const moments = momentsOf(told).map(({ at, who, says, places }) => {
    const where = places.map((place) => `\n   - ${codeSpan(clip(place, LINE))}`).join('');
    return `1. ${at === '' ? '' : `${at} `}${codeSpan(clip(who, LINE))} ${sentence(clip(says, 2 * LINE))}${where}`;
  });
  const delay =
    told.delayed > 0 ? [`\nA thread was delayed by ${told.delayed.toFixed(1)} ms for this, as a scheduler may.`] : [];
  return [...moments, ...delay].join('\n');
}

/** A drawing of the story. */
function timeline({ fork, holder, lock, blocked, times }: Story): string {
  const what = lock === undefined ? 'a lock' : `the lock of ${lock.made}`;
  const who = holder !== undefined && !holder.itself ? 'H' : 'F';
  const at = (time: number | undefined): string => (time === undefined ? '' : `, +${time.toFixed(1)} ms`);
  return codeBlock(
    [
      'sequenceDiagram',
      `  participant F as ${drawn(fork.thread)}`,
      ...(who === 'H' ? [`  participant H as ${drawn(holder?.name ?? '')}`] : []),
      '  participant C as child',
      `  Note over ${who}: holds ${drawn(what)}`,
      `  F->>C: forks at ${drawn(fork.at)}${at(times.child)}`,
      '  Note over C: has the lock held, and nobody who releases it',
      `  C-xC: waits for ever${blocked[0] === undefined ? '' : ` at ${drawn(blocked[0])}`}${at(times.proof)}`,
    ],
    'mermaid',
  );
}

/** Text in a drawing: nothing that the language of drawings gives a meaning to. */
function drawn(text: string): string {
  const plain = clip(text, 80)
    .replace(/[^\p{L}\p{N} _./:()<>-]+/gu, ' ')
    .replace(/[<>]/g, '')
    .trim();
  return plain === '' || /^end$/i.test(plain) ? 'thread' : plain;
}
