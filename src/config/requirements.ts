/** Which versions of libraries the project asks for: its lock file, its requirements, its metadata. */
import { normalName } from '#core/distribution.ts';
import type { Requirement } from '#core/settings.ts';
import type { RepoPath } from '#core/span.ts';
import { dig, isTable, parseToml, strings } from './toml.ts';

const LOCK_FILES = ['uv.lock', 'poetry.lock', 'pdm.lock'] as const;
const REQUIREMENTS = [
  'requirements.txt',
  'requirements/base.txt',
  'requirements/prod.txt',
  'requirements/production.txt',
] as const;

/** Files that {@link declaredRequirements} reads; besides them `pyproject.toml` and `setup.cfg`. */
export const REQUIREMENT_FILES: readonly RepoPath[] = [...LOCK_FILES, 'Pipfile.lock', ...REQUIREMENTS];

/**
 * Requirements by the distribution's normalised name. What is locked beats what is required, and an exact version
 * beats the least one; of several files of one kind the first counts. Markers and extras are ignored: a statement about
 * a version is worth making if some installation has it.
 */
export function declaredRequirements(texts: ReadonlyMap<RepoPath, string>): Readonly<Record<string, Requirement>> {
  const found = new Map<string, Requirement>();
  const add = (name: string, requirement: Requirement): void => {
    const key = normalName(name);
    const known = found.get(key);
    if (known === undefined || (known.orLater && !requirement.orLater)) found.set(key, requirement);
  };
  for (const path of LOCK_FILES)
    for (const [name, version] of lockedIn(texts.get(path) ?? '')) add(name, { version, orLater: false, from: path });
  for (const [name, version] of pipfileLocked(texts.get('Pipfile.lock')))
    add(name, { version, orLater: false, from: 'Pipfile.lock' });
  for (const path of REQUIREMENTS) {
    for (const line of (texts.get(path) ?? '').split('\n')) addLine(line, path);
  }
  for (const line of projectLines(texts)) addLine(line, 'pyproject.toml');
  for (const line of installRequires(texts.get('setup.cfg') ?? '')) addLine(line, 'setup.cfg');
  return Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)));

  function addLine(line: string, from: RepoPath): void {
    const read = readRequirement(line, from);
    if (read !== undefined) add(read[0], read[1]);
  }
}

const VERSION = String.raw`v?(\d+(?:\.\d+)*)`;
const NAME = /^\s*([A-Za-z0-9][\w.-]*)\s*(?:\[[^\]]*\])?\s*\(?\s*/;

/** `grpcio[x]>=1.60,<2 ; python_version > "3.8"`: the exact version, or the least one. */
function readRequirement(line: string, from: RepoPath): readonly [string, Requirement] | undefined {
  const [text = ''] = line.split(/[#;]/, 1);
  const name = NAME.exec(text);
  if (name?.[1] === undefined) return undefined;
  const tests = text.slice(name[0].length);
  const exact = new RegExp(`^\\s*===?\\s*${VERSION}(?!\\.\\*|[\\w.])`).exec(tests)?.[1];
  if (exact !== undefined) return [name[1], { version: exact, orLater: false, from }];
  const least = new RegExp(`(?:>=?|~=|\\^|==)\\s*${VERSION}`).exec(tests)?.[1];
  return least === undefined ? undefined : [name[1], { version: least, orLater: true, from }];
}

/** uv, Poetry and PDM write a table `[[package]]` for each distribution, which begins with name and version. */
function lockedIn(text: string): readonly (readonly [string, string])[] {
  const tables = text.matchAll(/^\[\[package\]\]\r?\nname = "([^"\n]+)"\r?\nversion = "(\d+(?:\.\d+)*)[^"\n]*"/gm);
  return [...tables].map(([, name = '', version = '']) => [name, version] as const);
}

function pipfileLocked(text: string | undefined): readonly (readonly [string, string])[] {
  if (text === undefined) return [];
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return [];
  }
  const packages = dig(parsed, 'default');
  if (!isTable(packages)) return [];
  return Object.entries(packages).flatMap(([name, entry]) => {
    const version = isTable(entry) ? /^==(\d+(?:\.\d+)*)/.exec(String(entry['version']))?.[1] : undefined;
    return version === undefined ? [] : [[name, version] as const];
  });
}

/** Requirements of `pyproject.toml` as lines; Poetry's tables give a version by name. */
function projectLines(texts: ReadonlyMap<RepoPath, string>): readonly string[] {
  const parsed = parseToml('pyproject.toml', texts.get('pyproject.toml') ?? '');
  if (!('table' in parsed)) return [];
  const { table } = parsed;
  const optional = dig(table, 'project', 'optional-dependencies');
  const poetry = dig(table, 'tool', 'poetry', 'dependencies');
  return [
    ...strings(dig(table, 'project', 'dependencies')),
    ...(isTable(optional) ? Object.values(optional).flatMap(strings) : []),
    ...(isTable(poetry) ? Object.entries(poetry).map(([name, wanted]) => `${name} ${poetryTest(wanted)}`) : []),
  ];
}

/** Poetry's bare `1.2` means exactly that, `^1.2` at least that. */
function poetryTest(wanted: unknown): string {
  const text = isTable(wanted) ? wanted['version'] : wanted;
  if (typeof text !== 'string') return '';
  return /^\d/.test(text) ? `==${text}` : text;
}

function installRequires(text: string): readonly string[] {
  const block = /^install_requires[ \t]*=[ \t]*(.*(?:\r?\n[ \t]+.*)*)/m.exec(text)?.[1];
  return block?.split('\n') ?? [];
}
