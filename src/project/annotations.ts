/** What annotations say of values about whose making nothing is known. */
import type { Expression } from '#core/facts.ts';
import { type Span, spanKey } from '#core/span.ts';
import type { Evaluator } from './evaluator.ts';
import { type CallableNode, spanIn } from './program.ts';
import { collection, type Frame, isNone, union, UNKNOWN, type Value, type Values } from './values.ts';

/** `X[A, B]` says what `A` says, or what any of them do, or what the last does, of the value itself. */
const FIRST = new Set(['Annotated', 'Awaitable', 'ClassVar', 'Final', 'NotRequired', 'Required', 'ReadOnly']);
const ANY = new Set(['Optional', 'Union']);
const LAST = new Set(['Coroutine']);
/** `X[A, B]` says what `A`, or any of them, or the last, says of the elements. */
const OF_FIRST = new Set(['AsyncGenerator', 'Generator']);
const OF_ANY = new Set(
  [
    ['list', 'List', 'tuple', 'Tuple', 'set', 'Set', 'frozenset', 'FrozenSet', 'deque', 'Deque', 'Sequence'],
    ['MutableSequence', 'Iterable', 'Iterator', 'Collection', 'AbstractSet', 'AsyncIterable', 'AsyncIterator'],
  ].flat(),
);
const OF_LAST = new Set(['dict', 'Dict', 'Mapping', 'MutableMapping', 'defaultdict', 'DefaultDict', 'OrderedDict']);

/** Values of the annotated type, none where the type is not known; `frame` is where the annotation is evaluated. */
export function annotatedValues(
  evaluator: Evaluator,
  annotation: Expression,
  frame: Frame,
  owner: CallableNode,
): Values {
  const at = spanIn(owner, annotation.at);
  const read = (expression: Expression): Values => {
    switch (expression.kind) {
      case 'literal': {
        const written =
          typeof expression.value === 'string' ? parseAnnotation(expression.value, expression) : undefined;
        return written === undefined ? UNKNOWN : read(written);
      }
      case 'name':
      case 'attribute':
        return evaluator.evaluate(expression, frame).flatMap((value) => ofType(evaluator, value, at, owner));
      // `X | None`
      case 'other':
        return union(...expression.parts.map(read)).map(maybe);
      case 'subscript':
        return ofGeneric(expression);
      default:
        return UNKNOWN;
    }
  };
  const ofGeneric = ({ of, index }: Extract<Expression, { kind: 'subscript' }>): Values => {
    const name = of.kind === 'name' || of.kind === 'attribute' ? of.name : '';
    const items = index.kind === 'sequence' ? index.items : [index];
    const [first = index] = items;
    const last = items.at(-1) ?? index;
    if (FIRST.has(name)) return read(first);
    if (ANY.has(name)) return union(...items.map(read)).map(maybe);
    if (LAST.has(name)) return read(last);
    if (OF_FIRST.has(name)) return filled(read(first));
    if (OF_ANY.has(name)) return filled(union(...items.map(read)));
    if (OF_LAST.has(name)) return filled(read(last));
    if (name === 'type' || name === 'Type')
      return evaluator.evaluate(first, frame).filter(({ kind }) => kind === 'class');
    return read(of);
  };
  return read(annotation);
}

/** The values, or what the annotation says where they are nothing, None or an empty container. */
export function orAnnotated(
  evaluator: Evaluator,
  values: Values,
  annotation: Expression,
  frame: Frame,
  owner: CallableNode,
): Values {
  if (!values.every(isNothing)) return values;
  const annotated = annotatedValues(evaluator, annotation, frame, owner);
  return annotated.length > 0 ? annotated : values;
}

function isNothing(value: Value): boolean {
  return isNone(value) || (value.kind === 'collection' && value.items.length === 0);
}

function filled(items: Values): Values {
  return items.length === 0 ? UNKNOWN : collection(items);
}

/** It may be None as well. */
function maybe(value: Value): Value {
  return value.kind === 'instance' ? { ...value, annotated: 'possible' } : value;
}

function ofType(evaluator: Evaluator, value: Value, at: Span, scope: CallableNode): Values {
  if (value.kind === 'class') return [{ kind: 'instance', class: value.class, annotated: 'likely' }];
  if (value.kind !== 'external') return UNKNOWN;
  const type = evaluator.knowledge.type(value.name);
  if (type === undefined) return UNKNOWN;
  const chosen = { method: type.startMethod ?? 'unknown', at, annotated: true } as const;
  return [{ kind: 'object', type: type.name, origin: { key: spanKey(at), at, scope }, chosen }];
}

/** An annotation written as text: names, dots, brackets, commas and bars; undefined for anything else. */
function parseAnnotation(text: string, { at }: Expression): Expression | undefined {
  const tokens = text.match(/[\w.]+|[[\],|]|\S/g) ?? [];
  let next = 0;
  const single = (): Expression | undefined => {
    const token = tokens[next++];
    if (token === undefined || !/^[A-Za-z_]\w*(\.[A-Za-z_]\w*)*$/.test(token)) return undefined;
    const [first = '', ...rest] = token.split('.');
    let read: Expression = { kind: 'name', at, name: first };
    for (const name of rest) read = { kind: 'attribute', at, of: read, name };
    if (tokens[next] !== '[') return read;
    const items: Expression[] = [];
    do {
      next++;
      const item = several();
      if (item === undefined) return undefined;
      items.push(item);
    } while (tokens[next] === ',');
    return tokens[next++] === ']'
      ? { kind: 'subscript', at, of: read, index: { kind: 'sequence', at, items } }
      : undefined;
  };
  const several = (): Expression | undefined => {
    const parts: Expression[] = [];
    do {
      if (parts.length > 0) next++;
      const part = single();
      if (part === undefined) return undefined;
      parts.push(part);
    } while (tokens[next] === '|');
    return parts.length === 1 ? parts[0] : { kind: 'other', at, parts };
  };
  const read = several();
  return next === tokens.length ? read : undefined;
}
