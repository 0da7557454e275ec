/** The keys by which resources and places go. */
import type { Expression } from '#core/facts.ts';
import type { Resource } from '#core/creation.ts';
import { spanKey } from '#core/span.ts';
import { spanIn } from './program.ts';
import type { Value } from './values.ts';
import type { Walk } from './walk-context.ts';

/** The key that an object of the program goes by; undefined for what has no identity. */
export function resourceKey(value: Value): string | undefined {
  if (value.kind === 'object') return value.origin.key;
  return value.kind === 'instance' ? `instance:${value.class.name}` : undefined;
}

/** The key of one of the objects that a call returns together. */
export function partKey(call: string, position: number): string {
  return `${call}#${position}`;
}

/** The key of a log handler while a logger has it. */
export function handlerKey(handler: string): string {
  return `log-handler:${handler}`;
}

/** The key of what the process has one of: Django's connection. */
export function sharedKey(type: string): string {
  return `one:${type}`;
}

/** The key of what a call itself starts. */
export function placeKey(walk: Walk, call: Expression): string {
  return spanKey(spanIn(walk.base.callable, call.at));
}

/** Where a resource stands among what lives: the threads of a client stand beside its connections. */
export function slotOf({ kind, key }: Pick<Resource, 'kind' | 'key'>): string {
  return kind === 'thread' ? threadSlot(key) : key;
}

export function threadSlot(key: string): string {
  return `threads of ${key}`;
}

/** Every place where something of the key's object may stand. */
export function slotsOf(key: string): readonly string[] {
  return [key, threadSlot(key)];
}
