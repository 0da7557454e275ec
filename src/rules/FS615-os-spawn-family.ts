import type { LibraryCall } from '#core/calls.ts';
import type { ProcessCreation } from '#core/creation.ts';
import { codeStep } from '#core/evidence.ts';
import type { Expression } from '#core/facts.ts';
import type { Edit } from '#core/finding.ts';
import type { Project } from '#core/project.ts';
import { defineRule } from '#core/rule.ts';
import { callAt } from './calls.ts';
import { traceOf } from './evidence.ts';

/** Modes that only Windows has; elsewhere naming one fails. */
const WINDOWS_MODES = ['os.P_DETACH', 'os.P_OVERLAY'];

export default defineRule({
  code: 'FS615',
  slug: 'os-spawn-family',
  summary: 'a program is started with os.spawn*, which forks and runs Python ahead of exec',
  severity: 'note',
  audience: 'pedantic',
  autofix: 'suggest',
  since: '0.1.0',
  effects: ['forks'],
  supersedes: [],
  *check(project) {
    for (const creation of project.creations) {
      const { at, api, call, startMethod } = creation;
      if (!api.startsWith('os.spawn') || startMethod.methods.length === 0) continue;
      const found = callAt(project, at);
      const mode = found?.arguments['mode']?.names ?? [];
      if (mode.some((name) => WINDOWS_MODES.includes(name))) continue;
      const thread = creation.live.find(({ resource }) => resource.kind === 'thread');
      const edit = found && withSubprocess(project, found, creation);
      yield {
        at,
        scope: creation.scope,
        title: `\`${call}\` forks and runs Python in the child; \`subprocess\` does not`,
        trace: thread ? traceOf(thread, creation) : [codeStep(at, `runs Python between fork and exec: \`${call}\``)],
        cause: thread?.resource.at ?? at,
        why: 'os.spawn* is os.fork and os.exec* in Python: hooks of os.register_at_fork run, and a lock that another thread holds stays locked in the child. With P_WAIT the parent then waits for ever too.',
        where: 'On every platform that has fork, with every Python version',
        change: 'Use `subprocess.call`, `subprocess.run` or, for P_NOWAIT, `subprocess.Popen`.',
        alongside: [
          '`subprocess` raises FileNotFoundError where os.spawn* returns 127, and closes file descriptors above 2 (`close_fds=False` keeps inheritable ones).',
        ],
        ...(edit && { edit }),
      };
    }
  },
});

/** For a program that is looked up, waited for, and told its own name, where the module has `subprocess` under its name. */
function withSubprocess(
  { calls }: Project,
  { api, module, arguments: given, at }: LibraryCall,
  { expression }: ProcessCreation,
): Edit | undefined {
  const [, file, ...rest] = expression.arguments;
  if (expression.keywords.length > 0 || expression.spreads.length > 0 || file?.kind !== 'literal') return undefined;
  if (!given['mode']?.names.includes('os.P_WAIT') || typeof file.value !== 'string') return undefined;
  if (!calls.some((call) => call.module === module && call.call.startsWith('subprocess.'))) return undefined;
  const words = api === 'os.spawnlp' ? rest : api === 'os.spawnvp' ? wordsOf(rest) : undefined;
  const name = words?.[0];
  if (name?.kind !== 'literal' || name.value !== file.value) return undefined;
  const texts = words?.flatMap((word) => textOf(word) ?? []) ?? [];
  if (texts.length !== words?.length) return undefined;
  return { class: 'suggest', path: at.path, range: at.range, text: `subprocess.call([${texts.join(', ')}])` };
}

function wordsOf(rest: readonly Expression[]): readonly Expression[] | undefined {
  const [list] = rest;
  return rest.length === 1 && list?.kind === 'sequence' ? list.items : undefined;
}

/** Plain words and names, whose text is sure. */
function textOf(word: Expression): string | undefined {
  if (word.kind === 'name') return word.name;
  return word.kind === 'literal' && typeof word.value === 'string' && /^[^"\\\p{C}]*$/u.test(word.value)
    ? `"${word.value}"`
    : undefined;
}
