import { describe, expect, it } from 'vitest';
import type { Posted } from '#github/execute.ts';
import { HEAD, review } from '../report/samples.ts';
import { type Fake, fakePullRequest, unreadable } from './fake-api.ts';
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
    expect(fake.threads).toHaveLength(3);
  });

  it.each([true, false])('about a file comment or the summary (carried out: %j) never double them', async (applied) => {
    const fault = { answer: unsure, applied };
    const fake = fakePullRequest({ head: HEAD, faults: { 1: fault, [applied ? 2 : 3]: fault } });
    await post(fake, review([nth(1, { on: 'file', path: 'a.py', why: 'x' })]));
    expect(fake.threads).toHaveLength(1);
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
  async function interrupted(meanwhile: (fake: Fake) => void): Promise<[Fake, Posted]> {
    const fake = fakePullRequest({ head: HEAD });
    await post(fake, review(several(1)));
    fake.writes.length = 0;
    const api: Fake['api'] = {
      ...fake.api,
      createReview: (...args) => {
        meanwhile(fake);
        return fake.api.createReview(...args);
      },
    };
    return [fake, await post({ api }, review([nth(2), nth(3)]))];
  }

  it('a commit is pushed: what the newer run wrote is left alone', async () => {
    const [fake, posted] = await interrupted((it) => {
      it.head = '9'.repeat(40);
    });
    expect(fake.writes).toEqual(['review of 2']);
    expect(posted).toMatchObject({ status: 'stale', message: expect.stringContaining('moved on') });
    expect(places(posted)).toEqual(['line', 'line']);
  });

  it('a person answers: the thread is not deleted', async () => {
    const [fake] = await interrupted(({ threads }) => {
      threads[0]!.answered = true;
    });
    expect(fake.writes).toEqual(['review of 2', 'update of 1', 'update of summary 2']);
    expect(fake.threads[0]?.body).toContain('**Resolved:**');
  });

  it('the summary is deleted: it is written anew', async () => {
    const [fake, posted] = await interrupted(({ conversation }) => conversation.splice(0));
    expect(fake.writes).toEqual(['review of 2', 'deletion of 1', 'summary']);
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

describe('the requests of a run', () => {
  /** Ten comments stand whose findings are gone, ten findings are new, and so many requests may be made. */
  async function withRequests(requests: number): Promise<Fake> {
    const first = fakePullRequest({ head: HEAD });
    await post(first, review(several(10)));
    const fake = fakePullRequest({ head: HEAD, requests });
    fake.threads.push(...first.threads);
    await post(fake, review(several(20).slice(10)));
    return fake;
  }

  it('that are enough write all', async () => {
    const { writes } = await withRequests(60);
    expect(writes).toEqual(['review of 10', ...several(10).map((_, i) => `deletion of ${i + 1}`), 'summary']);
  });

  it.each([
    [
      18,
      ['review of 10', 'deletion of 1', 'deletion of 2', 'deletion of 3', 'deletion of 4', 'deletion of 5', 'summary'],
    ],
    [13, ['review of 10', 'summary']],
    [12, ['review of 10', 'summary']],
    [11, ['summary']],
    [3, ['summary']],
  ])('being %i leave out what matters least', async (requests, writes) => {
    const fake = await withRequests(requests);
    expect(fake.writes).toEqual(writes);
    const { body } = fake.conversation[0]!;
    expect(body).toContain('**10 introduced**');
    expect(body.includes('no more comments could be written for now')).toBe(!writes.includes('review of 10'));
  });
});

describe('limits of GitHub that last', () => {
  const limited = {
    answer: { result: 'limited', message: 'You have exceeded a secondary rate limit' },
    applied: false,
  } as const;

  it('end the writing at once, and leave all to the job', async () => {
    const fake = fakePullRequest({ head: HEAD, faults: { 1: limited } });
    const posted = await post(fake, review([...several(3), nth(4, { on: 'file', path: 'a.py', why: 'x' })]));
    expect(fake.writes).toEqual(['review of 3']);
    expect(posted.status).toBe('partly');
    expect(posted.shown.map(({ why }) => why)).toEqual(
      Array.from({ length: 4 }, () => expect.stringContaining('secondary rate limit') as unknown),
    );
    expect(posted.problems).toHaveLength(1);
  });

  it('are told once, however many edits they befall', async () => {
    const fake = fakePullRequest({ head: HEAD, faults: { 3: limited } });
    await post(fake, review(several(9)));
    const posted = await post(fake, review([]));
    expect(fake.writes.slice(2)).toEqual(['deletion of 1']);
    expect(posted.problems).toHaveLength(2);
  });
});

it('what is written stays known where the pull request cannot be read again', async () => {
  const fake = fakePullRequest({ head: HEAD });
  let reads = 0;
  const api: Fake['api'] = { ...fake.api, read: () => (reads++ === 0 ? fake.api.read() : unreadable()) };
  const posted = await post({ api }, review(several(2)));
  expect(posted.status).toBe('posted');
  expect(places(posted)).toEqual(['line', 'line']);
});

it('an answer that leaves it open, and no look at what came of it, writes nothing twice', async () => {
  const fault = { answer: { result: 'unsure', message: 'Server Error' }, applied: true } as const;
  const fake = fakePullRequest({ head: HEAD, faults: { 1: fault } });
  let reads = 0;
  const api: Fake['api'] = { ...fake.api, read: () => (reads++ === 0 ? fake.api.read() : unreadable()) };
  expect(places(await post({ api }, review(several(2))))).toEqual(['summary', 'summary']);
  expect(fake.writes).toEqual(['review of 2', 'summary']);
});

it('a range that is refused is commented at its last line', async () => {
  const fake = fakePullRequest({ head: HEAD, refusesLine: ({ startLine, endLine }) => startLine < endLine });
  const range = nth(2, { on: 'line', path: 'app/jobs.py', startLine: 2, endLine: 4 });
  expect(places(await post(fake, review([nth(1), range])))).toEqual(['line', 'line']);
  expect(fake.threads.map(({ startLine, endLine }) => [startLine, endLine])).toEqual([
    [1, 1],
    [4, 4],
  ]);
  fake.writes.length = 0;
  await post(fake, review([nth(1), range]));
  expect(fake.writes).toEqual([]);
});
