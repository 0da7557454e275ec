import { defineRule } from '#core/rule.ts';
import type { Resource } from '#core/creation.ts';
import { inheritsMemory, sentence, standsAt, traceOf } from './evidence.ts';

export default defineRule({
  code: 'FS511',
  slug: 'rotating-log-in-workers',
  summary: 'forked workers log through a handler that rotates its file',
  severity: 'warning',
  audience: 'everyone',
  autofix: 'suggest',
  since: '0.1.0',
  effects: ['attaches-log-handler', 'logs', 'forks'],
  supersedes: [],
  *check(project) {
    for (const creation of project.creations) {
      if (!inheritsMemory(creation)) continue;
      const logs = creation.child.uses.find((use) => use.kind === 'logs');
      if (logs === undefined || creation.child.uses.some((use) => use.kind === 'configures-logging')) continue;
      for (const live of creation.live) {
        if (live.resource.kind !== 'log-handler' || !rotates(live.resource)) continue;
        yield {
          ...standsAt(creation),
          title: `\`${creation.call}\` forks workers that log through \`${live.resource.name}\`, which rotates its file`,
          trace: traceOf(live, creation, logs.steps),
          cause: live.resource.at,
          why: 'Each process renames the file when it finds it full, while the others write on into the renamed one: records land in old files, and rotations overwrite each other.',
          where: sentence(creation.startMethod.forkBites),
          change:
            'Let one process write the file: workers send their records through a `QueueHandler` on a queue of `multiprocessing`.',
          alongside: ['Or use `WatchedFileHandler` and rotate the file from outside.'],
        };
      }
    }
  },
});

/** Without a size, a RotatingFileHandler writes on for ever; a TimedRotatingFileHandler always has an interval. */
function rotates({ type, constructorCall }: Resource): boolean {
  if (type.endsWith('TimedRotatingFileHandler')) return true;
  if (!type.endsWith('RotatingFileHandler')) return false;
  if (constructorCall === undefined) return true;
  const { arguments: positional, keywords, spreads } = constructorCall;
  return positional.length > 2 || spreads.length > 0 || keywords.some(({ name }) => name === 'maxBytes');
}
