import { expect, it } from 'vitest';
import { planReview } from '#github/plan-review.ts';
import { wantedComments } from '#github/wanted.ts';
import { context, HEAD } from '../report/samples.ts';
import { fakePullRequest } from './fake-api.ts';
import { randomCase } from './random-pull.ts';

it('every wanted finding is planned exactly once, and nothing of others is touched, from 1,000 states', () => {
  for (let seed = 0; seed < 1_000; seed++) {
    const { report, cap, alike, resolveMode, prepare } = randomCase(seed);
    const wanted = wantedComments(report, context, '');
    const { threads, ...fake } = fakePullRequest({ head: HEAD });
    prepare({ threads, ...fake });
    const plan = planReview(wanted, threads, {
      category: '',
      cap,
      alike,
      resolveMode,
      sha: HEAD,
      isDoubtful: () => false,
    });

    const paired = [...plan.update, ...plan.keep, ...plan.dismissed];
    const planned = [...plan.create, ...[...paired, ...plan.overflow].map((one) => one.wanted)];
    expect(planned, `seed ${seed}`).toHaveLength(wanted.length);
    expect(new Set(planned), `seed ${seed}`).toEqual(new Set(wanted));
    expect(plan.create.length).toBeLessThanOrEqual(Math.max(0, cap - plan.update.length - plan.keep.length));
    expect(plan.create.every(({ placement }) => placement.on !== 'summary')).toBe(true);
    const comments = [...paired, ...plan.retire].map(({ comment }) => comment);
    expect(new Set([...comments, ...plan.surplus]).size).toBe(comments.length + plan.surplus.length);
    expect([...comments, ...plan.surplus].every(({ mine }) => mine)).toBe(true);
    const deleted = [...plan.retire.flatMap((one) => (one.do === 'delete' ? [one.comment] : [])), ...plan.surplus];
    expect(deleted.filter(({ answered, resolved }) => answered || resolved)).toEqual([]);
  }
});
