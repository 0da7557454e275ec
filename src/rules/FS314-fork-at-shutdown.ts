import { codeStep, weakest } from '#core/evidence.ts';
import type { ProcessCreation, Within } from '#core/creation.ts';
import { defineRule } from '#core/rule.ts';
import type { Settings } from '#core/settings.ts';
import { toTrace } from './evidence.ts';

export default defineRule({
  code: 'FS314',
  slug: 'fork-at-shutdown',
  summary: 'a process is created by an exit handler or a finaliser, as the interpreter ends',
  severity: 'warning',
  audience: 'pedantic',
  autofix: 'none',
  since: '0.1.0',
  effects: ['forks'],
  supersedes: [],
  *check(project) {
    for (const creation of project.creations) {
      for (const within of creation.within) {
        const refusal = refusalOf(creation, within, project.settings);
        if (refusal === undefined) continue;
        yield {
          at: creation.at,
          scope: creation.scope,
          title: `\`${creation.call}\` creates a process while the interpreter ends: ${reasonFor(within)}`,
          trace: toTrace(
            [
              codeStep(within.at, within.kind === 'finaliser' ? LAST_CALL : `has \`${within.name}\` run at exit`),
              ...within.steps,
            ],
            weakest(within.certainty, within.kind === 'finaliser' ? 'likely' : 'certain'),
          ),
          cause: within.at,
          why: refusal.why,
          where: refusal.where,
          change:
            'Do this work before the program ends: in a `finally` or a context manager of the main function, or in a method that the program calls.',
          alongside: [],
        };
      }
    }
  },
});

const LAST_CALL = 'runs when the object goes, and at the latest when the interpreter ends';

function reasonFor({ kind, name }: Within): string {
  return kind === 'finaliser' ? 'a finaliser may run that late' : `\`${name}\` runs at exit`;
}

interface Refusal {
  readonly why: string;
  readonly where: string;
}

/** Which Python refuses the process there; undefined when no supported one does. */
function refusalOf(
  { api, how, startMethod }: ProcessCreation,
  { kind }: Within,
  { python }: Settings,
): Refusal | undefined {
  const from = (minor: number): boolean => python.some((version) => Number(version.split('.')[1]) >= minor);
  if (kind === 'exit-hook' && api.startsWith('concurrent.futures.') && from(9))
    return {
      why: 'Executors are shut down before the exit handlers run: the task is refused with `RuntimeError: cannot schedule new futures after interpreter shutdown`, the program still exits with status 0, and the work is not done.',
      where: 'On every platform, from Python 3.9 on',
    };
  if (how === 'before-exec' || !startMethod.methods.includes('fork')) return undefined;
  if (kind === 'finaliser' && from(12))
    return {
      why: "An object that lives until the program ends is finalised with the interpreter, and that refuses the fork: `can't fork at interpreter shutdown`. The error is printed and ignored, and the work is not done.",
      where: 'From Python 3.12 on, on every platform that has fork',
    };
  if (kind === 'exit-hook' && python.includes('3.12'))
    return {
      why: "Python 3.12.0 to 3.12.2 refuse a fork as soon as exit handlers run: `RuntimeError: can't fork at interpreter shutdown`. The error is printed, the program still exits with status 0, and the work is not done.",
      where: 'With Python 3.12.0 to 3.12.2, on every platform that has fork',
    };
  return undefined;
}
