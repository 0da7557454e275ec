import { describe, expect, it } from 'vitest';
import { alive, ends, project } from './program.ts';

/** A function with a raw fork in it, called by the program; the fork stands on line 3 unless the body has more above. */
function inFunction(body: string): readonly string[] {
  return ends(`import os, sys\ndef main(flag, jobs):\n${body.replace(/^/gm, '    ')}\n`);
}

describe('a child that ends', () => {
  it.each([
    ['pid == 0', 'pid = os.fork()\nif pid == 0:\n    os._exit(0)\nprint()'],
    ['0 == pid', 'pid = os.fork()\nif 0 == pid:\n    os._exit(0)\nprint()'],
    ['not pid', 'pid = os.fork()\nif not pid:\n    os._exit(0)\nprint()'],
    ['not os.fork()', 'if not os.fork():\n    os._exit(0)\nprint()'],
    ['os.fork() == 0', 'if os.fork() == 0:\n    os._exit(0)\nprint()'],
    ['a walrus', 'if (pid := os.fork()) == 0:\n    os._exit(0)\nprint(pid)'],
    ['a negated walrus', 'if not (pid := os.fork()):\n    os._exit(0)\nprint(pid)'],
    ['pid > 0', 'pid = os.fork()\nif pid > 0:\n    print()\nelse:\n    os._exit(0)\nprint()'],
    ['pid != 0', 'pid = os.fork()\nif pid != 0:\n    print()\nelse:\n    os._exit(0)\nprint()'],
    ['pid', 'pid = os.fork()\nif pid:\n    print()\nelse:\n    os._exit(0)\nprint()'],
    [
      'elif behind an error test',
      'pid = os.fork()\nif pid < 0:\n    raise OSError\nelif pid == 0:\n    os._exit(0)\nprint()',
    ],
    ['a forkpty', 'pid, fd = os.forkpty()\nif pid == 0:\n    os._exit(0)\nprint(fd)'],
    ['a helper that exits', 'def child():\n    os._exit(0)\nif os.fork() == 0:\n    child()\nprint()'],
    ['a helper that loops for ever', 'def child():\n    while True: print()\nif os.fork() == 0:\n    child()\nprint()'],
    [
      'a helper that loops for ever in a loop',
      'def child():\n    for job in jobs:\n        while True: print()\n    os._exit(1)\nif os.fork() == 0:\n    child()\nprint()',
    ],
    ['exec', 'if os.fork() == 0:\n    os.execv("/bin/true", [])\nprint()'],
    ['sys.exit', 'if os.fork() == 0:\n    sys.exit()\nprint()'],
    ['in finally', 'if os.fork() == 0:\n    try:\n        print()\n    finally:\n        os._exit(0)\nprint()'],
    [
      'in both branches',
      'if os.fork() == 0:\n    if flag:\n        os._exit(0)\n    else:\n        os._exit(1)\nprint()',
    ],
    [
      'in a loop, the parent continues',
      'for job in jobs:\n    if os.fork():\n        continue\n    os._exit(0)\nprint()',
    ],
    ['in a loop', 'for job in jobs:\n    if os.fork() == 0:\n        print()\n        os._exit(0)\nprint()'],
    [
      'fork in try',
      'try:\n    pid = os.fork()\nexcept OSError:\n    sys.exit(1)\nif pid == 0:\n    os._exit(0)\nprint()',
    ],
    ['a match', 'match os.fork():\n    case 0:\n        os._exit(0)\n    case pid:\n        print(pid)'],
    ['a name for the answer', 'is_child = os.fork() == 0\nif is_child:\n    os._exit(0)\nprint()'],
    ['a name for the negation', 'is_child = not os.fork()\nif is_child:\n    os._exit(0)\nprint()'],
    ['a choice', 'os._exit(0) if os.fork() == 0 else print()\nprint()'],
    ['an operand', 'os.fork() or os._exit(0)\nprint()'],
    [
      'an early return of the parent',
      'pid = os.fork()\nif pid:\n    return pid\ntry:\n    print()\nfinally:\n    os._exit(0)',
    ],
  ])('%s', (_, body) => {
    expect(inFunction(body).filter((line) => !line.endsWith('exits') && !line.includes('deliberate'))).toEqual([]);
  });
});

describe('a child that goes on', () => {
  it.each([
    ['falls through', 'if os.fork() == 0:\n    print()\nos.wait()', ['main.py:3 falls-through likely']],
    ['comes to the end', 'if os.fork() == 0:\n    jobs = 1', ['main.py:3 returns']],
    ['returns', 'if os.fork() == 0:\n    return 1\nos.wait()', ['main.py:3 returns']],
    [
      'ends on one way only',
      'if os.fork() == 0:\n    if flag:\n        os._exit(0)\nos.wait()',
      ['main.py:3 falls-through'],
    ],
    ['is not told from the parent', 'os.fork()\nprint()', ['main.py:3 untested likely']],
    [
      'goes on with the loop',
      'for job in jobs:\n    if os.fork() == 0:\n        jobs = 1',
      ['main.py:4 falls-through'],
    ],
  ])('%s', (_, body, expected) => {
    expect(inFunction(body)).toEqual(expected);
  });

  it('a loop of the program itself forks again in the child', () => {
    expect(ends('import os\nfor job in range(4):\n    if os.fork() == 0:\n        job = 1\n')).toEqual([
      'main.py:3 falls-through',
    ]);
  });

  it('a result that another function asks about is a guess at most', () => {
    const found = inFunction('def side(pid):\n    if pid == 0:\n        os._exit(0)\nside(os.fork())\nprint()');
    expect(found).toEqual(['main.py:6 exits']);
  });

  it('a fork that only some ways make is not taken for its test', () => {
    const found = inFunction('pid = 0\nif flag:\n    pid = os.fork()\nif pid == 0:\n    print()\nprint()');
    expect(found.filter((line) => !line.endsWith('possible'))).toEqual([]);
  });

  it('one half of the program is meant to end with it', () => {
    expect(ends('import os\nif os.fork() == 0:\n    print()\n')).toEqual(['main.py:2 exits']);
  });
});

describe('daemons and wrappers', () => {
  const DAEMONIZE = `
      import os, sys, threading
      def daemonize():
          if os.fork() > 0:
              sys.exit(0)
          os.setsid()
          if os.fork() > 0:
              os._exit(0)
      `;

  it("the parents of a double fork end: what follows is the daemon's", () => {
    expect(ends(DAEMONIZE)).toEqual(['main.py:3 exits deliberate', 'main.py:6 exits deliberate']);
  });

  it('threads of the parent are not in the daemon', () => {
    const program = `
      import os, sys, threading
      def daemonize():
          if os.fork() > 0:
              sys.exit(0)
          os.setsid()
          if os.fork() > 0:
              os._exit(0)
      def main():
          threading.Thread(target=print).start()
          daemonize()
          os.fork()
      `;
    expect(alive(program)).toEqual(['main.py:3 threading.Thread(...) certain']);
  });

  it('threads of the daemon are', () => {
    const program = `
      import os, threading
      def main():
          if os.fork():
              os._exit(0)
          threading.Thread(target=print).start()
          os.fork()
      main()
      `;
    expect(alive(program)).toEqual(['main.py:6 threading.Thread(...) certain']);
  });

  it('threads of the parent are not in the child', () => {
    const program = `
      import os, threading
      threading.Thread(target=print).start()
      if os.fork() == 0:
          os.fork()
          os._exit(0)
      `;
    expect(alive(program)).toEqual(['main.py:3 threading.Thread(...) certain']);
  });

  it('a wrapper hands the answer on, and its caller asks', () => {
    const program = `
      import os
      def spawn():
          pid = os.fork()
          if pid:
              return pid
          os.setsid()
          return 0
      def main():
          if spawn() == 0:
              os._exit(0)
      main()
      `;
    expect(ends(program)).toEqual(['main.py:3 returns deliberate']);
  });

  it('a wrapper that returns the result of fork itself', () => {
    const program = `
      import os
      def spawn():
          return os.fork()
      def main():
          pid = spawn()
          if pid == 0:
              os._exit(0)
          os.waitpid(pid, 0)
      main()
      `;
    expect(ends(program)).toEqual(['main.py:3 exits']);
  });

  it('an attribute holds the answer', () => {
    const program = `
      import os
      class Worker:
          def __init__(self):
              self.pid = None
          def log(self): pass
          def start(self):
              self.pid = os.fork()
              self.log()
              if self.pid == 0:
                  self.run()
                  os._exit(0)
          def run(self): pass
          def stop(self):
              self.pid = None
      `;
    expect(ends(program)).toEqual(['main.py:7 exits']);
  });

  it('a worker that starts workers: its run ends the process, whoever asks first', () => {
    const program = `
      import os
      class Worker:
          def spawn(self):
              if os.fork() == 0:
                  self.run()
              os.wait()
          def run(self):
              while True:
                  self.handle()
          def handle(self):
              self.spawn()
      Worker().spawn()
      `;
    expect(ends(program)).toEqual(['main.py:4 exits']);
  });
});

describe('what the child does', () => {
  it('uses of the branch, and of what it calls', () => {
    const [creation] = project(`
      import os, threading
      lock = threading.Lock()
      def child():
          with lock:
              print()
      def main():
          if os.fork() == 0:
              child()
              os._exit(0)
          lock.acquire()
      `).creations;
    expect(creation?.child.known).toBe(true);
    expect(creation?.child.uses.map(({ kind, api }) => api ?? kind)).toEqual([
      'takes-lock',
      'builtins.print',
      'renews',
      'os._exit',
    ]);
  });
});
