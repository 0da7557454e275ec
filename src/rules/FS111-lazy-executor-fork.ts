import { codeStep } from '#core/evidence.ts';
import type { LibraryCall } from '#core/calls.ts';
import type { Live, ProcessCreation } from '#core/creation.ts';
import { defineRule } from '#core/rule.ts';
import { compareSpans, formatSpan, type Span } from '#core/span.ts';
import { isAhead } from './calls.ts';
import { priceOfSpawn, sentence, toTrace } from './evidence.ts';
import { contextArgument } from './spawn-edit.ts';
import { threadName, threadsAtForks } from './threads-at-fork.ts';

const EXECUTOR = 'concurrent.futures.ProcessPoolExecutor';

export default defineRule({
  code: 'FS111',
  slug: 'lazy-executor-fork',
  summary: 'an executor of processes is made before a thread starts, and forks behind it',
  severity: 'note',
  audience: 'pedantic',
  autofix: 'suggest',
  since: '0.1.0',
  effects: ['starts-thread', 'forks'],
  supersedes: [],
  *check(project) {
    for (const pair of threadsAtForks(project)) {
      const { creation, live } = pair;
      const { made } = creation;
      if (made === undefined || !creation.api.startsWith(`${EXECUTOR}.`)) continue;
      const constructor = project.calls.find((call) => call.api === EXECUTOR && compareSpans(call.at, made) === 0);
      if (constructor === undefined || !startsBehind(constructor, live, creation)) continue;
      const edit = contextArgument(project, constructor);
      yield {
        at: made,
        scope: constructor.scope,
        title: `\`${constructor.call}\` forks nothing here: its processes are forked at \`${formatSpan(creation.at)}\`, beside ${threadName(pair)}`,
        trace: toTrace(
          [
            codeStep(made, `makes an executor, and no process yet: \`${constructor.call}\``),
            ...live.cause,
            ...creation.startMethod.steps,
            ...live.path,
          ],
          live.certainty,
        ),
        cause: live.resource.at,
        why: 'The executor forks its workers at the first task, with whatever threads run then. A lock that one of them holds at that moment stays locked in the worker for ever.',
        where: sentence(creation.startMethod.forkBites),
        change:
          'Give it a context that does not fork, `mp_context=multiprocessing.get_context("spawn")`, or submit a first task ahead of the thread.',
        alongside: priceOfSpawn(creation),
        ...(edit && { edit }),
      };
    }
  },
});

/** Whether the thread starts when the executor is there already, where the places tell. */
function startsBehind(constructor: LibraryCall, live: Live, creation: ProcessCreation): boolean {
  const start = firstPlace(live);
  if (start === undefined || live.relation === 'import' || live.resource.key === constructor.result) return false;
  if (constructor.live.some(({ resource }) => resource.key === live.resource.key)) return false;
  const common = commonScope(live, creation);
  if (constructor.scope === common) return isAhead(constructor.at, start);
  if (constructor.scope === '')
    return common !== undefined || start.path !== constructor.at.path || isAhead(constructor.at, start);
  return isMadeByInit(constructor, live, creation);
}

function firstPlace({ cause }: Live): Span | undefined {
  const first = cause[0]?.at;
  return first?.kind === 'code' ? first.span : undefined;
}

/** The callable in which both ways begin, where one of them has no calls in it. */
function commonScope({ cause, path, resource }: Live, creation: ProcessCreation): string | undefined {
  if (path.length === 1) return creation.scope;
  return cause.filter(({ at }) => at.kind === 'code').length === 1 ? resource.scope : undefined;
}

/** Methods of an object run when `__init__` has made what it keeps. */
function isMadeByInit(constructor: LibraryCall, { resource }: Live, creation: ProcessCreation): boolean {
  const owner = /^(.+\.)__init__$/.exec(constructor.scope)?.[1];
  return (
    owner !== undefined &&
    [resource, creation].every(({ scope, at }) => isOtherMethod(scope, owner) && at.path === constructor.at.path)
  );
}

function isOtherMethod(scope: string, owner: string): boolean {
  return scope.startsWith(owner) && scope !== `${owner}__init__`;
}
