import { codeStep } from '#core/evidence.ts';
import type { LibraryCall } from '#core/calls.ts';
import type { StartMethodAt } from '#core/creation.ts';
import type { Edit } from '#core/finding.ts';
import type { Project } from '#core/project.ts';
import { defineRule } from '#core/rule.ts';
import { compareSpans } from '#core/span.ts';
import { toTrace } from './evidence.ts';

const EXECUTOR = 'concurrent.futures.ProcessPoolExecutor';

export default defineRule({
  code: 'FS308',
  slug: 'max-tasks-with-fork',
  summary: 'max_tasks_per_child is given together with the fork start method',
  severity: 'error',
  audience: 'everyone',
  autofix: 'safe',
  since: '0.1.0',
  effects: ['forks'],
  supersedes: [],
  *check(project) {
    for (const executor of project.calls) {
      const { api, at, arguments: given } = executor;
      if (api !== EXECUTOR || given['max_tasks_per_child'] === undefined || given['mp_context'] === undefined) continue;
      if ([given['max_tasks_per_child'], given['mp_context']].some(({ literals }) => literals.includes(null))) continue;
      const method = methodOf(project, executor);
      if (method?.methods.includes('fork') !== true || method.chosen === 'unknown') continue;
      const isAlways = method.methods.length === 1;
      const edit = withoutContext(executor, isAlways ? 'safe' : 'suggest');
      yield {
        at,
        scope: executor.scope,
        title: `\`max_tasks_per_child\` does not go with the ${method.chosen === 'default' ? 'default' : 'fork'} context that is passed`,
        trace: toTrace(
          [...method.steps, codeStep(at, 'asks for workers that are replaced after some tasks')],
          'certain',
        ),
        cause: at,
        why: "New workers would be forked while the executor's threads run, so the constructor refuses: `ValueError: max_tasks_per_child is incompatible with the fork multiprocessing start method`.",
        where: isAlways
          ? 'From Python 3.11, which introduced the argument'
          : `From Python 3.11, which introduced the argument: ${method.forkBites}`,
        change:
          'Pass a spawn or forkserver context, or leave `mp_context` out: `max_tasks_per_child` alone selects spawn.',
        alongside: [
          'The workers are then spawned: their functions and arguments must be picklable, and a script needs an `if __name__ == "__main__":` guard.',
        ],
        ...(edit && { edit }),
      };
    }
  },
});

/** Without the argument the executor spawns. Where it always refuses today, nothing that works is changed. */
function withoutContext({ at: { path }, expression }: LibraryCall, kind: Edit['class']): Edit | undefined {
  const given = [...expression.arguments, ...expression.keywords];
  const index = given.findIndex((each) => 'name' in each && 'value' in each && each.name === 'mp_context');
  const [argument, before, after] = [given[index], given[index - 1], given[index + 1]];
  if (argument === undefined || expression.spreads.length > 0) return undefined;
  const [line, column, endLine, endColumn] = argument.at;
  if (before !== undefined)
    return { class: kind, path, range: [before.at[2], before.at[3], endLine, endColumn], text: '' };
  return after && { class: kind, path, range: [line, column, after.at[0], after.at[1]], text: '' };
}

/** What the call says, or what its callers have passed where a task follows. */
function methodOf(project: Project, { at, startMethod }: LibraryCall): StartMethodAt | undefined {
  if (startMethod?.chosen !== 'unknown') return startMethod;
  return project.creations.find(({ made }) => made !== undefined && compareSpans(made, at) === 0)?.startMethod;
}
