/** How the tests of a repository are run, and what must be installed for them. */
import { pyproject } from '#config/declared.ts';
import { dig, isTable } from '#config/toml.ts';
import type { RepoPath } from '#core/span.ts';
import { isProject } from './projects.ts';

export interface Tests {
  readonly runner: 'pytest' | 'unittest';
  /** What says so. */
  readonly from: string;
  /** The command that installs what they need; absent when nothing is known to be needed. */
  readonly install?: string;
}

export const RUNNER_FILES: readonly RepoPath[] = ['pytest.ini', 'pytest.toml', '.pytest.ini', 'tox.ini'];

/** Files that list what tests need, the narrowest first. */
export const REQUIREMENT_FILES: readonly RepoPath[] = [
  ...['test', 'tests', 'testing', 'dev'].flatMap((name) => [
    `requirements-${name}.txt`,
    `requirements_${name}.txt`,
    `requirements/${name}.txt`,
    `${name}-requirements.txt`,
  ]),
  'requirements.txt',
];

/** Names under which projects list what their tests need. */
const GROUPS = ['test', 'tests', 'testing', 'dev'];

/** `paths` are all files of the repository, `texts` those of its top folder. */
export function testsOf(texts: ReadonlyMap<RepoPath, string>, paths: readonly RepoPath[]): Tests {
  const { runner, from } = runnerOf(texts, paths);
  const install = installOf(texts, runner);
  return { runner, from, ...(install !== undefined && { install }) };
}

function runnerOf(
  texts: ReadonlyMap<RepoPath, string>,
  paths: readonly RepoPath[],
): { readonly runner: Tests['runner']; readonly from: string } {
  const tool = dig(pyproject(texts), 'tool', 'pytest');
  const settings: readonly (readonly [RepoPath, boolean])[] = [
    ['pyproject.toml', isTable(tool)],
    ['setup.cfg', /^\[tool:pytest\]/m.test(texts.get('setup.cfg') ?? '')],
    ['tox.ini', /^\[pytest\]/m.test(texts.get('tox.ini') ?? '')],
    ...RUNNER_FILES.filter((path) => path !== 'tox.ini').map((path) => [path, texts.has(path)] as const),
  ];
  const stated = settings.find(([, says]) => says);
  if (stated) return { runner: 'pytest', from: `settings in ${stated[0]}` };
  const conftest = paths.find((path) => /(?:^|\/)conftest\.py$/.test(path));
  if (conftest !== undefined) return { runner: 'pytest', from: conftest };
  const named = ['pyproject.toml', ...REQUIREMENT_FILES].find((path) => /\bpytest\b/.test(texts.get(path) ?? ''));
  if (named !== undefined) return { runner: 'pytest', from: `pytest in ${named}` };
  return { runner: 'unittest', from: 'nothing names pytest' };
}

/** Every name in it is one of ours: it becomes a line of a script. */
function installOf(texts: ReadonlyMap<RepoPath, string>, runner: Tests['runner']): string | undefined {
  const table = pyproject(texts);
  const group = GROUPS.find((name) => Array.isArray(dig(table, 'dependency-groups', name)));
  const extra = GROUPS.find((name) => Array.isArray(dig(table, 'project', 'optional-dependencies', name)));
  const file = REQUIREMENT_FILES.find((path) => texts.has(path));
  const itself = isProject(texts, '');
  const needs = [
    ...(file === undefined ? [] : [`-r ${file}`]),
    ...(itself ? [extra === undefined ? '-e .' : `-e '.[${extra}]'`] : []),
    ...(group === undefined ? [] : [`--group ${group}`]),
    ...(runner === 'pytest' && group === undefined && extra === undefined ? ['pytest'] : []),
  ];
  return needs.length === 0 ? undefined : `pip install ${needs.join(' ')}`;
}
