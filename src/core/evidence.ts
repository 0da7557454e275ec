import type { Span } from './span.ts';

/** A dotted name of a module, callable, type or attribute: `threading.Thread.start`, `app.metrics.Reporter`. */
export type QName = string;

/** An address that a statement about a library rests on. */
export type Url = string;

/**
 * How much of a claim the analysis knows:
 * `certain` when the names are resolved and the order is fixed by the text,
 * `likely` when a branch, a default or a constructor's order has to be assumed,
 * `possible` when something has to be guessed (shown only in pedantic mode and audits).
 */
export type Certainty = 'certain' | 'likely' | 'possible';

const RANK: Readonly<Record<Certainty, number>> = { certain: 0, likely: 1, possible: 2 };

/** The weaker of the given certainties; `certain` when there are none. */
export function weakest(...certainties: readonly Certainty[]): Certainty {
  return certainties.reduce<Certainty>((least, next) => (RANK[next] > RANK[least] ? next : least), 'certain');
}

/** Negative when `a` is the stronger claim. For sorting the best evidence first. */
export function compareCertainty(a: Certainty, b: Certainty): number {
  return RANK[a] - RANK[b];
}

/** What a step rests on: a place in the analysed code, or a model's statement about a library. */
export type Place =
  | { readonly kind: 'code'; readonly span: Span }
  | { readonly kind: 'model'; readonly callable: QName; readonly distribution: string; readonly source: Url };

/** One link of the argument. `says` is a sentence without capital and full stop: `starts a thread that runs poll`. */
export interface Step {
  readonly at: Place;
  readonly says: string;
  readonly certainty: Certainty;
  /** Set where a thread beside the forking one does it. */
  readonly by?: 'thread';
}

/** The whole argument, in reading order; never empty. */
export type Trace = readonly [Step, ...Step[]];

/** A step at a place in the analysed code. */
export function codeStep(span: Span, says: string, certainty: Certainty = 'certain'): Step {
  return { at: { kind: 'code', span }, says, certainty };
}

/** The certainty of a chain is that of its weakest link. */
export function traceCertainty(steps: readonly Step[]): Certainty {
  return weakest(...steps.map((step) => step.certainty));
}
