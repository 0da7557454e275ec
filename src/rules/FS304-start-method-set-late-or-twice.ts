import { type Certainty, codeStep, type Step, weakest } from '#core/evidence.ts';
import type { LibraryCall } from '#core/calls.ts';
import type { Project } from '#core/project.ts';
import { defineRule } from '#core/rule.ts';
import { compareSpans, type Span } from '#core/span.ts';
import { callAt, commonPlatforms } from './calls.ts';
import { toTrace } from './evidence.ts';

const SETS = 'multiprocessing.set_start_method';

export default defineRule({
  code: 'FS304',
  slug: 'start-method-set-late-or-twice',
  summary: 'set_start_method is called when the start method is fixed already',
  severity: 'error',
  audience: 'everyone',
  autofix: 'none',
  since: '0.1.0',
  effects: ['sets-start-method', 'sets-process-state'],
  supersedes: [],
  *check(project) {
    for (const call of project.calls) {
      if (call.api !== SETS || call.caught || call.arguments['force'] !== undefined) continue;
      const earlier = fixedHere(project, call) ?? fixedAtImport(project, call);
      // A copy of multiprocessing, as billiard is one, has a start method of its own.
      if (earlier?.call.model.startMethodOf !== call.model.startMethodOf) continue;
      if (earlier === undefined || commonPlatforms(earlier.call, call).length === 0) continue;
      yield {
        at: call.at,
        scope: call.scope,
        title: `\`${call.call}\` comes too late: \`${earlier.call.call}\` has fixed the start method`,
        trace: toTrace(
          [...earlier.steps, codeStep(call.at, `fixes the start method again: \`${call.call}\``)],
          weakest(call.certainty, ...earlier.steps.map(({ certainty }) => certainty)),
        ),
        cause: earlier.call.at,
        why: 'The start method can be fixed once. Locks, queues, shared values, managers, pools and started processes of the module need it, and fix the default. The second decision raises `RuntimeError: context has already been set`, even where it is the same.',
        where: 'On every platform and version',
        change:
          'Take `context = multiprocessing.get_context(...)` and make processes, locks and queues from it; or call `set_start_method` first, under the guard of the program.',
        alongside: [
          '`force=True` would silence the error and leave what was made before with the old method, useless for processes of another one.',
        ],
      };
    }
  },
});

interface Earlier {
  readonly call: LibraryCall;
  readonly steps: readonly Step[];
}

/** What the same callable has fixed on the way, itself or through what it imports and calls. */
function fixedHere(project: Project, { live, at }: LibraryCall): Earlier | undefined {
  const found = live.find(({ resource }) => resource.state === 'start-method');
  if (found === undefined) return undefined;
  const call = callAt(project, found.resource.at);
  if (call === undefined || compareSpans(call.at, at) === 0 || !fixes(project, call)) return undefined;
  return { call, steps: [...found.steps.slice(0, -1), fixing(call, found.certainty)] };
}

/** A function runs when its module is complete, unless the module calls it on the way. */
function fixedAtImport(project: Project, { scope, module, at }: LibraryCall): Earlier | undefined {
  if (scope === '' || isReachedByImport(project, at)) return undefined;
  const call = project.calls.find((each) => each.module === module && each.atImport && fixes(project, each));
  return call && { call, steps: [fixing(call, call.certainty)] };
}

function fixing({ at, call, api }: LibraryCall, certainty: Certainty): Step {
  return codeStep(at, `${api === SETS ? 'fixes' : 'needs, and so fixes,'} the start method: \`${call}\``, certainty);
}

function isReachedByImport({ startMethodChoices }: Project, at: Span): boolean {
  return startMethodChoices.some(({ steps }) => steps.some((step) => isAt(step, at)));
}

function isAt(step: Step, at: Span): boolean {
  return step.at.kind === 'code' && compareSpans(step.at.span, at) === 0;
}

/** Objects of a context with a name, or of one that is chosen when the program runs, leave the default open. */
function fixes(project: Project, { api, model, startMethod, arguments: given }: LibraryCall): boolean {
  if (api === SETS) return true;
  const effect = model.effects.find((each) => each.kind === 'sets-process-state' && each.state === 'start-method');
  if (effect === undefined || startMethod === undefined) return false;
  if (effect.when?.some(({ argument }) => given[argument] !== undefined) === true) return false;
  if (startMethod.chosen === 'default' || startMethod.chosen === 'set') return true;
  const { steps } = startMethod;
  return startMethod.chosen === 'unknown' && steps.length > 0 && steps.every((step) => isSetting(project, step));
}

function isSetting({ calls }: Project, step: Step): boolean {
  return calls.some(({ api, at }) => api === SETS && isAt(step, at));
}
