import { codeStep } from '#core/evidence.ts';
import type { Expression } from '#core/facts.ts';
import type { LibraryCall } from '#core/calls.ts';
import type { ProcessCreation } from '#core/creation.ts';
import type { Project } from '#core/project.ts';
import { defineRule } from '#core/rule.ts';
import { spanKey } from '#core/span.ts';
import { sentence, toTrace } from './evidence.ts';
import { callAt } from './calls.ts';
import { WITH_SEMAPHORES } from './semaphores.ts';

export default defineRule({
  code: 'FS407',
  slug: 'dropped-sync-primitive',
  summary: 'a lock or queue that only the arguments of a process hold is gone too early',
  severity: 'error',
  audience: 'everyone',
  autofix: 'suggest',
  since: '0.1.0',
  effects: ['forks'],
  supersedes: [],
  *check(project) {
    for (const creation of project.creations) {
      const process = constructorOf(project, creation);
      if (process === undefined || !opensByName(project, creation)) continue;
      for (const { at, call } of madeInArguments(project, process)) {
        yield {
          at,
          scope: process.scope,
          title: `\`${call}\` is held by the arguments of \`${process.call}\` alone, and is gone before the child opens it`,
          trace: toTrace(
            [
              codeStep(at, `makes an object that nothing but the arguments holds: \`${call}\``),
              ...creation.startMethod.steps,
              codeStep(creation.at, `starts the process, which then forgets its arguments: \`${creation.call}\``),
            ],
            'certain',
          ),
          cause: at,
          why: '`start()` sends the name of the semaphore to the child and deletes the arguments. With the last reference the semaphore is removed, and the child, which first has to import, ends with `FileNotFoundError`. A forked child has the semaphore in its memory.',
          where: `${sentence(creation.startMethod.spawnBites)}; not on Windows, where the child gets a handle of its own`,
          change: `Give the object a variable that lives until the process is joined, and pass that.`,
          alongside: [
            'An object that one process alone has coordinates nothing: most often it has to be made once, for all.',
          ],
        };
      }
    }
  },
});

/** The call that made the process object, where it is a plain `Process`: a subclass may keep its arguments. */
function constructorOf(project: Project, { made, api }: ProcessCreation): LibraryCall | undefined {
  if (made === undefined || api !== 'multiprocessing.Process.start') return undefined;
  const call = callAt(project, made);
  return call?.api === 'multiprocessing.Process' ? call : undefined;
}

/** Whether the child starts from an empty interpreter somewhere else than on Windows. */
function opensByName({ settings }: Project, { startMethod: { methods, chosen } }: ProcessCreation): boolean {
  if (methods.includes('forkserver')) return true;
  if (!methods.includes('spawn')) return false;
  const isAsked = chosen === 'requested' || chosen === 'set';
  return settings.platforms.some((platform) => platform === 'macos' || (isAsked && platform === 'linux'));
}

function madeInArguments(project: Project, process: LibraryCall): readonly LibraryCall[] {
  const given = [process.arguments['args'], process.arguments['kwargs']].flatMap((argument) =>
    argument === undefined ? [] : itemsOf(argument.expression),
  );
  const places = new Set(
    given.flatMap(({ kind, at }) => (kind === 'call' ? [spanKey({ path: process.at.path, range: at })] : [])),
  );
  return project.calls.filter(({ at, api }) => WITH_SEMAPHORES.has(api) && places.has(spanKey(at)));
}

function itemsOf(expression: Expression): readonly Expression[] {
  if (expression.kind === 'sequence') return expression.items;
  return expression.kind === 'dict' ? expression.values : [];
}
