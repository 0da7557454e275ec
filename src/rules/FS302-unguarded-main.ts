import { weakest } from '#core/evidence.ts';
import { defineRule } from '#core/rule.ts';
import { sentence, toTrace } from './evidence.ts';

export default defineRule({
  code: 'FS302',
  slug: 'unguarded-main',
  summary: 'a script creates processes at its top level without a main guard',
  severity: 'error',
  audience: 'everyone',
  autofix: 'suggest',
  since: '0.1.0',
  effects: ['forks'],
  supersedes: [],
  *check(project) {
    for (const creation of project.creations) {
      const { fromTopLevel: top, startMethod } = creation;
      if (creation.how !== 'start-method' || top === undefined || top.isProgram === 'no') continue;
      if (!startMethod.methods.some((method) => method !== 'fork')) continue;
      yield {
        at: top.at,
        scope: '',
        title: `\`${creation.call}\` creates a process when the script is imported: there is no \`if __name__ == "__main__":\` around it`,
        trace: toTrace(
          [...startMethod.steps, ...top.steps],
          weakest(top.isProgram, startMethod.chosen === 'unknown' ? 'possible' : 'certain'),
        ),
        cause: creation.at,
        why: 'spawn and forkserver import the script again in every child, and the import comes to this line again: a `Process` ends with a RuntimeError, an executor is broken, a `Pool` starts dying workers for ever.',
        where: sentence(startMethod.spawnBites),
        change:
          'Put the statements into a function, for instance `main()`, and call it under `if __name__ == "__main__":`.',
        alongside: [
          'Functions that run in the child stay at the top level; names that they use must not be set under the guard.',
        ],
      };
    }
  },
});
