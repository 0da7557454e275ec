import type { Expression, Statement } from '#core/facts.ts';
import { readArguments } from './calls.ts';
import { readExpression } from './expressions.ts';
import { readParameters } from './parameters.ts';
import { headerOf, nameOf, qualify, reserve, type Scope } from './scope.ts';
import { childOf, hasToken, type Syntax } from './syntax.ts';

/** Reads the statements of a body in the scope of its own callable. */
type ReadBody = (scope: Scope, block: Syntax | undefined) => Statement[];

/** A `def` or `class`, with the decorators above it. */
export function readDefinition(scope: Scope, node: Syntax, readBody: ReadBody): Statement | undefined {
  const decorated = node.type === 'decorated_definition';
  const definition = decorated ? childOf(node, 'definition') : node;
  const decorators = node.children
    .filter((child) => decorated && child.type === 'decorator')
    .flatMap((child) => child.children.map((expression) => readExpression(scope, expression)));
  if (definition === undefined) return undefined;
  return definition.type === 'class_definition'
    ? readClass(scope, definition, decorators, readBody)
    : readFunction(scope, definition, decorators, readBody);
}

function readFunction(scope: Scope, node: Syntax, decorators: readonly Expression[], readBody: ReadBody): Statement {
  const { callables } = scope.file;
  const at = headerOf(scope, node);
  const name = definedName(scope, node);
  const parameters = readParameters(scope, childOf(node, 'parameters'), (child) => readExpression(scope, child));
  const returns = childOf(node, 'return_type');
  const returned = returns && readExpression(scope, returns);

  const index = reserve(callables);
  const inner: Scope = { file: scope.file, callable: index, qualifiedName: qualify(scope, name), generator: false };
  const body = readBody(inner, childOf(node, 'body'));
  callables[index] = {
    kind: 'function',
    name,
    qualifiedName: inner.qualifiedName,
    at,
    parent: scope.callable,
    ...(scope.class !== undefined && { class: scope.class }),
    parameters,
    decorators,
    async: hasToken(node, 'async'),
    generator: inner.generator,
    ...(returned && { returns: returned }),
    body,
  };
  return { kind: 'define', at, callable: index };
}

/** The class's decorators are kept with the callable that is its body. */
function readClass(scope: Scope, node: Syntax, decorators: readonly Expression[], readBody: ReadBody): Statement {
  const { callables, classes } = scope.file;
  const at = headerOf(scope, node);
  const name = definedName(scope, node);
  const given = readArguments(scope, childOf(node, 'superclasses'), (child) => readExpression(scope, child));
  const spreads = given.spreads.map((of): Expression => ({ kind: 'star', at: of.at, of }));

  const index = reserve(classes);
  const bodyIndex = reserve(callables);
  const qualifiedName = qualify(scope, name);
  const inner: Scope = { file: scope.file, callable: bodyIndex, qualifiedName, class: index, generator: false };
  const body = readBody(inner, childOf(node, 'body'));
  // Whatever was entered since belongs to the body, and nothing before.
  const methods = callables
    .slice(bodyIndex)
    .flatMap((callable, at) => (callable?.class === index ? [[callable.name, bodyIndex + at] as const] : []));
  callables[bodyIndex] = {
    kind: 'class-body',
    name,
    qualifiedName,
    at,
    parent: scope.callable,
    parameters: [],
    decorators,
    async: false,
    generator: false,
    body,
  };
  classes[index] = {
    name,
    qualifiedName,
    at,
    parent: scope.callable,
    bases: [...given.arguments, ...spreads],
    ...(given.keywords.length > 0 && { keywords: given.keywords }),
    body: bodyIndex,
    methods: Object.fromEntries(methods),
  };
  return { kind: 'define-class', at, class: index };
}

function definedName(scope: Scope, node: Syntax): string {
  const name = childOf(node, 'name');
  return name === undefined ? '' : nameOf(scope, name);
}
