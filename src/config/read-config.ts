import type { Problem } from '#core/problem.ts';
import type { RepoPath } from '#core/span.ts';
import type { Config } from './schema.ts';
import { dig, isTable, parseToml } from './toml.ts';

export const CONFIG_FILE = 'forksight.toml';
const PYPROJECT = 'pyproject.toml';

export interface StatedConfig {
  readonly config: Config;
  /** The file that states it; absent when none does. */
  readonly path?: RepoPath;
  readonly problems: readonly Problem[];
}

/**
 * What `forksight.toml`, or else `[tool.forksight]` in `pyproject.toml`, states. A faulty key becomes a problem and does
 * not count; the others do.
 */
export async function readConfig(
  texts: ReadonlyMap<RepoPath, string>,
  ruleCodes: readonly string[],
): Promise<StatedConfig> {
  const own = texts.get(CONFIG_FILE);
  const pyproject = texts.get(PYPROJECT);
  const inPyproject = pyproject === undefined ? undefined : await readFrom(PYPROJECT, pyproject, ruleCodes);
  if (own === undefined) return inPyproject ?? { config: {}, problems: [] };
  const stated = await readFrom(CONFIG_FILE, own, ruleCodes);
  if (inPyproject?.path === undefined) return stated;
  const message = `${CONFIG_FILE} and [tool.forksight] in ${PYPROJECT} both hold settings, and only ${CONFIG_FILE} counts; move them into one file.`;
  return { ...stated, problems: [...stated.problems, { kind: 'config', message, path: PYPROJECT, fatal: false }] };
}

/** The settings of one file: a whole file of them, or the table in a `pyproject.toml`. */
export async function readFrom(path: RepoPath, text: string, ruleCodes: readonly string[]): Promise<StatedConfig> {
  const parsed = parseToml(path, text);
  if ('problem' in parsed) return { config: {}, problems: [parsed.problem] };
  const within = path.split('/').at(-1) === PYPROJECT ? ['tool', 'forksight'] : [];
  const table = dig(parsed.table, ...within);
  if (table === undefined) return { config: {}, problems: [] };
  if (isTable(table)) {
    // The schema is loaded where there is something to check.
    const { checkTable } = await import('./check-table.ts');
    return { ...checkTable({ path, text, within, table, ruleCodes }), path };
  }
  const message = `${path}: tool.forksight must be a table; write [tool.forksight] and the settings below it.`;
  return { config: {}, path, problems: [{ kind: 'config', message, path, fatal: false }] };
}
