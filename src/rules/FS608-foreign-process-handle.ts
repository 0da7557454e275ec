import { defineRule } from '#core/rule.ts';
import { inheritsMemory, sentence, traceOf } from './evidence.ts';
import { asksForStatus } from './process-objects.ts';

export default defineRule({
  code: 'FS608',
  slug: 'foreign-process-handle',
  summary: 'a forked child waits for a process that its parent has started',
  severity: 'warning',
  audience: 'pedantic',
  autofix: 'none',
  since: '0.1.0',
  effects: ['forks', 'does'],
  supersedes: [],
  *check(project) {
    for (const creation of project.creations) {
      if (!inheritsMemory(creation)) continue;
      for (const live of creation.live) {
        const { resource } = live;
        if (resource.kind !== 'process' && resource.handle !== 'program') continue;
        const object = resource.object ?? resource.key;
        const use = creation.child.uses.find(({ key, api }) => key === object && asksForStatus(api));
        if (use === undefined) continue;
        yield {
          at: creation.at,
          scope: creation.scope,
          title: `the child of \`${creation.call}\` waits for \`${resource.name}\`, which is a child of its parent`,
          trace: traceOf(live, creation, use.steps),
          cause: resource.at,
          why: 'Only its parent can wait for a process. In the child, `Popen.wait` and `poll` report the status 0 at once, whatever has happened or will, and the methods of `multiprocessing.Process` raise AssertionError.',
          where: sentence(creation.startMethod.forkBites),
          change:
            'Start the process in the process that waits for it, or let the parent wait and pass on what it has learned.',
          alongside: [],
        };
      }
    }
  },
});
