import { codeStep } from '#core/evidence.ts';
import type { LibraryCall } from '#core/calls.ts';
import { defineRule } from '#core/rule.ts';
import type { Settings } from '#core/settings.ts';
import { toTrace } from './evidence.ts';
import { taskOf } from './program-texts.ts';

export default defineRule({
  code: 'FS311',
  slug: 'main-not-importable',
  summary: 'a program given as text hands its own functions to processes that import',
  severity: 'warning',
  audience: 'pedantic',
  autofix: 'none',
  since: '0.1.0',
  effects: [],
  supersedes: [],
  *check(project) {
    for (const call of project.calls) {
      const given = programOf(call);
      const task = given && taskOf(given.text);
      if (given === undefined || task === undefined) continue;
      if (task.method === 'default' && !mayNotFork(project.settings)) continue;
      yield {
        at: call.at,
        scope: call.scope,
        title: `the program ${given.through} gives \`${task.name}\` to a process that cannot import it`,
        trace: toTrace(
          [
            codeStep(
              call.at,
              `runs a program ${given.through}, which defines \`${task.name}\` and hands it to a process: \`${call.call}\``,
            ),
          ],
          task.method === 'default' ? 'likely' : 'certain',
        ),
        cause: call.at,
        why: `A child that is not forked finds \`${task.name}\` by importing the main module, and this one has no file: it ends with an AttributeError or a FileNotFoundError.`,
        where:
          task.method === 'default'
            ? 'Where the default is not fork: on macOS and Windows, and on Linux from Python 3.14'
            : `On every platform, because the text asks for ${task.method}`,
        change: `Put \`${task.name}\` into a module that the text imports, or the text into a file.`,
        alongside: ['The module must be found by the program: in its working directory, or on its `PYTHONPATH`.'],
      };
    }
  },
});

interface GivenProgram {
  readonly text: string;
  readonly through: 'behind `-c`' | 'on standard input';
}

/** The text of a program that the call gives to an interpreter. */
function programOf({ api, arguments: given }: LibraryCall): GivenProgram | undefined {
  if (!api.startsWith('subprocess.')) return undefined;
  const words = given['args']?.literals.filter((word) => typeof word === 'string') ?? [];
  const text = words[words.indexOf('-c') + 1];
  if (words.includes('-c') && text !== undefined) return { text, through: 'behind `-c`' };
  const [input, ...others] = given['input']?.literals ?? [];
  // An interpreter without a file, or with `-`, reads its standard input.
  const readsInput = words.every((word) => word === '-' || /(^|[\\/])python[\d.]*(\.exe)?$/.test(word));
  if (typeof input !== 'string' || others.length > 0 || !readsInput) return undefined;
  return { text: input, through: 'on standard input' };
}

function mayNotFork({ platforms, python }: Settings): boolean {
  if (platforms.includes('macos') || platforms.includes('windows')) return true;
  return python.some((version) => Number(version.split('.')[1]) >= 14);
}
