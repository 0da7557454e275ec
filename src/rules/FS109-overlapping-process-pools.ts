import { defineRule } from '#core/rule.ts';
import { isProcessPool, threadHazard, threadsAtForks } from './threads-at-fork.ts';

export default defineRule({
  code: 'FS109',
  slug: 'overlapping-process-pools',
  summary: 'a process pool is made while another one is open',
  severity: 'warning',
  audience: 'everyone',
  autofix: 'suggest',
  since: '0.1.0',
  effects: ['starts-thread', 'forks'],
  supersedes: ['FS104'],
  *check(project) {
    for (const pair of threadsAtForks(project)) {
      const { creation, live } = pair;
      if (!isProcessPool(live.resource.type) || !isProcessPool(creation.api) || live.relation === 'import') continue;
      const title = `\`${creation.call}\` forks while the pool \`${live.resource.name}\` is open, with the threads that serve it`;
      const change = `Close and join \`${live.resource.name}\` first, or use one pool for both kinds of work; or make the pools with a spawn context.`;
      yield threadHazard(project, pair, title, change);
    }
  },
});
