import { defineRule } from '#core/rule.ts';
import { sentence, standsAt, traceOf } from './evidence.ts';
import { sharedHandles } from './handles-at-fork.ts';

export default defineRule({
  code: 'FS506',
  slug: 'connection-shared-across-fork',
  summary: 'a connection of the parent is used in a forked child',
  severity: 'error',
  audience: 'everyone',
  autofix: 'suggest',
  since: '0.1.0',
  effects: ['opens-handle', 'uses-handle', 'forks'],
  supersedes: [],
  *check(project) {
    for (const { creation, live, use } of sharedHandles(project, 'connection')) {
      const { resource } = live;
      yield {
        ...standsAt(creation),
        title: `\`${creation.call}\` forks with the connection that \`${resource.name}\` opened, and the child uses it`,
        trace: traceOf(live, creation, use.steps),
        cause: resource.at,
        why: "Parent and child write one stream of bytes, and a reply goes to whoever reads first; with TLS the second writer's record fails its check. A polite shutdown in the child ends the connection of the parent too.",
        where: sentence(creation.startMethod.forkBites),
        change:
          "Open the connection in the process that uses it: in the child's function, in the initializer of the pool, or behind a function that compares `os.getpid()`.",
        alongside: [
          'The child must not close the inherited object in a way that speaks to the server; drop it, or close only its descriptor.',
        ],
      };
    }
  },
});
