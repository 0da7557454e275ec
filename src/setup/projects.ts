/** Which projects a repository holds. */
import { dig, isTable, parseToml } from '#config/toml.ts';
import type { RepoPath } from '#core/span.ts';

export interface Project {
  readonly folder: RepoPath;
  /** The versions of Python that it requires, as it writes them. */
  readonly python?: string;
  /** It has settings for Forksight. */
  readonly configured: boolean;
}

/** Folders that hold projects for tests and documentation, and copies of the projects of others. */
const NO_PROJECTS =
  /(?:^|\/)(?:tests?|testing|fixtures|examples?|docs?|benchmarks?|tools|scripts|ci|templates|vendor|vendored|third[_-]party|\..*)(?:\/|$)/i;

/** What may stand in a workflow without quotes, and in an expression without harm. */
const PLAIN = /^[\w-][\w.-]*(?:\/[\w-][\w.-]*)*$/;

/** More jobs than these for one pull request are a queue, not a review. */
const MOST = 20;

/** Folders with metadata of a Python package below the top, the outermost of each branch, and what is said of others. */
export function projectFolders(paths: readonly RepoPath[]): {
  readonly folders: readonly RepoPath[];
  readonly remarks: readonly string[];
} {
  const found = paths.flatMap((path) => /^(.+)\/(?:pyproject\.toml|setup\.cfg|setup\.py)$/s.exec(path)?.[1] ?? []);
  const all = [...new Set(found)].filter((folder) => !NO_PROJECTS.test(folder));
  const outer = all.filter((folder) => !all.some((other) => folder.startsWith(`${other}/`))).sort();
  const plain = outer.filter((folder) => PLAIN.test(folder));
  const remarks = outer
    .filter((folder) => !PLAIN.test(folder))
    .map(
      (folder) =>
        `The project ${folder} is left out, since the name of its folder cannot stand in a workflow; rename it, or add it by hand.`,
    );
  if (plain.length <= MOST) return { folders: plain, remarks };
  const message = `There are ${plain.length} projects, more than the ${MOST} that get a job each; one review looks at all of them.`;
  return { folders: [], remarks: [message] };
}

/** Whether the files of the folder declare a package, and not only settings of tools. */
export function isProject(texts: ReadonlyMap<RepoPath, string>, folder: RepoPath): boolean {
  const text = (name: string): string => texts.get(folder === '' ? name : `${folder}/${name}`) ?? '';
  if (/\bsetup\s*\(/.test(text('setup.py')) || /^\[metadata\]/m.test(text('setup.cfg'))) return true;
  const parsed = parseToml('pyproject.toml', text('pyproject.toml'));
  if (!('table' in parsed)) return false;
  return isTable(dig(parsed.table, 'project')) || isTable(dig(parsed.table, 'tool', 'poetry'));
}
