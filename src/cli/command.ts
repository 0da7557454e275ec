import type { Status } from '#review/status.ts';
import type { Arguments, Option, Syntax } from './arguments.ts';
import type { Terminal } from './terminal.ts';

/** What the list of commands says of one. */
export interface ListedCommand {
  readonly name: string;
  /** What it does: one line without capital and full stop. */
  readonly summary: string;
  readonly example: string;
  load(): Promise<Command>;
}

export interface Command {
  /** How the words behind the name look: `[PATH...]`. */
  readonly usage: string;
  readonly operands: Syntax['operands'];
  readonly options: readonly Option[];
  /** More than the summary says, as paragraphs. */
  readonly details: readonly string[];
  /** What its exit status means, when that is not what it means for all. */
  readonly status?: string;
  readonly examples: readonly (readonly [command: string, does: string])[];
  run(args: Arguments, terminal: Terminal): Promise<Status>;
}
