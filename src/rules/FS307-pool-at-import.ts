import { defineRule } from '#core/rule.ts';
import { sentence, toTrace } from './evidence.ts';

export default defineRule({
  code: 'FS307',
  slug: 'pool-at-import',
  summary: 'importing a module creates processes',
  severity: 'error',
  audience: 'everyone',
  autofix: 'suggest',
  since: '0.1.0',
  effects: ['forks'],
  supersedes: ['FS103'],
  *check(project) {
    for (const creation of project.creations) {
      const { fromTopLevel: top, startMethod } = creation;
      if (creation.how !== 'start-method' || top === undefined || top.isProgram !== 'no') continue;
      yield {
        at: top.at,
        scope: '',
        title: `importing \`${top.module}\` creates processes: \`${creation.call}\``,
        trace: toTrace([...startMethod.steps, ...top.steps], 'certain'),
        cause: creation.at,
        why: 'Under spawn and forkserver a child that imports the module creates processes itself: the import fails or children multiply. Under fork the workers are copies of a program that is half imported: what comes later they do not have.',
        where: sentence(startMethod.spawnBites === '' ? startMethod.forkBites : startMethod.spawnBites),
        change: 'Create the processes in a function that the program calls, or at the first use.',
        alongside: ['Callers that relied on the import alone must call the function.'],
      };
    }
  },
});
