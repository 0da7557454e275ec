/** Calls whose `**options` are a dictionary of the same callable, with the arguments that it holds. */
import type { CallExpression, Expression, KeywordArgument, Statement } from '#core/facts.ts';
import { onlyValue, ownerOf } from './bound-names.ts';
import { ownExpressions } from './call-sites.ts';
import type { CallableNode } from './program.ts';
import { blocksOf } from './scope.ts';

const known = new WeakMap<CallExpression, CallExpression>();

/** The spreads stay: what else a dictionary may hold is not known. */
export function spelledOut(callable: CallableNode, call: CallExpression): CallExpression {
  if (call.spreads.length === 0) return call;
  let spelled = known.get(call);
  if (spelled === undefined) {
    const held = call.spreads.flatMap((spread) => (spread.kind === 'name' ? heldBy(callable, spread.name) : []));
    const given = new Set(call.keywords.map(({ name }) => name));
    const keywords = [
      ...new Map(held.filter(({ name }) => !given.has(name)).map((each) => [each.name, each])).values(),
    ];
    spelled = keywords.length === 0 ? call : { ...call, keywords: [...call.keywords, ...keywords] };
    known.set(call, spelled);
  }
  return spelled;
}

/** What the dictionary is made with, and what the callable puts into it by name, the last of each name. */
function heldBy(callable: CallableNode, name: string): readonly KeywordArgument[] {
  if (ownerOf(callable, name) !== callable) return [];
  const isOptions = callable.fact.parameters.some((each) => each.kind === 'keywords' && each.name === name);
  const made = isOptions ? [] : writtenIn(onlyValue(callable, name)?.expression);
  return made === undefined ? [] : [...made, ...putInto(name, callable.fact.body)];
}

/** The items of `{"key": value}` and `dict(key=value)`; undefined for what is no such thing. */
function writtenIn(expression: Expression | undefined): readonly KeywordArgument[] | undefined {
  if (expression?.kind === 'dict') {
    return expression.keys.flatMap((key, position) => {
      const value = expression.values[position];
      return value === undefined ? [] : item(key, value);
    });
  }
  const isDict = expression?.kind === 'call' && expression.callee.kind === 'name' && expression.callee.name === 'dict';
  return isDict ? expression.keywords : undefined;
}

function item(key: Expression, value: Expression): readonly KeywordArgument[] {
  if (key.kind !== 'literal' || typeof key.value !== 'string') return [];
  return [{ at: [key.at[0], key.at[1], value.at[2], value.at[3]], name: key.value, value }];
}

/** `options["key"] = value`, `options.setdefault("key", value)` and `options.update(key=value)`. */
function putInto(name: string, statements: readonly Statement[]): readonly KeywordArgument[] {
  return statements.flatMap((statement): readonly KeywordArgument[] => [
    ...(statement.kind === 'assign'
      ? statement.targets.flatMap((target) =>
          target.kind === 'subscript' && isNamed(target.of, name) ? item(target.index, statement.value) : [],
        )
      : []),
    ...ownExpressions(statement).flatMap((expression) => added(name, expression)),
    ...blocksOf(statement).flatMap((block) => putInto(name, block)),
  ]);
}

function added(name: string, expression: Expression): readonly KeywordArgument[] {
  if (expression.kind !== 'call' || expression.callee.kind !== 'attribute') return [];
  if (!isNamed(expression.callee.of, name)) return [];
  const [first, second] = expression.arguments;
  if (expression.callee.name === 'update') return [...expression.keywords, ...(writtenIn(first) ?? [])];
  const isDefault = expression.callee.name === 'setdefault' && first !== undefined && second !== undefined;
  return isDefault ? item(first, second) : [];
}

function isNamed(expression: Expression, name: string): boolean {
  return expression.kind === 'name' && expression.name === name;
}
