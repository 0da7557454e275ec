import { codeStep } from '#core/evidence.ts';
import type { LibraryCall } from '#core/calls.ts';
import type { Within } from '#core/creation.ts';
import type { Project } from '#core/project.ts';
import { defineRule } from '#core/rule.ts';
import { compareSpans } from '#core/span.ts';
import { inheritsMemory, standsAtMaker, toTrace } from './evidence.ts';
import { startBySpawn } from './spawn-edit.ts';

/** Versions that all have the defect; only the first releases of the two behind them have it. */
const AFFECTED: readonly string[] = ['3.9', '3.10', '3.11'];

const TO_EXECUTOR: readonly string[] = [
  'asyncio.to_thread',
  'concurrent.futures.ThreadPoolExecutor.map',
  'concurrent.futures.ThreadPoolExecutor.submit',
];

export default defineRule({
  code: 'FS114',
  slug: 'executor-worker-fork-exit-code',
  summary: 'a process forked by a thread of an executor reports exit code 1',
  severity: 'error',
  audience: 'pedantic',
  autofix: 'suggest',
  since: '0.1.0',
  effects: ['starts-thread', 'forks'],
  supersedes: ['FS106'],
  *check(project) {
    const affected = project.settings.python.filter((version) => AFFECTED.includes(version));
    if (affected.length === 0) return;
    for (const creation of project.creations) {
      if (creation.api !== 'multiprocessing.Process.start' || !inheritsMemory(creation)) continue;
      for (const within of creation.within) {
        const start = executorCall(project, within);
        if (start === undefined) continue;
        yield {
          ...standsAtMaker(creation),
          title: `the process that \`${creation.call}\` forks in a thread of an executor reports exit code 1, even when it succeeds`,
          trace: toTrace(
            [
              codeStep(within.at, `runs \`${within.name}\` in a thread of an executor: \`${start.call}\``),
              ...creation.startMethod.steps,
              ...within.steps,
            ],
            within.certainty,
          ),
          cause: within.at,
          why: 'The thread of the executor becomes the main thread of the child. When the child ends it joins the threads of the executor, of which it is one itself: `RuntimeError: cannot join current thread`, which shows as exit code 1 alone.',
          where: `With Python ${affected.join(', ')}, and the first releases of 3.12 and 3.13, ${creation.startMethod.forkBites}`,
          change:
            'Start the process from a clean interpreter, `multiprocessing.get_context("spawn").Process(...)`, or in the main thread; a plain `threading.Thread` gives the right exit code and still forks among threads.',
          ...startBySpawn(project, creation),
        };
      }
    }
  },
});

/** The call that hands the function to the executor. */
function executorCall({ calls }: Project, { kind, at }: Within): LibraryCall | undefined {
  if (kind !== 'thread') return undefined;
  return calls.find(
    (call) =>
      compareSpans(call.at, at) === 0 &&
      (TO_EXECUTOR.includes(call.api) ||
        (call.api === 'asyncio.AbstractEventLoop.run_in_executor' && isThreadExecutor(calls, call))),
  );
}

/** `None` stands for the loop's own executor of threads. */
function isThreadExecutor(calls: readonly LibraryCall[], { arguments: { executor } }: LibraryCall): boolean {
  if (executor === undefined) return false;
  const { literals, keys } = executor;
  return (
    (literals.length > 0 && literals.every((literal) => literal === null)) ||
    calls.some(({ api, result }) => api === 'concurrent.futures.ThreadPoolExecutor' && keys.includes(result))
  );
}
