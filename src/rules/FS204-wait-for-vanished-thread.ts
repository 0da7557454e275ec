import type { ChildUse } from '#core/creation.ts';
import type { Project } from '#core/project.ts';
import { defineRule } from '#core/rule.ts';
import { formatSpan } from '#core/span.ts';
import { callAt } from './calls.ts';
import { priceOfSpawn, sentence, traceOf } from './evidence.ts';
import { doesAny, isAmong, isRenewed, signals } from './thread-signals.ts';
import { type ThreadAtFork, threadName, threadsAtForks } from './threads-at-fork.ts';

export default defineRule({
  code: 'FS204',
  slug: 'wait-for-vanished-thread',
  summary: 'a forked child waits for what only a thread of the parent would do',
  severity: 'error',
  audience: 'everyone',
  autofix: 'none',
  since: '0.1.0',
  effects: ['starts-thread', 'does', 'forks'],
  supersedes: ['FS101', 'FS102', 'FS104', 'FS208'],
  *check(project) {
    for (const pair of threadsAtForks(project)) {
      const { creation, live } = pair;
      if (creation.child.uses.some(({ kind }) => kind === 'starts-thread')) continue;
      for (const wait of signals(creation.child.uses, 'waits')) {
        if (isRenewed(creation, wait.key)) continue;
        const answer = answerBy(project, pair, wait);
        if (answer === undefined || isAnsweredOtherwise(project, pair, wait)) continue;
        const name = threadName(pair);
        const call = callAt(project, wait.at)?.call ?? creation.child.name;
        yield {
          at: creation.at,
          scope: creation.scope,
          title: `the child of \`${creation.call}\` waits in \`${call}\` for ${name}, which stays in the parent`,
          trace: traceOf({ ...live, cause: [...live.cause, ...answer.steps] }, creation, wait.steps),
          cause: live.resource.at,
          why: `The child has a copy of what it waits for, and nobody in it who would answer: ${name} exists in the parent only. Unless the answer came ahead of the fork, the child waits for ever, at \`${formatSpan(wait.at)}\`.`,
          where: sentence(creation.startMethod.forkBites),
          change:
            'Wait for the thread ahead of the fork and hand the child what it has found, or start a thread for it in the child.',
          alongside: priceOfSpawn(creation).length === 0 ? [] : [NO_WAY_OUT],
        };
      }
    }
  },
});

const NO_WAY_OUT =
  'Another start method is no remedy: there the child has an object of its own that nobody answers either, or its start fails because the object cannot be pickled.';

/** What the thread does that the child waits for. */
function answerBy(project: Project, { live }: ThreadAtFork, wait: ChildUse): Pick<ChildUse, 'steps'> | undefined {
  const put = signals(live.does, 'puts').find(({ key }) => key === wait.key);
  if (put !== undefined) return put;
  // A future is answered by the executor that gave it.
  const isTask = project.calls.some(({ result, receiver }) => result === wait.key && receiver === live.resource.key);
  return isTask ? { steps: [] } : undefined;
}

/** Others may answer, or the parent has had its answer already when it forks. */
function isAnsweredOtherwise(project: Project, { creation, live }: ThreadAtFork, wait: ChildUse): boolean {
  return project.calls.some((call) => {
    if (call.receiver !== wait.key) return false;
    if (doesAny(call, 'puts')) return !isAmong(call.at, live.does);
    return doesAny(call, 'waits', 'drains', 'polls') && !isAmong(call.at, [...creation.child.uses, ...creation.after]);
  });
}
