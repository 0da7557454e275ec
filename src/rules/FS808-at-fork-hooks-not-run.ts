import { codeStep, type Step, weakest } from '#core/evidence.ts';
import type { Hazard } from '#core/finding.ts';
import type { LibraryCall } from '#core/calls.ts';
import type { Project, ServerFork } from '#core/project.ts';
import { defineRule } from '#core/rule.ts';
import { compareSpans, spanKey } from '#core/span.ts';
import { type LiveAtServer, liveAtServers } from './at-servers.ts';
import { toTrace } from './evidence.ts';

export default defineRule({
  code: 'FS808',
  slug: 'at-fork-hooks-not-run',
  summary: 'a hook of os.register_at_fork is relied on, and uWSGI forks without running it',
  severity: 'warning',
  audience: 'everyone',
  autofix: 'none',
  since: '0.1.0',
  effects: ['starts-thread', 'opens-handle', 'forks'],
  supersedes: ['FS103'],
  *check(project) {
    yield* oncePerPlace([...ofLibraries(project), ...ofProgram(project)]);
  },
});

function* oncePerPlace(hazards: readonly Hazard[]): Iterable<Hazard> {
  const told = new Set<string>();
  for (const hazard of hazards) {
    const place = spanKey(hazard.at);
    if (!told.has(place)) yield hazard;
    told.add(place);
  }
}

/** Objects of libraries that a hook of the library would mend in a worker. */
function* ofLibraries(project: Project): Iterable<Hazard> {
  for (const found of liveAtServers(project)) {
    const { resource, cause, path, certainty } = found.live;
    const { model } = resource;
    if (found.fork.server.runsHooks || model?.aware?.by !== 'at-fork-hook' || !model.aware.complete) continue;
    yield {
      ...common(found.fork),
      at: found.top,
      scope: '',
      title: `\`${model.name}\` mends itself behind a fork with a hook that uWSGI does not run`,
      trace: toTrace([...cause, ...path, relies(found, model.aware.says), notRun(found.fork)], certainty),
      cause: resource.at,
    };
  }
}

function relies({ live }: LiveAtServer, says: string): Step {
  return codeStep(live.resource.at, `relies on \`os.register_at_fork\`: the library ${says}`);
}

/** Hooks of the program itself. */
function* ofProgram(project: Project): Iterable<Hazard> {
  for (const fork of project.serverForks) {
    if (fork.server.runsHooks) continue;
    for (const call of project.calls) {
      if (!isRegistration(call) || !fork.modules.includes(call.module)) continue;
      const { text: hook = '', definitions = [] } = call.arguments['after_in_child'] ?? {};
      if (definitions.some((at) => fork.hooks.some((other) => compareSpans(at, other) === 0))) continue;
      yield {
        ...common(fork),
        at: call.at,
        scope: call.scope,
        title: `uWSGI forks its workers without running the hook \`${hook}\``,
        trace: toTrace(
          [codeStep(call.at, `has \`${hook}\` run in each child: \`${call.call}\``), notRun(fork)],
          weakest(call.certainty, 'likely'),
        ),
        cause: call.at,
      };
    }
  }
}

function isRegistration({ api, arguments: given, atImport, inMainGuard }: LibraryCall): boolean {
  return api === 'os.register_at_fork' && given['after_in_child'] !== undefined && atImport && !inMainGuard;
}

function notRun({ server }: ServerFork): Step {
  return codeStep(server.at, 'uWSGI forks without running the hooks of Python', 'likely');
}

function common({ server }: ServerFork) {
  return {
    why: 'Hooks of `os.register_at_fork` are run by `os.fork`. uWSGI forks in C and calls them only when it is asked to: in its workers locks stay as they were at the fork, threads are not started again, and connections are not opened anew.',
    where: `In every worker that \`${server.text}\` forks`,
    change:
      'Set `py-call-uwsgi-fork-hooks = true` and `enable-threads = true` in the configuration of uWSGI, or have each worker load the program with `lazy-apps = true`.',
    alongside: [
      'Hooks of your own can run under `@uwsgidecorators.postfork` as well; they must then bear to be run twice.',
    ],
  };
}
