import type { LibraryCall } from '#core/calls.ts';
import type { Resource } from '#core/creation.ts';
import type { Project } from '#core/project.ts';
import { defineRule } from '#core/rule.ts';
import type { Span } from '#core/span.ts';
import { callAt } from './calls.ts';
import { maySpawn, sentence, standsAt, traceOf } from './evidence.ts';
import { hasUnknownInitializer, setAtRunTime } from './settings-at-spawn.ts';

export default defineRule({
  code: 'FS405',
  slug: 'logging-config-inherited',
  summary: 'a child that is not forked logs without the handlers of its parent',
  severity: 'warning',
  audience: 'pedantic',
  autofix: 'suggest',
  since: '0.1.0',
  effects: ['sets-process-state', 'configures-logging', 'logs', 'forks'],
  supersedes: [],
  *check(project) {
    for (const creation of project.creations) {
      if (!maySpawn(creation) || hasUnknownInitializer(project, creation)) continue;
      const { uses } = creation.child;
      const logs = uses.find((use) => use.kind === 'logs');
      if (logs === undefined || uses.some((use) => use.kind === 'configures-logging' || renewsLogging(use))) continue;
      const live = setAtRunTime(creation).find(
        ({ resource }) => resource.state === 'logging' && handles(project, resource, logs.at),
      );
      if (live === undefined) continue;
      yield {
        ...standsAt(creation),
        title: `the child of \`${creation.call}\` logs, and may start without what \`${live.resource.name}\` has set up`,
        trace: traceOf(live, creation, logs.steps),
        cause: live.resource.at,
        why: 'Handlers and levels are objects in memory, which only fork copies. Under spawn and forkserver the child has neither: records below warnings vanish, the others go to standard error as bare text.',
        where: sentence(creation.startMethod.spawnBites),
        change:
          'Set logging up in the child too: in the `initializer` of a pool or executor, or at the start of the target.',
        alongside: [
          'Several processes that write one log file disturb each other: let them send their records through a `QueueHandler` to a listener in the parent.',
        ],
      };
    }
  },
});

function renewsLogging({ kind, key }: { readonly kind: string; readonly key: string }): boolean {
  return kind === 'renews' && (key === 'logging' || key.startsWith('logging:'));
}

/** Whether what is logged at a place reaches the handler: through its own logger or one above it. */
function handles(project: Project, resource: Resource, loggedAt: Span): boolean {
  const added = callAt(project, resource.at);
  if (added?.api !== 'logging.Logger.addHandler') return true;
  const above = loggerOf(project, added);
  if (above === '') return true;
  const logged = callAt(project, loggedAt);
  if (logged === undefined) return false;
  if (logged.receiver !== undefined && logged.receiver === added.receiver) return true;
  const below = loggerOf(project, logged);
  return above !== undefined && below !== undefined && `${below}.`.startsWith(`${above}.`);
}

/** The name of the logger that a call is a method of, empty for the root; undefined when it is not known. */
function loggerOf(project: Project, { receiver }: LibraryCall): string | undefined {
  if (receiver === undefined) return '';
  const made = project.calls.find(({ api, result }) => result === receiver && api === 'logging.getLogger');
  if (made === undefined) return undefined;
  const { name } = made.arguments;
  if (name === undefined) return '';
  if (name.text === '__name__') return made.module;
  const [literal] = name.literals;
  return typeof literal === 'string' ? literal : literal === null ? '' : undefined;
}
