import { codeStep } from '#core/evidence.ts';
import { defineRule } from '#core/rule.ts';
import { inheritsMemory, sentence, toTrace, useInChild } from './evidence.ts';

export default defineRule({
  code: 'FS411',
  slug: 'cached-process-identity',
  summary: 'a forked child takes the number of its parent for its own',
  severity: 'note',
  audience: 'pedantic',
  autofix: 'suggest',
  since: '0.1.0',
  effects: ['does', 'forks'],
  supersedes: [],
  *check(project) {
    for (const creation of project.creations) {
      if (!inheritsMemory(creation)) continue;
      for (const read of creation.child.uses) {
        if (read.kind !== 'reads-identity' || read.made === undefined) continue;
        if (useInChild(creation, 'reads-identity', read.key) === undefined) continue;
        const name = read.key.slice(read.key.indexOf(':') + 1);
        yield {
          at: creation.at,
          scope: creation.scope,
          title: `the child of \`${creation.call}\` reads \`${name}\`, which keeps the number of its parent`,
          trace: toTrace(
            [
              codeStep(read.made, 'asks for the number when the module is imported, and keeps it'),
              ...creation.startMethod.steps,
              codeStep(creation.at, `creates a process: \`${creation.call}\``),
              ...read.steps,
            ],
            'certain',
          ),
          cause: read.made,
          why: 'A forked child has a copy of what the parent has kept, and another number: every child writes the same one into logs, names of files and rows. A child that is not forked imports the module and asks again.',
          where: sentence(creation.startMethod.forkBites),
          change: 'Ask when the number is needed: `os.getpid()` costs next to nothing.',
          alongside: [
            'Where something dear is made of it, make it anew in each child: `os.register_at_fork(after_in_child=...)`.',
          ],
        };
      }
    }
  },
});
