import { codeStep, type Step } from '#core/evidence.ts';
import type { LibraryCall } from '#core/calls.ts';
import type { ChildUse, ProcessCreation } from '#core/creation.ts';
import type { Project } from '#core/project.ts';
import type { Hazard } from '#core/finding.ts';
import { defineRule } from '#core/rule.ts';
import { flushEdit, isUnbuffered, writesTo } from './buffers.ts';
import { callAt, holds } from './calls.ts';
import { endsAtOnce } from './ends-like-an-interpreter.ts';
import { sentence, toTrace } from './evidence.ts';

export default defineRule({
  code: 'FS502',
  slug: 'child-output-not-flushed',
  summary: 'a forked child ends before what it has written is flushed',
  severity: 'warning',
  audience: 'pedantic',
  autofix: 'suggest',
  since: '0.1.0',
  effects: ['forks', 'uses-handle', 'ends-process', 'does'],
  supersedes: [],
  *check(project) {
    for (const creation of project.creations) {
      if (creation.how === 'raw' && endsAtOnce(project, creation)) {
        const printed = printedInVain(project, creation);
        if (printed !== undefined) yield printed;
        yield* filesOf(project, creation, (opened) => isInBranch(project, creation, opened));
      } else if (creation.how === 'start-method' && creation.startMethod.methods.some((method) => method !== 'spawn')) {
        yield* filesOf(project, creation, (opened) => outlivesItsFunction(creation, opened));
      }
    }
  },
});

function printedInVain(project: Project, creation: ProcessCreation): Hazard | undefined {
  const { uses } = creation.child;
  const printed = uses.find(({ activity }) => activity === 'prints');
  const call = printed && callAt(project, printed.at);
  const isFlushed = uses.some(({ activity, key }) => activity === 'flushes' && key === '');
  const isSetUp = project.calls.some(({ api }) => api === 'sys.stdout.reconfigure');
  if (printed === undefined || call === undefined || isFlushed || isSetUp) return undefined;
  const edit = flushEdit(call);
  return {
    ...hazard(creation, call, printed.steps),
    title: `the child of \`${creation.call}\` ends before what \`${call.call}\` prints is flushed`,
    change: 'Flush what the child prints: `print(..., flush=True)`, or `sys.stdout.flush()` ahead of its end.',
    ...(edit === undefined ? {} : { edit }),
  };
}

/** Files that the child has opened, written to, and neither flushed nor closed. */
function* filesOf(
  project: Project,
  creation: ProcessCreation,
  isLost: (opened: LibraryCall) => boolean,
): Iterable<Hazard> {
  const { uses } = creation.child;
  for (const use of uses) {
    if (use.kind !== 'uses-handle' || isSettled(uses, use.key) || isUnbuffered(project, use.key)) continue;
    const opened = project.calls.find((call) => call.result === use.key && opensFile(call));
    const written = project.calls.find((call) => writesTo(call, use.key));
    if (opened === undefined || written === undefined || !isLost(opened)) continue;
    if (creation.live.some(({ resource }) => resource.key === use.key)) continue;
    const steps = [codeStep(opened.at, `the child opens a file: \`${opened.call}\``), ...use.steps];
    yield {
      ...hazard(creation, written, steps),
      title: `the child of \`${creation.call}\` ends before what \`${written.call}\` writes is flushed`,
      change: 'Open the file with `with`, or close or flush it before the child ends.',
    };
  }
}

function opensFile({ model }: LibraryCall): boolean {
  return model.effects.some((effect) => effect.kind === 'opens-handle' && effect.handle === 'file');
}

function isSettled(uses: readonly ChildUse[], key: string): boolean {
  return uses.some((use) => use.key === key && (use.kind === 'closes-handle' || use.activity === 'flushes'));
}

/** A local variable of the function whose child branch ends the process: nothing collects it. */
function isInBranch(project: Project, creation: ProcessCreation, opened: LibraryCall): boolean {
  const fork = project.forkBranches.find((each) => each.creation === creation);
  return fork?.branch !== undefined && opened.scope === creation.scope && holds(fork.branch, opened.at);
}

/** Bound to a global, or to the process object that runs it: put in the place of what the name stood for. */
function outlivesItsFunction({ child }: ProcessCreation, opened: LibraryCall): boolean {
  const bound = child.uses.find((use) => use.kind === 'renews' && use.key === opened.result);
  if (bound === undefined) return false;
  const isAttribute = bound.steps.at(-1)?.says.includes('.') === true;
  const owner = child.name.endsWith('.run') ? child.name.slice(0, -'run'.length) : undefined;
  return !isAttribute || (owner !== undefined && opened.scope.startsWith(owner));
}

function hazard(
  creation: ProcessCreation,
  written: LibraryCall,
  steps: readonly Step[],
): Omit<Hazard, 'title' | 'change'> {
  const fork = codeStep(creation.at, `creates a process: \`${creation.call}\``);
  return {
    at: written.at,
    scope: written.scope,
    trace: toTrace([fork, ...creation.startMethod.steps, ...steps], 'likely'),
    cause: creation.at,
    why:
      creation.how === 'raw'
        ? '`os._exit` and exec drop what stands in buffers. On a terminal printed lines are flushed one by one; in a pipe, in a file and in CI the output is lost.'
        : 'Forked children of `multiprocessing`, and those of the fork server, end with `os._exit` after a flush of standard output and standard error alone: what other files have buffered is lost.',
    where:
      creation.how === 'raw' ? sentence(creation.startMethod.forkBites) : 'With the start methods fork and forkserver',
    alongside: [],
  };
}
