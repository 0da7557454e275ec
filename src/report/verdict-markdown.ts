/** A verdict as Markdown for GitHub: what was seen, the table of runs, the story and its timeline. */
import type { FixTrial, Story, Verdict, VerdictRow } from '#core/verdict.ts';
import { counted, sentence } from './blocks.ts';
import { clip, codeSpan, joined, type Markdown, inlineText, markdownText, gfm, NOTHING, tableRow } from './encode.ts';
import { drawn, sequenceDiagram } from './sequence.ts';
import { FIXES, momentsOf, rowCells, TABLE_HEAD, verdictHeadline } from './verdict-words.ts';

/** Longest text of a cell or line; what is longer is output of a program gone wild. */
const LINE = 200;

/** Empty when there is no verdict. */
export function verdictBlock(verdict: Verdict | undefined): Markdown {
  if (verdict === undefined) return NOTHING;
  const says = joined(
    [
      gfm`**Run: ${markdownText(verdictHeadline(verdict))}.** ${sentence(verdict.says)}`,
      ...(verdict.fix === undefined ? [] : [fixLine(verdict.fix)]),
    ],
    '\n\n',
  );
  if (verdict.runs.length === 0) return says;
  const count = verdict.runs.reduce((sum, { times }) => sum + times, 0);
  const blocks = [
    says,
    gfm`<details><summary>What was run: ${counted(count, 'run')}</summary>`,
    ...(verdict.test === undefined ? [] : [gfm`Test: ${codeSpan(clip(verdict.test, LINE))}`]),
    runTable(verdict.runs),
    ...(verdict.fix === undefined || verdict.fix.runs.length === 0
      ? []
      : [gfm`With the suggested change:`, runTable(verdict.fix.runs)]),
    ...(verdict.story === undefined ? [] : [timeline(verdict.story), story(verdict.story)]),
    ...verdict.limits.map(sentence),
    ...(verdict.reproduce === undefined ? [] : [gfm`To see it again: ${codeSpan(verdict.reproduce)}`]),
    gfm`</details>`,
  ];
  return joined(blocks, '\n\n');
}

function fixLine({ kind, says }: FixTrial): Markdown {
  const words = FIXES[kind];
  return gfm`**${markdownText(words.slice(0, 1).toUpperCase() + words.slice(1))}.** ${sentence(says)}`;
}

function runTable(rows: readonly VerdictRow[]): Markdown {
  const cells = [
    TABLE_HEAD.map(markdownText),
    TABLE_HEAD.map(() => gfm`---`),
    ...rows.map((row) => rowCells(row).map(cell)),
  ];
  return joined(cells.map(tableRow), '\n');
}

function cell(text: string): Markdown {
  return markdownText(clip(text, LINE));
}

function story(told: Story): Markdown {
  const moments = momentsOf(told).map(({ at, who, says, places }) => {
    const where = places.map((place) => gfm`\n   - ${codeSpan(clip(place, LINE))}`);
    return gfm`1. ${at === '' ? NOTHING : gfm`${inlineText(at)} `}${codeSpan(clip(who, LINE))} ${sentence(clip(says, 2 * LINE))}${joined(where, '')}`;
  });
  const delay =
    told.delayed > 0
      ? [gfm`\nA thread was delayed by ${inlineText(told.delayed.toFixed(1))} ms for this, as a scheduler may.`]
      : [];
  return joined([...moments, ...delay], '\n');
}

/** A drawing of the story. */
function timeline({ fork, holder, lock, blocked, times }: Story): Markdown {
  const what = lock === undefined ? 'a lock' : `the lock of ${lock.made}`;
  // The line of the project, where the stack has one.
  const waits = blocked.find((frame) => !frame.startsWith('<')) ?? blocked[0];
  const who = holder !== undefined && !holder.itself ? 'H' : 'F';
  const at = (time: number | undefined): string => (time === undefined ? '' : `, +${time.toFixed(1)} ms`);
  return sequenceDiagram([
    `participant F as ${drawn(fork.thread)}`,
    ...(who === 'H' ? [`participant H as ${drawn(holder?.name ?? '')}`] : []),
    'participant C as child',
    `Note over ${who}: holds ${drawn(what)}`,
    `F->>C: forks at ${drawn(fork.at)}${at(times.child)}`,
    'Note over C: has the lock held, and nobody who releases it',
    `C-xC: waits for ever${waits === undefined ? '' : ` at ${drawn(waits)}`}${at(times.proof)}`,
  ]);
}
