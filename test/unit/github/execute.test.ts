import { describe, expect, it } from 'vitest';
import { HEAD, placed, review, span } from '../report/samples.ts';
import { fakePullRequest } from './fake-api.ts';
import { nth, several, post, standing, places } from './posting.ts';

describe('a first run', () => {
  it('writes one review and one summary', async () => {
    const fake = fakePullRequest({ head: HEAD });
    const posted = await post(fake, review(several(3)));
    expect(fake.writes).toEqual(['review of 3', 'summary']);
    expect(places(posted)).toEqual(['line', 'line', 'line']);
    expect(fake.conversation[0]?.body).toContain('**3 introduced** (3 at a line)');
  });

  it('writes nothing where there is nothing to tell', async () => {
    const fake = fakePullRequest({ head: HEAD });
    expect((await post(fake, review([]))).status).toBe('posted');
    expect(fake.writes).toEqual([]);
  });

  it('comments on files one by one, and leaves the rest to the summary', async () => {
    const fake = fakePullRequest({ head: HEAD });
    const posted = await post(
      fake,
      review([
        nth(1),
        nth(2, { on: 'file', path: 'app/jobs.py', why: 'x' }),
        nth(3, { on: 'summary', why: 'not in the change' }),
      ]),
    );
    expect(fake.writes).toEqual(['review of 1', 'file comment on app/jobs.py', 'summary']);
    expect(places(posted)).toEqual(['line', 'file', 'summary']);
    expect(fake.conversation[0]?.body).toContain('(1 at a line, 1 on a file, 1 below)');
    expect(fake.conversation[0]?.body).toContain('(not in the change)');
  });

  it('comments three of a kind, and leaves those like them to the summary', async () => {
    const fake = fakePullRequest({ head: HEAD });
    const other = nth(9);
    const report = review([...several(5), { ...other, finding: { ...other.finding, rule: 'FS201' } }]);
    const posted = await post(fake, report, { alike: 3 });
    expect(standing(fake)).toEqual(['line 1', 'line 2', 'line 3', 'line 9']);
    expect(places(posted)).toEqual(['line', 'line', 'line', 'summary', 'summary', 'line']);
    expect(fake.conversation[0]?.body).toContain('(3 others of FS101 are commented)');
    fake.writes.length = 0;
    await post(fake, report, { alike: 3 });
    expect(fake.writes).toEqual([]);
    fake.threads[0]!.resolved = true;
    await post(fake, report, { alike: 3 });
    expect(fake.writes).toEqual(['update of summary 5']);
  });

  it('comments the worst when there are too many', async () => {
    const fake = fakePullRequest({ head: HEAD });
    const warnings = several(30).map(({ finding, placement }) => ({
      finding: { ...finding, severity: 'warning' as const },
      placement,
    }));
    const posted = await post(fake, review([...warnings, nth(99)]));
    expect(fake.writes).toEqual(['review of 25', 'summary']);
    expect(standing(fake)[0]).toBe('line 99');
    expect(places(posted).filter((on) => on === 'summary')).toHaveLength(6);
    expect(fake.conversation[0]?.body).toContain('only 25 comments are shown beside the code');
  });
});

describe('a second run', () => {
  const report = review([...several(3), nth(4, { on: 'file', path: 'app/jobs.py', why: 'x' })]);

  it('on the same head writes nothing', async () => {
    const fake = fakePullRequest({ head: HEAD });
    const first = await post(fake, report);
    fake.writes.length = 0;
    const second = await post(fake, report);
    expect(fake.writes).toEqual([]);
    expect(places(second)).toEqual(places(first));
  });

  it('writes nothing either after a line was refused, or too many were found', async () => {
    for (const options of [{ refusesLine: ({ endLine }: { endLine: number }) => endLine === 2 }, {}]) {
      const fake = fakePullRequest({ head: HEAD, ...options });
      await post(fake, report, { cap: 3 });
      const before = structuredClone([fake.threads, fake.conversation]);
      fake.writes.length = 0;
      await post(fake, report, { cap: 3 });
      expect(fake.writes).toEqual([]);
      expect([fake.threads, fake.conversation]).toEqual(before);
    }
  });

  it('edits only the comment whose text changes', async () => {
    const fake = fakePullRequest({ head: HEAD });
    await post(fake, review(several(2)));
    fake.writes.length = 0;
    const [one, two] = several(2);
    await post(fake, review([one!, { ...two!, finding: { ...two!.finding, why: 'Another reason.' } }]));
    expect(fake.writes).toEqual(['update of 2']);
    expect(fake.threads[1]?.body).toContain('Another reason.');
  });

  it('keeps a thread that has moved, without a suggestion for lines it no longer stands at', async () => {
    const fake = fakePullRequest({ head: HEAD });
    await post(fake, review([placed()]));
    expect(fake.threads[0]?.body).toContain('```suggestion');
    delete fake.threads[0]!.startLine;
    delete fake.threads[0]!.endLine;
    await post(fake, review([placed()]));
    expect(fake.threads).toHaveLength(1);
    expect(fake.threads[0]?.body).not.toContain('```suggestion');
  });
});

describe('when findings are gone', () => {
  it('comments without an answer are deleted, answered ones say so, once', async () => {
    const fake = fakePullRequest({ head: HEAD });
    await post(fake, review(several(3)));
    fake.threads[1]!.answered = true;
    fake.writes.length = 0;
    await post(fake, review([nth(3)]));
    expect(fake.writes).toEqual(['deletion of 1', 'update of 2', 'update of summary 4']);
    expect(fake.threads.find(({ id }) => id === 2)?.body).toMatch(/^~~.*~~\n\n\*\*Resolved:\*\*/);
    fake.writes.length = 0;
    await post(fake, review([nth(3)]));
    expect(fake.writes).toEqual([]);
  });

  it('and come back, the answered comment is about them again', async () => {
    const fake = fakePullRequest({ head: HEAD });
    await post(fake, review(several(1)));
    fake.threads[0]!.answered = true;
    await post(fake, review([]));
    await post(fake, review(several(1)));
    expect(fake.threads[0]?.body).not.toContain('Resolved');
    expect(fake.threads).toHaveLength(1);
  });

  it('but their file could not be read, comments stay', async () => {
    const fake = fakePullRequest({ head: HEAD });
    await post(fake, review(several(1)));
    const problem = { kind: 'syntax', fatal: false, path: 'app/jobs.py', message: 'Syntax error' } as const;
    await post(fake, review([], { problems: [problem] }));
    expect(standing(fake)).toEqual(['line 1']);
    await post(fake, review([], { problems: [{ kind: 'internal', fatal: true, message: 'Nothing was checked' }] }));
    expect(standing(fake)).toEqual(['line 1']);
    expect(fake.conversation[0]?.body).toContain('could not check this change');
    const failure = { kind: 'internal', fatal: false, path: 'b.py', message: 'Rule FS101 failed' } as const;
    await post(fake, review([], { problems: [failure] }));
    expect(standing(fake)).toEqual(['line 1']);
  });

  it('and their file has only a comment that suppresses nothing, comments go', async () => {
    const fake = fakePullRequest({ head: HEAD });
    await post(fake, review(several(1)));
    const problem = { kind: 'suppression', fatal: false, path: 'app/jobs.py', message: 'Remove it' } as const;
    await post(fake, review([], { problems: [problem] }));
    expect(standing(fake)).toEqual([]);
  });
});

describe('comments of others', () => {
  it('are never touched, whatever they say', async () => {
    const fake = fakePullRequest({ head: HEAD });
    await post(fake, review(several(2)));
    const forged = [...fake.threads, ...fake.conversation].map(({ body }) => body);
    const other = fakePullRequest({ head: HEAD });
    other.addThread({ id: 90, endLine: 1, startLine: 1, body: forged[0]! });
    other.conversation.push({ id: 91, mine: false, body: forged[2]! });
    await post(other, review(several(2)));
    expect(other.writes).toEqual(['review of 2', 'summary']);
    await post(other, review([]));
    expect(other.threads.map(({ id }) => id)).toEqual([90]);
  });

  it('and comments of another category are left alone', async () => {
    const fake = fakePullRequest({ head: HEAD });
    await post(fake, review(several(1)), { category: 'packages/a' });
    await post(fake, review(several(1)), { category: 'packages/b' });
    expect(fake.threads).toHaveLength(2);
    expect(fake.conversation).toHaveLength(2);
    await post(fake, review([]), { category: 'packages/b' });
    expect(fake.threads).toHaveLength(1);
  });

  it('of an own race are reduced to the oldest', async () => {
    const fake = fakePullRequest({ head: HEAD });
    await post(fake, review(several(1)));
    fake.threads.push({ ...fake.threads[0]!, id: 40 });
    await post(fake, review(several(1)));
    expect(fake.threads.map(({ id }) => id)).toEqual([1]);
  });
});

it('the same code twice keeps two comments', async () => {
  const fake = fakePullRequest({ head: HEAD });
  const twins = [1, 2].map((line) =>
    placed({ at: span('app/jobs.py', line) }, { on: 'line', path: 'app/jobs.py', startLine: line, endLine: line }),
  );
  await post(fake, review(twins));
  fake.writes.length = 0;
  await post(fake, review(twins));
  expect(fake.writes).toEqual([]);
  await post(fake, review(twins.slice(1)));
  expect(fake.threads.map(({ endLine }) => endLine)).toEqual([2]);
});
