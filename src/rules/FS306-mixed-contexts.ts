import { codeStep, type Step } from '#core/evidence.ts';
import type { Platform } from '#core/effects.ts';
import type { Edit } from '#core/finding.ts';
import type { LibraryCall } from '#core/calls.ts';
import type { StartMethodAt } from '#core/creation.ts';
import type { Project } from '#core/project.ts';
import { defineRule } from '#core/rule.ts';
import { compareSpans } from '#core/span.ts';
import { commonPlatforms, isAhead } from './calls.ts';
import { sentence, toTrace } from './evidence.ts';
import { WITH_SEMAPHORES } from './semaphores.ts';

/** Parameters whose values go to the child. */
const HANDED_ON = ['args', 'kwargs', 'initargs'];

export default defineRule({
  code: 'FS306',
  slug: 'mixed-contexts',
  summary: 'a lock or queue made for fork is given to a process that is not forked',
  severity: 'error',
  audience: 'everyone',
  autofix: 'safe',
  since: '0.1.0',
  effects: ['forks'],
  supersedes: [],
  *check(project) {
    for (const taker of project.calls) {
      const method = taker.startMethod;
      if (method === undefined || !isProcess(taker)) continue;
      for (const made of handedOn(project, taker)) {
        if (made.startMethod === undefined || !conflict(made.startMethod, method)) continue;
        if (!commonPlatforms(made, taker).some((platform) => mayFork(made.startMethod, platform))) continue;
        const edit = fromTheSameContext(project, made, taker);
        const isAsked = made.startMethod.chosen === 'requested';
        yield {
          at: taker.at,
          scope: taker.scope,
          title: `\`${made.call}\` is made for fork, and \`${taker.call}\` does not fork`,
          trace: toTrace(
            [
              ...stepsAhead(made),
              codeStep(made.at, `makes an object for processes that are forked: \`${made.call}\``),
              ...stepsAhead(taker),
              codeStep(taker.at, `hands it to a process that is not forked: \`${taker.call}\``),
            ],
            'certain',
          ),
          cause: made.at,
          why: 'The semaphore in it has no name, so that only a forked child can use it. Up to Python 3.10 the child dies of signal 11 when it takes the lock; later versions raise `RuntimeError: A SemLock created in a fork context is being shared with a process in a spawn context` when the process starts.',
          where: sentence(isAsked ? method.spawnBites : made.startMethod.forkBites),
          change:
            'Make both from one context: `context.Lock()`, `context.Queue()` where the processes are `context.Process(...)`.',
          alongside: ['All that share the object must come from that context, processes of other modules too.'],
          ...(edit && { edit }),
        };
      }
    }
  },
});

/** It has no effect on the start method, or an effect and workers: it is not what is handed on. */
function isProcess({ api, model }: LibraryCall): boolean {
  return !WITH_SEMAPHORES.has(api) && HANDED_ON.some((name) => model.parameters.includes(name));
}

function handedOn(project: Project, taker: LibraryCall): readonly LibraryCall[] {
  const keys = new Set(HANDED_ON.flatMap((name) => taker.arguments[name]?.keys ?? []));
  return project.calls.filter(({ api, result, arguments: given }) => {
    if (!WITH_SEMAPHORES.has(api) || !keys.has(result)) return false;
    return given['lock']?.literals.includes(false) !== true;
  });
}

/** Whether one is surely for forked children where the other one surely does not fork. */
function conflict(made: StartMethodAt, taken: StartMethodAt): boolean {
  if (!isKnown(made) || !isKnown(taken)) return false;
  if (made.chosen !== 'requested' && taken.chosen !== 'requested') return false;
  return made.methods.includes('fork') && taken.methods.some((method) => method !== 'fork');
}

/** By default only Linux forks. */
function mayFork(made: StartMethodAt | undefined, platform: Platform): boolean {
  return made?.chosen === 'default' ? platform === 'linux' : platform !== 'windows';
}

function isKnown({ chosen }: StartMethodAt): boolean {
  return chosen === 'requested' || chosen === 'set' || chosen === 'default';
}

function stepsAhead({ startMethod, at }: LibraryCall): readonly Step[] {
  return (startMethod?.steps ?? []).filter((step) => step.at.kind !== 'code' || compareSpans(step.at.span, at) !== 0);
}

/** `context.Lock()` for `multiprocessing.Lock()`, where the same function has made the context before. */
function fromTheSameContext(project: Project, made: LibraryCall, taker: LibraryCall): Edit | undefined {
  const { callee: old } = made.expression;
  const { callee } = taker.expression;
  if (old.kind !== 'attribute' || old.of.kind !== 'name') return undefined;
  if (callee.kind !== 'attribute' || callee.of.kind !== 'name' || made.scope !== taker.scope) return undefined;
  const [choice] = taker.startMethod?.steps ?? [];
  const context = choice?.at.kind === 'code' ? choice.at.span : undefined;
  const isAtHand =
    context !== undefined &&
    isAhead(context, made.at) &&
    project.calls.some(
      ({ api, at, scope }) =>
        api === 'multiprocessing.get_context' && scope === made.scope && compareSpans(at, context) === 0,
    );
  if (!isAtHand) return undefined;
  return { class: 'safe', path: made.at.path, range: old.of.at, text: callee.of.name };
}
