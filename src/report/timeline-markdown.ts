/** A finding's timeline as a drawing in Markdown: who makes which step of the evidence. */
import type { Timeline } from '#audit/timeline.ts';
import type { Step } from '#core/evidence.ts';
import { formatSpan } from '#core/span.ts';
import { type Markdown, NOTHING } from './encode.ts';
import { drawn, sequenceDiagram } from './sequence.ts';
import { inheritance, labelOf, MOST_STEPS } from './timeline-words.ts';

/** `trace` is the finding's first, which the timeline numbers. Empty when there is too much to draw. */
export function timelineDrawing(timeline: Timeline, trace: readonly Step[]): Markdown {
  const { steps, fork, forked, inChild, beside } = timeline;
  if (steps > MOST_STEPS) return NOTHING;
  const statements = trace.flatMap((step, index) => {
    const number = index + 1;
    const text = `${number} ${drawn(placeOf(step))}`;
    if (number === beside?.from) return [`P->>T: ${text}`];
    if (number !== fork) {
      const lane = inChild.includes(number) ? 'C' : beside?.makes.includes(number) === true ? 'T' : 'P';
      return [`Note over ${lane}: ${text}`];
    }
    const left = beside !== undefined && forked ? [`Note over C: ${inheritance(beside.kind)}`] : [];
    return [`P->>C: ${text} ${forked ? 'forks' : 'starts'}`, ...left];
  });
  return sequenceDiagram([
    'participant P as process',
    ...(beside === undefined ? [] : [`participant T as ${drawn(labelOf(beside))}`]),
    `participant C as ${forked ? 'forked child' : 'new child'}`,
    ...statements,
  ]);
}

function placeOf({ at }: Step): string {
  return at.kind === 'code' ? formatSpan(at.span) : at.callable;
}
