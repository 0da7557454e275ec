/** What the supervisor writes is read with care: the program may have made it up. */
import { expect, it } from 'vitest';
import { readObservation } from '#confirm/observation.ts';
import { fork, passed } from './observations.ts';

const ask = { mode: 'observe', method: 'fork' } as const;

function written(events: readonly unknown[]): string {
  const { ask: _ask, ...rest } = passed();
  return JSON.stringify({ ...rest, events });
}

it('reads events', () => {
  const event = fork();
  expect(readObservation(ask, written([event])).events).toEqual([event]);
});

it.for([
  ['no object', 7],
  ['an unknown kind', { event: 'proof', pid: 1, tid: 1, time: 1 }],
  ['a wrong type', { ...fork(), stack: 'x' }],
  ['a text without end', { ...fork(), test: 'x'.repeat(4_001) }],
])('counts %s as foreign', ([, event]) => {
  const { events, foreign } = readObservation(ask, written([event]));
  expect({ events, foreign }).toEqual({ events: [], foreign: 1 });
});
