import type { Project } from '#core/project.ts';
import { defineRule } from '#core/rule.ts';
import { libraryOf, remedyOf } from './libraries-at-fork.ts';
import { isFromImport, threadHazard, threadsAtForks, type ThreadAtFork } from './threads-at-fork.ts';

export default defineRule({
  code: 'FS801',
  slug: 'library-thread-at-fork',
  summary: 'process is forked while a library has a thread that the child will lack',
  severity: 'warning',
  audience: 'everyone',
  autofix: 'suggest',
  since: '0.1.0',
  effects: ['starts-thread', 'forks'],
  supersedes: ['FS101', 'FS102', 'FS104', 'FS105'],
  *check(project) {
    for (const pair of threadsAtForks(project)) {
      const { creation, live } = pair;
      const { resource } = live;
      const library = libraryOf(project, resource);
      if (library === undefined || isFromImport(pair)) continue;
      const starter = resource.model?.name ?? `import ${resource.name}`;
      const own = resource.model?.aware;
      const rest = own === undefined ? 'that the child lacks' : 'and sees to only a part of it in the child';
      const title = `\`${creation.call}\` forks while ${library} has a thread, started by \`${starter}\`, ${rest}`;
      const hazard = threadHazard(project, pair, title, changeFor(project, pair));
      yield {
        ...hazard,
        why:
          own === undefined
            ? `The child inherits ${library} as if the thread still ran: what the thread would do is never done there, and a lock that it holds at the fork stays locked for ever.`
            : `By itself, ${library} ${own.says}. The rest the child inherits as it was at the fork.`,
      };
    }
  },
});

function changeFor(project: Project, { creation, live }: ThreadAtFork): string {
  const { type, model } = live.resource;
  const first = `Create the process before ${model === undefined ? 'the import' : `\`${model.name}\``}, or in the child make what it needs anew.`;
  const own = [type, model?.returns, model?.name.slice(0, model.name.lastIndexOf('.'))]
    .map((name) => name && remedyOf(project, name))
    .find((text) => text !== undefined && text !== '');
  if (own !== undefined) return own;
  return creation.how === 'raw' ? first : `${first} Or use a context that does not fork, with the changes below.`;
}
