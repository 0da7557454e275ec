import type { ProcessCreation } from '#core/creation.ts';
import type { Project } from '#core/project.ts';
import { defineRule } from '#core/rule.ts';
import { standsAtMaker, toTrace } from './evidence.ts';
import { statesAtCreations } from './process-state-at-creation.ts';

export default defineRule({
  code: 'FS705',
  slug: 'seed-does-not-reach-child',
  summary: 'the parent seeds `random`, and its children draw numbers without a seed',
  severity: 'note',
  audience: 'pedantic',
  autofix: 'none',
  since: '0.1.0',
  effects: ['sets-process-state', 'does', 'forks'],
  supersedes: [],
  *check(project) {
    for (const { creation, live, call } of statesAtCreations(project, 'seed', ({ how }) => how !== 'before-exec')) {
      const value = call.arguments['a'];
      if (value === undefined || value.literals.includes(null) || isSeededByPool(project, creation)) continue;
      const { uses } = creation.child;
      const draw = uses.find((use) => use.kind === 'does' && use.activity === 'draws');
      if (draw === undefined || uses.some((use) => use.kind === 'does' && use.activity === 'seeds')) continue;
      yield {
        ...standsAtMaker(creation),
        title: `\`${live.resource.name}\` does not decide what the child of \`${creation.call}\` draws`,
        trace: toTrace([...live.cause, ...live.path, ...draw.steps], live.certainty),
        cause: live.resource.at,
        why: 'Python seeds the module `random` anew in a forked child, and a spawned child has never heard of the seed: the run cannot be repeated.',
        where: 'With every start method, on every platform',
        change:
          'Give each task its seed as an argument, and draw from `random.Random(seed)`; or call `random.seed` at the beginning of the task.',
        alongside: [],
      };
    }
  },
});

/** `initializer=random.seed`: a library's function has no code that could be seen in the child. */
function isSeededByPool(project: Project, { constructorCall, expression }: ProcessCreation): boolean {
  const made = project.calls.find((call) => call.expression === (constructorCall ?? expression));
  return made?.arguments['initializer']?.names.includes('random.seed') === true;
}
