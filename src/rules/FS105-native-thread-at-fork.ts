import { codeStep, type Step } from '#core/evidence.ts';
import type { ProcessCreation } from '#core/creation.ts';
import type { Project } from '#core/project.ts';
import { defineRule } from '#core/rule.ts';
import { compareSpans } from '#core/span.ts';
import { toTrace } from './evidence.ts';
import { threadHazard, threadsAtForks, type ThreadAtFork } from './threads-at-fork.ts';

export default defineRule({
  code: 'FS105',
  slug: 'native-thread-at-fork',
  summary: 'process is forked while a native thread runs that threading does not list',
  severity: 'warning',
  audience: 'pedantic',
  autofix: 'suggest',
  since: '0.1.0',
  effects: ['starts-thread', 'forks'],
  supersedes: ['FS104'],
  *check(project) {
    for (const pair of threadsAtForks(project)) {
      const { creation, live } = pair;
      const { model } = live.resource;
      if (model === undefined || !isNative(pair)) continue;
      const title = `\`${creation.call}\` forks while a native thread of \`${model.name}\` may run, which \`threading\` does not list`;
      const change = `Create the process before \`${model.name}\`, or stop what owns its thread first; \`threading.active_count()\` does not tell whether a fork is safe.`;
      const hazard = threadHazard(project, pair, title, change);
      yield {
        ...hazard,
        trace: toTrace(
          [...hazard.trace.slice(0, -1), ...questions(project, creation), ...hazard.trace.slice(-1)],
          live.certainty,
        ),
        why: 'Only the forking thread lives on in the child. A lock of the C library or of the extension that the native thread holds at that moment stays locked there for ever, and a test of `threading.active_count()` or `threading.enumerate()` cannot see the thread.',
      };
    }
  },
});

function isNative({ live }: ThreadAtFork): boolean {
  const { model } = live.resource;
  return model?.effects.some((effect) => effect.kind === 'starts-thread' && effect.native) === true;
}

/** Where the function that forks asks Python for its threads first. */
function questions({ calls }: Project, { at, scope }: ProcessCreation): readonly Step[] {
  return calls
    .filter(
      (call) =>
        (call.api === 'threading.active_count' || call.api === 'threading.enumerate') &&
        call.scope === scope &&
        call.at.path === at.path &&
        compareSpans(call.at, at) < 0,
    )
    .slice(-1)
    .map((call) => codeStep(call.at, `asks Python for its threads, of which this is none: \`${call.call}\``));
}
