/** What an expression may stand for, as far as the analysis follows it. */
import type { Platform, StartMethod } from '#core/effects.ts';
import type { Certainty, QName } from '#core/evidence.ts';
import type { CallExpression, Expression } from '#core/facts.ts';
import { type Span, spanKey } from '#core/span.ts';
import type { CallableNode, ClassNode, ModuleNode } from './program.ts';
import type { Variables } from './variables.ts';

/** A start method that code has chosen: where, and which (`unknown` when the name is computed, `default` for get_context()). */
export interface ChosenMethod {
  readonly method: StartMethod | 'unknown' | 'default';
  readonly at: Span;
  /** Nothing is known but the type that an annotation names: what is known of the same place counts instead. */
  readonly annotated?: true;
  /** Where the choice is made, when tests around it keep other platforms away. */
  readonly platforms?: ReadonlySet<Platform>;
}

/** Equal for the same choice, and for all that annotations say alike; empty for none. */
export function choiceKey(choice: ChosenMethod | undefined): string {
  if (choice === undefined) return '';
  return choice.annotated ? `${choice.method} annotated` : `${choice.method} ${spanKey(choice.at)}`;
}

/** How an object of a library came to be. */
export interface Origin {
  readonly key: string;
  readonly at: Span;
  readonly scope: CallableNode;
  /** The call that made it; absent for a parameter known by its annotation alone. */
  readonly call?: CallExpression;
  /** Values of the parameters around the call, for its arguments. */
  readonly frame?: Frame;
}

export type Value =
  | { readonly kind: 'module'; readonly module: ModuleNode }
  /** A name of a library: module, class, function or object. */
  | { readonly kind: 'external'; readonly name: QName; readonly chosen?: ChosenMethod }
  | {
      readonly kind: 'function';
      readonly callable: CallableNode;
      readonly self?: Value;
      /** One of several methods of subclasses that may be meant. */
      readonly oneOfSeveral?: true;
      /** Arguments bound by functools.partial. */ readonly bound?: BoundArguments;
    }
  | { readonly kind: 'class'; readonly class: ClassNode }
  /** Instances of one class are not told apart. */
  | {
      readonly kind: 'instance';
      readonly class: ClassNode;
      readonly call?: { readonly expression: CallExpression; readonly frame: Frame };
      /** An annotation alone says so, with how much certainty. */
      readonly annotated?: Certainty;
    }
  | {
      readonly kind: 'object';
      readonly type: QName;
      readonly origin: Origin;
      readonly chosen?: ChosenMethod;
      /** Not the object itself: what it has given, and what goes over the same wire. */
      readonly given?: true;
    }
  /** A library's method, bound to its receiver. */
  | {
      readonly kind: 'method';
      readonly name: QName;
      readonly receiver: Value;
      readonly chosen?: ChosenMethod;
      readonly bound?: BoundArguments;
    }
  | { readonly kind: 'literal'; readonly value: string | number | boolean | null }
  /** List, tuple, set, dict or generator: what its elements may be. */
  | {
      readonly kind: 'collection';
      readonly items: Values;
      /** Of a tuple, each by itself. */ readonly parts?: readonly Values[];
    }
  /** What os.fork() returned: the child's id in the parent, 0 in the child. */
  | { readonly kind: 'fork-result'; readonly at: Span }
  | { readonly kind: 'super'; readonly class: ClassNode; readonly self: Value };

/** Alternatives. Empty means unknown. */
export type Values = readonly Value[];

export interface BoundArguments {
  readonly arguments: readonly Expression[];
  readonly keywords: CallExpression['keywords'];
  readonly frame: Frame;
  /** What a partial inside has bound already. */
  readonly inner?: BoundArguments | undefined;
}

/** Where an expression is evaluated: a callable, what its parameters are, and, while its body is walked, its variables. */
export interface Frame {
  readonly callable: CallableNode;
  readonly parameters: ReadonlyMap<string, Values>;
  readonly variables?: Variables;
  /** The same frame without variables: what it answers does not change during a walk. */
  readonly base?: Frame;
}

export const UNKNOWN: Values = [];

/** More alternatives than this say nothing any more. */
const MOST_ALTERNATIVES = 12;

const keys = new WeakMap<Value, string>();

/** A text key, equal for values that the analysis does not tell apart. */
function valueKey(value: Value): string {
  let key = keys.get(value);
  if (key === undefined) keys.set(value, (key = makeKey(value)));
  return key;
}

function makeKey(value: Value): string {
  switch (value.kind) {
    case 'module':
      return `m:${value.module.path}`;
    case 'external':
      return `x:${value.name}:${choiceKey(value.chosen)}`;
    case 'function':
      return `f:${value.callable.id}:${value.self === undefined ? '' : valueKey(value.self)}:${boundKey(value.bound)}`;
    case 'class':
      return `c:${value.class.id}`;
    case 'instance':
      return `i:${value.class.id}`;
    case 'object':
      return `o:${value.type}:${value.origin.key}:${choiceKey(value.chosen)}${value.given ? ':given' : ''}`;
    case 'method':
      return `b:${value.name}:${valueKey(value.receiver)}:${boundKey(value.bound)}`;
    case 'literal':
      return `l:${JSON.stringify(value.value)}`;
    case 'collection': {
      const parts = value.parts?.map((part) => part.map(valueKey).join('|')).join(',');
      return `s:${value.items.map(valueKey).join('|')}:${parts ?? ''}`;
    }
    case 'fork-result':
      return `p:${value.at.path}:${value.at.range.join(',')}`;
    case 'super':
      return `u:${value.class.id}`;
  }
}

/** The same place in the same callable binds the same arguments. */
function boundKey(bound: BoundArguments | undefined): string {
  if (bound === undefined) return '';
  const [first = bound.keywords[0]] = bound.arguments;
  return `${bound.frame.callable.id}@${first?.at.join(',') ?? ''}/${boundKey(bound.inner)}`;
}

export function union(...sets: readonly Values[]): Values {
  const filled = sets.filter((set) => set.length > 0);
  if (filled.length < 2) return filled[0] ?? UNKNOWN;
  const byKey = new Map<string, Value>();
  for (const value of filled.flat()) {
    const key = valueKey(value);
    if (!byKey.has(key)) byKey.set(key, value);
    if (byKey.size >= MOST_ALTERNATIVES) break;
  }
  return [...byKey.values()];
}

/** What iterating over the values yields. */
export function elements(values: Values): Values {
  return union(...values.map((value) => (value.kind === 'collection' ? value.items : UNKNOWN)));
}

/** Containers in containers are followed to this depth. */
const DEEPEST_CONTAINER = 3;

export function collection(...items: readonly Values[]): Values {
  return [{ kind: 'collection', items: union(...items).filter((item) => depthOf(item) < DEEPEST_CONTAINER) }];
}

export function isNone(value: Value): boolean {
  return value.kind === 'literal' && value.value === null;
}

/** A tuple, each part by itself. */
export function tuple(...parts: readonly Values[]): Values {
  return [{ kind: 'collection', items: union(...parts), parts }];
}

/** What unpacking takes at a position. */
export function partsAt(values: Values, index: number): Values {
  return union(
    ...values.map((value) =>
      value.kind === 'collection'
        ? value.parts === undefined
          ? value.items
          : (value.parts[index] ?? UNKNOWN)
        : UNKNOWN,
    ),
  );
}

function depthOf(value: Value): number {
  return value.kind === 'collection' ? 1 + Math.max(0, ...value.items.map(depthOf)) : 0;
}

/** A text key for a frame's parameters, so that equal calls share their answer. */
export function parametersKey(parameters: ReadonlyMap<string, Values>): string {
  return [...parameters].map(([name, values]) => `${name}=${values.map(valueKey).join('|')}`).join(';');
}

/** A callee that a model may describe. */
export type LibraryCallee = Extract<Value, { kind: 'external' | 'method' }>;

/** Whether the call runs this: an annotation may promise more than there is. */
export function certaintyOf(callee: Value): Certainty {
  const self = callee.kind === 'function' ? callee.self : callee;
  return self?.kind === 'instance' ? (self.annotated ?? 'certain') : 'certain';
}
