/** Which runs are made, decided by what came before. */
import { expect, it } from 'vitest';
import { examine } from '#confirm/examine.ts';
import type { Ask, Observation } from '#confirm/observation.ts';
import { child, failed, fork, hung, KEY, passed, start, use } from './observations.ts';

/** Examines a program that answers as the function says, and lists what was asked for. */
async function asked(answer: (ask: Ask) => Observation | undefined): Promise<readonly string[]> {
  const runs: string[] = [];
  await examine((ask) => {
    runs.push(`${ask.mode} ${ask.method}`);
    return Promise.resolve(answer(ask));
  });
  return runs;
}

const contended = [use('thread'), start(), fork(), child(), use('child')];

it('predicts, forces, heals, compares and forces again', async () => {
  const runs = await asked((ask) => {
    if (ask.mode === 'force') return hung(ask);
    if (ask.mode === 'heal') return passed(ask, { events: [start(), fork(), child({ healed: [KEY] })] });
    return passed(ask, ask.mode === 'record' ? { events: contended } : {});
  });
  expect(runs).toEqual(['record fork', 'force fork', 'heal fork', 'observe spawn', 'observe forkserver', 'force fork']);
});

it('makes another thread hold the lock again where it held it by chance', async () => {
  const runs = await asked((ask) => (ask.mode === 'observe' || ask.mode === 'heal' ? passed(ask) : hung(ask)));
  // The reset reached no child the first time, so it is tried once more.
  expect(runs.slice(0, 3)).toEqual(['record fork', 'heal fork', 'heal fork']);
  expect(runs.at(-1)).toBe('force fork');
});

it('compares five runs with five, and two with two where the failure names the start method', async () => {
  const count = async (text: string): Promise<number> =>
    (await asked((ask) => (ask.method === 'spawn' ? failed(text, ask) : passed(ask)))).filter((run) =>
      run.startsWith('observe spawn'),
    ).length;
  expect(await count('AssertionError')).toBe(5);
  expect(await count('TypeError: cannot pickle a lock')).toBe(2);
});

it('stops at the first run that differs from the others of its side', async () => {
  let runs = 0;
  const made = await asked((ask) => {
    if (ask.method === 'spawn') return failed('E', ask);
    return ask.mode === 'observe' && ask.method === 'fork' && ++runs === 2 ? failed('E', ask) : passed(ask);
  });
  expect(made).toEqual(['record fork', 'observe fork', 'observe spawn', 'observe forkserver', 'observe fork']);
});

it('leaves other start methods out where only os.fork is called', async () => {
  const raw = fork({ stack: [['/repo/app.py', 9, 'main']] });
  expect(await asked((ask) => passed(ask, { events: [start(), raw] }))).toEqual(['record fork', 'observe fork']);
});

it('flushes streams ahead of the fork where a line was printed twice', async () => {
  const raw = fork({ stack: [['/repo/app.py', 9, 'main']] });
  const printing = (stdout: string): Promise<readonly string[]> =>
    asked((ask) => passed(ask, { events: [start(), raw], stdout }));
  expect(await printing('a\nb\na\n')).toEqual(['record fork', 'observe fork', 'flush fork', 'flush fork']);
  expect(await printing('a\nb\n')).toEqual(['record fork', 'observe fork']);
});

it('ends when the time is up', async () => {
  expect(await asked(() => undefined)).toEqual(['record fork']);
});
