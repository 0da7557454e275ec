import { weakest } from '#core/evidence.ts';
import type { Edit } from '#core/finding.ts';
import type { StartMethodChoice } from '#core/project.ts';
import { defineRule } from '#core/rule.ts';
import { toTrace } from './evidence.ts';

export default defineRule({
  code: 'FS303',
  slug: 'start-method-outside-guard',
  summary: 'set_start_method stands outside the main guard of a script',
  severity: 'error',
  audience: 'everyone',
  autofix: 'safe',
  since: '0.1.0',
  effects: ['sets-start-method'],
  supersedes: [],
  *check(project) {
    for (const choice of project.startMethodChoices) {
      if (choice.isProgram === 'no' || choice.method === 'fork' || choice.repeatable) continue;
      const edit = underGuard(choice);
      yield {
        at: choice.at,
        scope: '',
        title: 'the start method is set again in every child: the call is not under `if __name__ == "__main__":`',
        trace: toTrace(
          [...choice.steps],
          weakest(choice.isProgram, choice.method === 'unknown' ? 'possible' : 'certain'),
        ),
        cause: choice.at,
        why: 'spawn and forkserver import the script again in the child, where the start method is fixed already: the call raises `RuntimeError: context has already been set` and the child ends.',
        where: 'Wherever the method that it sets is not fork',
        change: 'Move the call under `if __name__ == "__main__":`, before anything that uses multiprocessing.',
        alongside: [],
        ...(edit && { edit }),
      };
    }
  },
});

/** A call that is a statement of the top level gets a guard of its own, in front of it. */
function underGuard({ at, isProgram, steps }: StartMethodChoice): Edit | undefined {
  const [line, column] = at.range;
  if (column !== 1 || steps.length !== 1) return undefined;
  return {
    class: isProgram === 'certain' ? 'safe' : 'suggest',
    path: at.path,
    range: [line, 1, line, 1],
    text: 'if __name__ == "__main__":\n    ',
  };
}
