import type { Role } from '#core/effects.ts';
import { codeStep } from '#core/evidence.ts';
import { defineRule } from '#core/rule.ts';
import { maySpawn, sentence, toTrace, useInChild } from './evidence.ts';

const WHAT: Readonly<Partial<Record<Role, string>>> = {
  'process-lock': 'a lock',
  'process-queue': 'a queue',
  'process-value': 'a shared value or event',
  connection: 'a pipe',
};

export default defineRule({
  code: 'FS406',
  slug: 'module-level-shared-primitive',
  summary: 'an object of multiprocessing made at import is not shared under spawn',
  severity: 'error',
  audience: 'everyone',
  autofix: 'suggest',
  since: '0.1.0',
  effects: ['forks'],
  supersedes: [],
  *check(project) {
    for (const creation of project.creations) {
      const { startMethod, child } = creation;
      if (!maySpawn(creation)) continue;
      for (const use of child.uses) {
        if (use.kind !== 'uses-shared' || use.made === undefined) continue;
        if (useInChild(creation, 'uses-shared', use.key) === undefined) continue;
        yield {
          at: creation.at,
          scope: creation.scope,
          title: `the child of \`${creation.call}\` uses ${WHAT[use.role ?? 'process-lock'] ?? 'an object'} of its own: the module makes it anew in every process`,
          trace: toTrace(
            [
              codeStep(use.made, 'is made when the module is imported'),
              ...startMethod.steps,
              codeStep(creation.at, `creates a process: \`${creation.call}\``),
              ...use.steps,
            ],
            'certain',
          ),
          cause: use.made,
          why: 'Under fork parent and child have one object. spawn and forkserver import the module again, and the child gets an object of its own: no other process sees what it does with it.',
          where: sentence(startMethod.spawnBites),
          change:
            'Make the object in the function that creates the processes and pass it on: in `args` of a `Process`, in `initargs` of a pool.',
          alongside: [
            "Functions that use the module's name need it as a parameter, or an initializer that sets the name in each worker.",
          ],
        };
      }
    }
  },
});
