/** Pull requests in every state that Forksight, people and other programs can leave them in, by number. */
import type { Placement, Report } from '#core/report.ts';
import type { ResolveMode } from '#github/plan-review.ts';
import { renderResolved } from '#report/comment.ts';
import { ownMarkdown } from '#report/encode.ts';
import { markBody } from '#report/marker.ts';
import { wantedComments } from '#github/wanted.ts';
import { context, fingerprint, HEAD, placed, review, span } from '../report/samples.ts';
import type { Fake } from './fake-api.ts';

const PLACEMENTS: readonly Placement[] = [
  { on: 'line', path: 'a.py', startLine: 1, endLine: 1 },
  { on: 'line', path: 'a.py', startLine: 2, endLine: 4 },
  { on: 'line', path: 'b.py', startLine: 9, endLine: 9 },
  { on: 'file', path: 'a.py', why: 'x' },
  { on: 'summary', why: 'y' },
];

export interface Dice {
  /** A whole number from 0 that is less than the given one. */
  below(limit: number): number;
  /** True once in so many times. */
  oneIn(times: number): boolean;
  pick<T>(items: readonly T[]): T;
}

/** Numbers that look random and are the same in every run. */
export function diceFor(seed: number): Dice {
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
  const below = (limit: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state >>> 8) % limit;
  };
  return { below, oneIn: (times) => below(times) === 0, pick: (items) => items[below(items.length)]! };
}

export interface RandomCase {
  readonly report: Report;
  readonly cap: number;
  readonly alike: number;
  readonly resolveMode: ResolveMode;
  /** Puts the same state into any pull request. */
  prepare(fake: Fake): void;
}

/** What is wanted and what is there, from one seed: findings twice, comments twice, foreign markers, answers, and so on. */
export function randomCase(seed: number, fingerprints: 'any' | 'once' = 'any'): RandomCase {
  const dice = diceFor(seed);
  const some = () =>
    Array.from({ length: dice.below(8) }, (_, index) => {
      const line = 1 + dice.below(9);
      const number = fingerprints === 'once' ? index : dice.below(6);
      return placed({ fingerprint: fingerprint(number), at: span('a.py', line) }, dice.pick(PLACEMENTS));
    });
  const report = review(some());
  const [now, before] = [report, review(some())].map((one) => wantedComments(one, context, ''));
  const bodies = [...now!, ...before!].flatMap(({ finding, lineBody, fileBody }) => {
    const resolved = { id: finding.fingerprint, category: '', state: 'resolved' } as const;
    return [lineBody, lineBody, fileBody, markBody(renderResolved(lineBody, HEAD), resolved, '')];
  });
  const foreign = wantedComments(report, context, 'other').map(({ lineBody }) => lineBody);
  const threads = Array.from({ length: dice.below(9) }, () => {
    const startLine = 1 + dice.below(9);
    return {
      body: dice.pick(['What is this?', ...foreign, ...bodies, ...bodies]),
      mine: !dice.oneIn(4),
      path: dice.pick(['a.py', 'b.py']),
      on: dice.pick(['line', 'line', 'file'] as const),
      answered: dice.oneIn(4),
      resolved: dice.oneIn(4),
      hidden: dice.oneIn(8),
      mayResolve: dice.oneIn(2),
      mayHide: !dice.oneIn(4),
      ...(dice.oneIn(2) && { startLine, endLine: startLine }),
    };
  });
  const summary = (text: string, category: string): string =>
    markBody(ownMarkdown(text), { id: 'summary', category, state: 'open' }, '');
  const conversation = Array.from({ length: dice.below(4) }, () => ({
    body: dice.pick(['Hello.', summary('old', ''), summary('older', ''), summary('other', 'other')]),
    mine: !dice.oneIn(4),
  }));
  return {
    report,
    cap: dice.below(7),
    alike: dice.pick([1, 3, 99]),
    resolveMode: dice.pick(['delete', 'resolve', 'minimize', 'keep']),
    prepare(fake) {
      for (const thread of threads) fake.addThread(thread);
      conversation.forEach((comment, index) => fake.conversation.push({ id: 500 + index, ...comment }));
    },
  };
}
