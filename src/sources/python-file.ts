import type { SourceTree, TreeEntry } from '#core/source-tree.ts';
import type { RepoPath } from '#core/span.ts';

/** Whether the name says that the file is Python that runs. Stubs (`.pyi`) do not run. */
export function isPythonFile(path: RepoPath): boolean {
  return /\.pyw?$/.test(path);
}

/** Whether the first line hands the file to a Python interpreter. */
export function hasPythonShebang(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 256)).toString('latin1');
  return /^#!.*\b(?:python|pypy)[\d.]*(?:\s|$)/.test(start.split('\n', 1)[0] as string);
}

/**
 * The Python files of a tree, links and submodules left out. Scripts without an extension count by their first line;
 * only those that the tree marks as executable are opened to see it.
 */
export async function pythonFiles(tree: SourceTree): Promise<readonly TreeEntry[]> {
  const files = (await tree.list()).filter((entry) => entry.kind === 'file');
  const maybe = files.filter((entry) => entry.executable === true && !baseName(entry.path).includes('.'));
  const scripts = new Set<RepoPath>();
  for await (const [path, content] of tree.read(maybe.map((entry) => entry.path))) {
    if (typeof content !== 'string' && hasPythonShebang(content)) scripts.add(path);
  }
  return files.filter((entry) => isPythonFile(entry.path) || scripts.has(entry.path));
}

function baseName(path: RepoPath): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
