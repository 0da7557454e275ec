import type { Project } from '#core/project.ts';
import { defineRule } from '#core/rule.ts';
import { type Span, spanKey } from '#core/span.ts';
import { created, inheritsMemory, sentence, toTrace } from './evidence.ts';

export default defineRule({
  code: 'FS708',
  slug: 'copy-on-write-memory',
  summary: 'a forked child collects garbage, which copies the memory that it shares',
  severity: 'note',
  audience: 'pedantic',
  autofix: 'suggest',
  since: '0.1.0',
  effects: ['does', 'forks'],
  supersedes: [],
  *check(project) {
    if (project.calls.some(({ api }) => api === 'gc.freeze')) return;
    for (const creation of project.creations) {
      if (!inheritsMemory(creation)) continue;
      const { uses } = creation.child;
      const use = uses.find(({ activity, at }) => activity === 'collects' && isFull(project, at));
      if (use === undefined) continue;
      yield {
        at: creation.at,
        scope: creation.scope,
        title: `the child of \`${creation.call}\` collects garbage, and so copies what it shares with its parent`,
        trace: toTrace([...creation.startMethod.steps, created(creation), ...use.steps], 'certain'),
        cause: use.at,
        why: "The collector writes into the header of every container, those of the parent included: the child gets its own copy of nearly all of the parent's memory.",
        where: sentence(creation.startMethod.forkBites),
        change: 'Call `gc.freeze()` in the parent before the fork, or leave the collecting to the parent.',
        alongside: [],
      };
    }
  },
});

/** Younger generations than the oldest hold little of what was there at the fork. */
function isFull(project: Project, at: Span): boolean {
  const call = project.calls.find((each) => each.api === 'gc.collect' && spanKey(each.at) === spanKey(at));
  return (
    call !== undefined && call.arguments['generation']?.literals.some((value) => value === 0 || value === 1) !== true
  );
}
