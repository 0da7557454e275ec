import { codeStep } from '#core/evidence.ts';
import { defineRule } from '#core/rule.ts';
import { callAt } from './calls.ts';
import { sentence, toTrace } from './evidence.ts';
import { exitAtOnce, isChildOfItsOwn } from './raw-children.ts';

export default defineRule({
  code: 'FS603',
  slug: 'sys-exit-in-forked-child',
  summary: 'the child of os.fork ends with sys.exit and unwinds code of the parent',
  severity: 'error',
  audience: 'pedantic',
  autofix: 'suggest',
  since: '0.1.0',
  effects: ['forks', 'ends-process'],
  supersedes: [],
  *check(project) {
    for (const fork of project.forkBranches) {
      if (!isChildOfItsOwn(fork)) continue;
      const { creation, exits, certainty } = fork;
      for (const exit of exits) {
        const edit = exitAtOnce(project, exit, fork);
        yield {
          at: exit.at,
          scope: callAt(project, exit.at)?.scope ?? creation.scope,
          title: `the child of \`${creation.call}\` ends with an exception: it unwinds through what belongs to the parent`,
          trace: toTrace([codeStep(creation.at, `creates a process: \`${creation.call}\``), ...exit.steps], certainty),
          cause: creation.at,
          why: '`sys.exit` runs the `finally` blocks and `with` exits around the fork, then the exit handlers and the flush of buffers that the child has inherited: temporary files of the parent are removed, its output is written twice.',
          where: sentence(creation.startMethod.forkBites),
          change: 'End the child with `os._exit(status)`.',
          alongside: ['`os._exit` flushes nothing: flush what the child has written first.'],
          ...(edit && { edit }),
        };
      }
    }
  },
});
