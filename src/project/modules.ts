/** Files and the module names under which they can be imported. */
import type { QName } from '#core/evidence.ts';
import type { RepoPath } from '#core/span.ts';
import { type CallableNode, type ClassNode, type ModuleNode, moduleNode, type ProjectFile } from './program.ts';

export interface Modules {
  /** In reading order of their paths. */
  readonly all: readonly ModuleNode[];
  readonly callables: readonly CallableNode[];
  readonly classes: readonly ClassNode[];
  /** The module that `import name` finds from `importer`; undefined when it is not part of the project. */
  find(name: QName, importer: ModuleNode): ModuleNode | undefined;
  /** The module of that full name, whoever asks: for names below a namespace package. */
  named(name: QName): ModuleNode | undefined;
  /** The absolute name that an import with `level` leading dots means; undefined when it leaves the top package. */
  absolute(importer: ModuleNode, level: number, module: string): QName | undefined;
}

export function linkModules(files: readonly ProjectFile[], sourceRoots: readonly string[]): Modules {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  const packages = new Set(sorted.filter((file) => isPackageFile(file.path)).map((file) => folderOf(file.path)));
  const byName = new Map<QName, ModuleNode[]>();
  const byPath = new Map<RepoPath, ModuleNode>();
  const all: ModuleNode[] = [];
  const callables: CallableNode[] = [];
  const classes: ClassNode[] = [];
  for (const file of sorted) {
    const names = { name: moduleName(file.path, packages, sourceRoots), isPackage: isPackageFile(file.path) };
    const module = moduleNode(file, names, callables.length, classes.length);
    all.push(module);
    callables.push(...module.callables);
    classes.push(...module.classes);
    byPath.set(file.path, module);
    const namesakes = byName.get(module.name);
    if (namesakes === undefined) byName.set(module.name, [module]);
    else namesakes.push(module);
  }

  const sibling = (name: QName, importer: ModuleNode): ModuleNode | undefined => {
    const folder = folderOf(importer.path);
    if (packages.has(folder)) return undefined;
    const path = [...(folder === '' ? [] : [folder]), ...name.split('.')].join('/');
    return byPath.get(`${path}.py`) ?? byPath.get(`${path}/__init__.py`);
  };

  return {
    all,
    callables,
    classes,
    // A program's own folder comes first on sys.path, before the installed packages.
    find: (name, importer) => sibling(name, importer) ?? nearest(byName.get(name), importer.path),
    named: (name) => byName.get(name)?.[0],
    absolute(importer, level, module) {
      if (level === 0) return module;
      const parts = importer.name.split('.');
      const keep = parts.length - level + (importer.isPackage ? 1 : 0);
      // In a package that is the root of the tree, the modules have no package name in front.
      if (keep === 0 && packages.has('') && folderOf(importer.path) === '' && module !== '') return module;
      if (keep < 1) return undefined;
      return [...parts.slice(0, keep), ...(module === '' ? [] : [module])].join('.');
    },
  };
}

/** Of modules with one name, the one in whose folders the importer lies the deepest: each part of a repository has its own. */
function nearest(modules: readonly ModuleNode[] | undefined, importer: RepoPath): ModuleNode | undefined {
  const [first, ...others] = modules ?? [];
  if (first === undefined || others.length === 0) return first;
  return others.reduce(
    (best, next) => (sharedFolders(next.path, importer) > sharedFolders(best.path, importer) ? next : best),
    first,
  );
}

function sharedFolders(a: RepoPath, b: RepoPath): number {
  const [one, two] = [a.split('/'), b.split('/')];
  const differs = one.findIndex((part, index) => part !== two[index]);
  return differs < 0 ? one.length : differs;
}

function isPackageFile(path: RepoPath): boolean {
  return path === '__init__.py' || path.endsWith('/__init__.py');
}

function folderOf(path: RepoPath): string {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? '' : path.slice(0, slash);
}

/** The name counted from the folder above the outermost package; for files outside packages, from the longest source root. */
function moduleName(path: RepoPath, packages: ReadonlySet<string>, sourceRoots: readonly string[]): QName {
  let top = folderOf(path);
  while (top !== '' && packages.has(top)) top = folderOf(top);
  if (!packages.has(folderOf(path))) {
    top = sourceRoots
      .filter((root) => root !== '' && root !== '.' && path.startsWith(`${root}/`))
      .reduce((longest, root) => (root.length > longest.length ? root : longest), '');
  }
  const relative = top === '' ? path : path.slice(top.length + 1);
  const parts = relative.replace(/\.pyw?$/, '').split('/');
  if (parts.at(-1) === '__init__' && parts.length > 1) parts.pop();
  return parts.join('.');
}
