/** Which files are programs: run by name, not imported. */
import type { Certainty, QName } from '#core/evidence.ts';
import type { Statement } from '#core/facts.ts';
import type { Program } from './linked.ts';
import { hasMainGuard } from './main-guard.ts';
import { type CallableNode, type ModuleNode, isPackageMain } from './program.ts';
import { blocksOf } from './scope.ts';

const importers = new WeakMap<Program, ReadonlyMap<ModuleNode, ReadonlySet<ModuleNode>>>();

/** Modules by the project modules that import them directly. */
function importersOf(program: Program, module: ModuleNode): ReadonlySet<ModuleNode> {
  let all = importers.get(program);
  if (all === undefined) importers.set(program, (all = collectImporters(program)));
  return all.get(module) ?? new Set();
}

const closures = new WeakMap<Program, Map<ModuleNode, ReadonlySet<ModuleNode>>>();

/** The module itself and every project module that imports it, directly or not. */
export function importersClosure(program: Program, module: ModuleNode): ReadonlySet<ModuleNode> {
  let all = closures.get(program);
  if (all === undefined) closures.set(program, (all = new Map<ModuleNode, ReadonlySet<ModuleNode>>()));
  const known = all.get(module);
  if (known !== undefined) return known;
  const found = new Set([module]);
  for (const next of found) for (const importer of importersOf(program, next)) found.add(importer);
  all.set(module, found);
  return found;
}

function collectImporters(program: Program): ReadonlyMap<ModuleNode, ReadonlySet<ModuleNode>> {
  const found = new Map<ModuleNode, Set<ModuleNode>>();
  const { modules } = program.evaluator;
  for (const importer of modules.all) {
    for (const callable of importer.callables) {
      eachImport(callable.fact.body, (statement) => {
        for (const name of namesOf(program, importer, statement)) {
          const module = modules.find(name, importer);
          if (module === undefined || module === importer) continue;
          const known = found.get(module);
          if (known === undefined) found.set(module, new Set([importer]));
          else known.add(importer);
        }
      });
    }
  }
  return found;
}

type Import = Extract<Statement, { kind: 'import' | 'import-from' }>;

/** The modules that the statement may run, and names of them that may be modules too. */
export function namesOf(program: Program, importer: ModuleNode, statement: Import): readonly QName[] {
  if (statement.kind === 'import') return statement.names.flatMap(({ module }) => packagesOf(module));
  const target = program.evaluator.modules.absolute(importer, statement.level, statement.module);
  return target === undefined ? [] : [...packagesOf(target), ...statement.names.map(({ name }) => `${target}.${name}`)];
}

/** The module and the packages that hold it: importing `a.b` runs `a` first. */
function packagesOf(name: QName): readonly QName[] {
  const parts = name.split('.');
  return parts.map((_, index) => parts.slice(0, index + 1).join('.'));
}

/** Every import of a body, whatever is around it; functions have bodies of their own. */
export function eachImport(statements: readonly Statement[], visit: (statement: Import) => void): void {
  for (const statement of statements) {
    if (statement.kind === 'import' || statement.kind === 'import-from') visit(statement);
    else for (const block of blocksOf(statement)) eachImport(block, visit);
  }
}

/** `certain` for `__main__.py`; `likely` for a module outside packages that nobody imports; `no` for the modules of a package. */
export function programLikelihood(program: Program, module: ModuleNode): Certainty | 'no' {
  if (isPackageMain(module)) return 'certain';
  if (importersOf(program, module).size > 0) return 'no';
  const body = module.callables[0] as CallableNode;
  // With a guard of its own, the author has thought of imports: what stands above it is meant to run in every process.
  if (hasMainGuard(body.fact.body)) return 'certain';
  return module.name.includes('.') && inPackage(program, module) ? 'no' : 'likely';
}

function inPackage(program: Program, module: ModuleNode): boolean {
  const parent = module.name.slice(0, module.name.lastIndexOf('.'));
  return module.isPackage || program.evaluator.modules.find(parent, module)?.isPackage === true;
}
