import type { ProcessCreation } from '#core/creation.ts';
import type { Project } from '#core/project.ts';
import { defineRule } from '#core/rule.ts';
import { spanKey } from '#core/span.ts';
import { inheritsMemory, sentence, standsAt, traceOf } from './evidence.ts';
import { type StateAtCreation, statesAtCreations } from './process-state-at-creation.ts';
import { isProcessPool } from './threads-at-fork.ts';

export default defineRule({
  code: 'FS701',
  slug: 'inherited-signal-handler',
  summary: "a child that is terminated runs its parent's handler for SIGTERM",
  severity: 'warning',
  audience: 'pedantic',
  autofix: 'suggest',
  since: '0.1.0',
  effects: ['sets-process-state', 'forks'],
  supersedes: [],
  *check(project) {
    for (const state of statesAtCreations(project, 'signal-handler', inheritsMemory)) {
      const { creation, live } = state;
      const handler = handlerOf(project, state);
      if (handler === undefined || !isTerminated(project, creation)) continue;
      yield {
        ...standsAt(creation),
        title: `the child of \`${creation.call}\` inherits \`${handler}\` as its handler for SIGTERM, and ending it runs that`,
        trace: traceOf(live, creation),
        cause: live.resource.at,
        why: 'The child is ended by SIGTERM, and a forked child has the handlers of its parent: the shutdown of the program begins in the child, or, if the handler only sets a flag, the child does not end.',
        where: sentence(creation.startMethod.forkBites),
        change:
          'Begin the child (in a pool: its initializer) with `signal.signal(signal.SIGTERM, signal.SIG_DFL)`, or install the handler behind the fork.',
        alongside: [],
      };
    }
  },
});

/** A function of the program that does not ask in which process it runs. */
function handlerOf(project: Project, { call }: StateAtCreation): string | undefined {
  const { signalnum, handler } = call.arguments;
  if (call.api !== 'signal.signal' || signalnum?.names.includes('signal.SIGTERM') !== true) return undefined;
  const own = handler?.names.filter((name) => !name.startsWith('signal.')) ?? [];
  if (own.length === 0 || own.some((name) => asksForProcess(project, name))) return undefined;
  return handler?.text;
}

const PROCESS_IDENTITY = ['os.getpid', 'multiprocessing.current_process', 'multiprocessing.parent_process'];

function asksForProcess(project: Project, callable: string): boolean {
  return project.calls.some(
    ({ api, module, scope }) => PROCESS_IDENTITY.includes(api) && `${module}.${scope}` === callable,
  );
}

/** Whether the parent ends this child by a signal: by `terminate()`, or by leaving a pool that nobody closes. */
function isTerminated(project: Project, creation: ProcessCreation): boolean {
  const made = project.calls.find(({ at, api }) => api === creation.api && spanKey(at) === spanKey(creation.at));
  const object = made?.receiver ?? made?.result;
  if (object === undefined || creation.how !== 'start-method') return false;
  const isCalled = (method: string): boolean =>
    project.calls.some(({ api, receiver }) => receiver === object && api.endsWith(`.${method}`));
  if (isCalled('terminate')) return true;
  return isProcessPool(creation.api) && !creation.api.includes('Executor') && !isCalled('close');
}
