import { paragraphs, wrap } from '#report/columns.ts';
import type { Command, ListedCommand } from './command.ts';
import type { Option } from './arguments.ts';

const STATUS = [
  'Exit status: 0 nothing found at or above --fail-on (warning by default), 1 something found, 2 could not check.',
];
const HELP: Option = { name: 'help', says: 'show this text' };

/** The text of `forksight --help`. */
export function overview(commands: readonly ListedCommand[], width: number): string {
  return paragraphs([
    wrap(
      'Forksight finds fork hazards in Python: threads, locks, connections and state that a fork does not carry over.',
      width,
      '',
      '',
    ),
    ['Usage: forksight COMMAND [OPTIONS]'],
    [
      'Commands:',
      ...table(
        commands.map(({ name, summary }) => [name, summary]),
        width,
      ),
    ],
    [
      'Options:',
      ...table(
        [
          ['--help', 'show this text; behind a command, its own'],
          ['--version', 'show the version'],
        ],
        width,
      ),
    ],
    ['Examples:', ...commands.map(({ example }) => `  ${example}`)],
    STATUS.flatMap((line) => wrap(line, width, '', '  ')),
  ]);
}

/** The text of `forksight COMMAND --help`. */
export function helpOf(
  { name, summary }: ListedCommand,
  { usage, options, details, status, examples }: Command,
  width: number,
): string {
  const rows = [...options, HELP].map(
    ({ name, value, says }) => [`--${name}${value ? ` ${value}` : ''}`, says] as const,
  );
  return paragraphs([
    [`forksight ${name}: ${summary}`],
    [`Usage: forksight ${name} ${usage}`.trimEnd() + (options.length > 0 ? ' [OPTIONS]' : '')],
    ...details.map((text) => wrap(text, width, '', '')),
    ['Options:', ...table(rows, width)],
    ['Examples:', ...table(examples, width)],
    (status === undefined ? STATUS : [status]).flatMap((line) => wrap(line, width, '', '  ')),
  ]);
}

/** Names and what they mean, in two columns; a long name has its meaning on the next line. */
function table(rows: readonly (readonly [string, string])[], width: number): readonly string[] {
  const column = 4 + Math.min(24, Math.max(...rows.map(([name]) => name.length)));
  return rows.flatMap(([name, says]) => {
    const indent = ' '.repeat(column);
    if (name.length + 4 > column) return [`  ${name}`, ...wrap(says, width, indent, indent)];
    return wrap(says, width, `  ${name}`.padEnd(column), indent);
  });
}
