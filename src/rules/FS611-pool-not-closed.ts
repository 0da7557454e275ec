import { codeStep } from '#core/evidence.ts';
import type { LibraryCall } from '#core/calls.ts';
import { defineRule } from '#core/rule.ts';
import { toTrace } from './evidence.ts';

export default defineRule({
  code: 'FS611',
  slug: 'pool-not-closed',
  summary: 'a function makes a process pool that nobody closes',
  severity: 'warning',
  audience: 'everyone',
  autofix: 'suggest',
  since: '0.1.0',
  effects: ['forks', 'starts-thread', 'ends-thread'],
  supersedes: [],
  *check(project) {
    const closed = new Set(project.calls.filter(closes).map(({ receiver }) => receiver));
    for (const made of project.calls) {
      if (made.api !== 'multiprocessing.Pool' || made.local !== true || closed.has(made.result)) continue;
      const work = project.calls.find(({ receiver }) => receiver === made.result);
      yield {
        at: made.at,
        scope: made.scope,
        title: `nobody closes the pool that \`${made.call}\` makes`,
        trace: toTrace(
          [
            codeStep(made.at, `makes a pool that only \`${made.scope}\` knows: \`${made.call}\``),
            ...(work === undefined ? [] : [codeStep(work.at, `gives it work: \`${work.call}\``)]),
          ],
          made.certainty,
        ),
        cause: made.at,
        why: 'Its processes and threads end when the pool happens to be collected. An exception that is kept, or a reference cycle, keeps them alive, call after call; Python reports a `ResourceWarning`, which is hidden by default.',
        where: 'On every platform, with every Python version and start method',
        change: 'Write `with` around the work, so that the pool ends with it.',
        alongside: [
          'Leaving the `with` terminates the pool: fetch the results of `apply_async`, `map_async` and `imap` inside.',
        ],
      };
    }
  },
});

const CLOSING = ['.close', '.terminate', '.join', '.__exit__', '.__enter__'];

function closes({ api }: LibraryCall): boolean {
  return CLOSING.some((name) => api === `multiprocessing.Pool${name}`);
}
