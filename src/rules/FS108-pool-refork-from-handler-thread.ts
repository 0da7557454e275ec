import { codeStep } from '#core/evidence.ts';
import type { Edit } from '#core/finding.ts';
import type { Argument, LibraryCall } from '#core/calls.ts';
import type { ProcessCreation } from '#core/creation.ts';
import { defineRule } from '#core/rule.ts';
import { compareSpans } from '#core/span.ts';
import { inheritsMemory, priceOfSpawn, sentence, toTrace } from './evidence.ts';

export default defineRule({
  code: 'FS108',
  slug: 'pool-refork-from-handler-thread',
  summary: 'a pool with maxtasksperchild forks new workers among its threads',
  severity: 'warning',
  audience: 'pedantic',
  autofix: 'suggest',
  since: '0.1.0',
  effects: ['starts-thread', 'forks'],
  supersedes: [],
  *check(project) {
    for (const creation of project.creations) {
      if (creation.api !== 'multiprocessing.Pool' || !inheritsMemory(creation)) continue;
      const call = project.calls.find((each) => each.api === creation.api && compareSpans(each.at, creation.at) === 0);
      const limit = call?.arguments['maxtasksperchild'];
      if (call === undefined || limit === undefined || isNone(limit)) continue;
      const edit = spawning(creation);
      yield {
        at: creation.at,
        scope: creation.scope,
        title: `\`${creation.call}\` replaces its workers, and forks them in one of its threads`,
        trace: toTrace(
          [
            ...creation.startMethod.steps,
            codeStep(creation.at, `makes a pool with three threads: \`${creation.call}\``),
            codeStep(limit.at, 'has a worker replaced after so many tasks: a thread of the pool forks the next one'),
          ],
          certaintyOf(call, limit),
        ),
        cause: creation.at,
        why: 'The first workers are forked before the pool starts its threads; their successors are forked by one of these, at any time. A lock that another thread of the program holds at that moment stays locked in the new worker for ever.',
        where: sentence(creation.startMethod.forkBites),
        change: 'Make the pool with a context that does not fork: `multiprocessing.get_context("spawn").Pool(...)`.',
        alongside: [
          ...priceOfSpawn(creation),
          'Every replacement then starts an interpreter: a larger number of tasks for each worker makes up for it.',
        ],
        ...(edit && { edit }),
      };
    }
  },
});

function isNone({ literals }: Argument): boolean {
  return literals.length > 0 && literals.every((literal) => literal === null);
}

function certaintyOf(call: LibraryCall, { literals }: Argument): LibraryCall['certainty'] {
  return literals.length > 0 ? call.certainty : 'likely';
}

/** `multiprocessing.Pool(...)` by the default method can ask for its context where it stands. */
function spawning({ startMethod, expression, at }: ProcessCreation): Edit | undefined {
  const { callee } = expression;
  if (startMethod.chosen !== 'default' || callee.kind !== 'attribute' || callee.of.kind !== 'name') return undefined;
  const module = callee.of.name;
  if (module !== 'multiprocessing' && module !== 'mp') return undefined;
  return { class: 'suggest', path: at.path, range: callee.of.at, text: `${module}.get_context("spawn")` };
}
