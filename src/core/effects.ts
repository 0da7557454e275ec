/**
 * The effects: what running a callable does to the process. A closed list; a model states them for libraries, the
 * project computes them for source, and nobody who reads them can tell the difference.
 */
import type { Activity } from './activities.ts';
import type { QName } from './evidence.ts';
import type { ForkHandling, SettingModel } from './fork-handling.ts';
import type { Provenance } from './provenance.ts';

export { ACTIVITIES, type Activity } from './activities.ts';
export type { Platform, Provenance } from './provenance.ts';

/** One sentence about each effect, for documentation and for the editor's completion in model files. */
export const EFFECTS = {
  'starts-thread': 'starts an operating system thread that may outlive the call',
  'ends-thread': 'waits for the end of a thread, so that it is gone when the call returns',
  forks: 'creates a child process that runs Python code before any exec',
  'takes-lock': 'acquires a lock',
  'releases-lock': 'releases a lock',
  'opens-handle': 'opens something that a fork shares between parent and child: a connection or a file',
  'uses-handle': 'reads from, writes to or changes an open handle',
  'closes-handle': 'closes a handle in this process',
  'renews-handle': 'puts a handle into a state of its own in this process',
  'sets-start-method': 'fixes the start method of multiprocessing for the whole process',
  'ends-process': 'ends this process, or replaces its program',
  logs: 'hands a record to the handlers of the logging module',
  'attaches-log-handler': 'adds a handler to a logger',
  'configures-logging': 'installs logging handlers anew, replacing inherited ones',
  'reaps-process': 'waits for the child processes of the receiver, or ends them',
  'sets-process-state': 'changes something that belongs to the process as a whole',
  'restores-process-state': 'puts something that belongs to the process as a whole back as it was',
  'uses-native-pool': 'works with threads, or with a context, that a native library keeps for the whole process',
  does: 'does something that a rule asks about',
} as const;

export type EffectKind = keyof typeof EFFECTS;

/** What belongs to the process as a whole, with one sentence about each. */
export const PROCESS_STATES = {
  'signal-handler': 'what happens at a signal',
  'wakeup-fd': 'the descriptor to which the numbers of signals are written',
  timer: 'a timer or alarm of the process',
  'exit-hook': 'a function that runs when the interpreter ends',
  setting: 'a setting of the interpreter or the operating system',
  seed: 'the state of the global random numbers',
  'thread-slot': 'what the program keeps for this thread, by its number',
  'warning-filter': 'which warnings are shown',
  'start-method': 'the start method of multiprocessing, once it is fixed',
  preload: 'what the fork server imports before it forks',
  environment: 'an environment variable',
  output: 'what standard output has buffered',
  'resource-tracker': 'the helper process that removes shared memory which programs leave behind',
  'file-lock': 'a lock on a file',
  logging: 'where log records go',
  'default-timeout': 'how long sockets wait that get no timeout of their own',
  locale: 'how text is written and compared',
  'host-encoding': 'the encoding for names of hosts, which the first lookup imports',
  'text-hash': 'numbers that stand for text, salted for each interpreter',
  patch: 'an attribute of a library that the program has replaced',
} as const;

export type ProcessState = keyof typeof PROCESS_STATES;

/** What native libraries keep for the whole process, with one sentence about each. */
export const NATIVE_POOLS = {
  openmp: 'the threads of the OpenMP runtime',
  rayon: 'the threads of the rayon library',
  polars: 'the thread pool of polars',
  tensorflow: 'the threads of TensorFlow',
  jax: 'the threads of JAX',
  cuda: 'the CUDA context',
  autograd: 'the threads of the autograd engine',
} as const;

export type NativePool = keyof typeof NATIVE_POOLS;

/**
 * When an effect happens, by one argument of the call. An argument whose value is not known gives neither yes nor no:
 * the effect then counts with less certainty.
 */
export interface Condition {
  /** A parameter's name, as in the model's `parameters`. */
  readonly argument: string;
  readonly is: 'given' | 'absent' | 'none' | 'not-none' | 'true' | 'false' | 'positive' | 'several' | 'lacks' | 'holds';
  /** For `lacks` and `holds`: the text that the argument, a string, must not, or must, contain. */
  readonly text?: string;
  /** What holds when the argument is not given; without it, an absent argument fails every test but `absent`. */
  readonly default?: boolean;
}

interface Conditional {
  /** All must hold. */
  readonly when?: readonly Condition[];
}

/** Who has to be ended or closed for the thread or handle to be gone: the receiver, the result, or nothing that code can name. */
export type Owner = 'receiver' | 'result' | 'process';

export type Effect = Conditional &
  (
    | {
        readonly kind: 'starts-thread';
        readonly owner: Owner;
        /** The callable's name does not suggest a thread. */ readonly hidden: boolean;
        /** Not a Python thread: invisible to `threading.enumerate()`. */ readonly native: boolean;
        /** It takes no locks but its library's own: a child that leaves the library alone does not meet them. */ readonly apart?: boolean;
      }
    | {
        readonly kind: 'ends-thread';
        /** Ends what these callables have started and nothing owns; without it, the receiver's threads. */ readonly of?: readonly QName[];
      }
    | {
        readonly kind: 'forks';
        /** `raw`: os.fork and its kin; `start-method`: forks when multiprocessing's start method is fork; `before-exec`: runs Python between fork and exec. */
        readonly how: 'raw' | 'start-method' | 'before-exec';
        /** Only the first such call on a receiver creates processes (executors). */
        readonly first: boolean;
      }
    | {
        readonly kind: 'takes-lock' | 'releases-lock' | 'reaps-process' | 'logs' | 'configures-logging';
      }
    | {
        readonly kind: 'uses-handle' | 'closes-handle' | 'renews-handle';
        /** The parameter that is, or names, the handle; without it, the receiver. */ readonly of?: string;
        /** For `closes-handle`: the one of that type that the process has. */ readonly type?: QName;
      }
    | {
        readonly kind: 'opens-handle';
        readonly handle: HandleKind;
        readonly owner: 'receiver' | 'result' | 'process';
        /** Of what the process has one of, and uses by this call: what it is. */ readonly type?: QName;
      }
    | { readonly kind: 'sets-start-method'; /** The parameter that names the method. */ readonly argument: string }
    | {
        readonly kind: 'ends-process';
        /** `at-once`: os._exit; `exec`: another program; `exception`: unwinds first (sys.exit). */ readonly how:
          | 'at-once'
          | 'exec'
          | 'exception';
      }
    | { readonly kind: 'attaches-log-handler'; readonly argument: string }
    | {
        readonly kind: 'sets-process-state' | 'restores-process-state';
        readonly state: ProcessState;
        /** The parameter that tells which one: the signal, the name of the setting. */ readonly of?: string;
      }
    | { readonly kind: 'uses-native-pool'; readonly pool: NativePool }
    | {
        readonly kind: 'does';
        readonly activity: Activity;
        /** The parameter to which it is done; without it, the receiver. */ readonly of?: string;
      }
  );

/** What a handle is, with the words that traces have for it. */
export const HANDLES = {
  connection: 'a connection',
  file: 'a file',
  /** Its state is copied by a fork, and goes on alike in both. */
  generator: 'a generator of random numbers',
  'event-loop': 'an event loop',
  poller: 'a poller',
  listener: 'a listening socket',
  temporary: 'something temporary that is deleted when it is closed',
  'memory-map': 'a memory map',
  'shared-memory': 'shared memory',
  'file-lock': 'a lock on a file',
  pipe: 'a pipe',
  program: 'a child process',
  store: 'an open database or data file',
  client: 'a client',
} as const;

export type HandleKind = keyof typeof HANDLES;

/** A callable that is handed over and later run: in this process, in a thread, in a child process, or at each fork. */
export interface Invocation {
  /** The parameter that takes the callable. */
  readonly argument: string;
  readonly where: 'here' | 'thread' | 'child' | 'before-fork' | 'at-fork-in-child' | 'at-exit' | 'event-loop';
  /** The parameter that holds what it is called with: a tuple, an iterable of items, or `*rest`. */
  readonly with?: { readonly argument: string; readonly as: 'tuple' | 'items' | 'rest' };
  /** The parameter takes an object, and these are the methods of it that are called. */
  readonly methods?: readonly string[];
  /** A callable for this parameter that asks `through` for the object gives each process its own state of it. */
  readonly setUpBy?: { readonly argument: string; readonly through: QName };
  /** Whether the callable is pickled: on every start method, only without fork, or never (threads). */
  readonly pickled: 'always' | 'without-fork' | 'never';
}

/** What is known about a library's function, method or constructor. */
export interface CallableModel extends Provenance {
  readonly name: QName;
  readonly distribution: string;
  readonly aliases: readonly QName[];
  /** Positional parameters in order (without self), then keyword-only ones. `*name` takes the rest. */
  readonly parameters: readonly string[];
  /** The type of the result. A constructor (a callable named like a type) returns that type without saying so. */
  readonly returns?: QName;
  /** The types of what it returns a tuple of. */
  readonly returnsEach?: readonly QName[];
  readonly effects: readonly Effect[];
  readonly invokes: readonly Invocation[];
  /** How the result's, or this call's, start method is chosen: by a method's name or by a context object. */
  readonly startMethod?: {
    readonly argument: string;
    readonly as: 'name' | 'context';
    /** What chooses the method where that argument is left out: another one that is given. */
    readonly otherwise?: { readonly argument: string; readonly method: StartMethod };
  };
  /** The module whose start method decides, where that is not multiprocessing's. */
  readonly startMethodOf?: QName;
  /** What it pickles with, where that takes lambdas and what else pickle refuses. */
  readonly pickler?: string;
  /** It hands its other arguments to this method of what the parameter holds: `run_in_executor` to `submit`. */
  readonly handsTo?: { readonly argument: string; readonly method: string };
  /** What the library does about a fork by itself. */
  readonly aware?: ForkHandling;
}

/** What a type is for the analysis. */
export type Role =
  | 'thread'
  | 'process'
  | 'lock'
  | 'reentrant-lock'
  | 'process-lock'
  | 'process-value'
  | 'thread-queue'
  | 'process-queue'
  | 'log-handler'
  | 'process-pool'
  | 'thread-pool'
  | 'start-method-context'
  | 'connection'
  | 'generator'
  | 'file'
  /** Something else that counts as used by whatever method is called on it: a client, a poller. */
  | 'handle';

export interface TypeModel extends Provenance {
  readonly name: QName;
  readonly distribution: string;
  readonly aliases: readonly QName[];
  readonly bases: readonly QName[];
  readonly role?: Role;
  /** Attributes of an instance resolve like names of this module (a multiprocessing context). */
  readonly mirrors?: QName;
  /** The start method that this type always uses. */
  readonly startMethod?: StartMethod;
  /** What its start runs: a constructor parameter, or a method that subclasses override. */
  readonly runs?: {
    readonly argument: string;
    readonly with?: string;
    readonly method: string;
    readonly where: 'thread' | 'child';
  };
  /** Types of attributes, by name; `*` stands for those that are not named. */
  readonly attributes: Readonly<Record<string, QName>>;
  /** What to do instead of carrying an instance across a fork. */
  readonly remedy?: string;
  /** Pickle refuses an instance: what it is then called, `an open file`. */
  readonly refusesPickle?: string;
  /** What an instance does about a fork by itself. */
  readonly aware?: ForkHandling;
}

/** What importing a module does, or which module it stands for. */
export interface ModuleModel extends Provenance {
  readonly name: QName;
  readonly distribution: string;
  /** A drop-in module whose names mean the same as this one's. */
  readonly mirrors?: QName;
  /** The module whose start method decides, where that is not multiprocessing's. */
  readonly startMethodOf?: QName;
  /** What it pickles with, where that takes lambdas and what else pickle refuses. */
  readonly pickler?: string;
  readonly effects: readonly Effect[];
}

export type StartMethod = 'fork' | 'forkserver' | 'spawn';

/** Everything the models say, indexed by name; aliases and mirrored modules resolve to the model they stand for. */
export interface Knowledge {
  callable(name: QName): CallableModel | undefined;
  type(name: QName): TypeModel | undefined;
  module(name: QName): ModuleModel | undefined;
  readonly settings: readonly SettingModel[];
  /** Stable text that changes when any statement does; part of cache keys and reports. */
  readonly digest: string;
}
