/** Text of a repository, as hostile as it can be, in every field of a report: in no sink does it do anything. */
import { describe, expect, it } from 'vitest';
import { isVisible, logText, markdownText } from '#report/encode.ts';
import { JOB_SUMMARY_LIMIT } from '#report/fit.ts';
import { atOwnPlace, renderCommands } from '#report/github.ts';
import { renderComment } from '#report/comment.ts';
import { markBody, readMarker } from '#report/marker.ts';
import { renderSarif } from '#report/sarif.ts';
import { renderEverything, renderSummaryComment } from '#report/summary.ts';
import { renderText } from '#report/text.ts';
import { shownInSummary } from '#report/counts.ts';
import { aliveIn } from '../../support/alive.ts';
import { isAnnotation, legacyCommands, parseCommands } from '../../support/github/workflow-commands.ts';
import { sarifFaults } from '../../support/sarif.ts';
import { hostile } from './hostile.ts';
import { context } from './samples.ts';

const ROUNDS = 150;

describe('the parser that judges', () => {
  it.each([
    '@octocat',
    '&#64;octocat',
    'see #12',
    '<b>x</b>',
    '[x](https://evil.example)',
    'www.evil.example',
    '| a |\n| - |',
  ])('sees what is alive in %j', (text) => {
    expect(aliveIn(text)).not.toEqual([]);
  });
});

it('in Markdown: comments, the summary comment, the summary of the job', () => {
  for (let seed = 0; seed < ROUNDS; seed++) {
    const { report, text } = hostile(seed);
    const [one] = report.change!.comparison.introduced;
    const shown = shownInSummary(report, text());
    const marker = { id: one!.finding.fingerprint, category: text(), state: 'open' } as const;
    const bodies = [
      renderComment(one!, context),
      renderComment({ ...one!, placement: { on: 'file', path: text(), why: text() } }, context),
      renderSummaryComment(report, shown, context, 1),
      renderEverything(report, shown, context, JOB_SUMMARY_LIMIT),
      markdownText(text()),
    ];
    for (const body of bodies) {
      const marked = markBody(body, marker, '');
      expect(aliveIn(marked), `seed ${seed}`).toEqual([]);
      expect(readMarker(marked), `seed ${seed}`).toMatchObject(marker);
    }
  }
});

it('in the log and in annotations, by the grammar of the runner', () => {
  for (let seed = 0; seed < ROUNDS; seed++) {
    const { report, text } = hostile(seed);
    const log = `${renderText(report, { color: false, width: 120 })}\n${logText(text())}`;
    expect([...parseCommands(log), ...legacyCommands(log)], `seed ${seed}`).toEqual([]);
    const lines = renderCommands([atOwnPlace(report.change!.comparison.introduced[0]!.finding)], 'x').join('\n');
    const commands = parseCommands(lines);
    expect(commands.map(isAnnotation), `seed ${seed}`).toEqual([true]);
    expect(Object.keys(commands[0]!.properties).toSorted(), `seed ${seed}`).toEqual(['file', 'line', 'title']);
    expect(legacyCommands(lines), `seed ${seed}`).toEqual([]);
  }
});

it('in SARIF: texts start no link, hide nothing, and places are addresses', () => {
  for (let seed = 0; seed < ROUNDS; seed++) {
    const { report, text } = hostile(seed);
    const options = { rules: [], pageOf: () => undefined, category: text(), repository: context.repository! };
    const log = JSON.parse(renderSarif(report, options)) as unknown;
    expect(sarifFaults(log), `seed ${seed}`).toEqual([]);
    const strings = stringsOf(log);
    const addresses = strings.filter(([key, value]) => key === 'uri' && !/^[\w%./~-]+$/.test(value));
    // Code is shown as it is, and a category is the workflow's own.
    const texts = strings.filter(([key]) => !['uri', 'snippet', 'id'].includes(key));
    const alive = texts.filter(([, text]) => text.includes('](') || !isVisible(text.replaceAll('\u200b', '')));
    expect([...addresses, ...alive], `seed ${seed}`).toEqual([]);
  }
});

/** Every text of a value, with the last name on the way to it; those of `{ text }` go by the name outside. */
function stringsOf(value: unknown, key = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[key, value]];
  if (Array.isArray(value)) return value.flatMap((item) => stringsOf(item, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) => stringsOf(item, name === 'text' ? key : name));
}
