/** Programs that want more than to be tested: nothing leaks, nothing survives, time is bounded, no verdict is had by lying. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { examine } from '#confirm/examine.ts';
import { judge } from '#confirm/judge.ts';
import type { Ask, Observation } from '#confirm/observation.ts';
import { runProgram } from '#confirm/run.ts';
import { openWorkshop } from '#confirm/workshop.ts';
import { inProcess } from '../unit/cli/run-cli.ts';
import { interpretersAtHand } from './programs.ts';

const workshop = openWorkshop();
const interpreters = await interpretersAtHand();
const python = interpreters.at(-1)?.path ?? 'python3';
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'forksight-hostile-'));
});
afterAll(() => {
  workshop.close();
  rmSync(folder, { recursive: true, force: true });
});

const SECRETS = {
  GITHUB_TOKEN: 'ghs_secret',
  ACTIONS_RUNTIME_TOKEN: 'secret',
  GITHUB_OUTPUT: '/tmp/out',
  MY_API_KEY: 'secret',
};

function run(program: string, ask: Partial<Ask> = {}, seconds = 20, isolated = true): Promise<Observation> {
  const path = join(folder, 'program.py');
  writeFileSync(path, program);
  const surroundings = { ...process.env, ...SECRETS };
  return runProgram(
    { python, command: [python, path], folder, surroundings, ...(!isolated && { isolated }) },
    { mode: 'observe', method: 'fork', ...ask },
    seconds,
    workshop,
  );
}

/** Processes of this machine whose command line has the word. */
function living(word: string): readonly string[] {
  return readdirSync('/proc').filter((pid) => {
    if (!/^\d+$/.test(pid)) return false;
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(word);
    } catch {
      return false;
    }
  });
}

describe('nothing leaks', () => {
  it('of the environment', async () => {
    const { stdout } = await run('import os\nfor name, value in os.environ.items():\n    print(name, value)\n');
    expect(stdout).toContain('PATH');
    expect(stdout).not.toMatch(/secret|GITHUB_|ACTIONS_|API_KEY/);
  });

  it('into the network, where the kernel can shut it off', async ({ skip }) => {
    const program = `import socket
try:
    socket.create_connection(("192.0.2.1", 80), timeout=3)
except OSError as error:
    print(type(error).__name__, error.errno)
server = socket.create_server(("127.0.0.1", 0))
socket.create_connection(server.getsockname())
print("loopback works")
`;
    const { stdout, isolated } = await run(program);
    if (!isolated.network) return skip('this kernel gives ordinary users no network namespace');
    expect(stdout).toBe('OSError 101\nloopback works\n');
  });

  it('as privileges', async () => {
    const { stdout } = await run(
      'print(*[line for line in open("/proc/self/status") if line.startswith("NoNewPrivs")])\n',
    );
    expect(stdout).toMatch(/NoNewPrivs:\s1/);
  });

  it('as commands of the runner', async () => {
    const root = join(folder, 'commands');
    mkdirSync(root);
    writeFileSync(join(root, 'forksight.toml'), '');
    writeFileSync(
      join(root, 'app.py'),
      `import multiprocessing


class Machine:
    serial = "::error::before"


def show():
    print(Machine.serial)


if __name__ == "__main__":
    Machine.serial = "::set-output name=x::y\\n##[group]z"
    child = multiprocessing.Process(target=show)
    child.start()
    child.join()
`,
    );
    await inProcess(root, ['check', '--format', 'json', '--output', 'report.json']);
    const { out } = await inProcess(root, ['confirm', 'report.json', '--', 'python', 'app.py']);
    expect(out).toContain('set-output name=x');
    expect(out).not.toMatch(/(^|\s)::(set-output|error)|##\[/);
  });
});

describe('nothing survives', () => {
  const MARK = `forksight-mark-${process.pid}`;
  const prelude = `import os, signal, sys, time
MARK = "${MARK}"
def stay():
    for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
        signal.signal(number, signal.SIG_IGN)
    os.execv(sys.executable, [sys.executable, "-S", "-E", "-c", "import time; time.sleep(60)", MARK])
`;

  it.for([
    [
      'a daemon',
      'if os.fork() == 0:\n    os.setsid()\n    if os.fork() == 0:\n        stay()\n    os._exit(0)\ntime.sleep(0.5)\n',
      'ended',
    ],
    ['a child that ignores signals', 'if os.fork() == 0:\n    stay()\ntime.sleep(0.5)\n', 'ended'],
    [
      'more processes than a run may have',
      'for _ in range(400):\n    if os.fork() == 0:\n        time.sleep(60)\ntime.sleep(60)\n',
      'processes',
    ],
    [
      'one that renews itself',
      'if os.fork() == 0:\n    end = time.time() + 20\n    while time.time() < end:\n        if os.fork():\n            os._exit(0)\n        os.setsid()\ntime.sleep(0.5)\n',
      'ended',
    ],
  ] as const)('of %s, with namespaces of its own and without', async ([, program, outcome]) => {
    for (const isolated of [true, false]) {
      const observed = await run(prelude + program, {}, 20, isolated);
      expect(observed).toMatchObject({ outcome, left: 0 });
      expect(observed.killed).toBeGreaterThan(0);
      expect(living(MARK)).toEqual([]);
    }
  });
});

describe('nothing stays in its folder, and the next run does not find it', () => {
  it.for(['plain', 'with, commas: and \\ in its name'])('%s', async (name, { skip }) => {
    const own = join(folder, name);
    mkdirSync(own);
    writeFileSync(join(own, 'kept'), 'as it was');
    const program = `import os
print(open("kept").read(), os.listdir("."))
open("kept", "w").write("changed")
os.mkdir("made")
os.rename("kept", "made/kept")
`;
    const command = [python, '-c', program];
    for (const _ of [1, 2]) {
      const surroundings = process.env;
      const observed = await runProgram(
        { python, command, folder: own, surroundings },
        { mode: 'observe', method: 'fork' },
        20,
        workshop,
      );
      if (!observed.isolated.files) return skip('this kernel gives ordinary users no overlay');
      expect(observed.stderr).toBe('');
      expect(observed.stdout).toBe("as it was ['kept']\n");
    }
    expect(readdirSync(own)).toEqual(['kept']);
    expect(readFileSync(join(own, 'kept'), 'utf8')).toBe('as it was');
  });
});

describe('time and room are bounded', () => {
  it('for a program that does not end', async () => {
    const observed = await run('while True:\n    pass\n', {}, 1);
    expect(observed).toMatchObject({ outcome: 'time', left: 0 });
    expect(observed.seconds).toBeLessThan(10);
  });

  it('for a gigabyte of output', async () => {
    const observed = await run('import os\nfor _ in range(1024):\n    os.write(1, b"x" * (1 << 20))\n');
    expect(observed).toMatchObject({ outcome: 'output', left: 0 });
    expect(observed.stdout.length).toBeLessThan(200_000);
    expect(observed.stdout).toMatch(/\[\d+ bytes are left out\]/);
  });

  it('for memory', async () => {
    const { stderr, exit } = await run('held = bytearray(9 << 30)\n');
    expect({ exit, stderr }).toMatchObject({ exit: 1, stderr: expect.stringContaining('MemoryError') as string });
  });

  it('for ten thousand files, and folders that nobody may enter', async () => {
    const program = `import os
folder = os.environ["TMPDIR"]
for number in range(10000):
    with open(os.path.join(folder, str(number)), "w"):
        pass
events = os.environ["FORKSIGHT_DIR"]
for number in range(2000):
    with open(os.path.join(events, "events.%d" % (90000 + number)), "w") as file:
        file.write("{}\\n")
os.mkfifo(os.path.join(events, "events.1"))
os.symlink("/dev/zero", os.path.join(events, "events.3"))
os.makedirs(os.path.join(folder, "closed", "inner"))
os.chmod(os.path.join(folder, "closed"), 0)
`;
    const observed = await run(program);
    expect(observed).toMatchObject({ outcome: 'ended', exit: 0, foreign: 2000 });
    expect(readdirSync(workshop.folder)).toEqual(['probe']);
  });
});

describe('no verdict is had by lying', () => {
  it('with events that no probe has written', async () => {
    const forged = `import json, os
folder, pid = os.environ["FORKSIGHT_DIR"], os.getpid()
lock = {"id": 1, "kind": "Lock", "key": "a.py:1|a.py:1", "owner": 1, "address": 0}
with open(os.path.join(folder, "events.%d" % pid), "a") as file:
    for event in ("child", "block"):
        said = dict(nonce="guess", event=event, pid=pid, tid=pid, time=1.0, parent=1, fork=1, inherited=[lock], healed=[],
                    legal=True, timer=False, lock=lock, stack=[])
        file.write(json.dumps(said) + "\\n")
if os.fork() == 0:
    os._exit(0)
os.wait()
`;
    const examination = await examine((ask) => run(forged, ask));
    const judgement = examination && judge(examination);
    // Only os.fork is called, so there is nothing to compare with.
    expect(judgement?.kind).toBe('inconclusive');
    expect(judgement?.limits.join(' ')).toMatch(/\d+ lines among the events were not written by the probe/);
  });

  it('with the nonce, while nothing hangs', async () => {
    const forged = `import json, os
folder, pid, nonce = os.environ["FORKSIGHT_DIR"], os.getpid(), os.environ["FORKSIGHT_NONCE"]
lock = {"id": 1, "kind": "Lock", "key": "a.py:1|a.py:1", "owner": 1, "address": 0}
with open(os.path.join(folder, "events.%d" % pid), "a") as file:
    said = dict(nonce=nonce, event="block", pid=pid, tid=pid, time=1.0, inherited=True, lock=lock, stack=[])
    file.write(json.dumps(said) + "\\n")
if os.fork() == 0:
    os._exit(0)
os.wait()
`;
    const examination = await examine((ask) => run(forged, ask));
    expect(examination && judge(examination).kind).toBe('inconclusive');
  });
});
