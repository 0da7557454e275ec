import { codeStep } from '#core/evidence.ts';
import type { Argument, LibraryCall } from '#core/calls.ts';
import { defineRule } from '#core/rule.ts';
import { toTrace } from './evidence.ts';

const WARNINGS = ['fork', 'forkpty'].map(
  (call) => `This process (pid=1) is multi-threaded, use of ${call}() may lead to deadlocks in the child.`,
);
const FORKING_MODULES = ['multiprocessing.popen_fork', 'multiprocessing.forkserver', 'pty', 'socketserver'];

export default defineRule({
  code: 'FS710',
  slug: 'fork-warning-silenced',
  summary: 'the warning of a fork in a process with threads is switched off',
  severity: 'note',
  audience: 'pedantic',
  autofix: 'suggest',
  since: '0.1.0',
  effects: ['sets-process-state'],
  supersedes: [],
  *check(project) {
    for (const call of project.calls) {
      const { action } = call.arguments;
      if (call.api !== 'warnings.filterwarnings' || call.inTest || action === undefined) continue;
      if (only(action) !== 'ignore' || !silencesForks(call)) continue;
      yield {
        at: call.at,
        scope: call.scope,
        title: 'the warning of a fork in a process with threads is switched off, and the hazard stays',
        trace: toTrace([codeStep(call.at, 'tells Python not to show the warning')], call.certainty),
        cause: call.at,
        why: 'A lock that a thread holds at a fork stays locked in the child, and nobody hears of it any more, also for forks that are added later.',
        where: 'On Linux and macOS, with Python 3.12 and newer',
        change:
          'Remove the filter, and create processes before threads or without fork; until then let it say `default`.',
        alongside: [],
        edit: { class: 'suggest', path: action.at.path, range: action.at.range, text: '"default"' },
      };
    }
  },
});

function only(argument: Argument): string | undefined {
  const [value, ...others] = argument.literals;
  return others.length === 0 && typeof value === 'string' ? value : undefined;
}

/** The filter names the message, or the module of the standard library that forks, and lets nothing else decide. */
function silencesForks({ arguments: { message, module } }: LibraryCall): boolean {
  if (message !== undefined && only(message) !== '') return WARNINGS.some((text) => fits(message, text));
  return module !== undefined && only(module) !== '' && FORKING_MODULES.some((name) => fits(module, name));
}

/** As `warnings` does: a regular expression from the beginning on. One that is not understood here fits nothing. */
function fits(argument: Argument, text: string): boolean {
  const pattern = only(argument);
  if (pattern === undefined || /^(\.\*)*$/.test(pattern)) return false;
  try {
    return new RegExp(`^(?:${pattern})`, 'i').test(text);
  } catch {
    return false;
  }
}
