import { defineRule } from '#core/rule.ts';
import { isFromImport, isQueueFeeder, threadHazard, threadsAtForks, type ThreadAtFork } from './threads-at-fork.ts';

export default defineRule({
  code: 'FS104',
  slug: 'hidden-thread-api',
  summary: 'an API whose name does not suggest threads has started one before a fork',
  severity: 'warning',
  audience: 'everyone',
  autofix: 'suggest',
  since: '0.1.0',
  effects: ['starts-thread', 'forks'],
  supersedes: [],
  *check(project) {
    for (const pair of threadsAtForks(project)) {
      const { creation, live } = pair;
      if (!live.resource.hidden || isFromImport(pair) || isQueueFeeder(pair)) continue;
      const title = `\`${creation.call}\` forks while a thread that ${starter(pair)} has started is not known to have ended`;
      yield threadHazard(project, pair, title, remedy(pair));
    }
  },
});

function starter({ live }: ThreadAtFork): string {
  const { resource } = live;
  return resource.model === undefined ? `importing \`${resource.name}\`` : `\`${resource.model.name}\``;
}

function remedy({ creation, live }: ThreadAtFork): string {
  const { resource } = live;
  const first = `Create the process before ${resource.model === undefined ? `\`${resource.name}\` is imported` : 'that call'}, or end its thread first (shut down, close and join, leave its \`with\`)`;
  return creation.how === 'raw'
    ? `${first}.`
    : `${first}; or use a context that does not fork, \`multiprocessing.get_context("spawn")\`, with the changes below.`;
}
