import { describe, expect, it } from 'vitest';
import { alive, creations } from './program.ts';

const STARTS = `
  import threading
  def start():
      threading.Thread(target=print).start()
`;

const THREAD = 'threading.Thread(...)';

describe('names of modules', () => {
  it.each([
    ['a package', 'pkg/metrics.py', 'from pkg.metrics import start', { 'pkg/__init__.py': '' }],
    [
      'a module of a package by its dotted name',
      'pkg/metrics.py',
      'import pkg.metrics as m\nstart = m.start',
      { 'pkg/__init__.py': '' },
    ],
    ['a src folder', 'src/pkg/metrics.py', 'from pkg.metrics import start', { 'src/pkg/__init__.py': '' }],
    ['a namespace package', 'space/metrics.py', 'from space.metrics import start', {}],
    ['a namespace package below src', 'src/space/metrics.py', 'import space.metrics\nstart = space.metrics.start', {}],
    ['a script beside', 'metrics.py', 'import metrics\nstart = metrics.start', {}],
    ['a re-export', 'pkg/_impl.py', 'from pkg import start', { 'pkg/__init__.py': 'from ._impl import start' }],
    [
      'a renamed re-export',
      'pkg/_impl.py',
      'from pkg import go as start',
      { 'pkg/__init__.py': 'from ._impl import start as go' },
    ],
    ['a star import', 'metrics.py', 'from metrics import *', {}],
    ['a star re-export', 'pkg/_impl.py', 'from pkg import start', { 'pkg/__init__.py': 'from ._impl import *' }],
    [
      'a fallback import',
      'metrics.py',
      'try:\n    from fast_metrics import start\nexcept ImportError:\n    from metrics import start',
      {},
    ],
  ])('%s', (_, path, imports, more) => {
    const found = alive({ ...more, [path]: STARTS, 'main.py': `import os\n${imports}\nstart()\nos.fork()\n` });
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(THREAD);
  });

  it.each([
    ['from . import metrics', 'metrics.start()'],
    ['from .metrics import start', 'start()'],
    [
      'from .. import pkg2',
      'pkg2.metrics.start()',
      { 'app/pkg2/__init__.py': 'from . import metrics', 'app/pkg2/metrics.py': STARTS },
    ],
    [
      'from ..other.deep import metrics',
      'metrics.start()',
      { 'app/other/__init__.py': '', 'app/other/deep/__init__.py': '', 'app/other/deep/metrics.py': STARTS },
    ],
    ['from ...top import start', 'start()', { 'top.py': STARTS }],
  ])('relative: %s', (statement, call, more: Record<string, string> = {}) => {
    const files = {
      'app/__init__.py': '',
      'app/pkg/__init__.py': '',
      'app/pkg/metrics.py': STARTS,
      'app/pkg/main.py': `import os\n${statement}\n${call}\nos.fork()\n`,
      ...more,
    };
    // Three dots from app.pkg.main leave the top package: Python refuses, and nothing is known of the name.
    expect(alive(files)).toEqual(statement.startsWith('from ...') ? [] : [`app/pkg/main.py:4 ${THREAD} certain`]);
  });

  it('a relative import in a package that is the root of the tree', () => {
    const files = {
      '__init__.py': '',
      'metrics.py': STARTS,
      'main.py': 'import os\nfrom .metrics import start\nstart()\nos.fork()\n',
    };
    expect(alive(files)).toEqual([`main.py:4 ${THREAD} certain`]);
  });

  it('scripts of two folders each import the module beside them', () => {
    const files = {
      'one/helper.py': STARTS,
      'one/main.py': 'import os, helper\nhelper.start()\nos.fork()\n',
      'two/helper.py': 'def start(): pass\n',
      'two/main.py': 'import os, helper\nhelper.start()\nos.fork()\n',
    };
    expect(alive(files)).toEqual([`one/main.py:3 ${THREAD} certain`]);
  });

  it('packages of the same name in two projects of one repository do not mix', () => {
    const main = 'import os\nfrom app.metrics import start\nstart()\nos.fork()\n';
    const files = {
      'a/app/__init__.py': '',
      'a/app/metrics.py': 'def start(): pass\n',
      'a/app/main.py': main,
      'b/app/__init__.py': '',
      'b/app/metrics.py': STARTS,
      'b/app/main.py': main,
    };
    expect(alive(files)).toEqual([`b/app/main.py:4 ${THREAD} certain`]);
  });

  it("a module of the project named like one of the library is the project's for its neighbours alone", () => {
    const own = 'class Thread:\n    def start(self): pass\n';
    const use = 'import os, threading\nthreading.Thread().start()\nos.fork()\n';
    expect(alive({ 'tool/threading.py': own, 'tool/main.py': use, 'main.py': use })).toEqual([
      'main.py:3 threading.Thread() certain',
    ]);
    // In a package, an absolute import never means the neighbour.
    expect(alive({ 'pkg/__init__.py': '', 'pkg/threading.py': own, 'pkg/main.py': use })).toEqual([
      'pkg/main.py:3 threading.Thread() certain',
    ]);
  });
});

describe('imports that run', () => {
  const AT_IMPORT = 'import threading\nthreading.Thread(target=print).start()\n';

  it('a thread of the imported module lives from the import on', () => {
    const files = { 'noise.py': AT_IMPORT, 'main.py': 'import os\nos.fork()\nimport noise\nos.fork()\n' };
    expect(alive(files)).toEqual([`main.py:4 ${THREAD} certain`]);
  });

  it('importing a module of a package runs the package first', () => {
    const files = {
      'pkg/__init__.py': AT_IMPORT,
      'pkg/calm.py': '',
      'main.py': 'import os\nimport pkg.calm\nos.fork()\n',
    };
    expect(alive(files)).toEqual([`main.py:3 ${THREAD} certain`]);
  });

  it('an import inside a function runs when the function does', () => {
    const files = {
      'noise.py': AT_IMPORT,
      'main.py': 'import os\ndef load():\n    import noise\nos.fork()\nload()\nos.fork()\n',
    };
    expect(alive(files)).toEqual([`main.py:6 ${THREAD} certain`]);
  });

  it('an import for the type checker alone runs nothing', () => {
    const files = {
      'noise.py': AT_IMPORT,
      'main.py': 'import os\nfrom typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import noise\nos.fork()\n',
    };
    expect(alive(files)).toEqual([]);
  });

  it("what functions fork, they fork with the threads of their module's imports", () => {
    const files = { 'noise.py': AT_IMPORT, 'main.py': 'import os\nimport noise\ndef spawn():\n    os.fork()\n' };
    expect(alive(files)).toEqual([`main.py:4 ${THREAD} certain`]);
  });

  it('a function that the top level itself calls runs in the order of the top level', () => {
    const program =
      'import os, threading\ndef main():\n    os.fork()\n    threading.Thread(target=print).start()\nmain()\n';
    expect(alive({ 'main.py': program })).toEqual([]);
  });

  it('modules that import each other, and themselves', () => {
    const files = {
      'a.py': 'import os, a, b\ndef go():\n    b.start()\n    os.fork()\n',
      'b.py':
        'import a\nfrom b import start\nimport threading\ndef start():\n    threading.Thread(target=a.go).start()\n',
    };
    expect(alive(files)).toEqual([`a.py:4 ${THREAD} certain`]);
  });

  it('star imports in a circle find the name, and end when nobody has it', () => {
    const files = {
      'a.py': 'from b import *\n',
      'b.py': 'from c import *\nfrom a import *\n',
      'c.py': 'from a import *\nimport os\ndef go():\n    os.fork()\n',
      'main.py': 'import a\na.go()\na.missing()\n',
    };
    expect(creations(files)).toEqual(['c.py:4 os.fork']);
  });

  it('import threads tell who imports them', async () => {
    const { project } = await import('./program.ts');
    const { importThreads } = project({
      'noise.py': AT_IMPORT,
      'middle.py': 'import noise\n',
      'main.py': 'import os, middle\nos.fork()\n',
    });
    expect(importThreads.map(({ module, importedBy, forks }) => ({ module, importedBy, forks: forks.length }))).toEqual(
      [{ module: 'noise', importedBy: ['main', 'middle'], forks: 1 }],
    );
  });
});
