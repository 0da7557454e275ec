import { spawn } from 'node:child_process';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { rememberingReader } from '#cli/watch.ts';
import { createPythonReader } from '#python/index.ts';
import { hazard, mended } from '../review/support.ts';
import { repository } from '../sources/repository-fixture.ts';
import { inProcess } from './run-cli.ts';

const MAIN = fileURLToPath(new URL('../../../src/cli/main.ts', import.meta.url));
/** In milliseconds, for one report. */
const LIMIT = 25_000;

/** A watching check: `next` is what it writes from now on until it waits again. */
function watching(folder: string, ...words: readonly string[]) {
  const child = spawn(process.execPath, [MAIN, 'check', '--watch', ...words], { cwd: folder, detached: true });
  onTestFinished(() => {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
  });
  let [said, taken] = ['', 0];
  let told = (): void => undefined;
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      told();
    });
  }
  const END = 'Ctrl-C ends it.\n';
  return {
    next: () =>
      new Promise<string>((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`nothing came: ${said.slice(taken)}`)), LIMIT);
        told = () => {
          const end = said.indexOf(END, taken);
          if (end < 0) return;
          clearTimeout(timer);
          const text = said.slice(taken, end);
          taken = end + END.length;
          resolve(text);
        };
        told();
      }),
  };
}

test('it checks again when a file changes, comes or goes', { timeout: 4 * LIMIT }, async () => {
  const folder = repository({ 'app.py': mended, 'pyproject.toml': '' });
  const watched = watching(folder);
  expect(await watched.next()).toContain('no fork hazards');
  writeFileSync(join(folder, 'app.py'), hazard);
  expect(await watched.next()).toContain('app.py:11');
  mkdirSync(join(folder, 'more'));
  writeFileSync(join(folder, 'more/worker.py'), hazard);
  expect(await watched.next()).toContain('2 fork hazards');
  writeFileSync(join(folder, 'app.py'), mended);
  expect(await watched.next()).toContain('1 fork hazard ');
});

test(
  'a change that makes no difference is not told, and a mistake is told until it is mended',
  { timeout: 4 * LIMIT },
  async () => {
    const folder = repository({ 'app.py': hazard, 'pyproject.toml': '' });
    const watched = watching(folder);
    expect(await watched.next()).toContain('app.py:11');
    writeFileSync(join(folder, 'README.md'), 'text');
    writeFileSync(join(folder, 'forksight.toml'), 'fail-on = "errors"\n');
    expect(await watched.next()).toContain('forksight.toml');
    writeFileSync(join(folder, 'forksight.toml'), 'exclude = ["app.py"]\n');
    expect(await watched.next()).toContain('no fork hazards');
  },
);

test('a file that is named may be replaced as editors do it', { timeout: 4 * LIMIT }, async () => {
  const folder = repository({ 'app.py': mended, 'pyproject.toml': '' });
  const watched = watching(folder, 'app.py');
  expect(await watched.next()).toContain('no fork hazards');
  writeFileSync(join(folder, 'app.py~'), hazard);
  renameSync(join(folder, 'app.py~'), join(folder, 'app.py'));
  expect(await watched.next()).toContain('app.py:11');
});

test('it does not go together with --fix', async () => {
  const { status, err } = await inProcess(repository({}), ['check', '--watch', '--fix']);
  expect({ status, err }).toEqual({ status: 2, err: 'forksight: check: --watch and --fix do not go together.\n' });
});

test('what is there again is read once, and what is gone is forgotten', async () => {
  const read: string[] = [];
  const inner = createPythonReader();
  const reader = rememberingReader({
    facts(text) {
      read.push(text);
      return inner.facts(text);
    },
  });
  for (const texts of [['a = 1', 'b = 1'], ['a = 1'], ['a = 1', 'b = 1']]) {
    reader.nextLook();
    for (const text of texts) await reader.facts(text);
  }
  expect(read).toEqual(['a = 1', 'b = 1', 'b = 1']);
});
