/** The story of a hang. */
import { expect, it } from 'vitest';
import { tellStory } from '#confirm/story.ts';
import { child, fork, hung, KEY, lockRef, passed, start } from './observations.ts';

const name = (path: string): string => path.replace('/repo/', '').replace(/^.*\/python3\.12\//, '<python>/');

it('names the thread, its start, the lock, both stacks and the delay', () => {
  const events = [
    start(),
    fork({
      time: 100,
      waited: 0.005,
      hold: { key: KEY, kind: 'Lock', ident: 2, stack: [['/repo/app.py', 5, 'poll']], paused: 0.003 },
    }),
    child({ time: 100.006, inherited: [lockRef()] }),
  ];
  const hang = {
    proof: 'inherited-lock',
    pid: 20,
    lock: lockRef(),
    stack: [['/repo/app.py', 12, 'work']] as [string, number, string][],
    legal: true,
    after: 0.02,
  } as const;
  expect(tellStory(hung({ mode: 'force' }, { hang }, events), name)).toEqual({
    fork: { at: 'app.py:9', thread: 'MainThread' },
    lock: { kind: 'Lock', made: 'app.py:3' },
    holder: { name: 'worker', itself: false, started: 'app.py:7', runs: 'app.poll', stack: ['app.py:5 in poll'] },
    blocked: ['app.py:12 in work'],
    proof: expect.stringContaining('without a time limit') as string,
    times: { held: 5, child: 6, proof: 26 },
    delayed: 5,
  });
});

it('says when the thread that forks holds the lock itself', () => {
  const lock = lockRef({ owner: 1, at: '/repo/app.py:8' });
  const hang = { proof: 'inherited-lock', pid: 20, lock, stack: [], legal: true, after: 0.02 } as const;
  expect(tellStory(hung({}, { hang }), name)?.holder).toEqual({
    name: 'MainThread',
    itself: true,
    stack: ['app.py:8'],
  });
});

it('tells nothing of a run that did not hang', () => {
  expect(tellStory(passed(), name)).toBeUndefined();
});

it('tells the line of the project behind a long stack of libraries', () => {
  const library = Array.from({ length: 9 }, (_, index): [string, number, string] => [
    '/usr/lib/python3.12/queue.py',
    index + 1,
    'put',
  ]);
  const stack: [string, number, string][] = [...library, ['/repo/app.py', 12, 'work'], ['/repo/app.py', 30, 'main']];
  const hang = { proof: 'inherited-lock', pid: 20, lock: lockRef(), stack, legal: true, after: 0.02 } as const;
  expect(tellStory(hung({}, { hang }, [start(), fork(), child({ inherited: [lockRef()] })]), name)?.blocked).toEqual([
    ...[1, 2, 3, 4, 5].map((line) => `<python>/queue.py:${line} in put`),
    'app.py:12 in work',
  ]);
});
