/** What the program under test gets to see of the environment: names on this list, and nothing else. */
import { delimiter, join } from 'node:path';

const KEPT: ReadonlySet<string> = new Set([
  'PATH',
  'LANG',
  'LANGUAGE',
  'TZ',
  'VIRTUAL_ENV',
  'CONDA_PREFIX',
  'LD_LIBRARY_PATH',
  'PYTHONPATH',
  'PYTHONHASHSEED',
  'PYTHONWARNINGS',
  'PYTHONUTF8',
  'PYENV_ROOT',
  'PYENV_VERSION',
]);

/** The environment around tests that run in a copy of a project: its modules come ahead of those that an editable installation names. */
export function surroundingsOf(root: string): NodeJS.ProcessEnv {
  const path = [root, join(root, 'src'), process.env['PYTHONPATH']].filter(Boolean).join(delimiter);
  return { ...process.env, PYTHONPATH: path };
}

/** The user's environment by the list, with a home and a folder for temporary files of the run's own. */
export function environmentOf(
  surroundings: Readonly<Record<string, string | undefined>>,
  home: string,
  temporary: string,
): Readonly<Record<string, string>> {
  const kept = Object.entries(surroundings).flatMap(([name, value]) =>
    value !== undefined && (KEPT.has(name) || name.startsWith('LC_')) ? [[name, value] as const] : [],
  );
  return { ...Object.fromEntries(kept), HOME: home, TMPDIR: temporary };
}
