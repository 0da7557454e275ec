import { codeStep, type Step } from '#core/evidence.ts';
import type { ChildUse, Live, ProcessCreation } from '#core/creation.ts';
import type { Project } from '#core/project.ts';
import { defineRule } from '#core/rule.ts';
import { compareSpans } from '#core/span.ts';
import { callAt, isAhead } from './calls.ts';
import { toTrace } from './evidence.ts';
import { hasUnknownInitializer, setAtRunTime } from './settings-at-spawn.ts';

const ENVIRONMENT = 'environment:';

export default defineRule({
  code: 'FS310',
  slug: 'forkserver-stale-environment',
  summary: 'an environment variable is set when the fork server has its copy already',
  severity: 'warning',
  audience: 'pedantic',
  autofix: 'none',
  since: '0.1.0',
  effects: ['forks', 'sets-process-state', 'does'],
  supersedes: [],
  *check(project) {
    for (const creation of project.creations) {
      if (!usesServer(creation) || hasUnknownInitializer(project, creation)) continue;
      for (const live of setAtRunTime(creation)) {
        const read = isWrittenOut(project, live) ? readOf(creation, live) : undefined;
        const earlier = read && project.creations.find((each) => launchesBefore(each, live, creation));
        if (read === undefined || earlier === undefined) continue;
        const name = live.resource.key.slice(ENVIRONMENT.length);
        yield {
          at: creation.at,
          scope: creation.scope,
          title: `the child of \`${creation.call}\` reads \`${name}\` as it was when the fork server was launched`,
          trace: toTrace(
            [
              ...earlier.startMethod.steps,
              codeStep(earlier.at, `launches the fork server, unless it runs: \`${earlier.call}\``),
              ...endingWith(live.cause, `sets \`${name}\``),
              ...live.path,
              ...endingWith(read.steps, `reads \`${name}\``),
            ],
            creation.startMethod.methods.length === 1 ? live.certainty : 'likely',
          ),
          cause: live.resource.at,
          why: 'The child is a copy of the fork server, which was launched with the environment of that moment. Under fork and spawn it would see the new value; here it sees the old one, without an error.',
          where: 'Wherever forkserver is in force: on Linux from Python 3.14 by default, elsewhere on request',
          change: 'Pass the value as an argument, or set the variable before the first process of the program.',
          alongside: [
            'What a library reads from the environment has to be set in the child, before the library is imported.',
          ],
        };
      }
    }
  },
});

function usesServer({ how, startMethod }: ProcessCreation): boolean {
  const { methods, chosen } = startMethod;
  return how === 'start-method' && methods.includes('forkserver') && chosen !== 'unknown';
}

function endingWith(steps: readonly Step[], says: string): readonly Step[] {
  return steps.map((step, index) => (index === steps.length - 1 ? { ...step, says } : step));
}

/** A name that is computed may be another one elsewhere. */
function isWrittenOut(project: Project, { resource }: Live): boolean {
  const name = callAt(project, resource.at)?.arguments['key']?.literals ?? [];
  return resource.state === 'environment' && name.length === 1;
}

function readOf({ child }: ProcessCreation, { resource }: Live): ChildUse | undefined {
  // `os.environ.update(...)` in the child may set any of them.
  if (child.uses.some(({ kind, key }) => kind === 'renews' && key === 'environment')) return undefined;
  return child.uses.find(
    ({ kind, activity, key }) =>
      kind === 'does' && activity === 'reads-environment' && `${ENVIRONMENT}${key}` === resource.key,
  );
}

/** Whether a process has been created through the server when the variable is set; in a loop, by the round before. */
function launchesBefore(earlier: ProcessCreation, { resource }: Live, creation: ProcessCreation): boolean {
  if (!usesServer(earlier)) return false;
  if (compareSpans(earlier.at, creation.at) === 0) return earlier.inLoop && isSetBehind(earlier, resource.at);
  return isSetBehind(earlier, resource.at) && !(earlier.scope === creation.scope && isAhead(creation.at, earlier.at));
}

function isSetBehind({ after }: ProcessCreation, at: Live['resource']['at']): boolean {
  return after.some((use) => use.kind === 'renews' && compareSpans(use.at, at) === 0);
}
