import { describe, expect, it } from 'vitest';
import { methods, type Files } from './program.ts';

const MODERN = { python: ['3.14'] } as const;
const ANY = { python: ['3.12', '3.13', '3.14'], platforms: ['linux', 'macos', 'windows'] } as const;

describe('by default', () => {
  const program = 'import multiprocessing\nmultiprocessing.Pool()\n';
  it.each([
    ['Linux up to 3.13', { python: ['3.12', '3.13'], platforms: ['linux'] }, 'fork'],
    ['Linux from 3.14', { python: ['3.14'], platforms: ['linux'] }, 'forkserver'],
    ['Linux across', { python: ['3.13', '3.14'], platforms: ['linux'] }, 'fork forkserver'],
    ['macOS', { python: ['3.12'], platforms: ['macos'] }, 'spawn'],
    ['Windows', { python: ['3.12'], platforms: ['windows'] }, 'spawn'],
    ['everywhere', ANY, 'fork forkserver spawn'],
  ] as const)('%s', (_, settings, expected) => {
    expect(methods(program, settings)).toEqual([`main.py:2 default ${expected}`]);
  });

  it('a raw fork is a fork, where there is one', () => {
    expect(methods('import os\nos.fork()\n', MODERN)).toEqual(['main.py:2 inherent fork']);
    expect(methods('import os\nos.fork()\n', { platforms: ['windows'] })).toEqual(['main.py:2 inherent ']);
  });
});

describe('requested', () => {
  it.each<[string, string | Files, readonly string[]]>([
    [
      'by a context',
      'import multiprocessing as mp\nctx = mp.get_context("spawn")\nctx.Pool()\n',
      ['main.py:3 requested spawn'],
    ],
    [
      'by a context of a context',
      'import multiprocessing as mp\nmp.get_context("fork").Process(target=print).start()\n',
      ['main.py:2 requested fork'],
    ],
    [
      'by mp_context',
      'import multiprocessing as mp\nfrom concurrent.futures import ProcessPoolExecutor\npool = ProcessPoolExecutor(mp_context=mp.get_context("forkserver"))\npool.submit(print)\n',
      ['main.py:4 requested forkserver'],
    ],
    [
      'by a parameter',
      'import multiprocessing as mp\ndef run(ctx):\n    ctx.Pool()\nrun(mp.get_context("spawn"))\n',
      ['main.py:3 requested spawn'],
    ],
    [
      'by a name that is passed on',
      'import multiprocessing as mp\ndef run(method):\n    mp.get_context(method).Pool()\nrun("spawn")\n',
      ['main.py:3 requested spawn'],
    ],
    [
      'by an attribute',
      'import multiprocessing as mp\nclass A:\n    def __init__(self, ctx):\n        self.ctx = ctx\n    def run(self):\n        self.ctx.Pool()\nA(mp.get_context("spawn")).run()\n',
      ['main.py:6 requested spawn'],
    ],
    [
      'by an attribute of a base class',
      'import multiprocessing as mp\nclass Base:\n    def __init__(self, ctx):\n        self.ctx = ctx\nclass A(Base):\n    def __init__(self):\n        super().__init__(mp.get_context("spawn"))\n    def run(self):\n        self.ctx.Pool()\nA().run()\n',
      ['main.py:9 requested spawn'],
    ],
    [
      'by a constant of another module',
      {
        'settings.py': 'METHOD = "spawn"\n',
        'main.py': 'import multiprocessing as mp\nfrom settings import METHOD\nmp.get_context(METHOD).Pool()\n',
      },
      ['main.py:3 requested spawn'],
    ],
    [
      'by a context in another module',
      {
        'ctx.py': 'import multiprocessing\nmp = multiprocessing.get_context("spawn")\n',
        'main.py': 'from ctx import mp\nmp.Pool()\n',
      },
      ['main.py:2 requested spawn'],
    ],
    [
      "by a subclass of a context's Process",
      'import multiprocessing as mp\nctx = mp.get_context("spawn")\nclass Worker(ctx.Process):\n    pass\nWorker().start()\n',
      ['main.py:5 requested spawn'],
    ],
    ['by the default context', 'import multiprocessing as mp\nmp.get_context().Pool()\n', ['main.py:2 default fork']],
    [
      'by a computed name',
      'import multiprocessing as mp\nimport os\nmp.get_context(os.environ["M"]).Pool()\n',
      ['main.py:3 unknown fork'],
    ],
    [
      'by one of two',
      'import multiprocessing as mp\ndef run(ctx):\n    ctx.Pool()\nrun(mp.get_context("spawn"))\nrun(mp.get_context("fork"))\n',
      ['main.py:3 unknown fork'],
    ],
  ])('%s', (_, program, expected) => {
    expect(methods(program)).toEqual(expected);
  });
});

describe('set for the program', () => {
  it.each<[string, string | Files, readonly string[]]>([
    [
      'spawn',
      'import multiprocessing as mp\nif __name__ == "__main__":\n    mp.set_start_method("spawn")\n    mp.Pool()\n',
      ['main.py:4 set spawn'],
    ],
    [
      'fork, where it is not the default',
      'import multiprocessing as mp\nmp.set_start_method("fork")\nmp.Pool()\n',
      ['main.py:3 set fork'],
    ],
    [
      'twice the same',
      {
        'a.py': 'import multiprocessing as mp, b\nmp.set_start_method("spawn", force=True)\n',
        'b.py': 'import multiprocessing as mp\nmp.set_start_method("spawn")\nmp.Pool()\n',
      },
      ['b.py:3 set spawn'],
    ],
    [
      'twice, in conflict',
      'import multiprocessing as mp\nmp.set_start_method("spawn")\nmp.set_start_method("fork", force=True)\nmp.Pool()\n',
      ['main.py:4 unknown forkserver'],
    ],
    [
      'by another program',
      {
        'a.py': 'import multiprocessing as mp\nmp.set_start_method("spawn")\n',
        'b.py': 'import multiprocessing as mp\nmp.Pool()\n',
      },
      ['b.py:2 default forkserver'],
    ],
    [
      'a request goes before it',
      'import multiprocessing as mp\nmp.set_start_method("spawn")\nmp.get_context("fork").Pool()\n',
      ['main.py:3 requested fork'],
    ],
    [
      'under a condition',
      'import multiprocessing as mp, os\nif os.environ.get("X"):\n    mp.set_start_method("spawn")\nmp.Pool()\n',
      ['main.py:4 unknown forkserver'],
    ],
  ])('%s', (_, program, expected) => {
    expect(methods(program, MODERN)).toEqual(expected);
  });
});
