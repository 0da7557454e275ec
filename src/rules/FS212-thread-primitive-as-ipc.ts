import { codeStep, type Step } from '#core/evidence.ts';
import type { Edit, Hazard } from '#core/finding.ts';
import type { LibraryCall, UnpicklableArgument } from '#core/calls.ts';
import type { ChildUse, ProcessCreation } from '#core/creation.ts';
import type { Project } from '#core/project.ts';
import { defineRule } from '#core/rule.ts';
import { compareSpans } from '#core/span.ts';
import { callAt, mayMakeThread } from './calls.ts';
import { inheritsMemory, sentence, toTrace } from './evidence.ts';
import { doesAny, isRenewed, signals } from './thread-signals.ts';
import { isProcessPool } from './threads-at-fork.ts';

export default defineRule({
  code: 'FS212',
  slug: 'thread-primitive-as-ipc',
  summary: 'a lock, event or queue of threads is used as if parent and child shared it',
  severity: 'warning',
  audience: 'everyone',
  autofix: 'suggest',
  since: '0.1.0',
  effects: ['forks', 'does', 'takes-lock'],
  supersedes: ['FS404'],
  *check(project) {
    for (const creation of project.creations) {
      if (!inheritsMemory(creation) || mayMakeThread(project, creation.made ?? creation.at)) continue;
      const told = new Set<string>();
      for (const shared of [...signalsShared(project, creation), ...locksShared(project, creation)]) {
        if (told.has(shared.use.key) || isRenewed(creation, shared.use.key)) continue;
        told.add(shared.use.key);
        yield hazard(project, creation, shared);
      }
    }
  },
});

/** What the child does with the object, what somebody else does with it, and what comes of it. */
interface Shared {
  readonly use: ChildUse;
  readonly other: readonly Step[];
  readonly says: (name: string, child: string) => string;
  readonly outcome: string;
}

function* signalsShared(project: Project, creation: ProcessCreation): Iterable<Shared> {
  const { uses } = creation.child;
  const others = [...creation.after, ...otherChildren(project, creation)];
  for (const put of signals(uses, 'puts')) {
    const taken = signals(others, 'drains', 'waits', 'polls').find(({ key }) => key === put.key);
    // Whoever takes what it has put itself coordinates its own threads.
    if (taken === undefined || signals(uses, 'drains', 'waits', 'polls').some(({ key }) => key === put.key)) continue;
    yield {
      use: put,
      other: taken.steps,
      says: (name, child) => `${name}, and what the child of ${child} puts there reaches nobody`,
      outcome: 'Whoever waits for it waits for ever, or finds nothing.',
    };
  }
  for (const taken of signals(uses, 'drains', 'waits', 'polls')) {
    const put = signals(others, 'puts').find(({ key }) => key === taken.key);
    if (put === undefined || signals(uses, 'puts').some(({ key }) => key === taken.key)) continue;
    if (isSetBySignal(project, taken.key)) continue;
    yield {
      use: taken,
      other: put.steps,
      says: (name, child) => `${name}, and the child of ${child} sees nothing of what others do with it`,
      outcome: 'The child waits for ever, or goes on as if nothing had happened.',
    };
  }
}

/** What children do that are created elsewhere; the same object is another copy for them. */
function otherChildren(project: Project, creation: ProcessCreation): readonly ChildUse[] {
  return project.creations
    .filter((other) => other !== creation && inheritsMemory(other) && other.how === creation.how)
    .flatMap(({ child }) => child.uses);
}

/** Each process may catch the signal itself: then each has a copy that does what it should. */
function isSetBySignal(project: Project, key: string): boolean {
  const setters = project.calls.filter((call) => call.receiver === key && doesAny(call, 'puts'));
  return project.calls.some(
    ({ api, arguments: given }) =>
      (api === 'signal.signal' || api.endsWith('.add_signal_handler')) &&
      Object.values(given).some(({ names, keys }) =>
        setters.some(
          ({ module, scope, receiver }) =>
            names.includes(`${module}.${scope}`) || (receiver !== undefined && keys.includes(receiver)),
        ),
      ),
  );
}

/** Locks that are passed on purpose, and taken by more than one process. */
function* locksShared(project: Project, creation: ProcessCreation): Iterable<Shared> {
  for (const use of creation.child.uses) {
    if (use.kind !== 'takes-lock' || (use.role !== 'lock' && use.role !== 'reentrant-lock')) continue;
    if (passedTo(project, creation, use.key) === undefined) continue;
    const inParent = creation.after.find(({ kind, key }) => kind === 'takes-lock' && key === use.key);
    const isTakenByOthers =
      creation.inLoop ||
      isProcessPool(creation.api) ||
      otherChildren(project, creation).some(({ kind, key }) => kind === use.kind && key === use.key);
    if (inParent === undefined && !isTakenByOthers) continue;
    yield {
      use,
      other: inParent?.steps ?? [],
      says: (name, child) => `${name}, and every child of ${child} takes a copy of its own`,
      outcome: 'Several processes are inside at once, and what the lock is to protect is lost or torn.',
    };
  }
}

function passedTo(project: Project, creation: ProcessCreation, key: string): UnpicklableArgument | undefined {
  const maker = creation.made ?? creation.at;
  return project.handovers
    .filter(({ at, pickled }) => pickled === 'without-fork' && compareSpans(at, maker) === 0)
    .flatMap(({ unpicklableArguments }) => unpicklableArguments)
    .find((argument) => argument.key === key);
}

function hazard(project: Project, creation: ProcessCreation, { use, other, says, outcome }: Shared): Hazard {
  const passed = passedTo(project, creation, use.key);
  const made = project.calls.find(({ result }) => result === use.key);
  const edit = passed === undefined ? undefined : editOf(creation, made);
  const type = made?.api ?? 'object of threads';
  const name = passed?.text ?? callAt(project, use.at)?.call.replace(/\.\w+\([^()]*\)$/, '');
  return {
    at: passed?.at ?? creation.at,
    scope: creation.scope,
    title: says(
      name === undefined ? `a \`${type}\` belongs to one process` : `\`${name}\` is a \`${type}\``,
      `\`${creation.call}\``,
    ),
    trace: toTrace(
      [
        ...(made === undefined ? [] : [codeStep(made.at, `makes a \`${type}\`, which belongs to one process`)]),
        ...creation.startMethod.steps,
        codeStep(creation.at, `creates a process: \`${creation.call}\``),
        ...use.steps,
        ...other,
      ],
      made?.certainty ?? 'certain',
    ),
    cause: passed?.madeAt ?? made?.at ?? creation.at,
    why: `Objects of \`threading\` and \`queue\` are memory of one process, and a fork makes a copy of them that nothing connects with the original. ${outcome} No error is raised.`,
    where: sentence(creation.startMethod.forkBites),
    change:
      'Use the counterpart in `multiprocessing` (`Queue`, `Lock`, `Event`, `Condition`), made by the parent and passed to the child in `args` or, for a pool, in `initargs`.',
    alongside: [
      'Under spawn and forkserver an object of threads cannot be passed at all: starting the process fails with a `TypeError`.',
    ],
    ...(edit === undefined ? {} : { edit }),
  };
}

const COUNTERPARTS: ReadonlySet<string> = new Set(
  ['Lock', 'RLock', 'Event', 'Condition', 'Semaphore', 'BoundedSemaphore', 'Barrier']
    .map((name) => `threading.${name}`)
    .concat('queue.Queue', 'queue.SimpleQueue'),
);

/** The counterpart by the name that the process's own constructor has for `multiprocessing`. */
function editOf(creation: ProcessCreation, made: LibraryCall | undefined): Edit | undefined {
  const { callee } = creation.constructorCall ?? creation.expression;
  const { path } = creation.made ?? creation.at;
  if (made === undefined || !COUNTERPARTS.has(made.api) || made.at.path !== path) return undefined;
  if (callee.kind !== 'attribute' || callee.of.kind !== 'name') return undefined;
  // A context may have been made further down; the module is there from the first line on.
  if (callee.of.name !== 'multiprocessing' && callee.of.name !== 'mp') return undefined;
  const name = made.api.slice(made.api.indexOf('.') + 1);
  return {
    class: 'suggest',
    path: made.at.path,
    range: made.expression.callee.at,
    text: `${callee.of.name}.${name}`,
  };
}
