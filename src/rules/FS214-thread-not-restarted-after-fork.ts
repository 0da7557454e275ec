import type { LibraryCall } from '#core/calls.ts';
import { codeStep, weakest } from '#core/evidence.ts';
import type { Hazard } from '#core/finding.ts';
import type { LeftThread, Project } from '#core/project.ts';
import { defineRule } from '#core/rule.ts';
import { toTrace } from './evidence.ts';
import { isThreadPool } from './threads-at-fork.ts';

export default defineRule({
  code: 'FS214',
  slug: 'thread-not-restarted-after-fork',
  summary: 'a thread is not started again after a fork, as others of the project are',
  severity: 'warning',
  audience: 'everyone',
  autofix: 'none',
  since: '0.1.0',
  effects: ['starts-thread', 'does'],
  supersedes: [],
  *check(project) {
    const calls = project.calls.filter(({ api }) => PREPARES.has(api) || ASKS.has(api));
    const serving = project.leftThreads.filter(serves);
    for (const part of new Set(serving.map(partOf)))
      yield* notRestarted(
        project,
        calls,
        serving.filter((thread) => partOf(thread) === part),
      );
  },
});

/** One part of the project, judged by its own habits. */
function* notRestarted(
  project: Project,
  calls: readonly LibraryCall[],
  serving: readonly LeftThread[],
): Iterable<Hazard> {
  const examples = serving.flatMap((thread) => preparation(calls, thread) ?? []);
  const unprepared = serving.filter((thread) => !isPrepared(project, calls, thread));
  const [example] = examples;
  // Where most do without, the threads are the main process's: a program of many parts has some that fork.
  if (example === undefined || classesOf(unprepared).size > new Set(examples).size) return;
  const told = new Set<string>();
  for (const thread of unprepared) {
    const { resource, steps, certainty, taken } = thread;
    if (told.has(resource.key)) continue;
    told.add(resource.key);
    const made = project.calls.find(({ result }) => result === resource.key);
    const served = isThreadPool(resource.type) ? 'threads' : 'thread';
    yield {
      at: taken ?? resource.at,
      scope: resource.scope,
      title: `a forked child has \`${thread.class}\` without its ${served}`,
      trace: toTrace(
        [
          codeStep(
            example.at,
            `this project reckons with forks: \`${example.call}\`, in a class with a thread of its own`,
          ),
          ...(made === undefined ? [] : [codeStep(made.at, `here the object is made once: \`${made.call}\``)]),
          ...steps,
          ...(taken === undefined
            ? []
            : [codeStep(taken, 'takes the object for the thread, which does not run in a child')]),
        ],
        // Whether a child uses the object is not seen.
        weakest(certainty, 'likely'),
      ),
      cause: made?.at ?? resource.at,
      why: `A fork copies the object, which goes on as if it were served, and of threads only the one that forks. In the child nobody does the work: what is handed over lies there, and who waits for it waits for ever.`,
      where:
        'Wherever a program that uses this forks, with every Python version: servers that preload the application, pools of processes with the start method fork',
      change:
        'Remember `os.getpid()` at the start of the thread and start another when it differs; or register a function with `os.register_at_fork(after_in_child=...)` that makes thread, lock and queue anew.',
      alongside: [
        'What was waiting in the parent is the parent’s to send: empty the copy in the child.',
        'The lock around the start is copied as well: make it anew, and ahead of the test.',
      ],
    };
  }
}

/** Its top folder, behind `src`: packages beside each other have habits of their own. */
function partOf({ resource }: LeftThread): string {
  const [first = '', second = ''] = resource.at.path.split('/').slice(0, -1);
  return first === 'src' ? second : first;
}

const PREPARES: ReadonlySet<string> = new Set([
  'os.getpid',
  'os.register_at_fork',
  'multiprocessing.util.register_after_fork',
]);

/** In a child it answers that the thread is not there. */
const ASKS: ReadonlySet<string> = new Set(['threading.Thread.is_alive', 'threading.Thread.isAlive']);

/** It is there for as long as its object, and not for one job. */
function serves({ resource, comesBack }: LeftThread): boolean {
  return comesBack || (isThreadPool(resource.type) && resource.name.startsWith('self.'));
}

function classesOf(threads: readonly LeftThread[]): ReadonlySet<string> {
  return new Set(threads.map((thread) => `${thread.module}.${thread.class}`));
}

/** Where the thread's class reckons with forks. */
function preparation(calls: readonly LibraryCall[], thread: LeftThread): LibraryCall | undefined {
  return calls.find((call) => PREPARES.has(call.api) && isInClass(call, thread));
}

/** Its class reckons with forks, or may; functions beside the classes of its module do; or it asks what is alive. */
function isPrepared(project: Project, calls: readonly LibraryCall[], thread: LeftThread): boolean {
  if (thread.speaksOfForks) return true;
  const others = project.leftThreads.filter((other) => other.module === thread.module && other.class !== thread.class);
  return calls.some((call) => {
    if (call.module !== thread.module) return false;
    if (PREPARES.has(call.api)) return !others.some((other) => isInClass(call, other));
    return ASKS.has(call.api) && isInClass(call, thread);
  });
}

function isInClass({ module, scope }: LibraryCall, thread: LeftThread): boolean {
  return module === thread.module && scope.startsWith(`${thread.class}.`);
}
