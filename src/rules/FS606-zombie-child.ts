import { codeStep, type Certainty } from '#core/evidence.ts';
import type { Hazard } from '#core/finding.ts';
import type { LibraryCall } from '#core/calls.ts';
import { defineRule } from '#core/rule.ts';
import { callAt, holds } from './calls.ts';
import { sentence, toTrace } from './evidence.ts';
import { isChildOfItsOwn } from './raw-children.ts';

export default defineRule({
  code: 'FS606',
  slug: 'zombie-child',
  summary: 'nobody waits for a child that is forked or spawned by hand',
  severity: 'warning',
  audience: 'pedantic',
  autofix: 'suggest',
  since: '0.1.0',
  effects: ['forks', 'does'],
  supersedes: [],
  *check(project) {
    if (project.calls.some(mayReap)) return;
    for (const fork of project.forkBranches) {
      const { creation, certainty } = fork;
      const call = callAt(project, creation.at);
      const isInner = project.forkBranches.some(({ branch }) => branch !== undefined && holds(branch, creation.at));
      if (!isChildOfItsOwn(fork) || isInner || call === undefined || !isRepeatable(call)) continue;
      yield hazard(call, certainty, sentence(creation.startMethod.forkBites));
    }
    for (const call of project.calls)
      if (startsProgram(call) && isRepeatable(call))
        yield hazard(call, call.certainty, 'On every platform but Windows');
  },
});

function hazard({ at, scope, call }: LibraryCall, certainty: Certainty, where: string): Hazard {
  return {
    at,
    scope,
    title: `nobody waits for the child that \`${call}\` makes`,
    trace: toTrace(
      [
        codeStep(
          at,
          `makes a child process: \`${call}\`; nothing in the project waits for children or handles SIGCHLD`,
        ),
      ],
      certainty,
    ),
    cause: at,
    why: 'When the child has ended, the kernel keeps its entry until the parent asks for its status. A program that runs for long fills the table of processes, and then every fork fails.',
    where,
    change: 'Wait for the child: `os.waitpid(pid, 0)`, or now and then `os.waitpid(pid, os.WNOHANG)`.',
    alongside: [],
  };
}

/** Code that waits for children, or that may handle the signal which tells of their end. */
function mayReap({ api, model, receiver, arguments: given }: LibraryCall): boolean {
  if (receiver === undefined && model.effects.some((effect) => effect.kind === 'does' && effect.activity === 'reaps'))
    return true;
  if (!model.effects.some((effect) => effect.kind === 'sets-process-state' && effect.state === 'signal-handler'))
    return false;
  const [signal] = api.endsWith('add_signal_handler') ? [given['sig']] : [given['signalnum']];
  return signal === undefined || signal.names.length === 0 || signal.names.some((name) => SIGNALS.has(name));
}

const SIGNALS: ReadonlySet<string> = new Set(['signal.SIGCHLD', 'signal.SIGCLD']);

function startsProgram({ api, arguments: given }: LibraryCall): boolean {
  if (api === 'os.posix_spawn' || api === 'os.posix_spawnp') return true;
  return api.startsWith('os.spawn') && given['mode']?.names.includes('os.P_NOWAIT') === true;
}

/** One child of a script is gone with the script. */
function isRepeatable({ scope, inLoop, inTest }: LibraryCall): boolean {
  return !inTest && (inLoop || (scope !== '' && scope !== 'main'));
}
