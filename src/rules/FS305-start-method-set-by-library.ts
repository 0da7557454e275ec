import { weakest } from '#core/evidence.ts';
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
        at: choice.at,
        scope: '',
        title: `importing \`${choice.module}\` fixes the start method of the whole program`,
        trace: toTrace([...choice.steps], weakest(choice.method === 'unknown' ? 'likely' : 'certain')),
        cause: choice.at,
        why: "The start method belongs to the program. Once a library has fixed it, the program's own call raises `RuntimeError: context has already been set`, and its other processes start in a way that it did not choose.",
        where: 'On every platform and version',
        change:
          'Use a context of your own: `context = multiprocessing.get_context(...)`, and make processes, pools and queues from it.',
        alongside: [
          'Executors take the context as `mp_context`; queues and locks must come from the same context as the processes that use them.',
        ],
      };
    }
  },
});
