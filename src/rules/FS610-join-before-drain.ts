import { codeStep } from '#core/evidence.ts';
import type { Expression } from '#core/facts.ts';
import type { LibraryCall } from '#core/calls.ts';
import type { ChildUse, ProcessCreation } from '#core/creation.ts';
import type { Project } from '#core/project.ts';
import { defineRule } from '#core/rule.ts';
import { callAt } from './calls.ts';
import { toTrace } from './evidence.ts';

export default defineRule({
  code: 'FS610',
  slug: 'join-before-drain',
  summary: 'a process is joined before the queue into which it puts is read',
  severity: 'error',
  audience: 'everyone',
  autofix: 'suggest',
  since: '0.1.0',
  effects: ['forks', 'does', 'starts-thread'],
  supersedes: [],
  *check(project) {
    for (const creation of project.creations) {
      const { after } = creation;
      const process = creation.how === 'start-method' ? callAt(project, creation.at)?.receiver : undefined;
      if (process === undefined) continue;
      const joined = after.findIndex(({ api, key }) => api === 'multiprocessing.Process.join' && key === process);
      const join = after[joined];
      const call = join && callAt(project, join.at);
      if (join === undefined || call === undefined) continue;
      const put = putsOf(project, creation).find(({ key }) => isReadOnlyBehind(project, creation, key, joined));
      if (put === undefined) continue;
      const read = after.find((use) => use.activity === 'drains' && use.key === put.key) as ChildUse;
      yield {
        at: join.at,
        scope: call.scope,
        title: `\`${call.call}\` waits for a process that may not end before its queue is read`,
        trace: toTrace(
          [
            codeStep(creation.at, `creates a process: \`${creation.call}\``),
            ...put.steps.map((step, index) =>
              index === put.steps.length - 1 ? { ...step, says: `puts into the queue: ${step.says}` } : step,
            ),
            ...join.steps,
            ...read.steps,
          ],
          // Little enough fits into the pipe, and how much it is cannot be seen.
          'likely',
        ),
        cause: put.at,
        why: 'A process that has put into a queue ends when its feeder thread has written everything to the pipe, which holds about 64 KiB. The parent would read the pipe, and waits for the process instead: with enough data both wait for ever.',
        where: 'On every platform, with every Python version and start method',
        change: 'Read from the queue first, as many times as there are answers, and join then.',
        alongside: [
          '`empty()` does not tell whether more will come: count the answers, or put a last one that says so.',
        ],
      };
    }
  },
});

/** What the process puts into queues, except for a number or constant outside loops: that fits into the pipe. */
function putsOf(project: Project, { child }: ProcessCreation): readonly ChildUse[] {
  return child.uses.filter((use) => {
    const call = use.kind === 'starts-thread' ? callAt(project, use.at) : undefined;
    return call !== undefined && PUTS.has(call.api) && (call.inLoop || !isSmallPut(call));
  });
}

const PUTS: ReadonlySet<string> = new Set([
  'multiprocessing.JoinableQueue.put',
  'multiprocessing.Queue.put',
  'multiprocessing.Queue.put_nowait',
]);

function isSmallPut({ arguments: given }: LibraryCall): boolean {
  const { obj } = given;
  return obj !== undefined && isSmall(obj.expression);
}

/** Numbers, short texts, and what is made of a few of them. */
function isSmall(value: Expression): boolean {
  switch (value.kind) {
    case 'literal':
    case 'compare':
    case 'not':
      return true;
    case 'sequence':
      return value.items.every(isSmall);
    case 'call':
      return (value.callee.kind === 'name' || value.callee.kind === 'attribute') && GIVE_NUMBERS.has(value.callee.name);
    default:
      return false;
  }
}

const GIVE_NUMBERS: ReadonlySet<string> = new Set(
  'bool float get_ident get_native_id getpid getppid id int is_alive is_set len monotonic perf_counter sum time'.split(
    ' ',
  ),
);

/** The parent reads behind the join and not before, and nobody else can read meanwhile. */
function isReadOnlyBehind(project: Project, { after }: ProcessCreation, queue: string, joined: number): boolean {
  const read = after.findIndex(({ activity, key }) => activity === 'drains' && key === queue);
  if (read < joined) return false;
  const startsReader = after.slice(0, joined).some(({ kind, key }) => kind === 'starts-thread' && key !== queue);
  const readElsewhere = project.creations.some(({ child }) =>
    child.uses.some(({ activity, key }) => activity === 'drains' && key === queue),
  );
  return !startsReader && !readElsewhere && !project.calls.some((call) => letsOthersRead(call, queue));
}

/** The queue is handed to something other than a process, or need not be emptied. */
function letsOthersRead({ api, receiver, arguments: given }: LibraryCall, queue: string): boolean {
  if (receiver === queue) return api.endsWith('.cancel_join_thread');
  return !api.endsWith('Process') && Object.values(given).some(({ keys }) => keys.includes(queue));
}
