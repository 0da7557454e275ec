import type { LibraryCall } from '#core/calls.ts';
import type { ProcessCreation, Within } from '#core/creation.ts';
import { codeStep, type Trace } from '#core/evidence.ts';
import type { Project } from '#core/project.ts';
import { defineRule } from '#core/rule.ts';
import type { Span } from '#core/span.ts';
import { toTrace } from './evidence.ts';
import { forkOf, type TextFork } from './program-texts.ts';

export default defineRule({
  code: 'FS315',
  slug: 'fork-in-subinterpreter',
  summary: 'code that runs in a subinterpreter forks, which subinterpreters refuse',
  severity: 'error',
  audience: 'pedantic',
  autofix: 'none',
  since: '0.1.0',
  effects: [],
  supersedes: ['FS106'],
  *check(project) {
    for (const refused of [...inTexts(project), ...inTasks(project)])
      yield {
        at: refused.at,
        scope: refused.scope,
        title: `${refused.what} in a subinterpreter, which refuses it`,
        trace: refused.trace,
        cause: refused.cause,
        why:
          refused.kind === 'fork'
            ? 'Only the main interpreter can be copied into a child process, so the fork is refused: `RuntimeError: fork not supported for isolated subinterpreters`.'
            : 'A hook between fork and exec would need an interpreter in the child, so it is refused: `RuntimeError: preexec_fn not supported within subinterpreters`.',
        where: refused.where,
        change:
          refused.kind === 'fork'
            ? 'Create the process in the main interpreter, or run another program with `subprocess`.'
            : 'Say what the hook does with arguments of `subprocess`, as `start_new_session=True`, or create the process in the main interpreter.',
        alongside: refused.alongside,
      };
  },
});

interface Refused {
  readonly kind: TextFork;
  readonly at: Span;
  readonly scope: string;
  readonly what: string;
  readonly trace: Trace;
  readonly cause: Span;
  readonly where: string;
  readonly alongside: readonly string[];
}

/** The API's parameter that takes the text. */
const TEXTS: Readonly<Record<string, string>> = {
  '_interpreters.run_string': 'script',
  '_xxsubinterpreters.run_string': 'script',
  'concurrent.interpreters.Interpreter.exec': 'code',
};

const MAKES_INTERPRETER = /^(?:_interpreters|_xxsubinterpreters|concurrent\.interpreters)\.create$/;

function* inTexts({ calls, settings: { platforms, python } }: Project): Generator<Refused> {
  if (!platforms.includes('linux') && !platforms.includes('macos')) return;
  // An interpreter without isolation may fork; which one a number stands for is not followed.
  const made = calls.filter(({ api }) => MAKES_INTERPRETER.test(api));
  const allRefuse = made.length > 0 && made.every((call) => Object.keys(call.arguments).length === 0);
  const alongside = python.some((version) => ['3.9', '3.10', '3.11'].includes(version))
    ? ['Python 3.9 to 3.11 refuse every use of `subprocess` in an isolated subinterpreter.']
    : [];
  for (const call of calls) {
    const kind = call.caught || call.inTest ? undefined : textForkOf(call);
    if (kind === undefined || (kind === 'fork' && !allRefuse)) continue;
    const does = kind === 'fork' ? 'forks' : 'uses `preexec_fn`';
    yield {
      kind,
      at: call.at,
      scope: call.scope,
      what: `the text for \`${call.call}\` ${does}`,
      trace: toTrace([codeStep(call.at, `runs a text in a subinterpreter, and the text ${does}`)], call.certainty),
      cause: call.at,
      alongside,
      where: 'On every platform that has fork',
    };
  }
}

function textForkOf({ api, arguments: given }: LibraryCall): TextFork | undefined {
  const [text, ...others] = given[TEXTS[api] ?? '']?.literals ?? [];
  return typeof text === 'string' && others.length === 0 ? forkOf(text) : undefined;
}

function* inTasks({ calls, creations }: Project): Generator<Refused> {
  const pools = calls.filter(({ api }) => /^concurrent\.futures\.InterpreterPoolExecutor(?:\.submit)?$/.test(api));
  for (const creation of creations) {
    const kind = refusedKind(creation);
    if (kind === undefined || calls.some(({ at, caught }) => caught && isSame(at, creation.at))) continue;
    const within = creation.within.find(
      ({ kind: ran, at }) => ran === 'thread' && pools.some((pool) => isSame(pool.at, at)),
    );
    if (within !== undefined) yield taskRefused(creation, within, kind);
  }
}

function taskRefused({ at, scope, call }: ProcessCreation, within: Within, kind: TextFork): Refused {
  return {
    kind,
    at,
    scope,
    what: `\`${call}\` ${kind === 'fork' ? 'forks' : 'uses `preexec_fn`'}`,
    trace: toTrace(
      [codeStep(within.at, `has \`${within.name}\` run in a subinterpreter`), ...within.steps],
      within.certainty,
    ),
    cause: within.at,
    alongside: [],
    where: 'From Python 3.14 on, on every platform that has fork',
  };
}

/** How the interpreter refuses it; undefined where that is not known. */
function refusedKind({ api, how, startMethod }: ProcessCreation): TextFork | undefined {
  if (startMethod.methods.length === 0) return undefined;
  if (api === 'os.fork' || api === 'os.forkpty') return 'fork';
  return how === 'before-exec' && api.startsWith('subprocess.') ? 'hook' : undefined;
}

function isSame(one: Span, other: Span): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
