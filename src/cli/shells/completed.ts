import type { Option } from '#cli/arguments.ts';

/** What a shell completes behind the name of a command. */
export interface Completed {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly Option[];
  /** What is offered in the place of operands; files where there is nothing. */
  readonly words: readonly string[];
}

/** A word that no shell takes apart. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
