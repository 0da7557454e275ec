import { codeStep } from '#core/evidence.ts';
import type { Expression, KeywordArgument } from '#core/facts.ts';
import type { Edit } from '#core/finding.ts';
import type { ProcessCreation } from '#core/creation.ts';
import type { Project } from '#core/project.ts';
import { defineRule } from '#core/rule.ts';
import { holds } from './calls.ts';
import { toTrace } from './evidence.ts';

export default defineRule({
  code: 'FS614',
  slug: 'preexec-fn',
  summary: 'subprocess is called with preexec_fn, which runs Python between fork and exec',
  severity: 'warning',
  audience: 'everyone',
  autofix: 'safe',
  since: '0.1.0',
  effects: ['forks'],
  supersedes: [],
  *check(project) {
    for (const creation of project.creations) {
      const hook = creation.expression.keywords.find((keyword) => keyword.name === 'preexec_fn');
      if (creation.how !== 'before-exec' || hook === undefined || creation.startMethod.methods.length === 0) continue;
      const better = replacement(hook, project);
      const span = { path: creation.at.path, range: hook.at };
      // In a dictionary that is unpacked, the argument has another form.
      const isWritten = holds(creation.at, span);
      const edit: Edit | undefined =
        better === undefined || !isWritten
          ? undefined
          : { class: 'safe', path: creation.at.path, range: hook.at, text: better.text };
      yield {
        at: span,
        scope: creation.scope,
        title: `\`preexec_fn\` runs Python between fork and exec${better === undefined ? '' : `; \`${better.text}\` does the same without`}`,
        trace: toTrace(
          [codeStep(span, `\`${creation.call}\` runs this in the forked child, before the program starts`)],
          certaintyOf(creation),
        ),
        cause: span,
        why: 'If another thread holds a lock at that moment the child waits for it for ever, and the parent waits for the child. The argument also keeps subprocess from vfork and posix_spawn. The warning of Python 3.12 about forks with threads does not cover it.',
        where: 'On every platform that has fork, with every Python version',
        change:
          better === undefined
            ? 'Do it with an argument of `subprocess` (`start_new_session`, `process_group`, `user`, `umask`, `cwd`, `env`), or in a small program around the command (`prlimit`, `setpriv`, `nice`).'
            : `Write \`${better.text}\` instead.`,
        alongside: better?.note === undefined ? [] : [better.note],
        ...(edit === undefined ? {} : { edit }),
      };
    }
  },
});

function certaintyOf(creation: ProcessCreation): 'certain' | 'likely' {
  return creation.live.some((live) => live.resource.kind === 'thread') ? 'certain' : 'likely';
}

interface Replacement {
  readonly text: string;
  readonly note?: string;
}

/** The argument that does the same, where there is one for every supported version. */
function replacement(hook: KeywordArgument, project: Project): Replacement | undefined {
  const called = dotted(hook.value);
  if (called === 'os.setsid') return { text: 'start_new_session=True' };
  const oldest = project.settings.python[0] ?? '3.6';
  if (called === 'os.setpgrp' && isAtLeast(oldest, 11))
    return { text: 'process_group=0', note: '`process_group` exists since Python 3.11.' };
  return undefined;
}

function isAtLeast(version: string, minor: number): boolean {
  return Number(version.split('.')[1]) >= minor;
}

function dotted(expression: Expression): string | undefined {
  if (expression.kind === 'name') return expression.name;
  if (expression.kind !== 'attribute') return undefined;
  const of = dotted(expression.of);
  return of === undefined ? undefined : `${of}.${expression.name}`;
}
