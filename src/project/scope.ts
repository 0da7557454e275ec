/** Which statements give a name its value: the bindings of one callable's body, and what it assigns to attributes. */
import type { CallableFact, CallableIndex, ClassIndex, Expression, ImportedModule, Statement } from '#core/facts.ts';
import { subexpressions } from './expressions.ts';

export type Binding =
  /** `name = expression`; `element` for a loop variable, `entered` for `with ... as name`, a number for the n-th of an unpacked tuple. */
  | {
      readonly how: 'value';
      readonly expression: Expression;
      readonly take: 'itself' | 'element' | 'entered' | number;
      /** Of an element, or of what is entered, the part at that place. */
      readonly part?: number;
      readonly annotation?: Expression;
    }
  /** `name.append(expression)` or `name[key] = expression`: one element of a container. */
  | { readonly how: 'element'; readonly expression: Expression }
  | { readonly how: 'function'; readonly callable: CallableIndex }
  | { readonly how: 'class'; readonly class: ClassIndex }
  /** `import a.b` binds `a`, `import a.b as c` binds `a.b`. */
  | { readonly how: 'import'; readonly module: string }
  | { readonly how: 'import-from'; readonly level: number; readonly module: string; readonly name: string };

export interface AttributeBinding {
  readonly of: Expression;
  readonly attribute: string;
  readonly binding: Binding;
}

export interface Scope {
  readonly names: ReadonlyMap<string, readonly Binding[]>;
  /** What is put into containers by name; that binds nothing. */
  readonly elements: ReadonlyMap<string, readonly Binding[]>;
  /** Names of containers that get the elements of another one: `name.extend(others)`. */
  readonly extended: ReadonlySet<string>;
  readonly attributes: readonly AttributeBinding[];
  /** Names declared `global` (or, for a class body or function, `nonlocal`): they are bound outside. */
  readonly globals: ReadonlySet<string>;
  readonly nonlocals: ReadonlySet<string>;
  /** `from module import *`, in order. */
  readonly stars: readonly { readonly level: number; readonly module: string }[];
  readonly returns: readonly Expression[];
  readonly yields: readonly Expression[];
}

const ADDS_ELEMENTS = new Set(['extend', 'update']);
const ADDS_ELEMENT = new Set(['append', 'add', 'appendleft', 'insert', 'setdefault']);

interface Collector {
  readonly names: Map<string, Binding[]>;
  readonly elements: Map<string, Binding[]>;
  readonly extended: Set<string>;
  readonly attributes: AttributeBinding[];
  readonly globals: Set<string>;
  readonly nonlocals: Set<string>;
  readonly stars: { level: number; module: string }[];
  readonly returns: Expression[];
  readonly yields: Expression[];
}

const cache = new WeakMap<CallableFact, Scope>();

export function scopeOf(fact: CallableFact): Scope {
  const known = cache.get(fact);
  if (known !== undefined) return known;
  const scope: Collector = {
    names: new Map(),
    elements: new Map(),
    extended: new Set(),
    attributes: [],
    globals: new Set(),
    nonlocals: new Set(),
    stars: [],
    returns: [],
    yields: [],
  };
  collectStatements(fact.body, scope);
  cache.set(fact, scope);
  return scope;
}

function bind(scope: Collector, name: string, binding: Binding): void {
  addBinding(scope.names, name, binding);
}

function addBinding(bindings: Map<string, Binding[]>, name: string, binding: Binding): void {
  const known = bindings.get(name);
  if (known === undefined) bindings.set(name, [binding]);
  else known.push(binding);
}

function collectStatements(statements: readonly Statement[], scope: Collector): void {
  for (const statement of statements) collectStatement(statement, scope);
}

function collectStatement(statement: Statement, scope: Collector): void {
  switch (statement.kind) {
    case 'assign':
      collectExpression(statement.value, scope);
      for (const target of statement.targets)
        bindTarget(
          target,
          {
            how: 'value',
            expression: statement.value,
            take: 'itself',
            ...(statement.annotation && { annotation: statement.annotation }),
          },
          scope,
        );
      return;
    case 'expression':
    case 'raise':
      if (statement.value !== undefined) collectExpression(statement.value, scope);
      return;
    case 'return':
      if (statement.value !== undefined) {
        scope.returns.push(statement.value);
        collectExpression(statement.value, scope);
      }
      return;
    case 'if':
      collectExpression(statement.test, scope);
      collectStatements(statement.then, scope);
      collectStatements(statement.otherwise, scope);
      return;
    case 'loop':
      if (statement.test !== undefined) collectExpression(statement.test, scope);
      if (statement.over !== undefined) {
        collectExpression(statement.over, scope);
        if (statement.target !== undefined)
          bindTarget(statement.target, { how: 'value', expression: statement.over, take: 'element' }, scope);
      }
      collectStatements(statement.body, scope);
      collectStatements(statement.otherwise, scope);
      return;
    case 'with':
      for (const item of statement.items) {
        collectExpression(item.context, scope);
        if (item.target !== undefined)
          bindTarget(item.target, { how: 'value', expression: item.context, take: 'entered' }, scope);
      }
      collectStatements(statement.body, scope);
      return;
    case 'try':
      collectStatements(statement.body, scope);
      for (const handler of statement.handlers) collectStatements(handler.body, scope);
      collectStatements(statement.otherwise, scope);
      collectStatements(statement.finally, scope);
      return;
    case 'match':
      collectExpression(statement.subject, scope);
      for (const body of statement.cases) collectStatements(body, scope);
      return;
    case 'import':
      for (const imported of statement.names) bindModule(imported, scope);
      return;
    case 'import-from':
      if (statement.star) scope.stars.push({ level: statement.level, module: statement.module });
      for (const { name, alias } of statement.names) {
        bind(scope, alias ?? name, { how: 'import-from', level: statement.level, module: statement.module, name });
      }
      return;
    case 'define':
    case 'define-class':
      return;
    case 'global':
      for (const name of statement.names) scope.globals.add(name);
      return;
    case 'nonlocal':
      for (const name of statement.names) scope.nonlocals.add(name);
      return;
    default:
  }
}

/** `import a.b` binds `a`. */
function bindModule({ module, alias }: ImportedModule, scope: Collector): void {
  const [top = module] = module.split('.');
  bind(scope, alias ?? top, { how: 'import', module: alias === undefined ? top : module });
}

/** Names that functions and classes defined here bind; they need the file's tables. */
export function bindDefinitions(
  statements: readonly Statement[],
  visit: (statement: Extract<Statement, { kind: 'define' | 'define-class' }>) => void,
): void {
  for (const statement of statements) {
    if (statement.kind === 'define' || statement.kind === 'define-class') visit(statement);
    else for (const block of blocksOf(statement)) bindDefinitions(block, visit);
  }
}

/** The blocks of statements inside a statement, in order. */
export function blocksOf(statement: Statement): readonly (readonly Statement[])[] {
  switch (statement.kind) {
    case 'if':
      return [statement.then, statement.otherwise];
    case 'loop':
      return [statement.body, statement.otherwise];
    case 'with':
      return [statement.body];
    case 'try':
      return [
        statement.body,
        ...statement.handlers.map((handler) => handler.body),
        statement.otherwise,
        statement.finally,
      ];
    case 'match':
      return statement.cases;
    default:
      return [];
  }
}

function bindTarget(target: Expression, binding: Extract<Binding, { how: 'value' }>, scope: Collector): void {
  switch (target.kind) {
    case 'name':
      bind(scope, target.name, binding);
      return;
    case 'attribute':
      scope.attributes.push({ of: target.of, attribute: target.name, binding });
      return;
    case 'subscript':
      bindElement(target.of, binding.expression, scope);
      return;
    case 'sequence':
      for (const [index, item] of target.items.entries()) {
        bindTarget(item, binding.take === 'itself' ? { ...binding, take: index } : { part: index, ...binding }, scope);
      }
      return;
    case 'star':
      bindTarget(target.of, binding, scope);
      return;
    default:
  }
}

function bindElement(container: Expression, expression: Expression, scope: Collector): void {
  const binding: Binding = { how: 'element', expression };
  if (container.kind === 'name') addBinding(scope.elements, container.name, binding);
  else if (container.kind === 'attribute')
    scope.attributes.push({ of: container.of, attribute: container.name, binding });
}

function collectExpression(expression: Expression, scope: Collector): void {
  if (expression.kind === 'bind')
    bind(scope, expression.name, { how: 'value', expression: expression.value, take: 'itself' });
  if (expression.kind === 'yield' && expression.value !== undefined) scope.yields.push(expression.value);
  if (expression.kind === 'comprehension') {
    for (const clause of expression.clauses)
      bindTarget(clause.target, { how: 'value', expression: clause.over, take: 'element' }, scope);
  }
  if (expression.kind === 'call' && expression.callee.kind === 'attribute') {
    const { of, name } = expression.callee;
    const added = expression.arguments.at(-1);
    if (ADDS_ELEMENT.has(name) && added !== undefined) bindElement(of, added, scope);
    if (ADDS_ELEMENTS.has(name) && of.kind === 'name') scope.extended.add(of.name);
  }
  for (const part of subexpressions(expression)) collectExpression(part, scope);
}
