import { codeStep } from '#core/evidence.ts';
import type { ProcessCreation } from '#core/creation.ts';
import { defineRule } from '#core/rule.ts';
import { inheritsMemory, sentence, standsAt, toTrace } from './evidence.ts';

export default defineRule({
  code: 'FS513',
  slug: 'shared-memory-tracker',
  summary: 'workers that are forked ahead of the resource tracker open shared memory',
  severity: 'warning',
  audience: 'pedantic',
  autofix: 'suggest',
  since: '0.1.0',
  effects: ['forks', 'does', 'sets-process-state'],
  supersedes: [],
  *check(project) {
    for (const creation of project.creations) {
      const opens = creation.child.uses.find(({ activity }) => activity === 'opens-shared-memory');
      if (opens === undefined || !inheritsMemory(creation) || hasTracker(creation)) continue;
      const made = creation.after.find(({ kind, key }) => kind === 'renews' && key === 'resource-tracker');
      if (made === undefined) continue;
      yield {
        ...standsAt(creation),
        title: `\`${creation.call}\` forks before the resource tracker runs, and the child opens shared memory`,
        trace: toTrace(
          [
            codeStep(creation.at, `creates a process: \`${creation.call}\``),
            ...creation.startMethod.steps,
            codeStep(made.at, 'the parent makes the shared memory here, and starts the tracker with it'),
            ...opens.steps,
          ],
          'likely',
        ),
        cause: made.at,
        why: 'The child finds no tracker and starts its own. When the child ends, that tracker takes the shared memory for left behind and removes it, though the parent still uses it.',
        where: sentence(creation.startMethod.forkBites),
        change: 'Call `multiprocessing.resource_tracker.ensure_running()` before the first child is created.',
        alongside: [
          'Or make the shared memory first, or, from Python 3.13 on, open it with `track=False` in the child.',
        ],
      };
    }
  },
});

function hasTracker(creation: ProcessCreation): boolean {
  return creation.live.some(
    ({ resource }) => resource.kind === 'process-state' && resource.state === 'resource-tracker',
  );
}
