/** What rules ask: the whole program, seen from the places where it creates processes. */
import type {
  Activity,
  CallableModel,
  HandleKind,
  Knowledge,
  Platform,
  ProcessState,
  Role,
  StartMethod,
} from './effects.ts';
import type { Certainty, QName, Step } from './evidence.ts';
import type { CallExpression, Expression } from './facts.ts';
import type { ForkingServer } from './servers.ts';
import type { Settings } from './settings.ts';
import type { Span } from './span.ts';

export interface Project {
  readonly settings: Settings;
  /** Every place that creates a child process which runs Python, in reading order. */
  readonly creations: readonly ProcessCreation[];
  /** Threads that importing a module starts, in reading order. */
  readonly importThreads: readonly ImportThread[];
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

/** A place that creates a child process. */
export interface ProcessCreation {
  readonly at: Span;
  /** The callable that holds `at`, dotted inside its module. */
  readonly scope: QName;
  /** The library's callable: `os.fork`, `multiprocessing.Process.start`. */
  readonly api: QName;
  readonly model: CallableModel;
  readonly how: 'raw' | 'start-method' | 'before-exec';
  /** What the code calls it: `multiprocessing.Pool(...)`, `self.worker.start()`. */
  readonly call: string;
  readonly startMethod: StartMethodAt;
  /** Where the process object or executor was made, when that is another place. */
  readonly made?: Span;
  /** The call's own arguments, for rules that look at one. */
  readonly expression: CallExpression;
  /** What exists in the process when this place is reached, each with its evidence; the best evidence first. */
  readonly live: readonly Live[];
  /** How much more exists than `live` holds. */
  readonly omitted: number;
  /** The way from a module's unguarded top level to this place, when there is one. */
  readonly fromTopLevel?: TopLevel;
  readonly child: ChildCode;
  /** What the parent does behind it, in order: the rest of the callable and of its callers. */
  readonly after: readonly ChildUse[];
  /** It stands in a loop of its callable. */
  readonly inLoop: boolean;
  /** Where this place can be reached, by the tests in its callable. */
  readonly platforms: readonly Platform[];
  /** Code of a thread, or of a coroutine, that comes to this place; best evidence first. */
  readonly within: readonly Within[];
  /** The call that made the process object or executor. */
  readonly constructorCall?: CallExpression;
}

/** A thread's function, a coroutine, a callback of an event loop, an exit hook or a finaliser that reaches a process creation. */
export interface Within {
  readonly kind: 'thread' | 'coroutine' | 'callback' | 'exit-hook' | 'finaliser';
  /** As the code calls what runs: `poll`. */
  readonly name: string;
  /** Where the thread starts or the callback or hook is registered, or the header of the coroutine or finaliser. */
  readonly at: Span;
  /** From there to the process creation. */
  readonly steps: readonly Step[];
  readonly certainty: Certainty;
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

/** Which start methods may be in force at a place, and why. */
export interface StartMethodAt {
  /** Possible methods on the supported Python versions and platforms; for raw forks and `before-exec` only `fork`. */
  readonly methods: readonly StartMethod[];
  /** `requested` by a context or argument, `set` by set_start_method, `default` by version and platform, `inherent` for raw forks. */
  readonly chosen: 'requested' | 'set' | 'default' | 'inherent' | 'unknown';
  readonly steps: readonly Step[];
  /** For messages: `on Linux with Python 3.13 and older, where fork is the default start method`. Empty when it cannot fork. */
  readonly forkBites: string;
  /** Likewise for spawn and forkserver: `on macOS and Windows, and on Linux from Python 3.14`. */
  readonly spawnBites: string;
}

/** Something that exists at a process creation: a running thread, a held lock, an open handle, changed state. */
export interface Live {
  readonly resource: Resource;
  /** How the place where it came to be relates to the process creation. */
  readonly relation: 'same-scope' | 'call-chain' | 'constructor' | 'import';
  /** From the common scope to the place where it came to be, ending there. */
  readonly cause: readonly Step[];
  /** From the common scope to the process creation, ending there. */
  readonly path: readonly Step[];
  /** The weakest link of both, and of the claim that it still lives. */
  readonly certainty: Certainty;
  /** For threads: what the code that they run takes and uses. */
  readonly does: readonly ChildUse[];
}

export interface Resource {
  /**
   * `process`: a child process, or the workers of a pool, from their start until they are waited for. `process-state`:
   * what belongs to the process as a whole. `native-pool`: what a native library keeps from its first use on.
   */
  readonly kind: 'thread' | 'lock' | 'handle' | 'log-handler' | 'state' | 'process' | 'process-state' | 'native-pool';
  /** Equal for the same object of the program. */
  readonly key: string;
  /** Where it came to be: the thread's start, the lock's acquisition, the opening, the assignment. */
  readonly at: Span;
  readonly scope: QName;
  /** The library type, or the project's class: `threading.Thread`, `app.metrics.Reporter`; for state the name, `Config.value`. */
  readonly type: QName;
  readonly role?: Role;
  readonly handle?: HandleKind;
  /** The statement that makes it so, for threads and handles of libraries. */
  readonly model?: CallableModel;
  /** As the code calls it: `self._poller`, `lock`. */
  readonly name: string;
  /** For threads: the API's name does not suggest a thread. */
  readonly hidden: boolean;
  /** For threads: what it runs, as the code calls it. */
  readonly runs?: string;
  /** For log handlers: the role of the queue that they feed. */
  readonly feeds?: Role;
  /** For state: what a container holds has changed, not what the name stands for. */
  readonly contents?: boolean;
  /** For state: importing the module gives the name no value at all. */
  readonly unset?: boolean;
  /** For log handlers and process states: the call that made them, where it is seen. */
  readonly constructorCall?: CallExpression;
  readonly state?: ProcessState;
  /** For processes: the key of their object. */
  readonly object?: string;
  /** For process states: the top level of a module sets it, which spawned children run again. */
  readonly atImport?: boolean;
}

/** What runs in the child process before it ends or replaces its program. */
export interface ChildCode {
  /** As the code calls it: `work`, `the branch where os.fork() returned 0`; empty when not known. */
  readonly name: string;
  readonly known: boolean;
  /** Everything that it does on the way to which the rules pay heed, with the way there. */
  readonly uses: readonly ChildUse[];
}

export interface ChildUse {
  /**
   * `replaces-program`: it calls exec, and what it inherited is gone. `renews`: it puts another object in the place of the
   * resource. `uses-pool`: it gives work to a pool or executor. `uses-shared`: it uses a lock or queue of multiprocessing
   * that a module made at its top level. `reads-guarded`: it reads a name that only the main guard sets.
   * `fixes-start-method`: it calls set_start_method. `raises-exit`: it calls sys.exit or its kin, with nothing around that
   * ends the process at once. `fails-unhandled`: it calls exec, with nothing around that handles a failure. `does`: a library call with that activity.
   * `opens-handle`: it runs the code itself that opens or makes the resource, and so has another one.
   * `reads-identity`: it reads a name that keeps what a process or thread was called when its module was imported.
   * `uses-native-pool`: a call that needs what a native library keeps. `starts-thread`: it starts a thread of its own.
   * `imports`: a function imports a module, named by the key, that no top level imports; none of the standard library.
   */
  readonly kind:
    | 'takes-lock'
    | 'uses-handle'
    | 'logs'
    | 'configures-logging'
    | 'reads-state'
    | 'writes-state'
    | 'replaces-program'
    | 'renews'
    | 'uses-pool'
    | 'uses-shared'
    | 'reads-guarded'
    | 'reads-identity'
    | 'fixes-start-method'
    | 'raises-exit'
    | 'fails-unhandled'
    | 'closes-handle'
    | 'opens-handle'
    | 'uses-native-pool'
    | 'starts-thread'
    | 'imports'
    | 'does';
  /** Key of the resource; for logs, and for activities without a receiver, the empty text. */
  readonly key: string;
  readonly at: Span;
  readonly steps: readonly Step[];
  /** What kind of lock it is, for `takes-lock`; what the receiver is, for `does`. */
  readonly role?: Role;
  /** For `does`: what, and the library's callable that does it. */
  readonly activity?: Activity;
  readonly api?: QName;
  /** For `does`: the way there passes a loop. */
  readonly inLoop?: true;
  /** For `does`: a `try` around it handles EOFError. */
  readonly endHandled?: true;
  /** Where the object was made, or the name set, for `uses-shared`, `reads-guarded` and `reads-identity`. */
  readonly made?: Span;
  /** For `writes-state`: what is filled may lie in memory that processes share, for all that is known. */
  readonly mayBeShared?: true;
  /** For `writes-state`: a name gets a constant, or a parameter as it came. */
  readonly plainValue?: true;
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
