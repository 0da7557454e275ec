import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { createProgress } from '#cli/progress.ts';
import { type Terminal, wantsColor } from '#cli/terminal.ts';

const MAIN = fileURLToPath(new URL('../../../src/cli/main.ts', import.meta.url));

test.each([
  [{}, true, true],
  [{}, false, false],
  [{ TERM: 'dumb' }, true, false],
  [{ NO_COLOR: '1' }, true, false],
  [{ NO_COLOR: '' }, true, true],
  [{ FORCE_COLOR: '1' }, false, true],
  [{ FORCE_COLOR: '0' }, true, false],
  [{ NO_COLOR: '1', FORCE_COLOR: '1' }, true, false],
])('colour with %j on a terminal: %s', (environment, isTerminal, expected) => {
  expect(wantsColor(environment, isTerminal)).toBe(expected);
});

/** What progress writes when it is told of a file at each of the times, in milliseconds. */
function progressAt(times: readonly number[], watched: boolean): string {
  let written = '';
  let time = 0;
  const terminal: Terminal = {
    folder: '.',
    color: false,
    width: 80,
    watched,
    out() {},
    err: (text) => (written += text),
  };
  const progress = createProgress(terminal, () => time);
  for (const [done, at] of times.entries()) {
    time = at;
    progress.onProgress(done + 1, times.length);
  }
  progress.end();
  return written;
}

test('progress is shown where someone watches and the work is long, and is taken away', () => {
  expect(progressAt([100, 900], true)).toBe('');
  expect(progressAt([100, 2_000], false)).toBe('');
  expect(progressAt([100, 1_200, 1_210, 1_220], true)).toBe(
    '\r\u001b[KReading Python files: 2 of 4\r\u001b[KLinking 4 Python files\r\u001b[K',
  );
});

test('a reader that goes away ends the output quietly', async () => {
  const child = spawn(process.execPath, [MAIN, 'explain', 'FS101'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 90_000,
  });
  child.stdout.destroy();
  let err = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  const status = await new Promise((resolve) => child.on('close', resolve));
  expect({ status, err }).toEqual({ status: 0, err: '' });
});

test.runIf(existsSync('/dev/full'))('output that cannot be written is one sentence, status 2', async () => {
  const full = openSync('/dev/full', 'w');
  const child = spawn(process.execPath, [MAIN, 'explain', 'FS101'], {
    stdio: ['ignore', full, 'pipe'],
    timeout: 90_000,
  });
  closeSync(full);
  let err = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (err += text));
  const status = await new Promise((resolve) => child.on('close', resolve));
  const sentence = 'The report cannot be written to standard output (ENOSPC); check where it leads.';
  expect({ status, err }).toEqual({ status: 2, err: `forksight: ${sentence}\n` });
});
