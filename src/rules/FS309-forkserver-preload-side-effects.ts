import { codeStep, type Step, traceCertainty } from '#core/evidence.ts';
import type { Hazard } from '#core/finding.ts';
import type { LibraryCall } from '#core/calls.ts';
import type { ProcessCreation } from '#core/creation.ts';
import type { Project } from '#core/project.ts';
import { defineRule } from '#core/rule.ts';
import { compareSpans } from '#core/span.ts';
import { isAhead } from './calls.ts';
import { toTrace } from './evidence.ts';

const WHERE = 'Wherever forkserver is in force: on Linux from Python 3.14 by default, elsewhere on request';

export default defineRule({
  code: 'FS309',
  slug: 'forkserver-preload-side-effects',
  summary: 'the fork server preloads a module that starts a thread, or is told too late',
  severity: 'warning',
  audience: 'pedantic',
  autofix: 'suggest',
  since: '0.1.0',
  effects: ['sets-process-state', 'starts-thread', 'opens-handle'],
  supersedes: [],
  *check(project) {
    for (const call of project.calls) {
      if (call.api !== 'multiprocessing.set_forkserver_preload') continue;
      for (const effect of effectsOf(project, call)) yield preloaded(call, effect);
      const creation = project.creations.find((each) => isBehind(call, each));
      if (creation !== undefined) yield late(call, creation);
    }
  },
});

interface ImportEffect {
  readonly what: string;
  readonly lost: string;
  readonly module: string;
  readonly at: LibraryCall['at'];
  readonly steps: readonly Step[];
}

/** What the import of the named modules starts, and what it opens for all children. */
function effectsOf({ importThreads, calls }: Project, call: LibraryCall): readonly ImportEffect[] {
  const named = call.arguments['module_names']?.literals.filter((name) => typeof name === 'string') ?? [];
  const names = new Set(named.flatMap(withPackages));
  const threads = importThreads
    .filter(({ module, importedBy }) => names.has(module) || importedBy.some((each) => names.has(each)))
    .map(({ module, steps, resource }) => ({
      what: 'starts a thread',
      lost: 'The server alone has the thread: its children have the module that believes in it, and wait for what it should do.',
      module,
      at: resource.at,
      steps,
    }));
  const opened = calls
    .filter(({ atImport, module, model }) => atImport && names.has(module) && opensConnection(model))
    .map(({ module, at, call: text }) => ({
      what: 'opens a connection',
      lost: 'All children of the server share the one connection, and read the answers to the questions of others.',
      module,
      at,
      steps: [codeStep(at, `opens a connection: \`${text}\``)],
    }));
  return [...threads, ...opened];
}

function opensConnection({ effects }: LibraryCall['model']): boolean {
  return effects.some((effect) => effect.kind === 'opens-handle' && effect.handle === 'connection');
}

/** Importing `a.b` runs `a` first. */
function withPackages(name: string): readonly string[] {
  const parts = name.split('.');
  return parts.map((_, index) => parts.slice(0, index + 1).join('.'));
}

function preloaded(call: LibraryCall, { what, lost, module, at, steps }: ImportEffect): Hazard {
  return {
    at: call.at,
    scope: call.scope,
    title: `the fork server imports \`${module}\`, which ${what}`,
    trace: toTrace(
      [codeStep(call.at, `has the fork server import it: \`${call.call}\``), ...steps],
      traceCertainty(steps),
    ),
    cause: at,
    why: lost,
    where: WHERE,
    change: `Move it from the top level of \`${module}\` into a function that the child calls, or do not preload the module.`,
    alongside: ['Modules that import it must call the function too.'],
  };
}

/** Whether the server may run when it gets its list; what has been told before, by the same call, is told again. */
function isBehind(call: LibraryCall, { at, scope, startMethod, after, live }: ProcessCreation): boolean {
  const runsOnce = call.scope === '' && !call.inLoop;
  return (
    startMethod.methods.includes('forkserver') &&
    startMethod.chosen !== 'unknown' &&
    !(scope === call.scope && isAhead(call.at, at)) &&
    (runsOnce || live.every(({ resource }) => compareSpans(resource.at, call.at) !== 0)) &&
    after.some((use) => use.kind === 'renews' && compareSpans(use.at, call.at) === 0)
  );
}

function late(call: LibraryCall, { at, call: started, startMethod }: ProcessCreation): Hazard {
  return {
    at: call.at,
    scope: call.scope,
    title: `\`${call.call}\` comes too late: the fork server runs since \`${started}\``,
    trace: toTrace(
      [
        ...startMethod.steps,
        codeStep(at, `launches the fork server, with the list of that moment: \`${started}\``),
        codeStep(call.at, `names modules that nobody will import: \`${call.call}\``),
      ],
      startMethod.methods.length === 1 ? 'certain' : 'likely',
    ),
    cause: at,
    why: 'The server gets its list when it is launched, with the first process that needs it. A later list is kept and never read.',
    where: WHERE,
    change: 'Make the call before the first process, pool or manager.',
    alongside: [],
  };
}
