import { describe, expect, it } from 'vitest';
import type { Placement } from '#core/report.ts';
import type { ReviewComment } from '#github/api.ts';
import { planReview } from '#github/plan-review.ts';
import { wantedComments } from '#github/wanted.ts';
import { context, fingerprint, HEAD, placed, review } from '../report/samples.ts';

const PLACEMENTS: readonly Placement[] = [
  { on: 'line', path: 'a.py', startLine: 1, endLine: 1 },
  { on: 'line', path: 'a.py', startLine: 2, endLine: 4 },
  { on: 'file', path: 'a.py', why: 'x' },
  { on: 'summary', why: 'y' },
];

/** Numbers that look random and are the same in every run. */
function* numbers(seed: number): Generator<number> {
  for (let x = seed; ;) {
    x = (Math.imul(x, 1_664_525) + 1_013_904_223) >>> 0;
    yield x >>> 8;
  }
}

describe('for any comments that are there', () => {
  it.each(Array.from({ length: 60 }, (_, seed) => seed))(
    'every wanted finding is planned exactly once (%i)',
    (seed) => {
      const random = numbers(seed);
      const next = (below: number): number => (random.next().value as number) % below;
      const report = review(
        Array.from({ length: next(12) }, () => placed({ fingerprint: fingerprint(next(8)) }, PLACEMENTS[next(4)])),
      );
      const wanted = wantedComments(report, context, '');
      const bodies = ['no marker', ...wanted.flatMap(({ lineBody, fileBody }) => [lineBody, fileBody])];
      const existing = Array.from({ length: next(12) }, (_, id): ReviewComment => ({
        id,
        mine: next(4) > 0,
        path: 'a.py',
        on: next(2) === 0 ? 'line' : 'file',
        body: bodies[next(bodies.length)]!,
        ...(next(2) === 0 ? { startLine: 1, endLine: 1 } : {}),
        ...(next(4) === 0 ? { replyTo: next(12) } : {}),
      }));
      const cap = next(6);
      const plan = planReview(wanted, existing, { category: '', cap, sha: HEAD, isDoubtful: () => false });

      const planned = [...plan.create, ...[...plan.update, ...plan.keep, ...plan.overflow].map((one) => one.wanted)];
      expect(planned).toHaveLength(wanted.length);
      expect(new Set(planned)).toEqual(new Set(wanted));
      expect(plan.create.length).toBeLessThanOrEqual(Math.max(0, cap - plan.update.length - plan.keep.length));
      expect(plan.create.every(({ placement }) => placement.on !== 'summary')).toBe(true);
      const touched = [...plan.update, ...plan.retire].map(({ comment }) => comment);
      expect(touched.every(({ mine, replyTo }) => mine && replyTo === undefined)).toBe(true);
      const answered = new Set(existing.flatMap(({ mine, replyTo }) => (mine ? [] : [replyTo])));
      expect(plan.retire.filter(({ body, comment }) => body === undefined && answered.has(comment.id))).toEqual([]);
    },
  );
});
