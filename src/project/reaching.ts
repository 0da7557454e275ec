/** Which files run others by importing them. */
import type { Statement } from '#core/facts.ts';
import type { RepoPath } from '#core/span.ts';
import { linkModules, type Modules } from './modules.ts';
import type { ModuleNode, ProjectFile } from './program.ts';
import { blocksOf } from './scope.ts';

/** A test file, and how many imports lie between it and the nearest of the files that were asked about. */
export interface ReachingTest {
  readonly path: RepoPath;
  readonly distance: number;
}

/** Test files that import one of the targets, directly or through others, the nearest first. */
export function testsReaching(
  files: readonly ProjectFile[],
  sourceRoots: readonly string[],
  targets: readonly RepoPath[],
): readonly ReachingTest[] {
  const modules = linkModules(files, sourceRoots);
  const importers = new Map<ModuleNode, ModuleNode[]>();
  for (const module of modules.all) {
    for (const imported of importsOf(module, modules)) {
      importers.set(imported, [...(importers.get(imported) ?? []), module]);
    }
  }
  const distances = new Map(modules.all.filter(({ path }) => targets.includes(path)).map((module) => [module, 0]));
  // Entries that are added while the map is gone through come at its end: nearest first.
  for (const [module, distance] of distances) {
    for (const importer of importers.get(module) ?? []) {
      if (!distances.has(importer)) distances.set(importer, distance + 1);
    }
  }
  return [...distances]
    .filter(([module]) => module.isTest && isTestFile(module.path))
    .map(([{ path }, distance]) => ({ path, distance }));
}

/** As pytest and unittest look for them. */
function isTestFile(path: RepoPath): boolean {
  return /(?:^|\/)(?:test\w*|\w+_test)\.py$/.test(path);
}

function importsOf(module: ModuleNode, modules: Modules): ReadonlySet<ModuleNode> {
  const found = new Set<ModuleNode>();
  for (const { fact } of module.callables) {
    for (const name of fact.body.flatMap((statement) => namesIn(statement, module, modules))) {
      const parts = name.split('.');
      for (let end = 1; end <= parts.length; end++) {
        const imported = modules.find(parts.slice(0, end).join('.'), module);
        if (imported !== undefined && imported !== module) found.add(imported);
      }
    }
  }
  return found;
}

function namesIn(statement: Statement, module: ModuleNode, modules: Modules): readonly string[] {
  if (statement.kind === 'import') return statement.names.map((name) => name.module);
  if (statement.kind === 'import-from') {
    const from = modules.absolute(module, statement.level, statement.module);
    return from === undefined ? [] : [from, ...statement.names.map(({ name }) => `${from}.${name}`)];
  }
  return blocksOf(statement).flatMap((block) => block.flatMap((inner) => namesIn(inner, module, modules)));
}
