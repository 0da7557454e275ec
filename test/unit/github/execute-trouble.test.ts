import { describe, expect, it } from 'vitest';
import { type Posted, postReview } from '#github/execute.ts';
import { context, HEAD, review } from '../report/samples.ts';
import { type Fake, fakePullRequest } from './fake-api.ts';
import { nth, several, post, standing, places } from './posting.ts';

describe('refusals', () => {
  it('of some lines lose no finding: the others stand, these go on the file or to the summary', async () => {
    const bad = [3, 8];
    const fake = fakePullRequest({
      head: HEAD,
      refusesLine: ({ endLine }) => bad.includes(endLine),
      refusesFile: () => fake.writes.filter((write) => write.startsWith('file')).length > 1,
    });
    const posted = await post(fake, review(several(10)));
    expect(standing(fake).toSorted()).toEqual(
      ['file 3', ...[1, 2, 4, 5, 6, 7, 9, 10].map((n) => `line ${n}`)].toSorted(),
    );
    expect(posted.shown.map(({ on }) => on)).toEqual(
      [...'llfllllsll'].map((c) => ({ l: 'line', f: 'file', s: 'summary' })[c]),
    );
    expect(fake.conversation[0]?.body).toContain('(8 at a line, 1 on a file, 1 below)');
    expect(posted.message).toContain('9 new,');
    expect(fake.conversation[0]?.body).toContain('GitHub does not accept a comment there');
  });

  it('for lack of permission are not repeated, and the findings are for the job to tell', async () => {
    const fake = fakePullRequest({ head: HEAD, readOnly: true });
    const posted = await post(fake, review([...several(3), nth(4, { on: 'file', path: 'a.py', why: 'x' })]));
    expect(fake.writes).toEqual(['review of 3']);
    expect(posted).toMatchObject({ status: 'read-only', problems: [] });
    expect(places(posted)).toEqual(['summary', 'summary', 'summary', 'summary']);
  });
});

describe('answers that leave it open', () => {
  const unsure = { result: 'unsure', message: 'Server Error' } as const;

  it.each([
    [true, ['review of 3', 'summary']],
    [false, ['review of 3', 'review of 3', 'summary']],
  ])('about a review (carried out: %j) never double it', async (applied, writes) => {
    const fake = fakePullRequest({ head: HEAD, faults: { 1: { answer: unsure, applied } } });
    expect(places(await post(fake, review(several(3))))).toEqual(['line', 'line', 'line']);
    expect(fake.writes).toEqual(writes);
    expect(fake.review).toHaveLength(3);
  });

  it.each([true, false])('about a file comment or the summary (carried out: %j) never double them', async (applied) => {
    const fault = { answer: unsure, applied };
    const fake = fakePullRequest({ head: HEAD, faults: { 1: fault, [applied ? 2 : 3]: fault } });
    await post(fake, review([nth(1, { on: 'file', path: 'a.py', why: 'x' })]));
    expect(fake.review).toHaveLength(1);
    expect(fake.conversation).toHaveLength(1);
  });

  it('twice leave the findings to the summary', async () => {
    const fault = { answer: unsure, applied: false };
    const fake = fakePullRequest({ head: HEAD, faults: { 1: fault, 2: fault } });
    expect(places(await post(fake, review(several(2))))).toEqual(['summary', 'summary']);
    expect(fake.conversation[0]?.body).toContain('GitHub did not store the comment: Server Error');
  });
});

describe('while the review is written', () => {
  /** One finding is gone and two are new; `meanwhile` happens with the first write. */
  async function interrupted(meanwhile: (fake: Fake) => void, heads = [HEAD, HEAD]): Promise<[Fake, Posted]> {
    const fake = fakePullRequest({ head: HEAD });
    await post(fake, review(several(1)));
    fake.writes.length = 0;
    const api: Fake['api'] = {
      ...fake.api,
      headSha: async () => heads.shift() ?? HEAD,
      createReview: (...args) => {
        meanwhile(fake);
        return fake.api.createReview(...args);
      },
    };
    return [fake, await postReview(api, review([nth(2), nth(3)]), context, { category: '', cap: 25 })];
  }

  it('a commit is pushed: what the newer run wrote is left alone', async () => {
    const [fake, posted] = await interrupted(() => undefined, [HEAD, '9'.repeat(40)]);
    expect(fake.writes).toEqual(['review of 2']);
    expect(posted).toMatchObject({ status: 'stale', message: expect.stringContaining('moved on') });
    expect(places(posted)).toEqual(['line', 'line']);
  });

  it('a person answers: the thread is not deleted', async () => {
    const answer = { id: 50, mine: false, path: 'app/jobs.py', on: 'line', body: 'is it?', replyTo: 1 } as const;
    const [fake] = await interrupted(({ review }) => review.push(answer));
    expect(fake.writes).toEqual(['review of 2', 'update of 1', 'update of summary 2']);
    expect(fake.review[0]?.body).toContain('**Resolved:**');
  });

  it('the summary is deleted: it is written anew', async () => {
    const [fake, posted] = await interrupted(({ conversation }) => conversation.splice(0));
    expect(fake.writes).toEqual(['review of 2', 'deletion of 1', 'update of summary 2', 'summary']);
    expect(posted.status).toBe('posted');
    expect(fake.conversation).toHaveLength(1);
  });
});

it('a pull request that has moved on gets nothing', async () => {
  const fake = fakePullRequest({ head: '9'.repeat(40) });
  const posted = await post(fake, review(several(2)));
  expect(fake.writes).toEqual([]);
  expect(posted.status).toBe('stale');
  expect(posted.shown).toHaveLength(2);
});

it('a summary that cannot be written is told, and leaves findings that only it would show to the job', async () => {
  const fault = { answer: { result: 'failed', message: 'Forbidden' }, applied: false } as const;
  const far = nth(2, { on: 'summary', why: 'it is far away' });
  const both = await post(fakePullRequest({ head: HEAD, faults: { 2: fault } }), review([nth(1), far]));
  expect(both).toMatchObject({ status: 'partly', problems: [{ kind: 'github', fatal: false }] });
  const near = await post(fakePullRequest({ head: HEAD, faults: { 2: fault } }), review([nth(1)]));
  expect(near.status).toBe('posted');
});

it('an edit that fails is told and loses nothing', async () => {
  const fake = fakePullRequest({
    head: HEAD,
    faults: { 3: { answer: { result: 'failed', message: 'Forbidden' }, applied: false } },
  });
  await post(fake, review(several(2)));
  const posted = await post(fake, review([nth(2)]));
  expect(posted.problems).toMatchObject([
    { kind: 'github', fatal: false, message: expect.stringContaining('Forbidden') },
  ]);
});
