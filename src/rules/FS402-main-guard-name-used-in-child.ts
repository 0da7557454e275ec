import { codeStep } from '#core/evidence.ts';
import { defineRule } from '#core/rule.ts';
import { maySpawn, sentence, toTrace } from './evidence.ts';

export default defineRule({
  code: 'FS402',
  slug: 'main-guard-name-used-in-child',
  summary: 'the child reads a name that only the main guard sets',
  severity: 'error',
  audience: 'pedantic',
  autofix: 'suggest',
  since: '0.1.0',
  effects: ['forks'],
  supersedes: [],
  *check(project) {
    for (const creation of project.creations) {
      const { startMethod, child } = creation;
      if (!maySpawn(creation)) continue;
      for (const read of child.uses) {
        if (read.kind !== 'reads-guarded' || read.made === undefined) continue;
        const name = read.key.slice(read.key.lastIndexOf('.') + 1);
        yield {
          at: creation.at,
          scope: creation.scope,
          title: `the child of \`${creation.call}\` reads \`${name}\`, which only the main guard sets`,
          trace: toTrace(
            [
              codeStep(read.made, `sets \`${name}\` under the main guard`),
              ...startMethod.steps,
              codeStep(creation.at, `creates a process: \`${creation.call}\``),
              ...read.steps,
            ],
            'certain',
          ),
          cause: read.made,
          why: `fork copies the name. spawn and forkserver import the file without running what is under the guard, and the child ends with \`NameError: name '${name}' is not defined\`.`,
          where: sentence(startMethod.spawnBites),
          change: `Pass \`${name}\` to the child as an argument, or set it at the top level if every process may compute it again.`,
          alongside: ['Every function that reads it in the child needs the value handed on.'],
        };
      }
    }
  },
});
