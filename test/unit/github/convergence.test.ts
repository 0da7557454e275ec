/** Properties of a run from whatever state, each on as many random ones: nothing lost, nothing doubled, nothing touched. */
import { describe, expect, it } from 'vitest';
import type { LineComment, PullRequestApi } from '#github/api.ts';
import { readMarker } from '#report/marker.ts';
import { HEAD, review } from '../report/samples.ts';
import { type Fake, fakePullRequest, type FakeOptions, Killed } from './fake-api.ts';
import { post, several } from './posting.ts';
import { diceFor, randomCase, type RandomCase } from './random-pull.ts';

const SEEDS = Array.from({ length: 1_000 }, (_, seed) => seed);

function start(given: RandomCase, options: Partial<FakeOptions> = {}): Fake {
  const fake = fakePullRequest({ head: HEAD, mayResolve: true, ...options });
  given.prepare(fake);
  return fake;
}

/** What is ours and stands, by what it is about, without the numbers that GitHub gave. */
function ours(fake: Fake): readonly string[] {
  const threads = fake.threads.filter(({ mine }) => mine);
  const rows = threads.map(({ path, on, endLine, body, resolved, hidden, answered }) =>
    JSON.stringify([path, on, endLine, body, resolved, hidden, answered]),
  );
  return [...rows, ...fake.conversation.filter(({ mine }) => mine).map(({ body }) => body)].toSorted();
}

/** Own threads about findings, that are open or that people have closed. */
function about(fake: Fake): readonly string[] {
  return fake.threads.flatMap(({ mine, body }) => {
    const marker = mine ? readMarker(body) : undefined;
    return marker?.category === '' && marker.state === 'open' ? [marker.id] : [];
  });
}

function foreign(fake: Fake): unknown {
  const isForeign = ({ mine, body }: { mine: boolean; body: string }): boolean =>
    !mine || readMarker(body)?.category !== '';
  return structuredClone([fake.threads.filter(isForeign), fake.conversation.filter(isForeign)]);
}

it('1,000 states: one run says everything once, and the next one has nothing to write', async () => {
  for (const seed of SEEDS) {
    const given = randomCase(seed);
    const fake = start(given);
    const before = structuredClone(fake.threads);
    const untouched = foreign(fake);
    const posted = await post(fake, given.report, given);

    expect(posted, `seed ${seed}`).toMatchObject({ status: 'posted', problems: [] });
    expect(foreign(fake), `seed ${seed}`).toEqual(untouched);
    const spoken = before.filter(({ mine, answered, resolved }) => mine && (answered || resolved)).map(({ id }) => id);
    const there = fake.threads.map(({ id }) => id);
    expect(
      spoken.filter((id) => !there.includes(id)),
      `seed ${seed}`,
    ).toEqual([]);
    const wanted = posted.shown.filter(({ on }) => on !== 'summary').map(({ finding }) => finding.fingerprint);
    expect(wanted.filter((id) => !about(fake).includes(id))).toEqual([]);
    const summaries = fake.conversation.filter(({ mine, body }) => mine && readMarker(body)?.category === '');
    expect(summaries.length, `seed ${seed}`).toBeLessThanOrEqual(1);

    const [writes, reads] = [fake.writes.length, fake.reads];
    const again = await post(fake, given.report, given);
    expect(fake.writes.slice(writes), `seed ${seed}`).toEqual([]);
    expect(fake.reads - reads, `seed ${seed}`).toBe(1);
    const told = ({ shown }: typeof posted): readonly string[] =>
      shown.map(({ finding, on }) => `${finding.fingerprint} ${on}`).toSorted();
    expect(told(again), `seed ${seed}`).toEqual(told(posted));
  }
});

it('killed before or after any write, the next run comes to the same', async () => {
  let killed = 0;
  for (const seed of SEEDS.slice(0, 60)) {
    const given = randomCase(seed);
    const whole = start(given);
    await post(whole, given.report, given);
    for (let nth = 1; nth <= whole.writes.length; nth++) {
      for (const when of ['before', 'after'] as const) {
        let dead = false;
        const dies = (write: number): typeof when | undefined => {
          if (dead || write !== nth) return undefined;
          dead = true;
          return when;
        };
        const fake = start(given, { dies });
        await expect(post(fake, given.report, given)).rejects.toThrow(Killed);
        await post(fake, given.report, given);
        expect(ours(fake), `seed ${seed}, killed ${when} write ${nth}`).toEqual(ours(whole));
        killed += 1;
      }
    }
  }
  expect(killed).toBeGreaterThan(400);
});

it('an answer that leaves it open, to any write, carried out or not, doubles and loses nothing', async () => {
  for (const seed of SEEDS.slice(0, 40)) {
    const given = randomCase(seed);
    const whole = start(given);
    await post(whole, given.report, given);
    for (let nth = 1; nth <= whole.writes.length; nth++) {
      for (const applied of [true, false]) {
        const fake = start(given, {
          faults: { [nth]: { answer: { result: 'unsure', message: 'Server Error' }, applied } },
        });
        await post(fake, given.report, given);
        // Edits are tried again by the next run, creations at once.
        await post(fake, given.report, given);
        expect(ours(fake), `seed ${seed}, write ${nth}, ${applied}`).toEqual(ours(whole));
      }
    }
  }
});

it('any lines that GitHub refuses lose no finding, in two tries for each halving', async () => {
  for (const seed of SEEDS.slice(0, 60)) {
    const dice = diceFor(seed);
    const bad = new Set(Array.from({ length: dice.below(5) }, () => 1 + dice.below(25)));
    const refusesLine = ({ endLine }: LineComment): boolean => bad.has(endLine);
    const fake = fakePullRequest({ head: HEAD, refusesLine });
    const { shown } = await post(fake, review(several(25)));
    expect(shown.map(({ on }) => on === 'summary')).not.toContain(true);
    expect(shown.flatMap(({ on }, index) => (on === 'line' ? [] : [index + 1]))).toEqual(
      [...bad].toSorted((a, b) => a - b),
    );
    const reviews = fake.writes.filter((write) => write.startsWith('review')).length;
    expect(reviews).toBeLessThanOrEqual(1 + 2 * Math.ceil(Math.log2(25)) * bad.size);
    fake.writes.length = 0;
    await post(fake, review(several(25)));
    expect(fake.writes).toEqual([]);
  }
});

describe('two runs at once', () => {
  /** The same pull request for both, whose calls take turns as the dice say. */
  function takingTurns(fake: Fake, seed: number): readonly [PullRequestApi, PullRequestApi] {
    const dice = diceFor(seed);
    const waiting: (() => void)[] = [];
    const next = (): void => waiting.splice(dice.below(waiting.length), 1)[0]?.();
    const turn = (): Promise<void> =>
      new Promise((resolve) => {
        waiting.push(resolve);
        setImmediate(next);
      });
    const shared = (): PullRequestApi =>
      Object.fromEntries(
        Object.entries(fake.api).map(([name, call]: [string, (...args: never[]) => unknown]) => [
          name,
          name === 'requestsLeft'
            ? call
            : async (...args: never[]) => {
                await turn();
                return call(...args);
              },
        ]),
      ) as unknown as PullRequestApi;
    return [shared(), shared()];
  }

  it('leave one comment for each finding and one summary, in whatever order they come', async () => {
    for (const seed of SEEDS.slice(0, 150)) {
      // With room for all, and nothing twice: else it is left open which finding is the one without a comment.
      const given = { ...randomCase(seed, 'once'), cap: 25, alike: 99 };
      const alone = start(given);
      await post(alone, given.report, given);
      const fake = start(given);
      await Promise.all(takingTurns(fake, seed).map((api) => post({ api }, given.report, given)));
      const writes = fake.writes.length;
      await post(fake, given.report, given);
      expect(fake.writes.slice(writes), `seed ${seed}`).toEqual([]);
      expect(ours(fake), `seed ${seed}`).toEqual(ours(alone));
    }
  });
});
