import { parseArgs } from 'node:util';
import { didYouMean } from '#core/closest.ts';
import { UserError } from '#core/problem.ts';

export interface Option {
  readonly name: string;
  /** What the value stands for in help, `FILE`; without it the option is a flag. */
  readonly value?: string;
  /** The only values that it takes. */
  readonly choices?: readonly string[];
  /** For help: one or more sentences without the last full stop. */
  readonly says: string;
}

export interface Operands {
  readonly name: string;
  readonly least: number;
  readonly most: number;
  /** What a shell offers in their place; files where absent. */
  readonly suggested?: readonly string[];
}

/** What a command takes on the command line. */
export interface Syntax {
  readonly command: string;
  /** What operands stand for, and how many there may be. */
  readonly operands: Operands;
  readonly options: readonly Option[];
}

export interface Arguments {
  readonly operands: readonly string[];
  has(flag: string): boolean;
  /** The option's last value. */
  value(option: string): string | undefined;
  /** All values of an option that may be repeated and may hold several, separated by commas. */
  list(option: string): readonly string[];
}

/** Reads the words behind the command. Throws a UserError, one sentence, for what the command does not take. */
export function parseArguments(syntax: Syntax, words: readonly string[]): Arguments {
  const { command } = syntax;
  const values = new Map<string, string[]>();
  const operands: string[] = [];
  for (const token of tokensOf(syntax, words)) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    const option = syntax.options.find(({ name }) => name === token.name);
    if (!option) throw usage(command, unknownOption(syntax, token.rawName));
    const value = checkValue(command, option, token.value, token.inlineValue ?? false);
    values.set(option.name, [...(values.get(option.name) ?? []), value]);
  }
  checkOperands(syntax, operands);
  const all = (name: string): readonly string[] => values.get(name) ?? [];
  return {
    operands,
    has: (flag) => values.has(flag),
    value: (option) => all(option).at(-1),
    list: (option) =>
      all(option)
        .flatMap((value) => value.split(',').map((part) => part.trim()))
        .filter((part) => part !== ''),
  };
}

function tokensOf({ options }: Syntax, words: readonly string[]) {
  const known = options.map(({ name, value }) => [name, { type: value === undefined ? 'boolean' : 'string' }] as const);
  const parsed = parseArgs({
    args: [...words],
    options: { ...Object.fromEntries(known), help: { type: 'boolean', short: 'h' } },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  return parsed.tokens;
}

function unknownOption({ options }: Syntax, written: string): string {
  const names = options.map(({ name }) => `--${name}`);
  const hint = didYouMean(written, names, 'its --help lists the options');
  return `has no option ${written}${hint}`;
}

function checkValue(command: string, option: Option, value: string | undefined, inline: boolean): string {
  const { name, choices } = option;
  if (option.value === undefined) {
    if (value !== undefined) throw usage(command, `--${name} takes no value; leave out "=${value}"`);
    return '';
  }
  if (value === undefined || value === '' || (!inline && /^--?\w/.test(value))) {
    throw usage(command, `--${name} needs a value: --${name} ${option.value}`);
  }
  if (choices && !choices.includes(value)) {
    const hint = didYouMean(value, choices, `choose one of ${choices.join(', ')}`);
    throw usage(command, `--${name} cannot be "${value}"${hint}`);
  }
  return value;
}

function checkOperands({ command, operands: { name, least, most } }: Syntax, operands: readonly string[]): void {
  if (operands.length < least) throw usage(command, `needs ${name}; its --help has examples`);
  if (operands.length > most) {
    const surplus = operands[most] ?? '';
    throw usage(
      command,
      most === 0
        ? `takes no operand, but got "${surplus}"; leave it out`
        : `takes only ${most} ${name}, but got "${surplus}" as well; leave it out`,
    );
  }
}

function usage(command: string, says: string): UserError {
  return new UserError({
    kind: 'config',
    message: `${command}${says.startsWith('--') ? ':' : ''} ${says}${says.endsWith('?') ? '' : '.'}`,
  });
}
