/** The callables handed to children as rules see them. */
import type { Handover } from '#core/calls.ts';
import { compareSpans, type Span } from '#core/span.ts';
import { expressionText } from './expressions.ts';
import type { HandedOver, HandoverRecord } from './handovers.ts';
import type { Program } from './linked.ts';
import { isLocalClass, unpicklable } from './picklable.ts';
import { scopeName } from './program.ts';
import { startMethodAt } from './start-methods.ts';

export function handoverList(program: Program): readonly Handover[] {
  return [...program.handovers.values()]
    .sort((a, b) => compareSpans(a.argumentAt, b.argumentAt))
    .flatMap((record) => (record.pickled === 'never' ? [] : [handover(program, record, record.pickled)]));
}

function handover(program: Program, record: HandoverRecord, pickled: Handover['pickled']): Handover {
  const startMethod = startMethodAt(
    program,
    { how: 'start-method', module: record.callable.module, of: record.model.startMethodOf },
    record.chosen.values(),
  );
  const contexts = [...record.contexts.values()];
  const reason = record.ownPickler ? undefined : everyAlternative(contexts);
  return {
    at: record.at,
    scope: scopeName(record.callable),
    api: record.model.name,
    parameter: record.parameter,
    argument: record.argument,
    argumentAt: record.argumentAt,
    text: expressionText(record.argument),
    ...(reason === undefined ? {} : { unpicklable: reason }),
    unpicklableArguments: record.ownPickler
      ? []
      : byPlace(contexts.map(({ unpicklableArguments }) => unpicklableArguments)),
    filledArguments: byPlace(contexts.map(({ filledArguments }) => filledArguments)),
    pickled,
    startMethod,
    steps: startMethod.steps,
  };
}

/** Of one place there is one. */
function byPlace<Item extends { readonly at: Span }>(found: readonly ReadonlyMap<string, Item>[]): readonly Item[] {
  const items = new Map(found.flatMap((each) => [...each]));
  return [...items.values()].sort((a, b) => compareSpans(a.at, b.at));
}

/** One alternative that can be pickled, or of which nothing is known, acquits the handover. */
function everyAlternative(contexts: readonly HandedOver[]): Handover['unpicklable'] {
  if (contexts.some(({ values }) => values.length === 0)) return undefined;
  const values = contexts.flatMap((context) => context.values);
  const reasons = values.map((value) => {
    if (value.kind === 'class') return isLocalClass(value.class);
    return value.kind === 'function' ? unpicklable(value) : undefined;
  });
  return reasons.every((reason) => reason !== undefined) ? reasons[0] : undefined;
}
