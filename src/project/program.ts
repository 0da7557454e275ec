/** The linked program: modules, callables and classes as nodes that know each other. */
import type { QName } from '#core/evidence.ts';
import type { CallableFact, ClassFact, FileFacts } from '#core/facts.ts';
import type { Range, RepoPath, Span } from '#core/span.ts';
import { isProperty } from './decorators.ts';
import { isTestPath } from './tests.ts';

export interface ModuleNode {
  readonly path: RepoPath;
  readonly name: QName;
  /** It is a package's `__init__.py`: relative imports start at itself. */
  readonly isPackage: boolean;
  readonly isTest: boolean;
  readonly facts: FileFacts;
  readonly callables: readonly CallableNode[];
  readonly classes: readonly ClassNode[];
}

export interface CallableNode {
  /** Number in the program, in reading order of the files. */
  readonly id: number;
  readonly module: ModuleNode;
  readonly fact: CallableFact;
  /** `app.server.Server.start`; the module's name for its body. */
  readonly name: QName;
  readonly parent: CallableNode | undefined;
  /** The class that has it as a method, or whose body it is. */
  readonly class: ClassNode | undefined;
}

export interface ClassNode {
  readonly id: number;
  readonly module: ModuleNode;
  readonly fact: ClassFact;
  readonly name: QName;
  readonly body: CallableNode;
  readonly parent: CallableNode;
  readonly methods: ReadonlyMap<string, CallableNode>;
}

export interface ProjectFile {
  readonly path: RepoPath;
  readonly facts: FileFacts;
}

interface Names {
  readonly name: QName;
  readonly isPackage: boolean;
}

/** Nodes for one file. `firstCallable` and `firstClass` number them. */
export function moduleNode(file: ProjectFile, names: Names, firstCallable: number, firstClass: number): ModuleNode {
  const { facts } = file;
  const callables: CallableNode[] = [];
  const classes: ClassNode[] = [];
  const module: ModuleNode = { ...names, path: file.path, isTest: isTestPath(file.path), facts, callables, classes };
  const qualified = (inFile: string): QName => (inFile === '' ? names.name : `${names.name}.${inFile}`);
  for (const [index, fact] of facts.callables.entries()) {
    callables.push({
      id: firstCallable + index,
      module,
      fact,
      name: qualified(fact.qualifiedName),
      parent: fact.parent === undefined ? undefined : callables[fact.parent],
      class: undefined,
    });
  }
  for (const [index, fact] of facts.classes.entries()) {
    const methods = new Map<string, CallableNode>();
    const node: ClassNode = {
      id: firstClass + index,
      module,
      fact,
      name: qualified(fact.qualifiedName),
      body: callables[fact.body] as CallableNode,
      parent: callables[fact.parent] as CallableNode,
      methods,
    };
    classes.push(node);
    (node.body as { class: ClassNode | undefined }).class = node;
    for (const [name, callable] of Object.entries(fact.methods)) methods.set(name, callables[callable] as CallableNode);
  }
  for (const callable of callables) {
    const owner = callable.fact.class === undefined ? undefined : classes[callable.fact.class];
    if (owner === undefined) continue;
    (callable as { class: ClassNode | undefined }).class = owner;
    // Under the name of a property its getter answers, whatever is defined behind it.
    if (isProperty(callable)) (owner.methods as Map<string, CallableNode>).set(callable.fact.name, callable);
  }
  return module;
}

export function spanIn(owner: { readonly module: ModuleNode }, range: Range): Span {
  return { path: owner.module.path, range };
}

/** The dotted name inside the module, empty for the module body: a finding's scope. */
export function scopeName(callable: CallableNode): string {
  return callable.fact.qualifiedName;
}

/** `__main__.py`: Python runs it by its folder's name, and no child imports it again. */
export function isPackageMain(module: ModuleNode): boolean {
  return module.path === '__main__.py' || module.path.endsWith('/__main__.py');
}
