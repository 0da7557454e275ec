import { defineRule } from '#core/rule.ts';
import { standsAt, toTrace } from './evidence.ts';
import { statesAtCreations } from './process-state-at-creation.ts';

const VALUE: Readonly<Record<string, string>> = { 'signal.alarm': 'time', 'signal.setitimer': 'seconds' };

export default defineRule({
  code: 'FS703',
  slug: 'timer-not-inherited',
  summary: 'an alarm that is set before a child is created does not cover the child',
  severity: 'note',
  audience: 'pedantic',
  autofix: 'none',
  since: '0.1.0',
  effects: ['sets-process-state', 'forks'],
  supersedes: [],
  *check(project) {
    const counts = (creation: (typeof project.creations)[number]): boolean =>
      creation.how !== 'before-exec' &&
      creation.child.known &&
      !creation.child.uses.some((use) => use.kind === 'replaces-program');
    for (const { creation, live, call } of statesAtCreations(project, 'timer', counts)) {
      const value = call.arguments[VALUE[call.api] ?? ''];
      if (value === undefined || value.literals.includes(0)) continue;
      yield {
        ...standsAt(creation),
        title: `\`${live.resource.name}\` does not cover the child of \`${creation.call}\``,
        trace: toTrace([...live.cause, ...live.path], live.certainty),
        cause: live.resource.at,
        why: 'Alarms and timers belong to one process: a forked child starts with none, and so does a spawned one. What runs too long there is not interrupted.',
        where: 'With every start method, where there are alarms: on Linux and macOS',
        change: 'Set the alarm in the child, or let the parent wait with a timeout and end the child.',
        alongside: [],
      };
    }
  },
});
