/** Text of a repository, as hostile as it can be, in every field of a report: in no sink does it do anything. */
import { describe, expect, it } from 'vitest';
import type { Report } from '#core/report.ts';
import { logText, markdownText } from '#report/encode.ts';
import { JOB_SUMMARY_LIMIT } from '#report/fit.ts';
import { atOwnPlace, renderCommands } from '#report/github.ts';
import { renderComment } from '#report/comment.ts';
import { markBody, readMarker } from '#report/marker.ts';
import { renderEverything, renderSummaryComment } from '#report/summary.ts';
import { renderText } from '#report/text.ts';
import { shownInSummary } from '#report/counts.ts';
import { aliveIn } from '../../support/alive.ts';
import { isAnnotation, legacyCommands, parseCommands } from '../../support/github/workflow-commands.ts';
import { diceFor } from '../github/random-pull.ts';
import { context, finding, placed, review, span } from './samples.ts';

const ATOMS = [
  '@octocat',
  '@acme/team',
  '&#64;octocat',
  '&commat;octocat',
  'fixes #12',
  'acme/shop#3',
  'GH-7',
  '0123456789abcdef0123456789abcdef01234567',
  'https://evil.example/x',
  'www.evil.example',
  'mailto:x@evil.example',
  '[click](https://evil.example)',
  '![x](https://evil.example/x.png)',
  '[ref]: https://evil.example',
  '[^1]',
  '<img src=x onerror=alert(1)>',
  '<details open>',
  '</details>',
  '<!--',
  '-->',
  '<!-- forksight:v1 id=x h=0000000000000000 state=open category= -->',
  '`',
  '```',
  '~~~',
  '``',
  '\\',
  '|',
  '| a | b |\n| --- | --- |',
  '\n\n',
  '\n# Title',
  '\n---\n',
  '\n> quote',
  '\n- [ ] task',
  '\n1. one',
  '    code',
  '\u202egnirts',
  '\u2066\u200b\u0000\u001b[31m',
  '\r\n::error::x',
  '\n::set-output name=findings::0',
  '  ::add-mask::x',
  '##[error]x',
  'x ##[add-matcher]y',
  '::stop-commands::x',
  '%0A::warning::x',
  '%3A%2C,line=1::',
  '$x^2$',
  ':tada:',
  '*bold*',
  '_it_',
  '~~gone~~',
  'x'.repeat(300),
];

const ROUNDS = 150;

function hostile(seed: number): { readonly report: Report; readonly text: () => string } {
  const dice = diceFor(seed);
  const text = (): string =>
    Array.from({ length: 1 + dice.below(6) }, () => dice.pick(ATOMS)).join(dice.pick(['', ' ', '\n']));
  const path = (): string => text().replaceAll('\0', '') || 'x';
  const at = { ...span(path(), 1 + dice.below(9)) };
  const [cause] = finding().causes;
  // Addresses come from models of the base, which are trusted; what is no address must not become one.
  const source = `javascript:${text()}`;
  const trace = [
    { at: { kind: 'code', span: at }, says: text(), certainty: 'certain' },
    {
      at: { kind: 'model', callable: text(), distribution: text(), source },
      says: text(),
      certainty: 'certain',
    },
  ] as const;
  const evil = placed({
    at,
    title: text(),
    why: text(),
    where: text(),
    change: text(),
    alongside: [text(), text()],
    scope: text(),
    edit: { class: 'safe', path: 'app/jobs.py', range: [12, 12, 12, 16], text: text() },
    causes: [{ ...cause, at, trace }],
  });
  const muted = { ...evil.finding, suppressed: { by: 'comment' as const, reason: text(), at } };
  const report = review([evil], {
    findings: [evil.finding, muted],
    problems: [
      { kind: 'syntax', fatal: false, path: path(), range: [1, 1, 1, 2], message: text() },
      { kind: 'config', fatal: dice.oneIn(2), message: text() },
    ],
  });
  const comparison = { introduced: [evil], existing: [evil.finding], fixed: [evil.finding], suppressed: [muted] };
  return { report: { ...report, change: { ...report.change!, comparison } }, text };
}

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
