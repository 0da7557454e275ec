import { defineRule } from '#core/rule.ts';
import {
  isFromImport,
  isQueueFeeder,
  threadHazard,
  threadName,
  threadRemedy,
  threadsAtForks,
} from './threads-at-fork.ts';

export default defineRule({
  code: 'FS101',
  slug: 'thread-alive-at-fork',
  summary: 'process is forked while a thread of the same function may be running',
  severity: 'error',
  audience: 'everyone',
  autofix: 'suggest',
  since: '0.1.0',
  effects: ['starts-thread', 'forks'],
  supersedes: ['FS102'],
  *check(project) {
    for (const pair of threadsAtForks(project)) {
      const { creation, live } = pair;
      if (live.relation !== 'same-scope' || live.resource.hidden || isFromImport(pair) || isQueueFeeder(pair)) continue;
      const title = `\`${creation.call}\` forks while ${threadName(pair)} is not known to have ended`;
      yield threadHazard(project, pair, title, threadRemedy(pair));
    }
  },
});
