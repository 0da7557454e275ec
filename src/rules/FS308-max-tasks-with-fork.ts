import { codeStep } from '#core/evidence.ts';
import { defineRule } from '#core/rule.ts';
import { toTrace } from './evidence.ts';

export default defineRule({
  code: 'FS308',
  slug: 'max-tasks-with-fork',
  summary: 'max_tasks_per_child is given together with the fork start method',
  severity: 'error',
  audience: 'pedantic',
  autofix: 'suggest',
  since: '0.1.0',
  effects: ['forks'],
  supersedes: [],
  *check(project) {
    for (const creation of project.creations) {
      const { constructorCall, startMethod, made } = creation;
      const limit = constructorCall?.keywords.find((keyword) => keyword.name === 'max_tasks_per_child');
      if (limit === undefined || made === undefined || !creation.api.startsWith('concurrent.futures.')) continue;
      if (limit.value.kind === 'literal' && limit.value.value === null) continue;
      if (startMethod.chosen !== 'requested' || !startMethod.methods.includes('fork')) continue;
      yield {
        at: made,
        scope: creation.scope,
        title: '`max_tasks_per_child` does not go with the fork context that is passed',
        trace: toTrace(
          [...startMethod.steps, codeStep(made, 'asks for workers that are replaced after some tasks')],
          'certain',
        ),
        cause: made,
        why: "New workers would be forked while the executor's threads run, so the constructor refuses: `ValueError: max_tasks_per_child is incompatible with the fork multiprocessing start method`.",
        where: 'From Python 3.11, which introduced the argument',
        change:
          'Pass a spawn or forkserver context, or leave `mp_context` out: `max_tasks_per_child` alone selects spawn.',
        alongside: [],
      };
    }
  },
});
