/** A place that creates a process: what lives there, and what the child does. */
import type { Activity, CallableModel, HandleKind, Platform, ProcessState, Role, StartMethod } from './effects.ts';
import type { Certainty, QName, Step } from './evidence.ts';
import type { CallExpression } from './facts.ts';
import type { TopLevel } from './project.ts';
import type { Span } from './span.ts';

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
  /** The program fixes another start method than fork for multiprocessing, and this library forks all the same: where it does. */
  readonly notReachedBy?: Step;
  /** Where the process object or executor was made, when that is another place. */
  readonly made?: Span;
  /** The call that makes the process object, where one does. */
  readonly maker?: { readonly at: Span; readonly scope: QName };
  /** Likewise for an executor, which creates its processes when it gets its first task, where one call has made it. */
  readonly executor?: { readonly at: Span; readonly scope: QName };
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

/** Which start methods may be in force at a place, and why. */
export interface StartMethodAt {
  /** Possible methods on the supported Python versions and platforms; for raw forks and `before-exec` only `fork`. */
  readonly methods: readonly StartMethod[];
  /**
   * `requested` by a context or argument, `set` by set_start_method, `default` by version and platform, `by-platform` by
   * requests or settings for some platforms, the others left to the default; `inherent` for raw forks.
   */
  readonly chosen: 'requested' | 'set' | 'default' | 'by-platform' | 'inherent' | 'unknown';
  /** For `by-platform`: what is chosen for a platform; where nothing is, the default holds. */
  readonly choices?: Readonly<Partial<Record<Platform, StartMethod>>>;
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
  /** The initializer of a pool does it, which makes the worker ready for its tasks. */
  readonly setsUp?: true;
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
  /** For `reads-state`: the function returns at once where the name is None, so a child without the value is meant to be. */
  readonly copes?: true;
  /** For `writes-state`: what is filled may lie in memory that processes share, for all that is known. */
  readonly mayBeShared?: true;
  /** For `writes-state`: a name gets a constant, or a parameter as it came. */
  readonly plainValue?: true;
}
