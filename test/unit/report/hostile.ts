/** Reports whose every text is as hostile as it can be. */
import type { Report } from '#core/report.ts';
import { diceFor } from '../github/random-pull.ts';
import { finding, placed, review, span } from './samples.ts';

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

/** One report for each seed, and further such texts. */
export function hostile(seed: number): { readonly report: Report; readonly text: () => string } {
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
