import type { LibraryCall } from '#core/calls.ts';
import { codeStep } from '#core/evidence.ts';
import { defineRule } from '#core/rule.ts';
import { methodNamed, namesPlatform } from './declared-platforms.ts';
import { sentence, toTrace } from './evidence.ts';

export default defineRule({
  code: 'FS312',
  slug: 'fork-on-macos',
  summary: 'the start method fork is requested in a program that also runs on macOS',
  severity: 'warning',
  audience: 'everyone',
  autofix: 'suggest',
  since: '0.1.0',
  effects: ['sets-start-method', 'forks'],
  supersedes: [],
  *check(project) {
    for (const call of project.calls) {
      if (!REQUESTS.has(call.api) || methodNamed(call) !== 'fork' || call.inTest) continue;
      const meant = isMeantForMacos(call);
      if (!meant && !namesPlatform(project, 'macos', call)) continue;
      yield {
        at: call.at,
        scope: call.scope,
        title: `\`${call.call}\` asks for fork on macOS${meant ? '' : ' too'}, where system libraries do not survive it`,
        trace: toTrace(
          [codeStep(call.at, `chooses the start method \`fork\` ${meant ? 'for macOS alone' : 'on every platform'}`)],
          call.certainty,
        ),
        cause: call.at,
        why: "Apple's frameworks start threads of their own and give no promise for a forked child: it may crash or hang in the first call that needs one of them, such as the lookup of proxies by `urllib.request`. This is why spawn is the default there since Python 3.8.",
        where: sentence(`on macOS, which ${meant ? 'the code' : project.settings.platformsFrom} names`),
        change:
          'Choose by platform: `"spawn" if sys.platform == "darwin" else "fork"`, or leave the choice to Python where nothing relies on fork.',
        alongside: [
          'What spawn asks for is then asked for on macOS: a main guard, picklable targets and arguments, and state that is passed.',
        ],
      };
    }
  },
});

/** A test around the call names macOS and nothing else. */
function isMeantForMacos({ platforms }: LibraryCall): boolean {
  return platforms.length === 1 && platforms[0] === 'macos';
}

const REQUESTS: ReadonlySet<string> = new Set(['multiprocessing.get_context', 'multiprocessing.set_start_method']);
