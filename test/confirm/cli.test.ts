/** `forksight confirm` as a user has it: a report, something to run, verdicts. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '#core/report.ts';
import type { Verdict } from '#core/verdict.ts';
import { inProcess, type Ran } from '../unit/cli/run-cli.ts';

const EXAMPLES = join(import.meta.dirname, '../../examples');
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'forksight-confirm-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Writes files into a project of their own and a report about it beside them. */
async function project(name: string, files: Readonly<Record<string, string>>): Promise<string> {
  const root = join(folder, name);
  mkdirSync(root);
  for (const [path, text] of Object.entries({ 'forksight.toml': '', ...files })) writeFileSync(join(root, path), text);
  await inProcess(root, ['check', '--format', 'json', '--output', 'report.json']);
  return root;
}

function example(name: string): string {
  return readFileSync(join(EXAMPLES, name, 'bad.py'), 'utf8');
}

async function verdictsOf(root: string, words: readonly string[]): Promise<{ ran: Ran; verdicts: readonly Verdict[] }> {
  const ran = await inProcess(root, ['confirm', 'report.json', '--json', ...words]);
  return { ran, verdicts: (JSON.parse(ran.out) as Report).verdicts ?? [] };
}

describe('a script', () => {
  it('that hangs at a lock is proved to differ', async () => {
    const root = await project('lock', { 'bad.py': example('lock-before-start') });
    const ran = await inProcess(root, ['confirm', 'report.json', '--', 'python', 'bad.py']);
    expect(ran.status).toBe(1);
    expect(ran.err).toBe('');
    expect(ran.out).toMatch(/^FS201 bad\.py:30: /);
    expect(ran.out).toContain('confirmed: differs by start method, cause proved');
    expect(ran.out).toMatch(/fork +the same, lock reset in the child +passes +1 of 1/);
    expect(ran.out).toMatch(/spawn +left alone +passes +1 of 1/);
    expect(ran.out).toContain('MainThread holds the lock made at bad.py:13 itself');
    expect(ran.out).toContain('bad.py:16 in sell');
    expect(ran.out).toMatch(/again: forksight confirm report\.json --python 3\.\d+\.\d+ -- python bad\.py\n/);
  });

  it('that prints another value differs, and one that cannot be pickled relies on fork', async () => {
    const machine = await project('class', { 'bad.py': example('class-attribute') });
    const differs = await verdictsOf(machine, ['--', 'python', 'bad.py']);
    expect(differs.verdicts).toMatchObject([{ kind: 'differs', cause: 'observed' }]);
    expect(differs.verdicts[0]?.says).toContain('under fork `child: 999`, under spawn `child: 777`');

    const file = await project('file', { 'bad.py': example('file-across-fork') });
    const relies = await verdictsOf(file, ['--', 'python', 'bad.py']);
    expect(relies.ran.status).toBe(1);
    expect(relies.verdicts.map(({ kind }) => kind)).toEqual(['relies-on-fork', 'relies-on-fork']);
    expect(relies.verdicts[0]?.says).toContain('an object cannot be pickled');
  });
});

it('what a child writes twice is proved by flushing, and so is its mend', async () => {
  const program = `import os

print("report of today")
pid = os.fork()
if pid == 0:
    print("from the child", flush=True)
    os._exit(0)
os.waitpid(pid, 0)
`;
  const root = await project('twice', { 'report.py': program });
  const { ran, verdicts } = await verdictsOf(root, ['--verify-fixes', '--', 'python', 'report.py']);
  expect(ran.status).toBe(1);
  expect(verdicts).toMatchObject([{ kind: 'writes-twice', cause: 'proved', fix: { kind: 'mends' } }]);
  expect(verdicts[0]?.says).toMatch(/^It writes `report of today` once more than where the streams are flushed/);
  expect(verdicts[0]?.runs.map(({ schedule, of }) => `${schedule} ${of}`)).toEqual(['natural 2', 'flushed 2']);
  const text = await inProcess(root, ['confirm', 'report.json', '--', 'python', 'report.py']);
  expect(text.out).toContain('confirmed: writes twice what was in a buffer, cause proved');
});

describe('tests', () => {
  const app = `import multiprocessing
import threading
import time

lock = threading.Lock()


def describe(number):
    return ", ".join(str(each) for each in range(number))


def poll():
    while True:
        with lock:
            describe(30)
        time.sleep(0.02)


def work():
    with lock:
        describe(3)


def serve():
    threading.Thread(target=poll, daemon=True, name="poller").start()
    time.sleep(0.05)
    child = multiprocessing.Process(target=work)
    child.start()
    child.join()
    return child.exitcode
`;

  it.for([
    [
      'unittest',
      'test_app',
      'import unittest\n\nimport app\n\n\nclass Serving(unittest.TestCase):\n    def test_serve(self):\n        self.assertEqual(app.serve(), 0)\n',
    ],
    ['pytest', 'test_app.py::test_serve', 'import app\n\n\ndef test_serve():\n    assert app.serve() == 0\n'],
  ] as const)('of %s show the thread that holds the lock', async ([runner, id, test], { skip }) => {
    const root = await project(runner, { 'app.py': app, 'test_app.py': test });
    const words = ['confirm', 'report.json', '--json', '--runner', runner, '--test', id];
    const ran = await inProcess(root, words);
    if (ran.out.includes('No module named pytest')) return skip('pytest is not installed for the interpreter `python`');
    const verdict = (JSON.parse(ran.out) as Report).verdicts?.find(({ kind }) => kind === 'differs');
    expect(verdict).toMatchObject({ cause: 'proved', story: { holder: { name: 'poller', started: 'app.py:25' } } });
    expect(verdict?.story?.fork.at).toBe('app.py:28');
    expect(verdict?.story?.lock?.made).toBe('app.py:5');
    expect(verdict?.story?.holder?.stack[0]).toMatch(/^app\.py:\d+ in /);
    expect(verdict?.story?.blocked[0]).toBe('app.py:20 in work');
  });
});

it('looks for the tests that reach the findings, and runs those that fork there', async ({ skip }) => {
  const root = await project('found', {
    'bad.py': example('lock-before-start'),
    'test_booth.py':
      'import bad\n\n\ndef test_prices():\n    assert bad.booth is not None\n\n\ndef test_booth():\n    bad.open_booth()\n',
    'test_other.py': 'def test_nothing():\n    pass\n',
  });
  const { ran, verdicts } = await verdictsOf(root, []);
  if (ran.out.includes('unittest')) return skip('pytest is not installed for the interpreter `python`');
  expect(verdicts).toMatchObject([{ kind: 'differs', cause: 'proved', test: 'pytest test_booth.py::test_booth' }]);
  expect(verdicts[0]?.reproduce).toMatch(/ --test test_booth\.py::test_booth$/);
});

describe('a suggested change is tried', () => {
  const counter = `import multiprocessing
import threading
import time

lock = threading.Lock()


def poll():
    while True:
        with lock:
            format_prices()
        time.sleep(0.02)


def format_prices():
    return ", ".join(str(each) for each in range(30))


def work():
    with lock:
        print(open("greeting.txt").read())


if __name__ == "__main__":
    threading.Thread(target=poll, daemon=True).start()
    time.sleep(0.05)
    child = multiprocessing.Process(target=work)
    child.start()
    child.join()
`;

  it('in a copy, and the project stays as it is', async () => {
    const root = await project('fix', { 'app.py': counter, 'greeting.txt': 'hello' });
    const words = ['confirm', 'report.json', '--verify-fixes', '--output', 'judged.json', '--', 'python', 'app.py'];
    const ran = await inProcess(root, words);
    expect(ran.err).toBe('');
    expect(ran.out).toContain(
      '  fix verified: With this change the test passes under fork, forkserver and spawn.\n    Python ',
    );
    const { verdicts } = JSON.parse(readFileSync(join(root, 'judged.json'), 'utf8')) as Report;
    expect(verdicts).toMatchObject([{ kind: 'differs', cause: 'proved', fix: { kind: 'mends' } }]);
    expect(readFileSync(join(root, 'app.py'), 'utf8')).toBe(counter);
  });

  it('and not when the file is another one meanwhile', async () => {
    const root = await project('stale', { 'app.py': counter, 'greeting.txt': 'hello' });
    writeFileSync(join(root, 'app.py'), counter.replace('child = multi', 'child  = multi'));
    const { verdicts } = await verdictsOf(root, ['--verify-fixes', '--', 'python', 'app.py']);
    expect(verdicts[0]?.fix).toEqual({
      kind: 'inconclusive',
      says: 'The change was not tried: app.py is not as it was when the report was written.',
      runs: [],
    });
  });
});

describe('what cannot be run', () => {
  beforeAll(() =>
    project('wrong', {
      'bad.py': example('lock-before-start'),
      'other.json': '{"version": 1}',
      'old.json': '{"version": 99}',
    }),
  );

  it.for([
    [['report.json'], 'No test file imports what the findings name; name something to run: --test ID, or a command'],
    [['none.json', '--', 'python', 'x.py'], 'The report none.json cannot be read (ENOENT); check its spelling'],
    [['bad.py', '--', 'python', 'x.py'], 'bad.py is not JSON'],
    [['other.json', '--', 'python', 'x.py'], 'other.json is no report of Forksight'],
    [['old.json', '--', 'python', 'x.py'], 'old.json is a report of version 99'],
    [['report.json', '--test', 'a', '--', 'b'], 'confirm takes either --test or a command behind --, not both.'],
    [['report.json', '--python', '3.99', '--', 'python', 'x.py'], 'There is no Python interpreter 3.99;'],
    [['report.json', '--budget', 'long', '--', 'python', 'x.py'], '--budget needs a number of seconds, not "long"'],
    [
      ['report.json', '--finding', 'zz', '--', 'python', 'x.py'],
      '--finding: no finding of the report has a fingerprint that begins with zz.',
    ],
  ] as const)('%j', async ([words, message]) => {
    const { status, out, err } = await inProcess(join(folder, 'wrong'), ['confirm', ...words]);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(`forksight: ${message}`);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });

  it('is said of a finding that the test does not come by', async () => {
    const root = await project('elsewhere', {
      'bad.py': example('lock-before-start'),
      'other.py':
        'import multiprocessing\n\nif __name__ == "__main__":\n    child = multiprocessing.Process(target=print)\n    child.start()\n    child.join()\n',
    });
    const { ran, verdicts } = await verdictsOf(root, ['--', 'python', 'other.py']);
    expect(ran.status).toBe(0);
    expect(verdicts).toMatchObject([
      { kind: 'inconclusive', says: 'The test does not come by the places that the finding names.' },
    ]);
  });
});
