import { describe, expect, it } from 'vitest';
import { alive, creations } from './program.ts';

describe('scopes', () => {
  it('a closure sees the names of the function around it', () => {
    const found = alive(`
      import os, threading
      def outer():
          thread = threading.Thread(target=print)
          def begin():
              thread.start()
          begin()
          os.fork()
      `);
    expect(found).toEqual(['main.py:7 thread certain']);
  });

  it("a class body's names are not seen by its methods", () => {
    const found = creations(`
      from os import fork as spawn
      def fork(): pass
      class Server:
          from os import fork
          def run(self):
              fork()
              self.fork()
              spawn()
      `);
    expect(found).toEqual(['main.py:7 os.fork', 'main.py:8 os.fork']);
  });

  it('global names hold what functions assign', () => {
    const found = alive(`
      import os, threading
      thread = None
      def begin():
          global thread
          thread = threading.Thread(target=print)
          thread.start()
      begin()
      os.fork()
      thread.join()
      os.fork()
      `);
    expect(found).toEqual(['main.py:8 thread certain']);
  });

  it('nonlocal names hold what inner functions assign', () => {
    const found = alive(`
      import os, threading
      def main():
          thread = None
          def begin():
              nonlocal thread
              thread = threading.Thread(target=print)
              thread.start()
          begin()
          os.fork()
          thread.join()
          os.fork()
      `);
    expect(found).toEqual(['main.py:9 thread certain']);
  });

  it('a local name hides one of the module', () => {
    const found = creations(`
      import os
      fork = os.fork
      def quiet():
          fork = print
          fork()
      def loud():
          fork()
      `);
    expect(found).toEqual(['main.py:7 os.fork']);
  });

  it("a comprehension's variable is each element, whatever the name stood for before", () => {
    const found = alive(`
      import os, threading
      def main(others):
          thread = threading.Thread(target=print)
          workers = [threading.Thread(target=print) for _ in range(3)]
          thread.start()
          [thread.start() for thread in workers]
          [thread.join() for thread in workers]
          os.fork()
      `);
    expect(found).toEqual(['main.py:8 thread certain']);
  });

  it('a walrus binds where it stands', () => {
    const found = alive(`
      import os, threading
      def main():
          thread = None
          if (thread := threading.Thread(target=print)):
              thread.start()
          thread.join()
          os.fork()
      `);
    expect(found).toEqual([]);
  });

  it('a tuple is unpacked', () => {
    const found = alive(`
      import os, threading
      one, two = threading.Thread(target=print), threading.Thread(target=print)
      one.start()
      two.start()
      two.join()
      os.fork()
      `);
    expect(found).toEqual(['main.py:6 one certain']);
  });

  it('a function defined twice counts once for each definition', () => {
    const found = alive(`
      import os, threading
      try:
          import fast
          def begin(): pass
      except ImportError:
          def begin(): threading.Thread(target=print).start()
      begin()
      os.fork()
      `);
    expect(found).toEqual(['main.py:8 threading.Thread(...) likely']);
  });
});

describe('arguments', () => {
  it('a callback runs where it is called', () => {
    const found = alive(`
      import os, threading
      def begin(): threading.Thread(target=print).start()
      def call(what): what()
      call(begin)
      os.fork()
      call(print)
      `);
    expect(found).toEqual(['main.py:5 threading.Thread(...) certain']);
  });

  it('an object passed on is the same object', () => {
    const found = alive(`
      import os, threading
      def begin(thread): thread.start()
      def end(what): what.join()
      def main():
          thread = threading.Thread(target=print)
          begin(thread)
          os.fork()
          end(what=thread)
          os.fork()
      `);
    expect(found).toEqual(['main.py:7 thread certain']);
  });

  it('partial binds positional and named arguments, in layers', () => {
    const found = alive(`
      import os, threading
      from functools import partial
      def begin(first, second, third): 
          first.start()
          second.start()
          third.start()
      def main():
          one, two, three = threading.Thread(target=print), threading.Thread(target=print), threading.Thread(target=print)
          go = partial(partial(begin, one), two, third=three)
          go()
          os.fork()
      `);
    expect(found).toEqual(['main.py:11 first certain', 'main.py:11 second certain', 'main.py:11 third certain']);
  });

  it('two partials of one function are told apart', () => {
    const found = alive(`
      import os, threading
      from functools import partial
      def run(thread): thread.start()
      def call(what): what()
      def main():
          one = threading.Thread(target=print)
          two = threading.Thread(target=print)
          call(partial(run, one))
          call(partial(run, two))
          one.join()
          os.fork()
          two.join()
          os.fork()
      `);
    expect(found).toEqual(['main.py:11 thread certain']);
  });

  it("a method's arguments are counted behind self", () => {
    const found = alive(`
      import os, threading
      class Keeper:
          def begin(self, thread, name):
              thread.start()
              os.fork()
      Keeper().begin(threading.Thread(target=print), "x")
      `);
    expect(found).toEqual(['main.py:5 thread certain']);
  });

  it('a base class called by name gets self first', () => {
    const found = alive(`
      import os, threading
      class Base:
          def __init__(self, thread):
              self.thread = thread
      class Keeper(Base):
          def __init__(self, thread):
              Base.__init__(self, thread)
              self.thread.start()
              os.fork()
      Keeper(threading.Thread(target=print))
      `);
    expect(found).toHaveLength(1);
  });

  it('functions as thread targets are named in the evidence', async () => {
    const { project } = await import('./program.ts');
    const [creation] = project(`
      import os, threading
      def poll(): pass
      threading.Thread(target=poll).start()
      os.fork()
      `).creations;
    expect(creation?.live.map(({ resource }) => resource.runs)).toEqual(['poll']);
  });
});

describe('decorators', () => {
  it.each(['@cache', '@retry(3)', '@app.task(name="x")', '@functools.wraps(print)'])(
    '%s: the function is still the function',
    (decorator) => {
      const found = alive(`
      import os, threading, functools
      ${decorator}
      def begin(): threading.Thread(target=print).start()
      begin()
      os.fork()
      `);
      expect(found).toEqual(['main.py:5 threading.Thread(...) certain']);
    },
  );

  it("a context manager's function holds its thread for the body alone", () => {
    const found = alive(`
      import os, threading
      from contextlib import contextmanager
      @contextmanager
      def running():
          thread = threading.Thread(target=print)
          thread.start()
          try:
              yield thread
          finally:
              thread.join()
      os.fork()
      with running() as thread:
          os.fork()
      os.fork()
      `);
    expect(found).toEqual(['main.py:13 thread certain']);
  });

  it('a context manager in a class, used as a method', () => {
    const found = alive(
      `
      import os, threading, contextlib
      class Service:
          def __init__(self):
              self.lock = threading.Lock()
          @contextlib.contextmanager
          def exclusive(self):
              with self.lock:
                  yield
          def run(self):
              with self.exclusive():
                  os.fork()
              os.fork()
      `,
      'lock',
    );
    expect(found).toEqual(['main.py:11 self.lock certain']);
  });
});
