/** What rules ask: the whole program, seen from the places where it creates processes. */
import type { Handover, LibraryCall } from './calls.ts';
import type { ChildUse, Live, ProcessCreation, Resource } from './creation.ts';
import type { Knowledge, StartMethod } from './effects.ts';
import type { Certainty, QName, Step } from './evidence.ts';
import type { ForkingServer } from './servers.ts';
import type { Settings } from './settings.ts';
import type { RepoPath, Span } from './span.ts';

export interface Project {
  readonly settings: Settings;
  /** Every place that creates a child process which runs Python, in reading order. */
  readonly creations: readonly ProcessCreation[];
  /** Threads that importing a module starts, in reading order. */
  readonly importThreads: readonly ImportThread[];
  /** Threads that methods start and leave running, in reading order; none of tests. */
  readonly leftThreads: readonly LeftThread[];
  /** Callables handed to a child process, in reading order. */
  readonly handovers: readonly Handover[];
  /** What happens behind each raw fork, in reading order. */
  readonly forkBranches: readonly ForkBranch[];
  /** Imports that fix the start method for a whole program, in reading order. */
  readonly startMethodChoices: readonly StartMethodChoice[];
  /** Servers that import the program and fork processes which run it, in reading order. */
  readonly serverForks: readonly ServerFork[];
  /** Every call of a library's callable that a model names, in reading order. */
  readonly calls: readonly LibraryCall[];
  /** What is known about libraries' types and settings, beside their callables. */
  readonly libraries: Pick<Knowledge, 'type' | 'module' | 'settings'>;
  /** Functions whose header lies on the line that was asked about; for line 1 also the module, where importing it does anything. */
  readonly asked: readonly FunctionSummary[];
}

/** A line, counted from 1, that somebody asks about. */
export interface Line {
  readonly path: RepoPath;
  readonly line: number;
}

/** What running a function, or importing a module, does to the process; everything in reading order. */
export interface FunctionSummary {
  /** The header. */
  readonly at: Span;
  /** `app.server.Server.start`; the module's name for a module. */
  readonly name: QName;
  readonly isModule: boolean;
  /** Processes that it comes to create, itself or in what it calls, with the way there. */
  readonly creates: readonly {
    readonly at: Span;
    readonly call: string;
    readonly certainty: Certainty;
    readonly steps: readonly Step[];
  }[];
  /** What runs, is held or open when it returns, and was not before. */
  readonly leaves: readonly (Pick<Resource, 'at' | 'kind' | 'name'> & {
    readonly certainty: Certainty;
    readonly steps: readonly Step[];
  })[];
  /** What ran, was held or open before, and is not any more; `possible` on some ways alone. */
  readonly ends: readonly (Pick<Resource, 'at' | 'kind' | 'name'> & { readonly certainty: Certainty })[];
  /** Everything else to which rules pay heed. */
  readonly does: readonly Pick<ChildUse, 'kind' | 'at' | 'steps'>[];
  readonly neverReturns: boolean;
}

/** A server that forks around the program, as the repository's configuration has it. */
export interface ServerFork {
  readonly server: ForkingServer;
  /** The module that it imports. */
  readonly module: QName;
  /** What importing it leaves alive, best evidence first; a resource that a hook of the server makes anew is left out. */
  readonly live: readonly Live[];
  /** What the functions of `modules` do, but for those that only top levels call: one way to each use. */
  readonly uses: readonly ChildUse[];
  /** The module and every module of the project that it imports, directly or not, in functions too. */
  readonly modules: readonly QName[];
  /** Headers of the functions that run in each forked process before any work. */
  readonly hooks: readonly Span[];
  /** What hooks of `os.register_at_fork` would make anew, where the server does not run them. */
  readonly notMadeAnew: readonly ChildUse[];
}

/** A module whose top level, outside the main guard, comes to set_start_method. */
export interface StartMethodChoice {
  readonly at: Span;
  readonly method: StartMethod | 'unknown';
  /** With force, or with the error handled: it may run twice. */
  readonly repeatable: boolean;
  /** From the top level to the call. */
  readonly steps: readonly Step[];
  readonly module: QName;
  readonly isProgram: Certainty | 'no';
}

export interface TopLevel {
  readonly module: QName;
  readonly at: Span;
  readonly steps: readonly Step[];
  /** Whether the file can be a program: `certain` for a shebang or `__main__.py`, `likely` for a module that nobody imports. */
  readonly isProgram: Certainty | 'no';
}

/** A thread that lives because a module was imported. */
export interface ImportThread {
  readonly resource: Resource;
  readonly module: QName;
  /** From the module's top level to the start. */
  readonly steps: readonly Step[];
  /** Project modules that import this one, directly or not. */
  readonly importedBy: readonly QName[];
  /** A fork that happens with this thread alive, best evidence first; empty when the project has none. */
  readonly forks: readonly {
    readonly creation: ProcessCreation;
    readonly steps: readonly Step[];
    readonly certainty: Certainty;
  }[];
  readonly isProgram: Certainty | 'no';
}

/** A thread that a method starts and that goes on when it has returned, of a class whose objects are not for one `with`. */
export interface LeftThread {
  readonly resource: Resource;
  /** To the start, in the method itself. */
  readonly steps: readonly Step[];
  readonly certainty: Certainty;
  readonly module: QName;
  /** The class of the method, dotted inside its module. */
  readonly class: QName;
  /** The test in the method that takes its object for a living thread: `self.thread is not None`. */
  readonly taken?: Span;
  /** What it runs has a `while`. */
  readonly comesBack: boolean;
  /** Where its class or a base stands, functions or imported names are called after forks. */
  readonly speaksOfForks: boolean;
}

/** A raw fork and how its child branch ends. */
export interface ForkBranch {
  readonly creation: ProcessCreation;
  /** The statements that only the child runs; undefined when the result is never tested. */
  readonly branch?: Span;
  /** How the child leaves: `exits` on every path, `falls-through` into the parent's code, `returns` to the caller. */
  readonly ends: 'exits' | 'falls-through' | 'returns' | 'untested';
  /** Where it leaves, for the trace. */
  readonly leavesAt?: Span;
  /** The parent ends instead (daemonisation), or the function hands the result on and callers test it. */
  readonly deliberate: boolean;
  /** The parent ends behind the fork: the child takes its place. */
  readonly parentEnds: boolean;
  /** The fork stands in a loop, and the child goes on with the next round. */
  readonly continuesLoop: boolean;
  /** The child comes to the end of the script: it ends as interpreters do, with exit hooks and flushed streams. */
  readonly endsScript: boolean;
  /** How the child raises SystemExit, with nothing around that ends it at once. */
  readonly exits: readonly ChildUse[];
  readonly certainty: Certainty;
}
