import type { EffectKind, Activity } from '#core/effects.ts';
import { codeStep } from '#core/evidence.ts';
import type { LibraryCall } from '#core/calls.ts';
import type { Project } from '#core/project.ts';
import { defineRule } from '#core/rule.ts';
import { toTrace } from './evidence.ts';

const LOCKS: readonly string[] = ['threading.Condition', 'threading.Lock', 'threading.RLock'];

/** What can take as long as others please. */
const SLOW: ReadonlySet<EffectKind> = new Set<EffectKind>(['opens-handle', 'uses-handle', 'forks']);
const SLOW_ACTIVITIES: ReadonlySet<Activity> = new Set<Activity>(['waits', 'drains', 'resolves-host', 'reaps']);

/** Where one of these stands, somebody has thought of forks. */
const HEEDS_FORKS: readonly string[] = ['os.register_at_fork', 'os.getpid'];

export default defineRule({
  code: 'FS210',
  slug: 'library-lock-not-reset',
  summary: 'a library holds a lock of its module during slow work and heeds no fork',
  severity: 'note',
  audience: 'pedantic',
  autofix: 'none',
  since: '0.1.0',
  effects: ['takes-lock'],
  supersedes: [],
  *check(project) {
    const heeding = new Set(project.calls.filter(({ api }) => HEEDS_FORKS.includes(api)).map(({ module }) => module));
    for (const made of project.calls) {
      if (!LOCKS.includes(made.api) || !made.atImport || made.inTest) continue;
      if (made.isProgram !== 'no' || heeding.has(made.module)) continue;
      const held = slowWork(project, made);
      if (held === undefined) continue;
      const { slow, resource } = held;
      yield {
        at: made.at,
        scope: made.scope,
        title: `\`${resource.name}\`, a lock of the ${made.scope === '' ? 'module' : 'class'}, is held during \`${slow.call}\`, and nothing puts it in order at a fork`,
        trace: toTrace(
          [
            codeStep(made.at, `whoever imports \`${made.module}\` gets one lock for the process: \`${made.call}\``),
            codeStep(resource.at, `takes \`${resource.name}\``),
            codeStep(slow.at, `calls \`${slow.call}\` with the lock held`),
          ],
          held.certainty,
        ),
        cause: made.at,
        why: 'If a thread is in the critical section when the program forks, the child gets the lock locked and no thread that would release it: its first call of this module waits for ever. A library cannot know who forks.',
        where: 'Wherever a program that uses the module forks, with every Python version',
        change:
          'Put a new lock in its place in each child: a function of the module that assigns it, registered once with `os.register_at_fork(after_in_child=...)`.',
        alongside: [
          'What the lock guards may be half changed in the child: clear or rebuild it in the same hook.',
          'Windows has no `os.register_at_fork`: ask `hasattr(os, "register_at_fork")` first.',
        ],
      };
    }
  },
});

type Held = { readonly slow: LibraryCall } & Pick<LibraryCall['live'][number], 'resource' | 'certainty'>;

function slowWork({ calls }: Project, { result, module }: LibraryCall): Held | undefined {
  for (const slow of calls) {
    if (slow.module !== module || slow.inTest || !isSlow(slow) || slow.receiver === result) continue;
    const live = slow.live.find(({ resource }) => resource.kind === 'lock' && resource.key === result);
    if (live !== undefined) return { slow, resource: live.resource, certainty: live.certainty };
  }
  return undefined;
}

/** A line on a standard stream is no slow work. */
function isSlow({ model: { effects } }: LibraryCall): boolean {
  const prints = effects.some((effect) => effect.kind === 'does' && effect.activity === 'prints');
  return (
    !prints &&
    effects.some((effect) => (effect.kind === 'does' ? SLOW_ACTIVITIES.has(effect.activity) : SLOW.has(effect.kind)))
  );
}
