import { didYouMean } from '#core/closest.ts';
import { UserError } from '#core/problem.ts';
import { VERSION } from '#core/version.ts';
import { logText } from '#report/encode.ts';
import type { Status } from '#review/status.ts';
import { parseArguments } from './arguments.ts';
import type { ListedCommand } from './command.ts';
import { COMMANDS } from './commands.ts';
import { helpOf, overview } from './help.ts';
import type { Terminal } from './terminal.ts';

/** Runs the command that the words name. Whatever goes wrong becomes a sentence on standard error and status 2. */
export async function run(words: readonly string[], terminal: Terminal): Promise<Status> {
  try {
    return await dispatch(words, terminal);
  } catch (error) {
    const message = error instanceof UserError ? error.message : internal(error);
    terminal.err(`forksight: ${logText(message)}\n`);
    return 2;
  }
}

async function dispatch(words: readonly string[], terminal: Terminal): Promise<Status> {
  const [first, ...rest] = words;
  if (first === '--version') {
    terminal.out(`forksight ${VERSION}\n`);
    return 0;
  }
  if (first === undefined || first === '--help' || first === '-h' || (first === 'help' && rest.length === 0)) {
    const text = overview(COMMANDS, terminal.width);
    if (first !== undefined) terminal.out(text);
    else terminal.err(text);
    return first === undefined ? 2 : 0;
  }
  const listed = commandNamed(first === 'help' ? (rest[0] ?? '') : first);
  const command = await listed.load();
  if (first === 'help' || asksForHelp(rest)) {
    terminal.out(helpOf(listed, command, terminal.width));
    return 0;
  }
  const { operands, options } = command;
  return command.run(parseArguments({ command: listed.name, operands, options }, rest), terminal);
}

function asksForHelp(words: readonly string[]): boolean {
  const end = words.indexOf('--');
  return words.slice(0, end < 0 ? undefined : end).some((word) => word === '--help' || word === '-h');
}

function commandNamed(written: string): ListedCommand {
  const command = COMMANDS.find(({ name }) => name === written);
  if (command) return command;
  const names = COMMANDS.map(({ name }) => name);
  const what = written.startsWith('-') ? 'option' : 'command';
  const hint = didYouMean(written, [...names, '--help', '--version'], `the commands are ${names.join(', ')}`);
  const message = `${written} is not ${what === 'option' ? 'an option' : 'a command'}${hint}${hint.endsWith('?') ? '' : '.'}`;
  throw new UserError({ kind: 'config', message });
}

function internal(error: unknown): string {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `something failed inside Forksight; please report it with these lines:\n${detail}`;
}
