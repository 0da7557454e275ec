/** Which locks are held at a fork on purpose. */
import { describe, expect, it } from 'vitest';
import { predict } from '#confirm/predict.ts';
import type { ProbeEvent } from '#confirm/observation.ts';
import { child, fork, imported, KEY, lockRef, passed, reset, use } from './observations.ts';

function targets(...events: readonly ProbeEvent[]): readonly string[] {
  return predict(passed({ mode: 'record' }, { events: [...events] })).map(({ target }) => target);
}

const other = lockRef({ id: 8, key: '/repo/b.py:1|/repo/b.py:1' });

describe('a lock', () => {
  it('is a candidate when a thread takes it and the child wants it', () => {
    expect(targets(use('thread'), fork(), child(), use('child'))).toEqual([KEY]);
  });

  it('comes first when the child wants it, and is tried blindly otherwise', () => {
    expect(targets(use('thread', { lock: other }), use('thread'), fork(), use('child'))).toEqual([KEY, other.key]);
  });

  it.for([
    ['only the thread that forks takes it', [use('main'), fork(), use('child')]],
    ['nothing can interrupt the hold', [use('thread', { interruptible: false }), fork(), use('child')]],
    ['the child makes it anew', [use('thread'), fork(), reset(lockRef()), use('child')]],
    ['no process is forked', [use('thread')]],
    [
      'it belongs to an object of threading that the child does not want',
      [use('thread', { lock: lockRef({ key: '/usr/lib/python3.12/threading.py:563|/repo/app.py:7' }) }), fork()],
    ],
  ] as const)('is none when %s', ([, events]) => {
    expect(targets(...events)).toEqual([]);
  });
});

it('takes an import of a thread that the child makes, too', () => {
  expect(targets(imported('thread', 'slow'), fork(), imported('child', 'slow'))).toEqual(['import|slow']);
});

it.for([
  { count: 3, tried: 3 },
  { count: 4, tried: 4 },
  { count: 5, tried: 4 },
])('tries of $count locks that the child wants $tried', ({ count, tried }) => {
  const locks = Array.from({ length: count }, (_, i) => lockRef({ id: i, key: `/repo/app.py:${i}|` }));
  const [threads, children] = [
    locks.map((lock) => use('thread', { lock })),
    locks.map((lock) => use('child', { lock })),
  ];
  expect(targets(...threads, fork(), ...children)).toHaveLength(tried);
});
