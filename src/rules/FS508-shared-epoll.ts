import { defineRule } from '#core/rule.ts';
import { sentence, standsAt, traceOf } from './evidence.ts';
import { sharedHandles } from './handles-at-fork.ts';

export default defineRule({
  code: 'FS508',
  slug: 'shared-epoll',
  summary: 'a selector of the parent is used in a forked child',
  severity: 'error',
  audience: 'pedantic',
  autofix: 'suggest',
  since: '0.1.0',
  effects: ['opens-handle', 'uses-handle', 'forks'],
  supersedes: [],
  *check(project) {
    for (const { creation, live, use } of sharedHandles(project, 'poller')) {
      const { resource } = live;
      yield {
        ...standsAt(creation),
        title: `\`${creation.call}\` forks with the selector of \`${resource.name}\`, and the child uses it`,
        trace: traceOf(live, creation, use.steps),
        cause: resource.at,
        why: 'The list of descriptors is kept by the kernel, and on Linux both processes have the same one: what the child takes out no longer wakes the parent, what it puts in does. On macOS and BSD the list is not inherited, and the call of the child fails.',
        where: sentence(creation.startMethod.forkBites),
        change: 'Make a selector in the process that waits with it.',
        alongside: ['In the child, close inherited descriptors without taking them out of the inherited selector.'],
      };
    }
  },
});
