import type { CallExpression, Expression, KeywordArgument } from '#core/facts.ts';
import { nameOf, rangeOf, unknown, type Scope } from './scope.ts';
import { childOf, type Syntax } from './syntax.ts';

type Read = (node: Syntax) => Expression;

export function readCall(scope: Scope, node: Syntax, read: Read): CallExpression {
  const callee = childOf(node, 'function');
  const list = childOf(node, 'arguments');
  return {
    kind: 'call',
    at: rangeOf(scope, node),
    callee: callee === undefined ? unknown(scope, node) : read(callee),
    ...readArguments(scope, list, read),
  };
}

export type Arguments = Pick<CallExpression, 'arguments' | 'keywords' | 'spreads'>;

/** Arguments of a call or of a class statement. `f(x for x in y)` has one, the generator. */
export function readArguments(scope: Scope, list: Syntax | undefined, read: Read): Arguments {
  const found = { arguments: [] as Expression[], keywords: [] as KeywordArgument[], spreads: [] as Expression[] };
  const nodes = list?.type === 'generator_expression' ? [list] : (list?.children ?? []);
  let spread = false;
  for (const node of nodes) {
    if (node.type === 'keyword_argument') {
      const keyword = readKeyword(scope, node, read);
      if (keyword !== undefined) found.keywords.push(keyword);
    } else if (node.type === 'dictionary_splat') {
      found.spreads.push(...node.children.map(read));
    } else {
      const value = read(node);
      spread ||= value.kind === 'star';
      if (value.kind === 'star') found.spreads.push(value.of);
      else (spread ? found.spreads : found.arguments).push(value);
    }
  }
  return found;
}

function readKeyword(scope: Scope, node: Syntax, read: Read): KeywordArgument | undefined {
  const name = childOf(node, 'name');
  const value = childOf(node, 'value');
  if (name === undefined || value === undefined) return undefined;
  return { at: rangeOf(scope, node), name: nameOf(scope, name), value: read(value) };
}
