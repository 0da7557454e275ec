/** Thrown for text that the quick parser does not take; whoever catches it asks the grammar. */
export const REFUSED = Symbol('refused');

export function fail(): never {
  // eslint-disable-next-line no-throw-literal -- A stack trace for each refusal would cost more than the parse.
  throw REFUSED;
}
