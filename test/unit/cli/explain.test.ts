import { expect, test } from 'vitest';
import { pageText } from '#cli/page-text.ts';
import { temporaryFolder, write } from '../sources/repository-fixture.ts';
import { inProcess as forksight } from './run-cli.ts';

test('explain shows the page of a rule by code or name, in any case', async () => {
  const page = await forksight('.', ['explain', 'fs101']);
  expect(page).toMatchObject({ status: 0, err: '' });
  expect(page.out).toMatch(/^FS101 /);
  expect(page.out).toContain('How to fix it');
  expect(page.out).not.toContain('```');
  const name = /^FS101 (\S+)/.exec(page.out)?.[1] ?? '';
  expect((await forksight('.', ['explain', name])).out).toBe(page.out);
});

const SERVICE = `import multiprocessing
import threading
from concurrent.futures import ProcessPoolExecutor


def poll():
    pass


def helper():
    thread = threading.Thread(target=poll)
    thread.start()
    thread.join()


class Service:
    def __init__(self):
        self.thread = threading.Thread(target=poll)
        self.thread.start()
        self.pool = ProcessPoolExecutor()

    def run(self):
        self.pool.submit(poll)


def main():
    helper()
    multiprocessing.Process(target=poll).start()


def spawned():
    Service()
    process = multiprocessing.get_context("spawn").Process(target=poll)
    process.start()
`;

async function why(line: number, ...words: readonly string[]) {
  const folder = temporaryFolder();
  write(folder, { 'service.py': SERVICE });
  return forksight(folder, ['explain', '--why', `service.py:${line}`, ...words]);
}

test('why a line has no finding: the thread has ended', async () => {
  const { status, out } = await why(28);
  expect(status).toBe(0);
  expect(out).toContain('service.py:28 `multiprocessing.Process(...).start()` creates a process');
  expect(out).toContain('- the child runs `poll`');
  expect(out).toContain('start method: fork, forkserver, spawn; nothing chooses, so platform and version do');
  expect(out).toContain('threads that may live here: 0');
  expect(out).toMatch(
    /service\.py:12 `thread\.start\(\)`: Where both are in order, it has ended before:\s+`thread\.join\(\)` at\s+service\.py:13\./,
  );
  expect(out).toContain('findings at service.py:28: 1');
  expect(out).toContain('Not shown. The rule is for the pedantic audience: --pedantic shows it.');
});

test('why a line has no finding: nothing forks', async () => {
  const { out } = await why(34);
  expect(out).toContain('start method: spawn; requested by the code');
  expect(out).toContain('1. service.py:33 chooses the start method `spawn`');
  expect(out).toContain('`self.thread`, threading.Thread, since service.py:19 (certain)');
  expect(out).toContain('It does not fork: spawn is requested, so the child inherits nothing that lives here.');
  expect(out).toMatch(/findings at service\.py:34: none\n$/);
});

test('why a line has a finding, asked where the pool is made', async () => {
  const { out } = await why(20);
  expect(out).toContain('service.py:23 `self.pool.submit(...)` creates a process');
  expect(out).toContain('its object is made at service.py:20');
  expect(out).toContain('1. service.py:17 constructing `Service` runs this');
  expect(out).toContain('warning FS102 (likely)');
});

test('what is known of a thread: what ends it, and the processes created while it lives', async () => {
  const ended = await why(12);
  expect(ended.out).toContain('service.py:12 `thread.start()` starts a thread (threading.Thread.start)');
  expect(ended.out).toContain('calls that wait for its end: 1\n  - service.py:13 `thread.join()`');
  expect(ended.out).toContain('nothing is seen to start it and then create a process');
  const alive = await why(19);
  expect(alive.out).toContain('service.py:23 `self.pool.submit(...)` (likely)');
  expect(alive.out).toContain('service.py:34 `process.start()` (certain)');
});

test('what calling a function does, asked at its header', async () => {
  const { out } = await why(17);
  expect(out).toContain('service.py:17 what calling `service.Service.__init__` does');
  expect(out).toContain('what it leaves behind: 1\n  - thread `self.thread`, since service.py:19 (certain)');
  expect(out).toContain('service.py:19 starts a thread that runs `poll`: `self.thread.start()`');
  const creates = await why(26);
  expect(creates.out).toContain('processes that it creates: 1\n  - service.py:28 ');
});

test('what a method ends that another one has made, and that a function does not return', async () => {
  const folder = temporaryFolder();
  write(folder, {
    'poller.py': `import threading


class Poller:
    def start(self):
        self.thread = threading.Thread(target=print)
        self.thread.start()

    def close(self):
        self.thread.join()

    def serve(self):
        while True:
            print("served")
`,
  });
  const at = async (line: number) => (await forksight(folder, ['explain', '--why', `poller.py:${line}`])).out;
  expect(await at(9)).toContain(
    'what it ends that others made: 1\n  - thread `self.thread`, since poller.py:7 (certain)',
  );
  expect(await at(12)).toContain('- it does not return: every way ends the process, raises or goes on for ever');
});

test('what importing a module does, asked at its first line', async () => {
  const folder = temporaryFolder();
  write(folder, { 'busy.py': 'import threading\n\nthreading.Thread(target=print).start()\n' });
  const { out } = await forksight(folder, ['explain', '--why', 'busy.py:1']);
  expect(out).toContain('busy.py:1 what importing `busy` does');
  expect(out).toContain('what it leaves behind: 1\n  - thread `threading.Thread(...)`, since busy.py:3 (certain)');
});

test('--json has the same for scripts', async () => {
  const { out } = await why(34, '--json');
  expect(JSON.parse(out)).toMatchObject({
    version: 1,
    path: 'service.py',
    line: 34,
    creations: [
      {
        call: 'process.start()',
        startMethod: { methods: ['spawn'] },
        live: [{ kind: 'thread', certainty: 'certain' }],
      },
    ],
    threads: [],
    functions: [],
    findings: [],
  });
});

test('a line of which nothing is known is told with its neighbours, and a place must be one', async () => {
  const nothing = await why(13);
  expect(nothing).toMatchObject({ status: 2, out: '' });
  expect(nothing.err).toBe(
    'forksight: service.py:13 creates no process, starts no thread and begins no function; the nearest calls that create or start one are in lines 12, 19, 23. "forksight facts service.py" shows what was read.\n',
  );
  const folder = temporaryFolder();
  write(folder, { 'empty.py': '', 'notes.txt': '' });
  const refused = async (...words: readonly string[]) => (await forksight(folder, ['explain', ...words])).err;
  expect(await refused('--why', 'empty.py:1')).toContain('nothing in this file is known to create or start any.');
  expect(await refused('--why', 'notes.txt:1')).toContain('notes.txt is no Python file');
  expect(await refused('--why', 'gone.py:1')).toContain('gone.py does not exist');
  expect(await refused('--why', '.:1')).toContain('. is not a file; give a Python file and a line.');
  expect(await refused('--why', 'empty.py')).toContain('needs a file and a line, as in app/worker.py:42');
  expect(await refused('empty.py:1')).toContain('for a line, write explain --why empty.py:1.');
  expect(await refused('FS101', '--json')).toContain('explain: --json goes with --why.');
});

test('rules are listed', async () => {
  expect((await forksight('.', ['rules'])).out).toMatch(/^FS101 {2}(error|warning|note) +[a-z-]+ +\S/m);
});

test('rules are listed as JSON', async () => {
  const { out } = await forksight('.', ['rules', '--json']);
  const [first] = JSON.parse(out) as readonly Record<string, unknown>[];
  expect(first).toEqual({
    code: 'FS101',
    slug: 'thread-alive-at-fork',
    summary: 'process is forked while a thread of the same function may be running',
    severity: 'error',
    audience: 'everyone',
    autofix: 'suggest',
    since: '0.1.0',
    effects: ['starts-thread', 'forks'],
    supersedes: ['FS102'],
  });
});

test('facts of a file are shown as text and as JSON', async () => {
  const folder = temporaryFolder();
  write(folder, { 'a.py': 'import os\nos.fork()\n', 'b.py': Buffer.from([0]) });
  expect((await forksight(folder, ['facts', 'a.py'])).out).toContain('os.fork()');
  expect(JSON.parse((await forksight(folder, ['facts', '--json', 'a.py'])).out)).toMatchObject({ syntaxErrors: [] });
  const binary = await forksight(folder, ['facts', 'b.py']);
  expect(binary.status).toBe(2);
  expect(binary.err).toMatch(/^forksight: b\.py: The file contains NUL bytes/);
});

test('a page becomes plain text', () => {
  const page =
    '# FS101 `x`\n\nSee [here](https://example.org) and **there**, [FS102](FS102-y.md).\n\n```python\nx = 1  # [a](b)\n```\n\n<!-- note -->\nEnd.\n';
  expect(pageText(page, { color: false, width: 60 })).toBe(
    'FS101 `x`\n\nSee here (https://example.org) and there, FS102.\n\n    x = 1  # [a](b)\n\nEnd.\n',
  );
  const long = 'One two\nthree four.\n\n- five six\n  seven\n- eight\n\n| a table | of one line |\n';
  expect(pageText(long, { color: false, width: 12 })).toBe(
    'One two\nthree four.\n\n- five six\n  seven\n- eight\n\n| a table | of one line |\n',
  );
  expect(pageText(long, { color: false, width: 40 })).toBe(
    'One two three four.\n\n- five six seven\n- eight\n\n| a table | of one line |\n',
  );
  expect(pageText('# A\n', { color: true, width: 60 })).toBe('\u001b[1mA\u001b[0m\n');
});
