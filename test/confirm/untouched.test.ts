/** The probe changes nothing of how a program ends, also where C calls it with no frame of Python around. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Ask } from '#confirm/observation.ts';
import { runProgram } from '#confirm/run.ts';
import { openWorkshop } from '#confirm/workshop.ts';
import { interpretersAtHand } from './programs.ts';

const workshop = openWorkshop();
const folder = mkdtempSync(join(tmpdir(), 'forksight-untouched-'));
afterAll(() => {
  workshop.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Each with what it prints. */
const PROGRAMS: readonly (readonly [what: string, target: string, program: string, prints: string])[] = [
  ['a stream that the interpreter flushes at its end', 'buffer|<stdout>|', 'print("written", end="")\n', 'written'],
  [
    'a lock that a thread takes as its first and only act',
    '<string>:3|<string>:3',
    `import _thread, os, time
import threading
lock = threading.Lock()
_thread.start_new_thread(lock.acquire, ())
while not lock.locked():
    time.sleep(0.001)
print("taken")
`,
    'taken\n',
  ],
  [
    'a fork that a thread makes as its first and only act',
    '',
    `import _thread, os, time
_thread.start_new_thread(os.fork, ())
time.sleep(0.2)
os.write(1, b"through\\n")
`,
    'through\n',
  ],
];

describe.for(await interpretersAtHand())('CPython $version', ({ path }) => {
  const asks = PROGRAMS.flatMap(([what, target, program, prints]) =>
    (['observe', 'record', 'force', 'flush'] as const).map((mode) => ({ what, mode, target, program, prints })),
  );
  it.for(asks)('$what, $mode', async ({ mode, target, program, prints }) => {
    const ask: Ask = { mode, method: 'fork', ...(mode === 'force' && { target }) };
    const command = [path, '-W', 'ignore', '-c', program];
    const observed = await runProgram({ python: path, command, folder, surroundings: process.env }, ask, 20, workshop);
    expect(observed.stderr).toBe('');
    expect(observed).toMatchObject({ outcome: 'ended', exit: 0 });
    expect(observed.stdout).toBe(prints);
  });
});
