import { codeStep } from '#core/evidence.ts';
import type { LibraryCall } from '#core/calls.ts';
import { defineRule } from '#core/rule.ts';
import { callAt } from './calls.ts';
import { sentence, toTrace } from './evidence.ts';
import { isChildOfItsOwn } from './raw-children.ts';

export default defineRule({
  code: 'FS605',
  slug: 'exec-failure-unhandled',
  summary: 'exec in a forked child may fail, and the child goes on with code of the parent',
  severity: 'error',
  audience: 'everyone',
  autofix: 'suggest',
  since: '0.1.0',
  effects: ['forks', 'ends-process'],
  supersedes: [],
  *check(project) {
    for (const fork of project.forkBranches) {
      if (!isChildOfItsOwn(fork)) continue;
      const { creation, certainty } = fork;
      for (const exec of creation.child.uses.filter(({ kind }) => kind === 'fails-unhandled')) {
        const call = callAt(project, exec.at);
        if (call === undefined || isThere(call)) continue;
        yield {
          at: exec.at,
          scope: call.scope,
          title: `when \`${call.call}\` fails, the child of \`${creation.call}\` goes on with the code of the parent`,
          trace: toTrace([codeStep(creation.at, `creates a process: \`${creation.call}\``), ...exec.steps], certainty),
          cause: creation.at,
          why: 'A failed exec raises `OSError` in the child, which unwinds into handlers and `finally` blocks of the parent. Where one of them catches it, two processes run the rest of the program.',
          where: sentence(creation.startMethod.forkBites),
          change: 'Put the call into a `try` with `os._exit(127)` in its `finally`.',
          alongside: ['Or start the program with `subprocess`, which raises the exception in the parent.'],
        };
      }
    }
  },
});

/** The interpreter that runs already is there, and so is the shell, on every system that has fork. */
function isThere({ arguments: given }: LibraryCall): boolean {
  return [given['file'], given['path']].some(
    (program) => program?.names.includes('sys.executable') === true || SHELLS.has(program?.literals[0]),
  );
}

const SHELLS: ReadonlySet<unknown> = new Set(['sh', '/bin/sh']);
