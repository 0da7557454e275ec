import type { LibraryCall } from '#core/calls.ts';
import { codeStep } from '#core/evidence.ts';
import { defineRule } from '#core/rule.ts';
import { toTrace } from './evidence.ts';

export default defineRule({
  code: 'FS213',
  slug: 'restart-behind-inherited-lock',
  summary: 'what is started again after a fork is behind a lock that the fork copies',
  severity: 'warning',
  audience: 'everyone',
  autofix: 'none',
  since: '0.1.0',
  effects: ['takes-lock', 'starts-thread', 'does'],
  supersedes: [],
  *check(project) {
    const hooked = new Set(
      project.calls.filter(({ api }) => api === 'os.register_at_fork').map(({ module }) => module),
    );
    for (const start of project.calls) {
      if (start.inTest || hooked.has(start.module) || !startsThread(start)) continue;
      const asked = project.calls.find((call) => call.api === 'os.getpid' && isInScopeOf(call, start));
      if (asked === undefined) continue;
      for (const { resource, steps, certainty } of start.live) {
        if (resource.kind !== 'lock' || !LOCKS.has(resource.type)) continue;
        const made = project.calls.find(({ result }) => result === resource.key);
        yield {
          at: resource.at,
          scope: resource.scope,
          title: `\`${resource.name}\` guards what is started again after a fork, and the fork copies it`,
          trace: toTrace(
            [
              codeStep(
                asked.at,
                `asks for the number of the process, which differs in a forked child: \`${asked.call}\``,
              ),
              ...(made === undefined ? [] : [codeStep(made.at, `the lock is made once: \`${made.call}\``)]),
              ...steps,
              codeStep(start.at, `starts the thread anew with the lock held: \`${start.call}\``, start.certainty),
            ],
            certainty,
          ),
          cause: made?.at ?? resource.at,
          why: 'The code is meant for children of a fork, and comes to the lock first. If another thread holds it at the fork, the copy in the child stays locked, and the child waits for ever before it can start anything again.',
          where: 'Wherever a program that uses this forks, with every Python version',
          change:
            'Put a new lock in its place in each child: a function that assigns it, registered with `os.register_at_fork(after_in_child=...)`.',
          alongside: [
            'The hook keeps what it refers to alive: let it hold a `weakref`, or register one function of the module for all objects.',
            'Let the hook clear the thread and its process number too, and take no lock and log nothing itself.',
          ],
        };
      }
    }
  },
});

const LOCKS: ReadonlySet<string> = new Set(['threading.Condition', 'threading.Lock', 'threading.RLock']);

function startsThread({ model: { effects } }: LibraryCall): boolean {
  return effects.some(({ kind }) => kind === 'starts-thread');
}

function isInScopeOf(call: LibraryCall, other: LibraryCall): boolean {
  return call.scope === other.scope && call.at.path === other.at.path;
}
