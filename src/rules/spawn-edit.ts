/** The edit that starts a child from a clean interpreter, where nothing else has to change for it to work. */
import type { Edit, Hazard } from '#core/finding.ts';
import type { LibraryCall } from '#core/calls.ts';
import type { ProcessCreation } from '#core/creation.ts';
import type { Project } from '#core/project.ts';
import { compareSpans } from '#core/span.ts';
import { callAt } from './calls.ts';
import { priceOfSpawn } from './evidence.ts';
import { WITH_SEMAPHORES } from './semaphores.ts';
import { neededSettings } from './settings-at-spawn.ts';

const EXECUTOR = 'concurrent.futures.ProcessPoolExecutor';

/**
 * What must change with it, and the edit that asks for spawn where the process or executor is made: if it takes the
 * default start method today and the child is not seen to need what only fork copies. The edit is for a person to
 * decide, since what a child needs is not always seen.
 */
export function startBySpawn(project: Project, creation: ProcessCreation): Pick<Hazard, 'alongside' | 'edit'> {
  const edit = spawnEdit(project, creation);
  return { alongside: priceOfSpawn(creation), ...(edit && { edit }) };
}

function spawnEdit(project: Project, creation: ProcessCreation): Edit | undefined {
  if (creation.how !== 'start-method' || creation.startMethod.chosen !== 'default') return undefined;
  if (needsFork(project, creation)) return undefined;
  const constructor = callAt(project, creation.made ?? creation.at);
  if (constructor === undefined || takesSemaphores(project, constructor)) return undefined;
  return constructor.api === EXECUTOR ? contextArgument(project, constructor) : contextOfModule(constructor);
}

/** Whether the child would lack something, or the program fail to start it. */
function needsFork(project: Project, creation: ProcessCreation): boolean {
  const { child, fromTopLevel, live } = creation;
  if (!child.known || fromTopLevel !== undefined || neededSettings(creation).length > 0) return true;
  const state = new Set(live.filter(({ resource }) => resource.kind === 'state').map(({ resource }) => resource.key));
  const isLoggingSetUp = live.some(({ resource }) => resource.kind === 'log-handler' || resource.state === 'logging');
  return (
    handoversOf(project, creation).some(
      ({ unpicklable, unpicklableArguments }) => unpicklable !== undefined || unpicklableArguments.length > 0,
    ) ||
    child.uses.some(
      ({ kind, key }) =>
        kind === 'reads-guarded' ||
        kind === 'uses-shared' ||
        (kind === 'reads-state' && state.has(key)) ||
        (kind === 'logs' && isLoggingSetUp),
    )
  );
}

function handoversOf(project: Project, { at, made }: ProcessCreation): Project['handovers'] {
  return project.handovers.filter(
    (handover) => compareSpans(handover.at, at) === 0 || (made !== undefined && compareSpans(handover.at, made) === 0),
  );
}

/** A lock or queue made for fork is of no use to a child that is spawned. */
function takesSemaphores({ calls }: Project, { arguments: given }: LibraryCall): boolean {
  const keys = new Set(Object.values(given).flatMap((argument) => argument.keys));
  return calls.some(({ api, result }) => WITH_SEMAPHORES.has(api) && keys.has(result));
}

/** `multiprocessing.get_context("spawn").Pool(...)`. Contexts have `get_context`, too. */
function contextOfModule({ api, at, expression: { callee } }: LibraryCall): Edit | undefined {
  if (!api.startsWith('multiprocessing.') || callee.kind !== 'attribute' || callee.of.kind !== 'name') return undefined;
  const [, , line, column] = callee.of.at;
  return {
    class: 'suggest',
    path: at.path,
    range: [line, column, line, column],
    text: '.get_context("spawn")',
  };
}

/** The argument that is lacking, where the module has `multiprocessing` under its name. */
export function contextArgument({ calls }: Project, { at, expression, module }: LibraryCall): Edit | undefined {
  const given = [...expression.arguments, ...expression.keywords];
  const last = given.at(-1)?.at;
  const isThere = expression.keywords.some(({ name }) => name === 'mp_context') || expression.arguments.length > 1;
  const isImported = calls.some((call) => call.module === module && call.call.startsWith('multiprocessing.'));
  if (last === undefined || isThere || !isImported || expression.spreads.length > 0) return undefined;
  const text = ', mp_context=multiprocessing.get_context("spawn")';
  return { class: 'suggest', path: at.path, range: [last[2], last[3], last[2], last[3]], text };
}
