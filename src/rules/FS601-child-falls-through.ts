import { codeStep } from '#core/evidence.ts';
import type { ForkBranch } from '#core/project.ts';
import { defineRule } from '#core/rule.ts';
import { sentence, toTrace } from './evidence.ts';

export default defineRule({
  code: 'FS601',
  slug: 'child-falls-through',
  summary: 'the child of os.fork goes on with the code of the parent',
  severity: 'error',
  audience: 'everyone',
  autofix: 'suggest',
  since: '0.1.0',
  effects: ['forks', 'ends-process'],
  supersedes: [],
  *check(project) {
    for (const fork of project.forkBranches) {
      if (fork.ends === 'exits' || fork.deliberate || fork.creation.startMethod.methods.length === 0) continue;
      const { creation } = fork;
      yield {
        at: creation.at,
        scope: creation.scope,
        title: `the child of \`${creation.call}\` ${WAYS[fork.ends]}`,
        trace: toTrace(
          [codeStep(creation.at, `creates a process: \`${creation.call}\``), ...leaving(fork)],
          fork.certainty,
        ),
        cause: creation.at,
        why: 'Two processes then run the rest of the program: side effects happen twice, files and connections are cleaned up twice, and callers get an answer from a process that they do not know of.',
        where: sentence(creation.startMethod.forkBites),
        change:
          'End the branch of the child with `os._exit(status)` in a `finally`, so that an exception does not let it escape either.',
        alongside: ['`os._exit` runs no exit handlers and flushes nothing: flush what the child has written first.'],
      };
    }
  },
});

const WAYS: Readonly<Record<Exclude<ForkBranch['ends'], 'exits'>, string>> = {
  'falls-through': 'falls through into the code of the parent',
  returns: 'returns to the caller, as the parent does',
  untested: 'is never told from the parent',
};

function leaving(fork: ForkBranch): ReturnType<typeof codeStep>[] {
  if (fork.branch === undefined)
    return [codeStep(fork.creation.at, 'the result is not compared with 0, so both processes run on')];
  const branch = codeStep(fork.branch, 'only the child runs this');
  if (fork.leavesAt === undefined) return [branch];
  const says =
    fork.ends === 'returns'
      ? 'the child returns from here, to the same caller as the parent'
      : 'the branch ends here, and the child goes on with what follows: no `os._exit`, no exec';
  return [branch, codeStep(fork.leavesAt, says)];
}
