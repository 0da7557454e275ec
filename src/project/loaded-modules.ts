/** Imports under the test whether a module has been imported already: `if "numpy" in sys.modules: import numpy`. */
import type { QName } from '#core/evidence.ts';
import type { Expression, Statement } from '#core/facts.ts';
import type { CallableNode } from './program.ts';
import { blocksOf } from './scope.ts';

const NONE: ReadonlySet<QName> = new Set();

const known = new WeakMap<CallableNode, ReadonlyMap<Statement, ReadonlySet<QName>>>();

/** Modules of which the tests around the statement say that they are there: importing them runs nothing. */
export function loadedAround(callable: CallableNode, statement: Statement): ReadonlySet<QName> {
  let imports = known.get(callable);
  if (imports === undefined) known.set(callable, (imports = new Map(importsIn(callable.fact.body, NONE))));
  return imports.get(statement) ?? NONE;
}

type Found = readonly [Statement, ReadonlySet<QName>];

function importsIn(statements: readonly Statement[], loaded: ReadonlySet<QName>): readonly Found[] {
  return statements.flatMap((statement): readonly Found[] => {
    if (statement.kind === 'import' || statement.kind === 'import-from')
      return loaded.size > 0 ? [[statement, loaded]] : [];
    if (statement.kind !== 'if') return blocksOf(statement).flatMap((block) => importsIn(block, loaded));
    const within = new Set([...loaded, ...saidToBeLoaded(statement.test)]);
    return [...importsIn(statement.then, within), ...importsIn(statement.otherwise, loaded)];
  });
}

function saidToBeLoaded(test: Expression): readonly QName[] {
  if (test.kind === 'boolean' && test.operator === 'and')
    return [...saidToBeLoaded(test.left), ...saidToBeLoaded(test.right)];
  if (test.kind !== 'compare' || test.operator !== 'in' || !isSysModules(test.right)) return [];
  return test.left.kind === 'literal' && typeof test.left.value === 'string' ? [test.left.value] : [];
}

function isSysModules(expression: Expression): boolean {
  return (
    expression.kind === 'attribute' &&
    expression.name === 'modules' &&
    expression.of.kind === 'name' &&
    expression.of.name === 'sys'
  );
}
