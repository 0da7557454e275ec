import { defineRule } from '#core/rule.ts';
import { sentence, standsAt, traceOf } from './evidence.ts';
import { sharedHandles } from './handles-at-fork.ts';

export default defineRule({
  code: 'FS503',
  slug: 'shared-file-offset',
  summary: 'a file that the parent opened is read or written in a forked child',
  severity: 'warning',
  audience: 'everyone',
  autofix: 'suggest',
  since: '0.1.0',
  effects: ['opens-handle', 'uses-handle', 'forks'],
  supersedes: [],
  *check(project) {
    for (const { creation, live, use } of sharedHandles(project, 'file')) {
      const { resource } = live;
      yield {
        ...standsAt(creation),
        title: `\`${creation.call}\` forks with the file that \`${resource.name}\` opened, and the child uses it`,
        trace: traceOf(live, creation, use.steps),
        cause: resource.at,
        why: 'Both processes share one position in the file, so each reads and writes where the other has left it; what stands unflushed in the buffer at the fork is in both and can reach the file twice.',
        where: sentence(creation.startMethod.forkBites),
        change: 'Hand the path to the child and open the file there.',
        alongside: ['What the parent has written must be flushed before the child reads the file.'],
      };
    }
  },
});
