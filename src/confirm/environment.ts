/** What the program under test gets to see of the environment: names on this list, and nothing else. */

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
