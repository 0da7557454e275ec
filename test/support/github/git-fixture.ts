/** Temporary git repositories, built commit by commit; the same script gives the same hashes. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { git } from './git.ts';

/** What a commit changes, by path: new content, `null` to delete, or the old path of a file that is moved. */
export type Files = Readonly<Record<string, string | Uint8Array | null | { readonly movedFrom: string } | Special>>;

/** What is more than a file: an executable one, a symbolic link, a commit of another repository. */
type Special = { readonly executable: string } | { readonly link: string } | { readonly submodule: string };

export interface GitFixture {
  readonly folder: string;
  /** Commits the changes on top of `parent` (of the last commit when absent) and returns the hash. */
  commit(message: string, files: Files, parent?: string): string;
  git(...args: readonly string[]): string;
  remove(): void;
}

export function createGitFixture(): GitFixture {
  const folder = mkdtempSync(join(tmpdir(), 'forksight-repo-'));
  let minute = 0;
  const addSubmodule = (path: string, { submodule }: { readonly submodule: string }): void => {
    git(folder, ['update-index', '--add', '--cacheinfo', `160000,${submodule},${path}`]);
  };
  git(folder, ['init', '--quiet', '--initial-branch=main']);
  git(folder, ['config', 'core.autocrlf', 'false']);
  git(folder, ['config', 'uploadpack.allowAnySHA1InWant', 'true']);
  return {
    folder,
    commit(message, files, parent) {
      minute += 1;
      if (parent !== undefined) git(folder, ['checkout', '--quiet', '--detach', '--force', parent]);
      for (const [path, content] of Object.entries(files)) applyChange(folder, path, content);
      git(folder, ['add', '--all']);
      for (const [path, content] of Object.entries(files)) if (isSubmodule(content)) addSubmodule(path, content);
      git(folder, ['commit', '--quiet', '--allow-empty', '--no-gpg-sign', '-m', message], minute);
      return git(folder, ['rev-parse', 'HEAD']);
    },
    git: (...args) => git(folder, args, minute),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function applyChange(folder: string, path: string, content: Files[string]): void {
  const target = join(folder, path);
  if (content === null) {
    rmSync(target);
    return;
  }
  mkdirSync(dirname(target), { recursive: true });
  if (content instanceof Uint8Array || typeof content === 'string') writeFileSync(target, content);
  else if ('executable' in content) writeFileSync(target, content.executable, { mode: 0o755 });
  else if ('link' in content) symlinkSync(content.link, target);
  else if ('submodule' in content) mkdirSync(target, { recursive: true });
  else git(folder, ['mv', '--', content.movedFrom, path]);
}

function isSubmodule(content: Files[string]): content is { readonly submodule: string } {
  return typeof content === 'object' && content !== null && 'submodule' in content;
}

/** The commit that GitHub offers a pull request's workflows as `refs/pull/N/merge`. Throws on a conflict. */
export function mergeCommit(fixture: GitFixture, base: string, head: string): string {
  const tree = fixture.git('merge-tree', '--write-tree', base, head).split('\n')[0] ?? '';
  return fixture.git('commit-tree', tree, '-p', base, '-p', head, '-m', `Merge ${head} into ${base}`);
}
