import { describe, expect, it } from 'vitest';
import type { Project } from '#core/project.ts';
import { alive, creations, ends, project, type Files } from './program.ts';

const many = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('');

/** As JSON, which leaves nothing out: a round trip changes nothing. What is known of libraries is asked by functions. */
function json(project: Project): string {
  const found = { ...project, libraries: undefined };
  const text = JSON.stringify(found);
  expect(JSON.parse(text)).toEqual(found);
  return text;
}

describe('recursion', () => {
  it('what one of two functions does that call each other, both do', () => {
    const found = alive(`
      import os, threading
      def even(n):
          odd(n - 1)
      def odd(n):
          threading.Thread(target=print).start()
          even(n - 1)
      even(3)
      os.fork()
      `);
    expect(found).toEqual(['main.py:8 threading.Thread(...) certain']);
  });

  it('what a circle of calls ends is ended, wherever the circle is entered', () => {
    const found = alive(`
      import os, threading
      thread = threading.Thread(target=print)
      def main(flag):
          thread.start()
          stop(flag)
          os.fork()
      def stop(flag):
          if flag:
              main(False)
          thread.join()
      `);
    expect(found).toEqual([]);
  });

  it('a function that calls itself, with other arguments each time', () => {
    const found = alive(`
      import os, threading
      def walk(threads, depth):
          walk([threads, threading.Thread(target=print)], lambda: depth)
          walk(walk, walk(depth, threads))
          os.fork()
      walk([], None)
      `);
    expect(found).toEqual([]);
  });
});

describe('partials', () => {
  it('a partial that takes the place of the name that it holds', () => {
    const found = creations(`
      from concurrent.futures import ProcessPoolExecutor
      from functools import partial
      def prepare(before=None):
          pass
      def start(initializer=None):
          initializer = partial(prepare, before=initializer)
          with ProcessPoolExecutor(initializer=initializer) as pool:
              pool.submit(initializer)
      `);
    expect(found).toEqual(['main.py:8 concurrent.futures.ProcessPoolExecutor.submit']);
  });
});

describe('large programs', () => {
  it('settings of the process take no room from threads', () => {
    const settings = many(70, (index) => `os.environ["NAME_${index}"] = "1"\n`);
    const found = project(`import os, threading\n${settings}threading.Thread(target=print).start()\nos.fork()\n`);
    const [creation] = found.creations;
    expect(creation?.live.filter(({ resource }) => resource.kind === 'thread')).toHaveLength(1);
    expect(creation?.live.filter(({ resource }) => resource.kind === 'process-state')).toHaveLength(64);
    expect(creation?.omitted).toBe(6);
  });

  it('2,000 functions that call each other in a row', () => {
    const text = `import os, threading\n${many(2000, (n) => `def f${n}():\n    f${n + 1}()\n`)}def f2000():\n    threading.Thread(target=print).start()\nf1990()\nos.fork()\nf0()\nos.fork()\n`;
    // Ten calls down, the way can be told; two thousand calls down, nobody could follow it.
    expect(alive(text)).toEqual(['4005', '4007'].map((line) => `main.py:${line} threading.Thread(...) certain`));
  });

  it('2,000 functions that call the next and the one after it', () => {
    const text = `import os\n${many(2000, (n) => `def f${n}():\n    f${n + 1}()\n    f${n + 2}()\n`)}def f2000(): os.fork()\ndef f2001(): os.fork()\n`;
    expect(creations(text)).toHaveLength(2);
  });

  it('a row of 2,000 functions does not lose what the last one ends', () => {
    const text = `import os, threading\nthread = threading.Thread(target=print)\n${many(2000, (n) => `def f${n}():\n    if ${n} == 5:\n        thread.start()\n        g()\n        os.fork()\n    f${n + 1}()\n`)}def f2000(): pass\ndef g():\n    thread.join()\n`;
    expect(alive(text)).toEqual([]);
  });

  it('2,000 values that come from each other in a row', () => {
    const text = `import os, threading\nx0 = threading.Thread(target=print)\n${many(2000, (n) => `x${n + 1} = x${n}\n`)}x0.start()\nx0.join()\nos.fork()\n`;
    expect(alive(text)).toEqual([]);
  });

  it('2,000 functions that return what the next returns', () => {
    const text = `import os, threading\n${many(2000, (n) => `def f${n}():\n    return f${n + 1}()\n`)}def f2000():\n    return threading.Thread(target=print)\nf1995().start()\nos.fork()\n`;
    expect(alive(text)).toHaveLength(1);
  });

  it('arguments that multiply on the way', () => {
    const calls = (n: number): string =>
      ['a', 'b', 'c', 'd', 'e']
        .map(
          (_, index, names) =>
            `f${n + 1}(${names.map((name, other) => (other === index ? `"${n}"` : name)).join(', ')})`,
        )
        .join(' or ');
    const text = `import os\n${many(40, (n) => `def f${n}(a, b, c, d, e):\n    return ${calls(n)}\n`)}def f40(a, b, c, d, e):\n    os.fork()\nf0(1, 2, 3, 4, 5)\n`;
    expect(creations(text)).toHaveLength(1);
  });

  it('objects that multiply on the way', () => {
    const text = `import os, threading\n${many(30, (n) => `def f${n}(a, b):\n    f${n + 1}(a, threading.Lock())\n    f${n + 1}(threading.Lock(), b)\n`)}def f30(a, b):\n    os.fork()\nf0(None, None)\n`;
    expect(creations(text)).toHaveLength(1);
  });

  it('500 levels of nesting', () => {
    const deep = `import os\n${many(500, (n) => `${' '.repeat(n)}if x${n}:\n`)}${' '.repeat(500)}os.fork()\n`;
    expect(creations({ 'deep.py': deep, 'main.py': 'import os\nos.fork()\n' })).toContain('main.py:2 os.fork');
  });

  it('300 functions inside each other', () => {
    const deep = `import os\n${many(300, (n) => `${' '.repeat(n)}def f${n}(x${n}):\n`)}${' '.repeat(500)}os.fork()\n`;
    expect(creations(deep)).toHaveLength(1);
  });

  it.each([
    ['calls of calls', `${'('.repeat(0)}f${'()'.repeat(400)}`],
    ['attributes of attributes', `f${'.a()'.repeat(400)}`],
    ['calls in calls', `${'f('.repeat(300)}1${')'.repeat(300)}`],
    ['a long sum', Array.from({ length: 1500 }, (_, n) => `f(${n})`).join(' + ')],
    ['a long condition', Array.from({ length: 1500 }, (_, n) => `f(${n})`).join(' or ')],
    ['a long choice', `${many(300, (n) => `f(${n}) if x${n} else `)}0`],
    ['lists in lists', `${'['.repeat(300)}f${']'.repeat(300)}`],
    ['lambdas in lambdas', `${'(lambda: '.repeat(200)}f()${')()'.repeat(200)}`],
    ['a dict of 5,000', `{${many(5000, (n) => `${n}: f(${n}), `)}}`],
    ['a list of 5,000 calls', `[${many(5000, (n) => `f(${n}), `)}]`],
  ])('%s', (_, expression) => {
    const found = creations({
      'deep.py': `import os\ndef f(*x): return x\ny = ${expression}\n`,
      'main.py': 'import os, deep\nos.fork()\n',
    });
    expect(found).toEqual(['main.py:2 os.fork']);
  });

  it('20,000 constants, and 500 branches behind them', () => {
    const text = `import os\n${many(20_000, (n) => `X${n} = ${n}\n`)}${many(500, (n) => `if f(${n}):\n    Y = ${n}\n`)}os.fork()\n`;
    expect(creations(text)).toHaveLength(1);
  });

  it.each([
    [63, 63, 0],
    [64, 64, 0],
    [65, 64, 1],
    [3000, 64, 2936],
  ])('a name that is bound %i times: %i threads at the fork, %i left out', (bound, kept, omitted) => {
    const text = `import os, threading\n${many(bound, (n) => `x = threading.Thread(target=f${n})\nx.start()\n`)}os.fork()\n`;
    expect(alive(text)).toHaveLength(kept);
    expect(project({ 'main.py': text }).creations.map((creation) => creation.omitted)).toEqual([omitted]);
  });

  it('1,000 classes in a row of inheritance, and 1,000 in one file', () => {
    const text = `import os, threading\nclass C0(threading.Thread): pass\n${many(1000, (n) => `class C${n + 1}(C${n}):\n    def m${n}(self): self.x = ${n}\n`)}thread = C50()\nthread.start()\nos.fork()\nC1000().start()\n`;
    expect(alive(text)).toEqual(['main.py:2005 thread certain']);
  });

  it('300 modules that all import each other', () => {
    const files: Record<string, string> = {};
    for (let n = 0; n < 300; n++)
      files[`m${n}.py`] =
        `import os\nfrom m${(n + 1) % 300} import *\nfrom m${(n * 7 + 3) % 300} import g${n}\nfrom m${(n * 13 + 5) % 300} import f${n}\ndef f${n}():\n    f${(n + 1) % 300}()\n    os.fork()\n`;
    expect(creations(files)).toHaveLength(300);
  });
});

describe('odd files', () => {
  it.each<[string, Files]>([
    ['none', {}],
    ['empty', { 'a.py': '', 'b/__init__.py': '', '__init__.py': '' }],
    ['only a comment', { 'a.py': '# nothing\n' }],
    [
      'names of odd files',
      {
        'a b.py': 'x = 1\n',
        '.py': 'x = 1\n',
        'a.b.py': 'import os\n',
        'x.pyw': 'import os\n',
        no_suffix: 'import os\n',
      },
    ],
    ['broken syntax', { 'a.py': 'def f(:\n  class\nimport os os\nif x\n' }],
    [
      'imports of nothing',
      { 'a.py': 'from . import *\nfrom .. import a\nfrom .a import b\nimport a.b.c\nfrom a.b import c as d\n' },
    ],
    [
      'statements where they do not belong',
      { 'a.py': 'return 1\nbreak\ncontinue\nyield 2\nawait x\nnonlocal z\nglobal a\nsuper().f()\nraise\ndel x\n' },
    ],
    [
      'names of methods of Object',
      {
        'a.py':
          'import os\nclass A:\n    def constructor(self): os.fork()\n    def toString(self): self.__proto__()\n    def __proto__(self): pass\n    hasOwnProperty = 1\nA().constructor()\nA().valueOf()\nx = constructor\ndef __proto__(): pass\n__proto__()\n',
      },
    ],
    [
      'classes that are odd',
      {
        'a.py':
          'class A(A, A): pass\nclass B(*x, **y): pass\nclass C(B, C, metaclass=C):\n    __init__ = C\n    def __call__(self): self()\nC()()()\nwith C() as C: C\n',
      },
    ],
    [
      'calls that are odd',
      {
        'a.py':
          'from functools import partial\nimport threading\npartial()\npartial(partial, partial)()\npartial(partial(partial))()\nf = partial(lambda: f(), f)\nf()\nthreading.Thread()\nthreading.Thread(*a, **b).start()\nnext()\ngetattr()\ngetattr(f, "f")\nsuper()\nlist()\nlist(list)\n',
      },
    ],
  ])('%s', (_, files) => {
    expect(json(project(files))).not.toBe('');
  });
});

const PROGRAM: Files = {
  'pkg/__init__.py': 'from .threads import start\n',
  'pkg/threads.py': `
    import threading, logging
    lock = threading.Lock()
    state = {}
    def start():
        threading.Thread(target=run).start()
    def run():
        state["x"] = 1
        logging.info("x")
    start()
    `,
  'pkg/work.py': `
    import os, multiprocessing
    from . import threads
    from .threads import lock, start
    def work(connection):
        with lock:
            print(threads.state)
    def main(context=multiprocessing):
        start()
        with lock:
            process = context.Process(target=work, args=(1,))
            process.start()
        if os.fork() == 0:
            work(2)
            os._exit(0)
        context.Pool().map(lambda n: n, [])
    `,
  'main.py': `
    import multiprocessing
    from pkg.work import main
    if __name__ == "__main__":
        multiprocessing.set_start_method("fork")
        main(multiprocessing.get_context("fork"))
    `,
};

describe('the same input gives the same answer', () => {
  it('in whichever order the files come', () => {
    const names = Object.keys(PROGRAM);
    const first = json(project(PROGRAM));
    const orders = [names.toReversed(), [...names.slice(2), ...names.slice(0, 2)]];
    for (const order of orders) {
      const files = Object.fromEntries(order.map((name) => [name, PROGRAM[name] ?? '']));
      expect(json(project(files))).toBe(first);
    }
    expect(alive(PROGRAM)).not.toEqual([]);
    expect(ends(PROGRAM)).not.toEqual([]);
  });
});
