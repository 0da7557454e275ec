import { codeStep } from '#core/evidence.ts';
import { defineRule } from '#core/rule.ts';
import { sentence, toTrace } from './evidence.ts';

export default defineRule({
  code: 'FS602',
  slug: 'fork-in-loop',
  summary: 'a loop forks, and the child goes on with the loop',
  severity: 'error',
  audience: 'everyone',
  autofix: 'suggest',
  since: '0.1.0',
  effects: ['forks', 'ends-process'],
  supersedes: ['FS601'],
  *check(project) {
    for (const fork of project.forkBranches) {
      const { creation } = fork;
      if (
        !fork.continuesLoop ||
        (fork.ends !== 'falls-through' && fork.ends !== 'untested') ||
        fork.deliberate ||
        creation.startMethod.methods.length === 0
      )
        continue;
      yield {
        at: creation.at,
        scope: creation.scope,
        title: `\`${creation.call}\` stands in a loop that the child goes on with`,
        trace: toTrace(
          [
            codeStep(creation.at, `creates a process in each round: \`${creation.call}\``),
            ...(fork.leavesAt === undefined
              ? []
              : [
                  codeStep(
                    fork.leavesAt,
                    'the branch of the child ends here, and the next round begins in the child too',
                  ),
                ]),
          ],
          fork.certainty,
        ),
        cause: creation.at,
        why: 'Every child forks in its remaining rounds as the parent does: n rounds make 2 to the power of n processes.',
        where: sentence(creation.startMethod.forkBites),
        change: 'End the branch of the child with `os._exit(status)` in a `finally`.',
        alongside: ['`os._exit` runs no exit handlers and flushes nothing: flush what the child has written first.'],
      };
    }
  },
});
