/** The keys by which resources and places go. */
import type { Expression } from '#core/facts.ts';
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

/** The key of what a call itself starts. */
export function placeKey(walk: Walk, call: Expression): string {
  return spanKey(spanIn(walk.base.callable, call.at));
}
