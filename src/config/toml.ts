import { parse, TomlError } from 'smol-toml';
import type { Problem } from '#core/problem.ts';
import type { RepoPath } from '#core/span.ts';

export type Table = Readonly<Record<string, unknown>>;

/** The document as plain data, or the problem that says where it is not TOML. */
export function parseToml(path: RepoPath, text: string): { readonly table: Table } | { readonly problem: Problem } {
  try {
    return { table: parse(text) };
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const reason = (error.message.split('\n')[0] ?? '').replace(/^Invalid TOML document: /, '');
    const { line, column } = error;
    const message = `${path}:${line}:${column} is not valid TOML (${reason}), so its settings do not count; mend this line.`;
    return { problem: { kind: 'config', message, path, range: [line, column, line, column + 1], fatal: false } };
  }
}

/** The value below a path of keys, undefined where one is missing. */
export function dig(table: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<string, unknown>)[key]
        : undefined,
    table,
  );
}

export function isTable(value: unknown): value is Table {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

/** The strings of a list; anything else has none. */
export function strings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
