import { describe, expect, it } from 'vitest';
import { alive, creations } from './program.ts';

describe('inheritance', () => {
  it('over modules, with super()', () => {
    const files = {
      'base.py': `
        import threading
        class Base:
            def start(self):
                self.thread = threading.Thread(target=self.run)
                self.thread.start()
        `,
      'main.py': `
        import os, base
        class Service(base.Base):
            def start(self):
                super().start()
                os.fork()
        `,
    };
    expect(alive(files)).toEqual(['main.py:5 self.thread certain']);
  });

  it('a subclass of Thread is a thread', () => {
    const found = alive(`
      import os
      from threading import Thread
      class Poller(Thread):
          def __init__(self):
              super().__init__(daemon=True)
              self.start()
          def run(self): pass
      poller = Poller()
      os.fork()
      poller.join()
      os.fork()
      `);
    expect(found).toEqual(['main.py:9 self certain']);
  });

  it('a subclass of Process is a process, and runs its run', async () => {
    const { project } = await import('./program.ts');
    const [creation] = project(`
      import multiprocessing
      class Worker(multiprocessing.Process):
          def run(self): pass
      Worker().start()
      `).creations;
    expect(creation?.child).toMatchObject({ name: 'Worker.run', known: true });
  });

  it("a mixin's super() goes on to the library type of the whole class", () => {
    const found = alive(`
      import os, threading
      class Named:
          def start(self):
              super().start()
      class Worker(Named, threading.Thread):
          pass
      worker = Worker()
      worker.start()
      os.fork()
      `);
    expect(found).toHaveLength(1);
  });

  it('of two paths to a base, the nearer override counts', () => {
    const found = creations(`
      import os
      class Base:
          def go(self): os.fork()
      class Left(Base): pass
      class Right(Base):
          def go(self): pass
      class Both(Left, Right): pass
      def main():
          Both().go()
      main()
      `);
    // The place exists; but it is not reached from main.
    expect(found).toEqual(['main.py:3 os.fork']);
  });

  it('of two paths to a base, the nearer override counts: no thread', () => {
    const found = alive(`
      import os, threading
      class Base:
          def go(self): threading.Thread(target=print).start()
      class Left(Base): pass
      class Right(Base):
          def go(self): pass
      class Both(Left, Right): pass
      Both().go()
      os.fork()
      `);
    expect(found).toEqual([]);
  });

  it('a class that inherits from itself, and two from each other', () => {
    expect(
      creations(
        'import os\nclass A(A):\n    def f(self): self.g()\nclass B(C): pass\nclass C(B): pass\nC().f()\nos.fork()\n',
      ),
    ).toEqual(['main.py:7 os.fork']);
  });
});

describe('attributes', () => {
  it('what one method sets, another uses', () => {
    const found = alive(`
      import os, threading
      class Service:
          def prepare(self):
              self.thread = threading.Thread(target=print)
          def begin(self):
              self.prepare()
              self.thread.start()
          def end(self):
              self.thread.join()
          def run(self):
              self.begin()
              os.fork()
              self.end()
              os.fork()
      `);
    expect(found).toEqual(['main.py:12 self.thread certain']);
  });

  it('what another method sets anew is not what this one set before the call', () => {
    const found = alive(`
      import os, threading
      class Service:
          def run(self):
              self.thread = None
              self.begin()
              self.thread.join()
              os.fork()
          def begin(self):
              self.thread = threading.Thread(target=print)
              self.thread.start()
      `);
    expect(found).toEqual([]);
  });

  it("a constructor's argument becomes an attribute", () => {
    const found = alive(`
      import os, threading
      class Holder:
          def __init__(self, thread):
              self.thread = thread
          def end(self):
              self.thread.join()
      thread = threading.Thread(target=print)
      thread.start()
      holder = Holder(thread)
      os.fork()
      holder.thread.join()
      os.fork()
      `);
    expect(found).toEqual(['main.py:10 thread certain']);
  });

  it('a constructor in a function keeps the arguments of each call', () => {
    const found = alive(`
      import os, threading
      class Holder:
          def __init__(self, thread):
              self.thread = thread
      def hold(thread):
          return Holder(thread)
      one = threading.Thread(target=print)
      two = threading.Thread(target=print)
      one.start()
      two.start()
      hold(two).thread.join()
      hold(one).thread.join()
      os.fork()
      `);
    expect(found).toEqual([]);
  });

  it('a property runs when it is read, with or without a setter', () => {
    const found = alive(`
      import os, threading
      class Service:
          @property
          def thread(self):
              thread = threading.Thread(target=print)
              thread.start()
              return thread
          @thread.setter
          def thread(self, value): pass
      service = Service()
      os.fork()
      service.thread
      os.fork()
      `);
    expect(found).toEqual(['main.py:13 thread certain']);
  });

  it('methods that a condition defines twice both know self', () => {
    const found = alive(`
      import os, sys, threading
      class Service:
          def __init__(self):
              self.thread = threading.Thread(target=print)
          if len(sys.argv) > 3:
              def run(self):
                  self.thread.start()
                  os.fork()
          else:
              def run(self): pass
      `);
    expect(found).toEqual(['main.py:8 self.thread certain']);
  });

  it('classmethods, staticmethods and class attributes', () => {
    const found = alive(
      `
      import os, threading
      class Service:
          lock = threading.Lock()
          @classmethod
          def locked(cls):
              with cls.lock:
                  os.fork()
          @staticmethod
          def free(lock):
              lock.acquire()
      def main():
          Service.locked()
          Service.free(Service.lock)
          os.fork()
          Service.lock.release()
          os.fork()
      `,
      'lock',
    );
    expect(found).toEqual(['main.py:7 cls.lock certain', 'main.py:14 lock certain']);
  });

  it('__call__, __enter__ and __exit__ run', () => {
    const found = alive(`
      import os, threading
      class Running:
          def __call__(self): os.fork()
          def __enter__(self):
              self.thread = threading.Thread(target=print)
              self.thread.start()
              return self
          def __exit__(self, *error):
              self.thread.join()
      with Running() as running:
          running()
      os.fork()
      `);
    expect(found).toEqual(['main.py:3 self.thread certain']);
  });

  it('a dataclass keeps what it is made of', () => {
    const found = alive(`
      import os, threading
      from dataclasses import dataclass
      @dataclass
      class Running:
          name: str
          thread: threading.Thread
      def begin():
          thread = threading.Thread(target=print)
          thread.start()
          return Running("x", thread=thread)
      running = begin()
      os.fork()
      running.thread.join()
      os.fork()
      `);
    expect(found).toEqual(['main.py:12 thread certain']);
  });

  it('a dataclass does what __post_init__ does', () => {
    const found = alive(`
      import os, threading
      from dataclasses import dataclass
      @dataclass
      class Service:
          name: str
          def __post_init__(self):
              threading.Thread(target=print).start()
      Service("x")
      os.fork()
      `);
    expect(found).toEqual(['main.py:9 threading.Thread(...) certain']);
  });
});

describe("the constructor's order", () => {
  it('what the constructor starts lives when a method forks', () => {
    const found = alive(`
      import os, threading
      class Service:
          def __init__(self):
              self.thread = threading.Thread(target=print)
              self.thread.start()
          def fork(self):
              os.fork()
          def stop(self):
              self.thread.join()
          def restart(self):
              self.stop()
              os.fork()
      `);
    expect(found).toEqual(['main.py:7 self.thread likely']);
  });

  it("a method that the constructor calls runs in the constructor's order", () => {
    const found = alive(`
      import os, threading
      class Service:
          def __init__(self):
              self.fork()
              threading.Thread(target=print).start()
          def fork(self):
              os.fork()
      `);
    expect(found).toEqual([]);
  });

  it.each(['@staticmethod\n    def spawn():', '@classmethod\n    def spawn(cls):'])('%s needs no object', (header) => {
    const found = alive(
      `import os, threading
class Service:
    def __init__(self):
        threading.Thread(target=print).start()
    ${header}
        os.fork()
`,
    );
    expect(found).toEqual([]);
  });

  it("a base class's constructor counts, an abstract method that raises does not end the program", () => {
    const found = alive(`
      import os, threading
      class Base:
          def __init__(self):
              threading.Thread(target=print).start()
          def work(self):
              raise NotImplementedError
          def run(self):
              self.work()
              os.fork()
      class Service(Base):
          def fork(self):
              os.fork()
      `);
    expect(found).toEqual(['main.py:9 threading.Thread(...) likely', 'main.py:12 threading.Thread(...) likely']);
  });
});
