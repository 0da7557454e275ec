import { describe, expect, it } from 'vitest';
import { handed, project } from './program.ts';

const HEAD = 'import multiprocessing as mp\nfrom functools import partial\n';

describe('what is handed to a child', () => {
  it.each<[string, string, readonly string[]]>([
    ['a function of the module', 'def work(): pass\nmp.Process(target=work).start()', ['main.py:4 work']],
    ['a lambda', 'mp.Process(target=lambda: 1).start()', ['main.py:3 lambda lambda']],
    ['a lambda with a name', 'work = lambda: 1\nmp.Process(target=work).start()', ['main.py:4 work lambda']],
    [
      'a nested function',
      'def main():\n    def work(): pass\n    mp.Process(target=work).start()',
      ['main.py:5 work nested-function'],
    ],
    [
      'a nested function that is declared global',
      'def main():\n    global work\n    def work(): pass\n    mp.Process(target=work).start()',
      ['main.py:6 work'],
    ],
    [
      'a partial of a function',
      'def work(n): pass\nmp.Process(target=partial(work, 1)).start()',
      ['main.py:4 partial(...)'],
    ],
    ['a partial of a lambda', 'mp.Process(target=partial(lambda n: n, 1)).start()', ['main.py:3 partial(...) lambda']],
    ['a method', 'class A:\n    def work(self): pass\nmp.Process(target=A().work).start()', ['main.py:5 A().work']],
    [
      'a method of a local class',
      'def main():\n    class A:\n        def work(self): pass\n    mp.Process(target=A().work).start()',
      ['main.py:6 A().work local-class'],
    ],
    [
      'a static method',
      'class A:\n    @staticmethod\n    def work(): pass\nmp.Process(target=A.work).start()',
      ['main.py:6 A.work'],
    ],
    [
      'a function under the main guard',
      'if __name__ == "__main__":\n    def work(): pass\n    mp.Process(target=work).start()',
      ['main.py:5 work main-guard'],
    ],
    [
      'a function defined under the guard and above it',
      'def work(): pass\nif __name__ == "__main__":\n    mp.Process(target=work).start()',
      ['main.py:5 work'],
    ],
    ['a task of a pool', 'pool = mp.Pool()\npool.map(lambda n: n, [])', ['main.py:4 lambda lambda']],
    ['nothing', 'mp.Process(target=None).start()', ['main.py:3 None']],
    ['something unknown', 'import other\nmp.Process(target=other.work).start()', ['main.py:4 other.work']],
    [
      'one of two, one of which can be pickled',
      'import sys\ndef work(): pass\ntarget = work if sys.argv else (lambda: 1)\nmp.Process(target=target).start()',
      ['main.py:6 target'],
    ],
    [
      'a parameter that gets both',
      'def work(): pass\ndef run(what):\n    mp.Process(target=what).start()\nrun(lambda: 1)\nrun(work)',
      ['main.py:5 what'],
    ],
    [
      'a parameter that gets both, the other way round',
      'def work(): pass\ndef run(what):\n    mp.Process(target=what).start()\nrun(work)\nrun(lambda: 1)',
      ['main.py:5 what'],
    ],
    [
      'a parameter that gets lambdas alone',
      'def run(what):\n    mp.Process(target=what).start()\nrun(lambda: 1)\nrun(lambda: 2)',
      ['main.py:4 what lambda'],
    ],
  ])('%s', (_, body, expected) => {
    expect(handed(`${HEAD}${body}\n`)).toEqual(expected);
  });

  it('what a nested function captures is told, functions too', () => {
    const [handover] = project(
      `${HEAD}def main(limit):\n    other = 1\n    def helper(): pass\n    def work(own):\n        mine = own\n        return limit, helper(), mine, len, mp\n    mp.Process(target=work).start()\n`,
    ).handovers;
    expect(handover?.unpicklable?.captures).toEqual(['helper', 'limit']);
  });
});
