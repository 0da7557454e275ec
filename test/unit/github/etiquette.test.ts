/** What people do with a thread counts, and what becomes of a comment is for the project to choose. */
import { describe, expect, it } from 'vitest';
import { HEAD, review } from '../report/samples.ts';
import { fakePullRequest } from './fake-api.ts';
import { post, several, standing } from './posting.ts';

async function posted(mayResolve: boolean) {
  const fake = fakePullRequest({ head: HEAD, mayResolve });
  await post(fake, review(several(1)));
  fake.writes.length = 0;
  return fake;
}

describe('a thread that people have resolved, or a comment that they have hidden', () => {
  it.each(['resolved', 'hidden'] as const)(
    '(%s) is heard: left alone, not written anew, told in the summary',
    async (how) => {
      const fake = await posted(false);
      fake.threads[0]![how] = true;
      await post(fake, review(several(1)));
      expect(fake.writes).toEqual(['update of summary 2']);
      expect(fake.conversation[0]?.body).toContain('#### Resolved by people, and still there (1)');
      expect(fake.conversation[0]?.body).toContain('**1 introduced** (1 at a line)');
    },
  );

  it('is remembered while the finding comes and goes', async () => {
    const fake = await posted(true);
    fake.threads[0]!.resolved = true;
    for (const findings of [[], several(1), [], several(1)]) await post(fake, review(findings));
    expect(fake.writes.filter((write) => !write.startsWith('update of summary'))).toEqual([]);
    expect(standing(fake)).toEqual(['line 1']);
  });

  it('takes no room from other comments', async () => {
    const fake = await posted(false);
    fake.threads[0]!.resolved = true;
    await post(fake, review(several(3)), { cap: 2 });
    expect(standing(fake)).toEqual(['line 1', 'line 2', 'line 3']);
  });
});

describe('a finding that is gone, by resolve-mode', () => {
  it.each([
    // mode, the token may resolve, people have answered; what is written beside the summary
    ['delete', false, false, ['deletion of 1']],
    ['delete', true, false, ['deletion of 1']],
    ['delete', false, true, ['update of 1']],
    ['delete', true, true, ['update of 1', 'resolution of T1']],
    ['resolve', true, false, ['update of 1', 'resolution of T1']],
    ['resolve', true, true, ['update of 1', 'resolution of T1']],
    // A thread that stays open could keep the pull request from being merged.
    ['resolve', false, false, ['deletion of 1']],
    ['resolve', false, true, ['update of 1']],
    ['minimize', false, false, ['update of 1', 'hiding of C1']],
    ['minimize', true, false, ['update of 1', 'resolution of T1', 'hiding of C1']],
    ['minimize', false, true, ['update of 1', 'hiding of C1']],
    ['keep', true, false, ['update of 1']],
    ['keep', true, true, ['update of 1']],
  ] as const)('%s, may resolve: %j, answered: %j', async (resolveMode, mayResolve, answered, writes) => {
    const fake = await posted(mayResolve);
    fake.threads[0]!.answered = answered;
    await post(fake, review([]), { resolveMode });
    expect(fake.writes).toEqual([...writes, 'update of summary 2']);
    const isLeft = answered && !mayResolve;
    expect(fake.conversation[0]?.body.includes('One answered thread is about what is gone')).toBe(isLeft);
    fake.writes.length = 0;
    await post(fake, review([]), { resolveMode });
    expect(fake.writes).toEqual([]);
  });

  it('is deleted where it was to be hidden and the token may not', async () => {
    const fake = await posted(false);
    fake.threads[0]!.mayHide = false;
    await post(fake, review([]), { resolveMode: 'minimize' });
    expect(fake.threads).toEqual([]);
  });

  it('and comes back when it was hidden gets a new comment', async () => {
    const fake = await posted(false);
    await post(fake, review([]), { resolveMode: 'minimize' });
    await post(fake, review(several(1)), { resolveMode: 'minimize' });
    expect(fake.threads.map(({ hidden }) => hidden)).toEqual([true, false]);
  });

  it('and comes back opens its thread again', async () => {
    const fake = await posted(true);
    await post(fake, review([]), { resolveMode: 'resolve' });
    expect(fake.threads[0]).toMatchObject({ resolved: true });
    fake.writes.length = 0;
    await post(fake, review(several(1)), { resolveMode: 'resolve' });
    expect(fake.writes.slice(0, 2)).toEqual(['reopening of T1', 'update of 1']);
    expect(fake.threads).toMatchObject([{ resolved: false }]);
  });

  it('and comes back where only people may open the thread gets a new comment', async () => {
    const fake = await posted(true);
    await post(fake, review([]), { resolveMode: 'resolve' });
    fake.threads[0]!.mayResolve = false;
    await post(fake, review(several(1)), { resolveMode: 'resolve' });
    expect(fake.threads.map(({ resolved }) => resolved)).toEqual([true, false]);
  });
});

it('a pull request that is closed gets nothing', async () => {
  const fake = await posted(true);
  fake.open = false;
  expect(await post(fake, review([]))).toMatchObject({ status: 'stale', message: /closed/ });
  expect(fake.writes).toEqual([]);
});
