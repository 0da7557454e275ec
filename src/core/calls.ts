/** Calls of libraries, and what they hand to child processes. */
import type { Resource, StartMethodAt } from './creation.ts';
import type { CallableModel, Platform } from './effects.ts';
import type { Certainty, QName, Step } from './evidence.ts';
import type { CallExpression, Expression } from './facts.ts';
import type { Span } from './span.ts';

/** A callable that is passed to a child process. */
export interface Handover {
  readonly at: Span;
  readonly scope: QName;
  /** The library's callable that takes it. */
  readonly api: QName;
  readonly parameter: string;
  /** The argument as the code has it. */
  readonly argument: Expression;
  readonly argumentAt: Span;
  readonly text: string;
  /** Why it cannot be pickled by name; undefined when it can or is not known. */
  readonly unpicklable?: {
    readonly because: 'lambda' | 'nested-function' | 'local-class' | 'main-guard';
    readonly at: Span;
    readonly name: string;
    readonly captures: readonly string[];
  };
  /** Arguments for it that cannot be pickled. */
  readonly unpicklableArguments: readonly UnpicklableArgument[];
  /** Arguments that it fills, in its own memory, and that the parent reads. */
  readonly filledArguments: readonly FilledArgument[];
  readonly pickled: 'always' | 'without-fork';
  readonly startMethod: StartMethodAt;
  readonly steps: readonly Step[];
}

/** A list or dictionary that a child fills, and that its parent reads behind the call. */
export interface FilledArgument {
  readonly at: Span;
  readonly name: string;
  /** As the child calls it. */
  readonly parameter: string;
  readonly filledAt: Span;
  readonly readAt: Span;
}

/** A value that is passed to a child process and that pickle refuses. */
export interface UnpicklableArgument {
  readonly at: Span;
  readonly text: string;
  /** What it is: `a lock`, `an open file`. */
  readonly what: string;
  readonly madeAt: Span;
  /** The key of the object itself, where it is not something that the object holds. */
  readonly key?: string;
  /** It can be passed when a process starts, and at no other time. */
  readonly onlyAtStart?: true;
}

/** A call of a library's callable. */
export interface LibraryCall {
  readonly at: Span;
  readonly scope: QName;
  readonly module: QName;
  readonly api: QName;
  readonly model: CallableModel;
  /** As the code has it. */
  readonly call: string;
  readonly expression: CallExpression;
  /** The key of the object whose method it is. */
  readonly receiver?: string;
  /** The key of what it returns. */
  readonly result: string;
  /** For what has to be closed: a function keeps the result under one local name, on which it only calls methods. */
  readonly local?: true;
  /** By the model's parameters, those that are given. */
  readonly arguments: Readonly<Record<string, Argument>>;
  /** What lives here, as far as the same callable has made it. */
  readonly live: readonly {
    readonly resource: Resource;
    readonly steps: readonly Step[];
    readonly certainty: Certainty;
  }[];
  readonly certainty: Certainty;
  /** For calls that multiprocessing's start method bears on. */
  readonly startMethod?: StartMethodAt;
  /** A `try` around it in the same callable handles what set_start_method raises. */
  readonly caught: boolean;
  /** One handles the AttributeError or ValueError for something that the platform lacks. */
  readonly absenceHandled: boolean;
  /** Where this place can be reached, by the tests in its callable. */
  readonly platforms: readonly Platform[];
  /** Under `if __name__ == '__main__':`. */
  readonly inMainGuard: boolean;
  /** Whoever imports the module runs it. */
  readonly atImport: boolean;
  /** Whether the file can be a program, as in {@link TopLevel}. */
  readonly isProgram: Certainty | 'no';
  readonly inTest: boolean;
  readonly inLoop: boolean;
}

/** What an argument may be, as far as the analysis follows it. */
export interface Argument {
  readonly at: Span;
  readonly expression: Expression;
  readonly text: string;
  /** Those in a tuple, list or dict too. */
  readonly literals: readonly (string | number | boolean | null)[];
  /** Qualified names of modules, classes and callables, of libraries and of the project: `signal.SIG_DFL`, `app.handler`. */
  readonly names: readonly QName[];
  /** Keys of objects, of those in a tuple, list or dict too. */
  readonly keys: readonly string[];
  /** Headers of the project's functions that it may be. */
  readonly definitions: readonly Span[];
  /** Of the project's classes among `names`: the library types that they derive from. */
  readonly bases: readonly QName[];
}
