import type { Expression, Parameter } from '#core/facts.ts';
import { nameOf, refuse, type Scope } from './scope.ts';
import { childOf, type Syntax } from './syntax.ts';

/** Reads an annotation or default, which belong to the callable around the one that declares them. */
type ReadExpression = (node: Syntax) => Expression;

/** Parameters of a `def` or `lambda`, in order; the separators `/` and `*` are not parameters. */
export function readParameters(scope: Scope, list: Syntax | undefined, read: ReadExpression): Parameter[] {
  const parameters: Parameter[] = [];
  let kind: 'positional' | 'keyword' = 'positional';
  for (const node of list?.children ?? []) {
    if (node.type === 'keyword_separator') kind = 'keyword';
    const parameter = readParameter(scope, node, kind, read);
    if (parameter === undefined) continue;
    if (parameter.kind === 'rest') kind = 'keyword';
    parameters.push(parameter);
  }
  return parameters;
}

function readParameter(
  scope: Scope,
  node: Syntax,
  plain: 'positional' | 'keyword',
  read: ReadExpression,
): Parameter | undefined {
  switch (node.type) {
    case 'identifier':
      return { name: nameOf(scope, node), kind: plain };
    case 'list_splat_pattern':
    case 'dictionary_splat_pattern': {
      const name = node.children[0];
      if (name === undefined) return undefined;
      return { name: nameOf(scope, name), kind: node.type === 'list_splat_pattern' ? 'rest' : 'keywords' };
    }
    case 'tuple_pattern':
      refuse(scope, node, 'Python 2 tuple parameter');
      return { name: '', kind: plain };
    case 'typed_parameter':
    case 'default_parameter':
    case 'typed_default_parameter': {
      const declared = childOf(node, 'name') ?? node.children.find((child) => child.field === null);
      const bare = declared && readParameter(scope, declared, plain, read);
      if (bare === undefined) return undefined;
      const annotation = childOf(node, 'type');
      const value = childOf(node, 'value');
      return {
        ...bare,
        ...(annotation && { annotation: read(annotation) }),
        ...(value && { default: read(value) }),
      };
    }
    default:
      return undefined;
  }
}
