import { codeStep } from '#core/evidence.ts';
import { defineRule } from '#core/rule.ts';
import { created, toTrace } from './evidence.ts';

export default defineRule({
  code: 'FS617',
  slug: 'exit-hook-differs-by-method',
  summary: 'a child registers an exit hook, which not every start method runs',
  severity: 'note',
  audience: 'pedantic',
  autofix: 'none',
  since: '0.1.0',
  effects: ['sets-process-state', 'forks'],
  supersedes: [],
  *check(project) {
    for (const creation of project.creations) {
      const { startMethod, child } = creation;
      if (creation.how !== 'start-method' || startMethod.methods.every((method) => method === 'spawn')) continue;
      for (const use of child.uses) {
        if (use.kind !== 'renews' || !use.key.startsWith('exit-hook')) continue;
        yield {
          at: creation.at,
          scope: creation.scope,
          title: `the child of \`${creation.call}\` registers an exit hook that may never run`,
          trace: toTrace(
            [
              ...startMethod.steps,
              created(creation),
              ...use.steps.slice(0, -1),
              codeStep(use.at, 'registers a hook of `atexit`'),
            ],
            'certain',
          ),
          cause: use.at,
          why: 'A child that is forked ends without the hooks of `atexit` up to Python 3.12; since Python 3.13 those that it registered itself run, but after the last flush. A spawned child runs them. One that is ended by a signal, like a worker of a pool that `with` leaves, runs none.',
          where: 'With fork and forkserver up to Python 3.12; with every start method where the child is terminated',
          change: 'Do it at the end of the target, in `finally`, or after each task of a pool.',
          alongside: [],
        };
      }
    }
  },
});
