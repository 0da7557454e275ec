import { codeStep, type Step, weakest } from '#core/evidence.ts';
import type { Hazard } from '#core/finding.ts';
import type { LibraryCall } from '#core/calls.ts';
import type { Project } from '#core/project.ts';
import { defineRule } from '#core/rule.ts';
import { toTrace } from './evidence.ts';
import { asksForStatus } from './process-objects.ts';

export default defineRule({
  code: 'FS607',
  slug: 'child-reaper-conflict',
  summary: 'exit statuses that subprocess or multiprocessing needs are taken by other code',
  severity: 'warning',
  audience: 'everyone',
  autofix: 'suggest',
  since: '0.1.0',
  effects: ['does', 'sets-process-state'],
  supersedes: [],
  *check(project) {
    const calls = project.calls.filter(({ inTest }) => !inTest);
    for (const call of calls) {
      yield* takenBySignal(call, calls);
      if (takesAny(call)) yield* takenByWait(call, project);
    }
  },
});

/** SIGCHLD is ignored, or its handler waits for any child. */
function* takenBySignal(call: LibraryCall, calls: readonly LibraryCall[]): Iterable<Hazard> {
  const { signalnum, handler } = call.arguments;
  if (call.api !== 'signal.signal' || handler === undefined || signalnum?.names.some(isChildSignal) !== true) return;
  const inModule = calls.filter(({ module }) => module === call.module);
  // Where the signal is set again, other code may come in between.
  if (inModule.some((other) => other !== call && other.arguments['signalnum']?.names.some(isChildSignal) === true))
    return;
  const asks = inModule.find(needsStatus);
  if (asks === undefined) return;
  const ignores = handler.names.includes('signal.SIG_IGN');
  const wait = calls.find((other) => takesAny(other) && handler.names.includes(`${other.module}.${other.scope}`));
  if (!ignores && wait === undefined) return;
  const set = codeStep(
    call.at,
    ignores ? 'the kernel throws the status of every child away' : `\`${handler.text}\` handles the end of every child`,
  );
  yield hazard(
    call,
    [
      set,
      ...(wait === undefined ? [] : [codeStep(wait.at, `takes the status of any child: \`${wait.call}\``)]),
      codeStep(
        asks.at,
        `needs the status of its child: \`${asks.call}\``,
        asks.live.some(isHandler) ? 'certain' : 'likely',
      ),
    ],
    ignores ? 'Wait for the children that you have forked, by their numbers, and leave SIGCHLD alone.' : ONLY_OWN,
  );
}

/** Any child is waited for while a `Popen` or `Process` of the same function runs, which is asked later. */
function* takenByWait(call: LibraryCall, project: Project): Iterable<Hazard> {
  for (const { resource, steps, certainty } of call.live) {
    const isChild = resource.kind === 'process' || resource.handle === 'program';
    if (!isChild || certainty === 'possible') continue;
    const object = resource.object ?? resource.key;
    const asks = project.calls.find((other) => other.receiver === object && asksForStatus(other.api));
    if (asks === undefined) continue;
    yield hazard(
      call,
      [
        ...steps,
        codeStep(
          call.at,
          `takes the status of whichever child ends first: \`${call.call}\``,
          weakest(certainty, call.certainty),
        ),
        codeStep(asks.at, `needs the status of its child: \`${asks.call}\``),
      ],
      ONLY_OWN,
    );
    return;
  }
}

const ONLY_OWN = 'Wait for the children that you have forked, by their numbers: `os.waitpid(pid, 0)`.';

function hazard(call: LibraryCall, steps: readonly Step[], change: string): Hazard {
  return {
    at: call.at,
    scope: call.scope,
    title: `\`${call.call}\` takes exit statuses that subprocess or multiprocessing waits for`,
    trace: toTrace(steps, call.certainty),
    cause: call.at,
    why: 'The kernel tells the status of a child once. Whoever asks later learns that there is no such child: subprocess then reports 0 for a command that has failed, and multiprocessing believes for ever that its process runs.',
    where: 'On every platform but Windows, with every Python version',
    change,
    alongside: [],
  };
}

function isChildSignal(name: string): boolean {
  return name === 'signal.SIGCHLD' || name === 'signal.SIGCLD';
}

function isHandler({ resource }: LibraryCall['live'][number]): boolean {
  return resource.state === 'signal-handler' && resource.key.includes('SIGCHLD');
}

function takesAny({ api, arguments: given }: LibraryCall): boolean {
  if (api === 'os.wait' || api === 'os.wait3') return true;
  if (api === 'os.waitpid' || api === 'os.wait4') return given['pid']?.text === '-1' || given['pid']?.literals[0] === 0;
  return api === 'os.waitid' && given['idtype']?.names.includes('os.P_ALL') === true;
}

function needsStatus({ api, model }: LibraryCall): boolean {
  return (
    asksForStatus(api) ||
    ['subprocess.call', 'subprocess.check_call', 'subprocess.check_output', 'subprocess.run'].includes(model.name)
  );
}
