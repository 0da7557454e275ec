import { defineRule } from '#core/rule.ts';
import { inheritsMemory, sentence, standsAt, traceOf } from './evidence.ts';
import { statesAtCreations } from './process-state-at-creation.ts';

export default defineRule({
  code: 'FS702',
  slug: 'wakeup-fd-inherited',
  summary: "a forked child hands its signals to its parent's event loop, or to nobody",
  severity: 'warning',
  audience: 'everyone',
  autofix: 'suggest',
  since: '0.1.0',
  effects: ['sets-process-state', 'forks'],
  supersedes: [],
  *check(project) {
    for (const { creation, live, call } of statesAtCreations(project, 'wakeup-fd', inheritsMemory)) {
      if (call.arguments['fd']?.literals.includes(-1) === true) continue;
      // A handler of its own is enough: what it calls for a signal is no longer the loop's.
      if (creation.child.uses.some((use) => use.kind === 'renews' && use.key.startsWith('signal-handler'))) continue;
      yield {
        ...standsAt(creation),
        title: `\`${creation.call}\` forks while \`${call.call}\` is in force, and the child hands its signals on`,
        trace: traceOf(live, creation),
        cause: live.resource.at,
        why: 'The child inherits a handler that writes the number of a signal to a descriptor, and nobody reads it there: the child survives the signal. Up to Python 3.11 an asyncio loop in the parent reads it and acts as if the signal were its own.',
        where: sentence(creation.startMethod.forkBites),
        change:
          'Begin the child (in a pool or executor: its initializer) with `signal.set_wakeup_fd(-1)` and `signal.signal(number, signal.SIG_DFL)`, or create it before the loop asks for signals.',
        alongside: [],
      };
    }
  },
});
