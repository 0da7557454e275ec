import { codeStep, type Step } from '#core/evidence.ts';
import type { Expression, Statement } from '#core/facts.ts';
import type { Range } from '#core/span.ts';
import type { Program } from './linked.ts';
import { spanIn } from './program.ts';
import type { State } from './state.ts';
import type { CreationEntry, UseEntry } from './summary.ts';
import type { Frame, Values } from './values.ts';

/** What every part of a walk shares: the state at the present point, and what has been found on the way. */
export interface Walk {
  readonly program: Program;
  readonly base: Frame;
  readonly asMain: boolean;
  state: State;
  /** States at `return`. */
  exits: State[];
  /** States at `yield`. */
  readonly yields: State[];
  /** States at `break`, for the innermost loop. */
  breaks: State[];
  /** States at `continue`, likewise. */
  continues: State[];
  /** What to record if this walk is the last one of its callable. */
  readonly notes: (() => void)[];
  readonly creations: Map<string, CreationEntry>;
  readonly uses: Map<string, UseEntry>;
  /** How many loops of this callable are around this point. */
  loops: number;
  /** How many `try` statements are around it whose `finally`, or handler, ends the process at once, or stops SystemExit. */
  endedByTry: number;
  /** Blocks around this whose `finally` ends one of two processes: `if os.getpid() != parent: os._exit(0)`. */
  partedByFinally: number;
  /** How many `try` statements, or `suppress`, are around it that handle what a failed exec raises. */
  failureHandled: number;
  /** How many `try` statements, or `suppress`, are around it that handle EOFError. */
  endHandled: number;
  /** How many are around it that handle the error for something that the platform lacks. */
  absenceHandled: number;
  /** How many `try` statements are around it that handle what set_start_method raises, or tests whether anything is set. */
  caught: number;
  /** How many `try` statements, or `suppress`, are around it that handle a NameError. */
  nameErrorHandled: number;
  /** Names that hold what get_start_method answered. */
  readonly startMethodAnswers: Set<string>;
  /** How many branches are around this point that neither are decided nor by the platform alone. */
  undecided: number;
  /** Inside `if __name__ == '__main__':`. */
  inMainGuard: boolean;
  /** The statement that follows the present one in this callable, in its block or in one around it. */
  following: Statement | undefined;
}

/** The frame for expressions at the present point. */
export function frameOf(walk: Walk): Frame {
  return {
    callable: walk.base.callable,
    parameters: walk.base.parameters,
    variables: walk.state.variables,
    base: walk.base,
  };
}

export function evaluate(walk: Walk, expression: Expression): Values {
  return walk.program.evaluator.evaluate(expression, frameOf(walk));
}

export function stepAt(walk: Walk, range: Range, says: string): Step {
  return codeStep(spanIn(walk.base.callable, range), says);
}

/** What the top level does is repeated by every child that imports the module. */
export function isImportTime(walk: Walk): boolean {
  const { kind } = walk.base.callable.fact;
  return (kind === 'module' || kind === 'class-body') && !walk.inMainGuard;
}
