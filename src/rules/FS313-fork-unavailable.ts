import { codeStep } from '#core/evidence.ts';
import type { LibraryCall } from '#core/calls.ts';
import { defineRule } from '#core/rule.ts';
import { callsOn, methodNamed } from './declared-platforms.ts';
import { sentence, toTrace } from './evidence.ts';

export default defineRule({
  code: 'FS313',
  slug: 'fork-unavailable',
  summary: 'fork is called on in a program that also runs on Windows, which has none',
  severity: 'note',
  audience: 'pedantic',
  autofix: 'suggest',
  since: '0.1.0',
  effects: ['sets-start-method', 'forks'],
  supersedes: [],
  *check(project) {
    for (const call of callsOn(project, 'windows')) {
      const error = errorOn(call);
      if (error === undefined || call.absenceHandled || isOfOtherPlatforms(call)) continue;
      yield {
        at: call.at,
        scope: call.scope,
        title: `\`${call.call}\` does not work on Windows`,
        trace: toTrace([codeStep(call.at, 'needs a fork, and no test for the platform is around it')], call.certainty),
        cause: call.at,
        why: `Windows cannot fork: there this ends with ${error}.`,
        where: sentence(`on Windows, which ${project.settings.platformsFrom} names`),
        change:
          'Use what exists everywhere, `subprocess` or the start method spawn, or ask first: `if hasattr(os, "fork"):`, `if "fork" in multiprocessing.get_all_start_methods():`.',
        alongside: [],
      };
    }
  },
});

const ABSENT = /^(os\.(fork|forkpty|register_at_fork|posix_spawnp?)|socketserver\.Forking\w+)$/;

/** What happens where fork is lacking; undefined for calls that do not need it. */
function errorOn(call: LibraryCall): string | undefined {
  if (ABSENT.test(call.api)) return 'an `AttributeError`, or with an `ImportError` at its import';
  if (call.api === 'pty.fork' || call.api === 'pty.spawn') return 'an `ImportError` when `pty` is imported';
  if (call.api !== 'multiprocessing.get_context' && call.api !== 'multiprocessing.set_start_method') return undefined;
  const method = methodNamed(call);
  return method === 'fork' || method === 'forkserver' ? 'a `ValueError`' : undefined;
}

/** A module or function named for another platform is reached through a choice that its callers make. */
function isOfOtherPlatforms({ module, scope }: LibraryCall): boolean {
  return /posix|unix|linux|darwin|macos|bsd|fork|daemon/i.test(`${module}.${scope}`);
}
