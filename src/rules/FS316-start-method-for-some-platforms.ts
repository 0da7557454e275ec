import type { LibraryCall } from '#core/calls.ts';
import type { ProcessCreation } from '#core/creation.ts';
import { codeStep, type Step } from '#core/evidence.ts';
import type { Hazard } from '#core/finding.ts';
import { platformNames } from '#core/platforms.ts';
import type { Project } from '#core/project.ts';
import { defineRule } from '#core/rule.ts';
import { spanKey } from '#core/span.ts';
import { methodNamed } from './declared-platforms.ts';
import { toTrace } from './evidence.ts';

export default defineRule({
  code: 'FS316',
  slug: 'start-method-for-some-platforms',
  summary: 'what the program needs is chosen for other platforms, and Linux changes',
  severity: 'warning',
  audience: 'everyone',
  autofix: 'suggest',
  since: '0.1.0',
  effects: ['sets-start-method', 'forks'],
  supersedes: ['FS312'],
  *check(project) {
    const { platforms, python } = project.settings;
    if (!platforms.includes('linux') || !python.includes('3.14')) return;
    const choices = project.calls.filter(({ api, inTest }) => api === 'multiprocessing.set_start_method' && !inTest);
    for (const call of choices) {
      // Another module is another program.
      if (choices.some((other) => other.at.path === call.at.path && other.platforms.includes('linux'))) continue;
      const creation = createdWith(project, call);
      const creates =
        creation === undefined ? [] : [codeStep(creation.at, `leaves the choice to the program: \`${creation.call}\``)];
      const hazard =
        methodNamed(call) === 'fork' ? forkForOthers(call, creates) : frozenForOthers(project, call, creates);
      if (hazard !== undefined) yield { at: call.at, scope: call.scope, cause: call.at, where: WHERE, ...hazard };
    }
  },
});

const WHERE = 'On Linux, from Python 3.14';

type Words = Omit<Hazard, 'at' | 'scope' | 'cause' | 'where'>;

function forkForOthers({ at, platforms }: LibraryCall, creates: readonly Step[]): Words | undefined {
  if (creates.length === 0) return undefined;
  return {
    title: `fork is chosen for ${platformNames(platforms, ' and ')}, and Linux, which has it by default, loses it with Python 3.14`,
    trace: toTrace(
      [codeStep(at, 'chooses the start method `fork`, behind a test that keeps Linux away'), ...creates],
      'likely',
    ),
    why: 'The choice says that the program needs fork. On Linux it gets it by default up to Python 3.13; from 3.14 on the default is forkserver, and children have neither what the parent has loaded nor what it has changed.',
    change:
      'Hand children what they need, so that no platform has to fork; until then ask for fork on Linux too. A library does so with a context of its own, `multiprocessing.get_context("fork")`.',
    alongside: ['On macOS system libraries do not survive fork: a child may crash or hang there.'],
  };
}

/** A program that is frozen for each platform, and prepared for children that begin anew on others alone. */
function frozenForOthers(project: Project, choice: LibraryCall, creates: readonly Step[]): Words | undefined {
  const method = methodNamed(choice);
  const prepared = project.calls.filter(
    ({ api, at, inTest }) => api === 'multiprocessing.freeze_support' && !inTest && at.path === choice.at.path,
  );
  const [first] = prepared;
  if (method === undefined || first === undefined || prepared.some(({ platforms }) => platforms.includes('linux')))
    return undefined;
  return {
    title: `\`${method}\` and \`freeze_support\` are for ${platformNames(choice.platforms, ' and ')} alone, and Linux stops forking with Python 3.14`,
    trace: toTrace(
      [
        codeStep(first.at, 'prepares a frozen program for its children, behind a test that keeps Linux away'),
        codeStep(choice.at, `chooses the start method \`${method}\`, behind the same kind of test`),
        ...creates,
      ],
      'likely',
    ),
    why: 'On Linux the program relies on fork, the default up to Python 3.13. From 3.14 on the default is forkserver, which starts the executable again: a frozen program that has not called `freeze_support` does not serve its children then, but begins its own work once more in each.',
    change:
      'Call `freeze_support` on every platform, first under the main guard, and name the start method that Linux is to have.',
    alongside: ['What children on Linux inherit today has then to be passed to them: globals, logging, open files.'],
  };
}

/** A process that gets the start method of the program, best one of the same module. */
function createdWith({ creations }: Project, choice: LibraryCall): ProcessCreation | undefined {
  const place = spanKey(choice.at);
  const left = creations.filter(
    ({ startMethod: { chosen, methods, steps } }) =>
      chosen === 'by-platform' &&
      methods.includes('fork') &&
      methods.includes('forkserver') &&
      steps.some(({ at }) => at.kind === 'code' && spanKey(at.span) === place),
  );
  return left.find(({ at }) => at.path === choice.at.path) ?? left[0];
}
