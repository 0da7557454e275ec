/** What a repository says of itself that decides which workflow fits it. */
import { declaredPython, METADATA_FILES } from '#config/declared.ts';
import { readTexts } from '#config/files.ts';
import { CONFIG_FILE } from '#config/read-config.ts';
import type { PythonVersion } from '#core/settings.ts';
import type { SourceTree } from '#core/source-tree.ts';
import type { RepoPath } from '#core/span.ts';
import { LICENCE_FILES, type Forks, forksExpected } from './forks.ts';
import { isProject, type Project, projectFolders } from './projects.ts';
import { REQUIREMENT_FILES, RUNNER_FILES, type Tests, testsOf } from './tests.ts';

export interface Repository {
  /** The newest version of Python that the project supports. */
  readonly python: { readonly newest: PythonVersion; readonly from: string };
  readonly tests: Tests;
  readonly forks: Forks;
  /** Several projects without one around them, by folder; empty when the repository is one project. */
  readonly projects: readonly Project[];
  /** Workflows that are there, by path, with their texts. */
  readonly workflows: ReadonlyMap<RepoPath, string>;
  /** What was left out, as sentences. */
  readonly remarks: readonly string[];
}

/** Where GitHub looks for workflows. */
export const WORKFLOWS = '.github/workflows/';

/** The newest version that tests can be run with under watch. */
const NEWEST_WATCHED: PythonVersion = '3.13';

/** Reads what the tree's top folder, its projects and its workflows say. */
export async function surveyRepository(tree: SourceTree): Promise<Repository> {
  const paths = (await tree.list()).filter(({ kind }) => kind === 'file').map(({ path }) => path);
  const workflowFiles = paths.filter((path) => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path));
  const { folders, remarks } = projectFolders(paths);
  const metadata = folders.flatMap((folder) => METADATA_FILES.map((name) => `${folder}/${name}`));
  const top = [...METADATA_FILES, ...LICENCE_FILES, ...RUNNER_FILES, ...REQUIREMENT_FILES];
  const { texts } = await readTexts(tree, [...top, ...metadata, ...workflowFiles]);
  const projects = isProject(texts, '') ? [] : folders.filter((folder) => isProject(texts, folder));
  const declared = declaredPython(texts);
  return {
    python: {
      newest: declared?.versions.filter((version) => isWatched(version)).at(-1) ?? NEWEST_WATCHED,
      from: declared?.from ?? 'not stated, so the newest that tests can be watched with',
    },
    tests: testsOf(texts, paths),
    forks: forksExpected(texts),
    projects: projects.length < 2 ? [] : projects.map((folder) => projectOf(folder, texts, paths)),
    workflows: new Map(workflowFiles.map((path) => [path, texts.get(path) ?? ''])),
    remarks: projects.length < 2 ? [] : remarks,
  };
}

function isWatched(version: PythonVersion): boolean {
  const minor = (text: string): number => Number(text.slice(2));
  return minor(version) >= 8 && minor(version) <= minor(NEWEST_WATCHED);
}

function projectOf(folder: RepoPath, texts: ReadonlyMap<RepoPath, string>, paths: readonly RepoPath[]): Project {
  const own = new Map(METADATA_FILES.map((name) => [name, texts.get(`${folder}/${name}`) ?? '']));
  const python = declaredPython(own);
  const configured = paths.includes(`${folder}/${CONFIG_FILE}`);
  return { folder, configured, ...(python !== undefined && python.versions.length > 0 && { python: python.text }) };
}
