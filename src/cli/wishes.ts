import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { didYouMean } from '#core/closest.ts';
import { UserError } from '#core/problem.ts';
import type { Rule } from '#core/rule.ts';
import type { Settings } from '#core/settings.ts';
import type { Wishes } from '#review/prepare.ts';
import type { Arguments, Option } from './arguments.ts';

const FAIL_ON = ['error', 'warning', 'note', 'never'] as const;
const SHOW = ['certain', 'likely', 'possible'] as const;

export const FAILING: Option = {
  name: 'fail-on',
  value: 'SEVERITY',
  choices: FAIL_ON,
  says: 'exit with 1 from this severity on: error, warning, note or never',
};

/** Options by which a command overrides the project's settings. */
export const JUDGING: readonly Option[] = [
  {
    name: 'config',
    value: 'FILE',
    says: 'read the settings from this file instead of forksight.toml or pyproject.toml',
  },
  FAILING,
  {
    name: 'show',
    value: 'CONFIDENCE',
    choices: SHOW,
    says: 'the weakest confidence that is shown: certain, likely or possible',
  },
  { name: 'pedantic', says: 'also run the rules that only some want, and show what is merely possible' },
  { name: 'select', value: 'CODES', says: 'run only these rules, at their own severity: FS101,FS102' },
  { name: 'ignore', value: 'CODES', says: 'leave these rules out' },
];

/** What the options ask for. Throws a UserError for a file that cannot be read or a rule that is not known. */
export function wishesFrom(args: Arguments, folder: string, rules: readonly Rule[]): Wishes {
  const config = args.value('config');
  return {
    ...(config !== undefined && { configFile: { path: config, text: readConfigFile(config, folder) } }),
    overrides: {
      ...(args.has('pedantic') && { audience: 'pedantic', show: 'possible' }),
      ...given('failOn', FAIL_ON, args.value('fail-on')),
      ...given('show', SHOW, args.value('show')),
      ...(args.has('fail-on-new-suppressions') && { failOnNewSuppressions: true }),
      rules: rulesFrom(args, rules),
    },
  };
}

/** The severity that the option names; undefined without it. */
export function failOnFrom(args: Arguments): Settings['failOn'] | undefined {
  return FAIL_ON.find((choice) => choice === args.value('fail-on'));
}

function given<Key extends keyof Settings>(
  key: Key,
  choices: readonly Settings[Key][],
  text: string | undefined,
): Partial<Settings> {
  const value = choices.find((choice) => choice === text);
  return value === undefined ? {} : { [key]: value };
}

function readConfigFile(path: string, folder: string): string {
  try {
    return readFileSync(resolve(folder, path), 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const message = `The file ${path}, given with --config, cannot be read (${code ?? String(error)}); check its spelling, seen from ${folder}.`;
    throw new UserError({ kind: 'config', message });
  }
}

function rulesFrom(args: Arguments, rules: readonly Rule[]): Settings['rules'] {
  const selected = codesFrom('select', args, rules);
  const ignored = codesFrom('ignore', args, rules);
  const severities: Record<string, Settings['rules'][string]> = {};
  for (const { code, severity } of rules) {
    if (args.has('select')) severities[code] = selected.includes(code) ? severity : 'off';
    if (ignored.includes(code)) severities[code] = 'off';
  }
  return severities;
}

function codesFrom(option: string, args: Arguments, rules: readonly Rule[]): readonly string[] {
  const known: readonly string[] = rules.map((rule) => rule.code);
  return args.list(option).map((written) => {
    const code = written.toUpperCase();
    if (known.includes(code)) return code;
    const hint = didYouMean(code, known, '"forksight rules" lists them');
    const message = `--${option}: ${written} is not a rule${hint}${hint.endsWith('?') ? '' : '.'}`;
    throw new UserError({ kind: 'config', message });
  });
}
