import { describe, expect, it } from 'vitest';
import { alive, creations } from './program.ts';

const HEAD = 'import os, sys, threading\nthread = threading.Thread(target=print)\nlock = threading.Lock()\n';

function at(body: string, kind: 'thread' | 'lock' = 'thread'): readonly string[] {
  return alive(`${HEAD}def main(flag, jobs):\n${body.replace(/^/gm, '    ')}`, kind);
}

describe('threads end', () => {
  it.each([
    ['join', 'thread.start()\nthread.join()\nos.fork()'],
    ['join in finally', 'thread.start()\ntry:\n    print()\nfinally:\n    thread.join()\nos.fork()'],
    [
      'join in finally, behind a return inside',
      'def inner():\n    thread.start()\n    try:\n        return 1\n    finally:\n        thread.join()\ninner()\nos.fork()',
    ],
    [
      'all of a list',
      'threads = [threading.Thread(target=print) for _ in jobs]\nfor t in threads: t.start()\nfor t in threads: t.join()\nos.fork()',
    ],
    [
      'all of a list that append filled',
      'threads = []\nfor job in jobs:\n    t = threading.Thread(target=job)\n    t.start()\n    threads.append(t)\nfor t in threads:\n    t.join()\nos.fork()',
    ],
    [
      "all of a dict's values",
      'threads = {}\nfor job in jobs:\n    threads[job] = threading.Thread(target=job)\n    threads[job].start()\nfor t in threads.values():\n    t.join()\nos.fork()',
    ],
    [
      'all of a list, in a comprehension',
      'threads = [threading.Thread(target=print) for _ in jobs]\n[t.start() for t in threads]\n[t.join() for t in threads]\nos.fork()',
    ],
    [
      "all of a dict's items",
      'threads = {}\nfor job in jobs:\n    threads[job] = threading.Thread(target=job)\n    threads[job].start()\nfor name, t in threads.items():\n    t.join()\nos.fork()',
    ],
    [
      'all of an enumeration',
      'threads = [threading.Thread(target=print) for _ in jobs]\nfor n, t in enumerate(threads): t.start()\nfor n, t in zip(jobs, threads): t.join()\nos.fork()',
    ],
    [
      'taken out of its attribute',
      'class A:\n    def __init__(self):\n        self.t = threading.Thread(target=print)\n        self.t.start()\n    def stop(self):\n        t, self.t = self.t, None\n        if t is not None and t.is_alive():\n            t.join()\na = A()\na.stop()\nos.fork()',
    ],
    [
      'while there are any',
      'threads = []\nfor job in jobs:\n    threads.append(threading.Thread(target=job))\n    threads[-1].start()\nwhile threads:\n    threads.pop().join()\nos.fork()',
    ],
    [
      'if there is one',
      'if thread is not None:\n    thread.start()\nif thread is not None:\n    thread.join()\nos.fork()',
    ],
    ['in a boolean', 'thread.start()\nthread and thread.join()\nos.fork()'],
    [
      'before an early return',
      'thread.start()\nif flag:\n    thread.join()\n    os.fork()\n    return\nthread.join()\nos.fork()',
    ],
    [
      'executor as a context manager',
      'from concurrent.futures import ThreadPoolExecutor\nwith ThreadPoolExecutor() as pool:\n    pool.submit(print)\nos.fork()',
    ],
  ])('%s', (_, body) => {
    expect(at(body)).toEqual([]);
  });
});

describe('threads live', () => {
  it.each([
    ['on one branch', 'if flag:\n    thread.start()\nos.fork()', ['main.py:7 thread likely']],
    ['ended on one branch only', 'thread.start()\nif flag:\n    thread.join()\nos.fork()', ['main.py:8 thread likely']],
    [
      'from the first round of a loop',
      'for job in jobs:\n    os.fork()\n    threading.Thread(target=job).start()',
      ['main.py:6 threading.Thread(...) certain'],
    ],
    [
      'through continue',
      'for job in jobs:\n    os.fork()\n    if job:\n        thread.start()\n        continue',
      ['main.py:6 thread likely'],
    ],
    [
      'through break',
      'while True:\n    if flag:\n        thread.start()\n        break\nos.fork()',
      ['main.py:9 thread certain'],
    ],
    ['behind a handler', 'try:\n    thread.start()\nexcept OSError:\n    pass\nos.fork()', ['main.py:9 thread likely']],
  ])('%s', (_, body, expected) => {
    expect(at(body)).toEqual(expected);
  });

  it.each([
    ['a loop that is left at once has one round', 'while True:\n    os.fork()\n    thread.start()\n    break'],
    ['what is behind a return', 'return\nthread.start()\nos.fork()'],
    ['what is behind raise', 'thread.start()\nif flag: raise ValueError\nthread.join()\nos.fork()'],
    ['a thread that is started later', 'os.fork()\nthread.start()'],
    [
      'a thread that only the exception path leaves',
      'try:\n    print()\nexcept OSError:\n    thread.start()\n    raise\nos.fork()',
    ],
    ['a function that never comes back', 'def serve():\n    while True: print()\nserve()\nthread.start()\nos.fork()'],
    ['behind sys.exit', 'thread.start()\nsys.exit()\nos.fork()'],
  ])('not: %s', (_, body) => {
    expect(at(body)).toEqual([]);
  });

  it('an operand that ends the process ends it on one way only', () => {
    expect(at('thread.start()\nflag or sys.exit(1)\nos.fork()')).toEqual(['main.py:7 thread certain']);
    expect(at('thread.start()\nprint() if flag else sys.exit(1)\nos.fork()')).toEqual(['main.py:7 thread certain']);
  });
});

describe('locks', () => {
  it.each([
    ['with', 'with lock:\n    os.fork()', ['main.py:6 lock certain']],
    ['acquire', 'lock.acquire()\nos.fork()\nlock.release()\nos.fork()', ['main.py:6 lock certain']],
    ['released in finally', 'lock.acquire()\ntry:\n    print()\nfinally:\n    lock.release()\nos.fork()', []],
    ['behind with', 'with lock:\n    print()\nos.fork()', []],
    ['left by break', 'while True:\n    with lock:\n        if flag:\n            break\nos.fork()', []],
    [
      'left by continue',
      'for job in jobs:\n    with lock:\n        if job:\n            continue\n    os.fork()\nos.fork()',
      [],
    ],
    ['left by return', 'def inner():\n    with lock:\n        return 1\ninner()\nos.fork()', []],
    [
      'left by break, released in finally',
      'while True:\n    lock.acquire()\n    try:\n        break\n    finally:\n        lock.release()\nos.fork()',
      [],
    ],
  ])('%s', (_, body, expected) => {
    expect(at(body, 'lock')).toEqual(expected);
  });
});

describe('branches that settings decide', () => {
  const only = (test: string, head = ''): number =>
    creations(`import os, sys, platform\n${head}\nif ${test}:\n    os.fork()\n`, {
      python: ['3.12', '3.13'],
      platforms: ['linux'],
    }).length;

  it.each([
    ['sys.platform == "linux"', 1],
    ['sys.platform != "win32"', 1],
    ['sys.platform == "win32"', 0],
    ['sys.platform in ("win32", "cygwin")', 0],
    ['sys.platform.startswith("win")', 0],
    ['sys.platform.startswith("linux")', 1],
    ['not sys.platform.startswith("win")', 1],
    ['os.name == "posix"', 1],
    ['os.name == "nt"', 0],
    ['platform.system() == "Windows"', 0],
    ['platform.system() == "Linux"', 1],
    ['sys.version_info >= (3, 8)', 1],
    ['sys.version_info < (3,)', 0],
    ['sys.version_info < (3, 12)', 0],
    ['sys.version_info < (3, 13)', 1],
    ['sys.version_info[:2] >= (3, 14)', 0],
    ['sys.version_info[0] == 2', 0],
    ['sys.version_info[0] < 3', 0],
    ['sys.version_info.major >= 3', 1],
    ['sys.version_info >= (3, 12, 4)', 1],
    ['sys.version_info < (3, 12, 4)', 1],
    ['sys.version_info > (3, 13)', 1],
    ['False', 0],
    ['0 and os.name', 0],
    ['None', 0],
    ['os.environ.get("X")', 1],
    ['sys.platform == "win32" and os.environ.get("X")', 0],
    ['sys.platform == "linux" or os.environ.get("X")', 1],
  ])('%s', (test, expected) => {
    expect(only(test)).toBe(expected);
  });

  it('without Windows in view, its branches are another program', () => {
    const program = 'import os, sys\nif sys.platform == "win32":\n    pass\nelse:\n    os.fork()\n';
    expect(creations(program, { platforms: ['linux', 'macos', 'windows'] })).toEqual(['main.py:5 os.fork']);
  });
});

describe('the main guard', () => {
  const guarded = (guard: string): { readonly alive: readonly string[]; readonly top: number } => {
    const program = `import os, sys, threading\ndef go():\n    threading.Thread(target=print).start()\n    os.fork()\n${guard}\n`;
    return { alive: alive(program), top: 0 };
  };

  it.each([
    'if __name__ == "__main__":\n    threading.Thread(target=print).start()\n    os.fork()',
    'if "__main__" == __name__:\n    threading.Thread(target=print).start()\n    os.fork()',
    'if __name__ == "__main__" and sys.argv:\n    threading.Thread(target=print).start()\n    os.fork()',
    'if not __name__ != "__main__":\n    threading.Thread(target=print).start()\n    os.fork()',
    'try:\n    if __name__ == "__main__":\n        threading.Thread(target=print).start()\n        os.fork()\nfinally:\n    pass',
    'if __name__ in ("__main__",):\n    threading.Thread(target=print).start()\n    os.fork()',
    'if __name__ != "__main__":\n    raise ImportError\nthreading.Thread(target=print).start()\nos.fork()',
  ])('%s', async (guard) => {
    expect(guarded(guard).alive.filter((line) => !line.startsWith('main.py:4'))).toHaveLength(1);
    const { project } = await import('./program.ts');
    const { creations: all, importThreads } = project(`import os, sys, threading\n${guard}\n`);
    expect(all.map(({ fromTopLevel }) => fromTopLevel)).toEqual([undefined]);
    expect(importThreads).toEqual([]);
  });
});
