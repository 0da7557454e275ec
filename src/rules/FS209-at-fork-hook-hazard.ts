import { codeStep, weakest } from '#core/evidence.ts';
import type { Hazard } from '#core/finding.ts';
import type { LibraryCall } from '#core/calls.ts';
import type { Project } from '#core/project.ts';
import { defineRule } from '#core/rule.ts';
import { formatSpan } from '#core/span.ts';
import { sentence, toTrace } from './evidence.ts';

const WHERE = 'On every platform that has fork, from Python 3.7';
const TAKEN = /^threading\.(Lock|RLock)\.(acquire|__enter__)$/;
const RELEASED = /^threading\.(Lock|RLock)\.release$/;

export default defineRule({
  code: 'FS209',
  slug: 'at-fork-hook-hazard',
  summary: 'a hook of os.register_at_fork blocks the fork, or leaves a lock taken',
  severity: 'error',
  audience: 'everyone',
  autofix: 'suggest',
  since: '0.1.0',
  effects: ['takes-lock', 'forks'],
  supersedes: ['FS201'],
  *check(project) {
    const registrations = project.calls.filter(({ api }) => api === 'os.register_at_fork');
    for (const registration of registrations) {
      for (const lock of locksTaken(project, registration)) yield* heldAtForks(project, registration, lock);
      yield* unbalanced(project, registration, registrations);
    }
  },
});

/** A lock that a hook takes ahead of each fork, and where it does. */
interface TakenLock {
  readonly key: string;
  readonly call: LibraryCall;
  /** The hook leaves it taken. */
  readonly stays: boolean;
}

function locksTaken(project: Project, registration: LibraryCall): readonly TakenLock[] {
  const { before } = registration.arguments;
  if (before === undefined) return [];
  if (before.names.some((name) => TAKEN.test(name)))
    return before.keys.map((key) => ({ key, call: registration, stays: true }));
  const inHook = project.calls.filter(({ module, scope }) => before.names.includes(`${module}.${scope}`));
  return inHook.flatMap((call) => {
    if (!TAKEN.test(call.api) || call.receiver === undefined) return [];
    const isReleased = inHook.some(({ api, receiver }) => RELEASED.test(api) && receiver === call.receiver);
    return [{ key: call.receiver, call, stays: call.api.endsWith('.acquire') && !isReleased }];
  });
}

/** The thread that forks waits for itself. */
function* heldAtForks(project: Project, registration: LibraryCall, lock: TakenLock): Iterable<Hazard> {
  for (const creation of project.creations) {
    if (!creation.startMethod.methods.includes('fork')) continue;
    for (const live of creation.live) {
      const { resource } = live;
      if (resource.kind !== 'lock' || resource.type !== 'threading.Lock' || resource.key !== lock.key) continue;
      yield {
        at: creation.at,
        scope: creation.scope,
        title: `\`${creation.call}\` forks while \`${resource.name}\` is held, and a hook waits for it ahead of the fork`,
        trace: toTrace(
          [
            codeStep(registration.at, `has a hook run ahead of each fork: \`${registration.call}\``),
            codeStep(lock.call.at, `the hook takes the lock: \`${registration.arguments['before']?.text ?? ''}\``),
            ...live.cause,
            ...creation.startMethod.steps,
            ...live.path,
          ],
          weakest(live.certainty, registration.certainty),
        ),
        cause: resource.at,
        why: 'Hooks in `before` run in the thread that forks. It holds the lock already, and a plain lock is not given twice: the parent waits for itself, and no child is ever made.',
        where: sentence(creation.startMethod.forkBites),
        change:
          'Leave the lock alone ahead of the fork, and put a new one in its place with `after_in_child`; or fork outside the critical section.',
        alongside: ['What the lock guards may be half changed in the child: let the hook put that in order as well.'],
      };
    }
  }
}

/** What a hook takes and none releases, or releases and none has taken. */
function* unbalanced(project: Project, registration: LibraryCall, all: readonly LibraryCall[]): Iterable<Hazard> {
  if (registration.expression.spreads.length > 0) return;
  const given = new Set(
    all.filter(({ module }) => module === registration.module).flatMap((call) => Object.keys(call.arguments)),
  );
  const hazard = (title: string, says: string, why: string): Hazard => ({
    at: registration.at,
    scope: registration.scope,
    title,
    trace: [codeStep(registration.at, says, registration.certainty)],
    cause: registration.at,
    why,
    where: WHERE,
    change:
      'Give all three hooks, `before=lock.acquire, after_in_parent=lock.release, after_in_child=lock.release`, with a re-entrant lock; or put a new lock in its place with `after_in_child` alone.',
    alongside: [],
  });
  const stays = locksTaken(project, registration).find((lock) => lock.stays);
  const lacking = (['after_in_parent', 'after_in_child'] as const).find((name) => !given.has(name));
  if (stays !== undefined && lacking !== undefined) {
    const who = lacking === 'after_in_parent' ? 'the parent' : 'the child';
    yield hazard(
      `the hook in \`before\` takes a lock that no hook in \`${lacking}\` releases`,
      `takes the lock ahead of each fork, at \`${formatSpan(stays.call.at)}\`, and has no \`${lacking}\``,
      `After the first fork ${who} has the lock and nobody releases it: whoever takes it next, and the next fork, waits for ever.`,
    );
  }
  for (const name of ['after_in_parent', 'after_in_child'] as const) {
    const hook = registration.arguments[name];
    if (hook === undefined || given.has('before') || !hook.names.some((each) => RELEASED.test(each))) continue;
    yield hazard(
      `the hook \`${hook.text}\` releases a lock that no hook in \`before\` has taken`,
      `releases the lock behind each fork: \`${hook.text}\``,
      'A lock that is free cannot be released: the hook fails at each fork, and Python prints the error and goes on. Where another thread holds the lock, the hook releases it in the middle of its critical section.',
    );
  }
}
