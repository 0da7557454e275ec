/** The callables handed to children as rules see them. */
import type { Handover } from '#core/calls.ts';
import { compareSpans } from '#core/span.ts';
import { expressionText } from './expressions.ts';
import type { HandoverRecord } from './handovers.ts';
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
  const reason = everyAlternative(record);
  return {
    at: record.at,
    scope: scopeName(record.callable),
    api: record.model.name,
    parameter: record.parameter,
    argument: record.argument,
    argumentAt: record.argumentAt,
    text: expressionText(record.argument),
    ...(reason === undefined ? {} : { unpicklable: reason }),
    unpicklableArguments: [...record.unpicklableArguments.values()].sort((a, b) => compareSpans(a.at, b.at)),
    filledArguments: [...record.filledArguments.values()].sort((a, b) => compareSpans(a.at, b.at)),
    pickled,
    startMethod,
    steps: startMethod.steps,
  };
}

/** One alternative that can be pickled, or of which nothing is known, acquits the handover. */
function everyAlternative(record: HandoverRecord): Handover['unpicklable'] {
  const values = [...record.values.values()];
  if (values.length === 0 || values.some((alternatives) => alternatives.length === 0)) return undefined;
  const reasons = values.flat().map((value) => {
    if (value.kind === 'class') return isLocalClass(value.class);
    return value.kind === 'function' ? unpicklable(value) : undefined;
  });
  return reasons.every((reason) => reason !== undefined) ? reasons[0] : undefined;
}
