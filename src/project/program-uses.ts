/** What a program does once it is imported: for processes that are forked and go on in it. */
import type { CallSite } from './call-sites.ts';
import type { Program } from './linked.ts';
import type { CallableNode, ModuleNode } from './program.ts';
import { importersClosure } from './programs.ts';
import type { UseEntry } from './summary.ts';

/** The module and all that it imports, directly or not, in reading order of the files. */
export function importedBy(program: Program, module: ModuleNode): ReadonlySet<ModuleNode> {
  const { all } = program.evaluator.modules;
  return new Set(all.filter((each) => !each.isTest && importersClosure(program, each).has(module)));
}

/** What functions of the modules do, the shortest way to each; what only top levels call has been done ahead of the fork. */
export function usesOf(program: Program, modules: ReadonlySet<ModuleNode>): readonly UseEntry[] {
  const found = new Map<string, UseEntry>();
  const ofImports = calledAtImportOnly(program);
  for (const callable of program.evaluator.modules.callables) {
    if (callable.fact.kind !== 'function' || !modules.has(callable.module) || ofImports.has(callable)) continue;
    for (const use of program.summaryOf(program.evaluator.rootFrame(callable)).uses.values()) {
      const key = `${use.kind} ${use.key}`;
      const nearest = found.get(key);
      if (nearest === undefined || use.steps.length < nearest.steps.length) found.set(key, use);
    }
  }
  return [...found.values()];
}

/** Functions that are called by their names at top levels, or by such functions, and nowhere else. */
function calledAtImportOnly({ evaluator }: Program): ReadonlySet<CallableNode> {
  const found = new Set<CallableNode>();
  const candidates = evaluator.modules.callables.filter(
    ({ fact }) => fact.kind === 'function' && fact.decorators.length === 0,
  );
  for (let grown = true; grown;) {
    const before = found.size;
    for (const callable of candidates) {
      const sites = evaluator.callSites.get(callable.fact.name) ?? [];
      const isOfImports = ({ caller }: CallSite): boolean => caller.fact.kind === 'module' || found.has(caller);
      if (sites.length > 0 && sites.every(isOfImports)) found.add(callable);
    }
    grown = found.size > before;
  }
  return found;
}
