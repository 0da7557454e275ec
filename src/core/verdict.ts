/** What running the tests that reach a finding has shown. Evidence beside the finding: a verdict never removes one. */
import type { StartMethod } from './effects.ts';

/**
 * `differs`: hangs, crashes, fails or prints something else under fork than under another start method, or hangs at a lock
 * that the child inherited. `writes-twice`: the child writes what its parent had in a buffer once more. `relies-on-fork`: passes under fork and fails under spawn or forkserver. `hangs-everywhere`:
 * hangs whatever the method. `same`: no difference was found. `inconclusive`: nothing can be said, and why.
 */
export type VerdictKind = 'differs' | 'writes-twice' | 'relies-on-fork' | 'hangs-everywhere' | 'same' | 'inconclusive';

export interface Verdict {
  /** Of the finding that it is about. */
  readonly fingerprint: string;
  readonly kind: VerdictKind;
  /**
   * `proved`: the same schedule passes when nothing but the cause is taken away. `observed`: the runs differ, and the
   * cause is inferred. Absent where nothing differs.
   */
  readonly cause?: 'proved' | 'observed';
  /** What was seen: one full sentence, plain, code in `backticks`. */
  readonly says: string;
  /** What was run, as people write it. */
  readonly test?: string;
  readonly runs: readonly VerdictRow[];
  readonly story?: Story;
  /** What was not tried, and what of the conditions matters: full sentences. */
  readonly limits: readonly string[];
  /** The command that shows it again. */
  readonly reproduce?: string;
  /** What became of the test with the finding's edit made. Absent where that was not asked for. */
  readonly fix?: FixTrial;
}

/**
 * Runs of the same test in a copy of the project that has the finding's edit. `mends`: it passes under every start method,
 * and nothing differs. `does-not-mend`: something still fails, hangs or differs. `inconclusive`: nothing can be said.
 */
export interface FixTrial {
  readonly kind: 'mends' | 'does-not-mend' | 'inconclusive';
  /** What was seen: full sentences, plain, code in `backticks`. */
  readonly says: string;
  readonly runs: readonly VerdictRow[];
}

/** Whether running has shown that the finding is real. */
export function isConfirmed({ kind }: Pick<Verdict, 'kind'>): boolean {
  return kind !== 'same' && kind !== 'inconclusive';
}

/** Runs of one test under one start method with one interpreter. */
export interface VerdictRow {
  /** `3.12.1` */
  readonly python: string;
  readonly method: StartMethod;
  /** How the fork was made: left alone, at a moment when another thread holds the lock, that with the lock reset in the child, or with the streams flushed ahead of it. */
  readonly schedule: 'natural' | 'forced' | 'healed' | 'flushed';
  readonly outcome: RunOutcome;
  /** How many runs ended so, of how many. */
  readonly times: number;
  readonly of: number;
  /** The longest of them, in seconds. */
  readonly seconds: number;
  /** What the program said when it failed, or the signal. */
  readonly detail?: string;
}

export type RunOutcome = 'passes' | 'fails' | 'crashes' | 'hangs' | 'not ended';

/** How a hang comes about, in order. Text in it comes from the program under test. */
export interface Story {
  readonly fork: { readonly at: string; readonly thread: string };
  readonly lock?: { readonly kind: string; readonly made: string };
  /** Who holds the lock at the fork. `itself`: the thread that forks. */
  readonly holder?: {
    readonly name: string;
    readonly itself: boolean;
    readonly started?: string;
    readonly runs?: string;
    /** Where it holds the lock, innermost first. */
    readonly stack: readonly string[];
  };
  /** Where the child waits, innermost first. */
  readonly blocked: readonly string[];
  /** How the kernel shows that it waits for ever. */
  readonly proof: string;
  /** Milliseconds from the fork: the holder was seen, the child ran, the proof. */
  readonly times: { readonly held?: number; readonly child?: number; readonly proof?: number };
  /** Milliseconds by which threads were delayed; 0 when the schedule was left alone. */
  readonly delayed: number;
}
