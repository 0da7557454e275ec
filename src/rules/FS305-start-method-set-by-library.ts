import type { LibraryCall } from '#core/calls.ts';
import { codeStep, weakest } from '#core/evidence.ts';
import type { Hazard } from '#core/finding.ts';
import { defineRule } from '#core/rule.ts';
import { toTrace } from './evidence.ts';

export default defineRule({
  code: 'FS305',
  slug: 'start-method-set-by-library',
  summary: 'a module that others import fixes the start method for all of them',
  severity: 'warning',
  audience: 'everyone',
  autofix: 'suggest',
  since: '0.1.0',
  effects: ['sets-start-method'],
  supersedes: [],
  *check(project) {
    for (const choice of project.startMethodChoices) {
      if (choice.isProgram !== 'no') continue;
      yield {
        ...COMMON,
        at: choice.at,
        scope: '',
        title: `importing \`${choice.module}\` fixes the start method of the whole program`,
        trace: toTrace([...choice.steps], weakest(choice.method === 'unknown' ? 'likely' : 'certain')),
        cause: choice.at,
      };
    }
    for (const call of project.calls) {
      if (!overridesCallers(call)) continue;
      yield {
        ...COMMON,
        at: call.at,
        scope: call.scope,
        title: `\`${call.call}\` in \`${call.scope}\` takes the start method back that the program has chosen`,
        trace: toTrace(
          // Who makes it may be the program itself, which is free to choose.
          [codeStep(call.at, `fixes the start method with force, whatever is fixed: \`${call.call}\``, 'likely')],
          call.certainty,
        ),
        cause: call.at,
      };
    }
  },
});

const COMMON: Pick<Hazard, 'why' | 'where' | 'change' | 'alongside'> = {
  why: "The start method belongs to the program. Once a library has fixed it, the program's own call raises `RuntimeError: context has already been set`, and its other processes start in a way that it did not choose.",
  where: 'On every platform and version',
  change:
    'Use a context of your own: `context = multiprocessing.get_context(...)`, and make processes, pools and queues from it.',
  alongside: [
    'Executors take the context as `mp_context`; queues and locks must come from the same context as the processes that use them.',
  ],
};

/** With force, when an object is constructed: whoever makes one need not know of it. A program's functions are free to choose. */
function overridesCallers({ api, scope, isProgram, inTest, arguments: given }: LibraryCall): boolean {
  return (
    api === 'multiprocessing.set_start_method' &&
    given['force']?.literals.includes(true) === true &&
    isProgram === 'no' &&
    !inTest &&
    CONSTRUCTOR.test(scope)
  );
}

const CONSTRUCTOR = /\.(__init__|__new__|__post_init__|__enter__)$/;
