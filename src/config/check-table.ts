import type { z } from 'zod';
import type { Problem } from '#core/problem.ts';
import type { RepoPath } from '#core/span.ts';
import { didYouMean } from '#core/closest.ts';
import { type KeyPosition, keyPositions } from './key-position.ts';
import { allowedVersions } from './python-versions.ts';
import { type Config, configKeys, configShape } from './schema.ts';
import { isTable, type Table } from './toml.ts';

interface Stated {
  readonly path: RepoPath;
  readonly text: string;
  /** Keys above the table: none, or `tool`, `forksight`. */
  readonly within: readonly string[];
  readonly table: Table;
  readonly ruleCodes: readonly string[];
}

type Issue = z.core.$ZodIssue;
/** A key, as its path below the table, and the end of a sentence about it. */
interface Fault {
  readonly keys: readonly string[];
  readonly says: string;
}

/** Takes each sound key of the table over, and makes a problem of each other one. */
export function checkTable(stated: Stated): { readonly config: Config; readonly problems: readonly Problem[] } {
  const config: Record<string, unknown> = {};
  const faults: Fault[] = [];
  for (const [key, value] of Object.entries(stated.table)) {
    const checked = key === 'rules' && isTable(value) ? checkRules(value, stated.ruleCodes) : checkKey(key, value);
    if (checked.value !== undefined) config[key] = checked.value;
    faults.push(...checked.faults);
  }
  const positions = faults.length === 0 ? [] : keyPositions(stated.text);
  const byPath = new Map(positions.toReversed().map((position) => [position.path.join('\0'), position]));
  return { config, problems: faults.map((fault) => describe(fault, stated, byPath)) };
}

interface Checked {
  readonly value?: unknown;
  readonly faults: readonly Fault[];
}

function checkKey(key: string, value: unknown): Checked {
  const schema = Object.hasOwn(configShape, key) ? configShape[key as keyof typeof configShape] : undefined;
  if (!schema) {
    const says = `is not a setting${didYouMean(key, configKeys, `the settings are ${configKeys.join(', ')}`)}`;
    return { faults: [{ keys: [key], says }] };
  }
  const result = schema.safeParse(value);
  if (!result.success) {
    return { faults: result.error.issues.slice(0, 1).map((issue) => ({ keys: [key], says: explain(issue, value) })) };
  }
  if (key === 'python' && !allowedVersions(String(value))?.length) {
    const says = `is ${show(value)}, which allows no version of Python that Forksight knows; write a range such as ">=3.9"`;
    return { faults: [{ keys: [key], says }] };
  }
  return { value: result.data, faults: [] };
}

/** Each rule for itself, so that one slip does not lose the others. */
function checkRules(table: Table, ruleCodes: readonly string[]): Checked {
  const rules: Record<string, unknown> = {};
  const faults: Fault[] = [];
  for (const [code, value] of Object.entries(table)) {
    const keys = ['rules', code];
    const result = configShape.rules.valueType.safeParse(value);
    if (!ruleCodes.includes(code)) {
      faults.push({ keys, says: `is not a rule${didYouMean(code, ruleCodes, '"forksight rules" lists them')}` });
    } else if (result.success) rules[code] = result.data;
    else faults.push({ keys, says: explain(result.error.issues[0] as Issue, value) });
  }
  return { value: rules, faults };
}

/** The end of a sentence that starts with the key. */
function explain(issue: Issue, value: unknown): string {
  const at = issue.path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown>)[key], value);
  const element = issue.path.length > 0 ? ' (in the list)' : '';
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String);
    const choice = `must be ${values.map(show).join(' or ')}, not ${show(at)}${element}`;
    return typeof at === 'string' ? choice + didYouMean(at, values, 'change it to one of these') : choice;
  }
  if (issue.code === 'invalid_type') {
    const wanted = { array: 'a list', string: 'a text in quotes', record: 'a table' }[issue.expected as string];
    return `must be ${wanted ?? issue.expected}, not ${show(at)}${element}`;
  }
  if (issue.code === 'custom') return issue.message;
  return `must not be empty${element}; leave the key out for the default`;
}

function show(value: unknown): string {
  const text = JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'bigint' ? String(inner) : inner)) ?? '';
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

function describe(fault: Fault, stated: Stated, positions: ReadonlyMap<string, KeyPosition>): Problem {
  const path = [...stated.within, ...fault.keys];
  const position = positions.get(path.join('\0'));
  const place = position ? `${stated.path}:${position.line}:${position.column}` : stated.path;
  return {
    kind: 'config',
    message: `${place}: ${path.join('.')} ${fault.says}${fault.says.endsWith('?') ? '' : '.'}`,
    path: stated.path,
    ...(position && {
      range: [position.line, position.column, position.line, position.column + (fault.keys.at(-1)?.length ?? 1)],
    }),
    fatal: false,
  };
}
