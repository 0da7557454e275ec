import type { ChildUse, Live } from '#core/creation.ts';
import { defineRule } from '#core/rule.ts';
import { sentence, traceOf, useInChild } from './evidence.ts';

export default defineRule({
  code: 'FS609',
  slug: 'mp-object-across-raw-fork',
  summary: 'a raw-fork child uses a queue or lock that multiprocessing would set up anew',
  severity: 'warning',
  audience: 'pedantic',
  autofix: 'suggest',
  since: '0.1.0',
  effects: ['forks', 'starts-thread', 'takes-lock'],
  supersedes: ['FS101', 'FS110', 'FS201'],
  *check(project) {
    for (const creation of project.creations) {
      if (creation.how !== 'raw' || creation.startMethod.methods.length === 0) continue;
      for (const live of creation.live) {
        const shape = SHAPES.find((each) => each.matches(live));
        const use = shape && useInChild(creation, shape.use, live.resource.key);
        if (shape === undefined || use === undefined) continue;
        yield {
          at: creation.at,
          scope: creation.scope,
          title: `the child of \`${creation.call}\` ${shape.does(live.resource.name)}`,
          trace: traceOf(live, creation, use.steps),
          cause: live.resource.at,
          why: shape.why,
          where: sentence(creation.startMethod.forkBites),
          change: shape.change,
          alongside: [],
        };
      }
    }
  },
});

interface Shape {
  readonly matches: (live: Live) => boolean;
  readonly use: ChildUse['kind'];
  readonly does: (name: string) => string;
  readonly why: string;
  readonly change: string;
}

const QUEUES: ReadonlySet<string> = new Set(['multiprocessing.Queue', 'multiprocessing.JoinableQueue']);

const SHAPES: readonly Shape[] = [
  {
    matches: ({ resource }) => resource.kind === 'thread' && QUEUES.has(resource.type),
    use: 'starts-thread',
    does: (name) => `puts into \`${name}\`, whose feeder thread is the parent's`,
    why: 'The queue notes that its feeder thread runs, and `os.fork` copies the note and not the thread: what the child puts stays in a buffer for ever, and nobody is told.',
    change:
      'Start the child with `multiprocessing.Process`, which sets the queue up anew, or use `multiprocessing.SimpleQueue` or a pipe.',
  },
  {
    matches: ({ resource }) => resource.kind === 'lock' && resource.type === 'multiprocessing.RLock',
    use: 'takes-lock',
    does: (name) => `acquires \`${name}\`, which the parent holds, and gets it`,
    why: 'The lock notes which thread has it, and `os.fork` copies the note: the child takes the lock of its parent for its own, and both are inside.',
    change: 'Start the child with `multiprocessing.Process`, which forgets the note, or use `multiprocessing.Lock`.',
  },
];
