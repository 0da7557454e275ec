/** What the package's own metadata says about Python versions, platforms and source folders. */
import type { Platform } from '#core/effects.ts';
import { PYTHON_VERSIONS, type PythonVersion } from '#core/settings.ts';
import type { RepoPath } from '#core/span.ts';
import { allowedVersions } from './python-versions.ts';
import { dig, isTable, parseToml, strings } from './toml.ts';

export const METADATA_FILES = ['pyproject.toml', 'setup.cfg', 'setup.py'] as const;

export interface DeclaredPython {
  readonly versions: readonly PythonVersion[];
  /** `requires-python in pyproject.toml`. */
  readonly from: string;
  /** As written. */
  readonly text: string;
}

/**
 * The supported versions by the first statement found: `requires-python` or Poetry's `python` in `pyproject.toml`,
 * `python_requires` in `setup.cfg` or `setup.py`, then the classifiers of any of them. Versions are empty when the
 * statement allows none that the analysis knows.
 */
export function declaredPython(texts: ReadonlyMap<RepoPath, string>): DeclaredPython | undefined {
  const stated = pyproject(texts);
  const statements: readonly (readonly [text: unknown, from: string])[] = [
    [dig(stated, 'project', 'requires-python'), 'requires-python in pyproject.toml'],
    [poetryPython(stated), 'tool.poetry.dependencies.python in pyproject.toml'],
    [
      /^[ \t]*(?:python[_-]requires|requires[_-]python)[ \t]*=\s*([^#;\n]+)/m.exec(texts.get('setup.cfg') ?? '')?.[1],
      'python_requires in setup.cfg',
    ],
    [
      /\bpython_requires\s*=\s*["']([^"'\n]+)["']/.exec(texts.get('setup.py') ?? '')?.[1],
      'python_requires in setup.py',
    ],
  ];
  for (const [text, from] of statements) {
    if (typeof text === 'string') return { versions: allowedVersions(text) ?? [], from, text: text.trim() };
  }
  for (const [path, found] of classifiersByFile(texts)) {
    const named = new Set(found.map((line) => /^Programming Language :: Python :: (3\.\d+)$/.exec(line)?.[1]));
    const versions = PYTHON_VERSIONS.filter((version) => named.has(version));
    if (versions.length > 0) return { versions, from: `classifiers in ${path}`, text: versions.join(', ') };
  }
  return undefined;
}

const SYSTEMS: readonly (readonly [prefix: string, platforms: readonly Platform[]])[] = [
  ['POSIX :: Linux', ['linux']],
  ['MacOS', ['macos']],
  ['Microsoft', ['windows']],
  ['OS Independent', ['linux', 'macos', 'windows']],
];

export interface DeclaredPlatforms {
  readonly platforms: readonly Platform[];
  /** `classifiers in setup.py`; the first file that names one. */
  readonly from: string;
}

/** The platforms that the classifiers name; undefined when they name none. */
export function declaredPlatforms(texts: ReadonlyMap<RepoPath, string>): DeclaredPlatforms | undefined {
  const found = new Set<Platform>();
  let from: RepoPath | undefined;
  for (const [path, lines] of classifiersByFile(texts)) {
    for (const classifier of lines) for (const platform of platformsOf(classifier)) found.add(platform);
    if (found.size > 0) from ??= path;
  }
  const platforms = (['linux', 'macos', 'windows'] as const).filter((platform) => found.has(platform));
  return from === undefined ? undefined : { platforms, from: `classifiers in ${from}` };
}

function platformsOf(classifier: string): readonly Platform[] {
  const system = /^Operating System :: (.+)$/.exec(classifier)?.[1];
  if (system === 'POSIX' || system === 'Unix') return ['linux', 'macos'];
  return SYSTEMS.flatMap(([prefix, platforms]) => (system?.startsWith(prefix) === true ? platforms : []));
}

/** Folders that setuptools is told to take packages from. */
export function declaredSourceRoots(texts: ReadonlyMap<RepoPath, string>): readonly RepoPath[] {
  const setuptools = dig(pyproject(texts), 'tool', 'setuptools');
  const root = dig(setuptools, 'package-dir', '');
  return [...strings(dig(setuptools, 'packages', 'find', 'where')), ...strings([root])];
}

/** What `pyproject.toml` says; undefined when it is not TOML. */
export function pyproject(texts: ReadonlyMap<RepoPath, string>): unknown {
  const parsed = parseToml('pyproject.toml', texts.get('pyproject.toml') ?? '');
  return 'table' in parsed ? parsed.table : undefined;
}

function poetryPython(stated: unknown): unknown {
  const python = dig(stated, 'tool', 'poetry', 'dependencies', 'python');
  return isTable(python) ? python['version'] : python;
}

function classifiersByFile(texts: ReadonlyMap<RepoPath, string>): readonly (readonly [RepoPath, readonly string[]])[] {
  const stated = pyproject(texts);
  const lines = (path: RepoPath): readonly string[] =>
    [...(texts.get(path) ?? '').matchAll(/^[ \t"']*((?:Programming Language|Operating System) :: [^"'\n]+)/gm)].map(
      (match) => (match[1] ?? '').trim(),
    );
  return [
    [
      'pyproject.toml',
      [...strings(dig(stated, 'project', 'classifiers')), ...strings(dig(stated, 'tool', 'poetry', 'classifiers'))],
    ],
    ['setup.cfg', lines('setup.cfg')],
    ['setup.py', lines('setup.py')],
  ];
}
