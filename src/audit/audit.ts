/** The audit of a repository: versioned JSON, all that renderers, the maintained issue and `forksight merge` get. */
import type { BaselineEntry, Day } from '#core/baseline.ts';
import type { Platform, StartMethod } from '#core/effects.ts';
import type { Certainty, QName, Url } from '#core/evidence.ts';
import type { Finding, RuleCode } from '#core/finding.ts';
import type { Report } from '#core/report.ts';
import type { PythonVersion, Settings, Severity } from '#core/settings.ts';
import type { Span } from '#core/span.ts';

export const AUDIT_VERSION = 1;

export interface Audit {
  readonly version: typeof AUDIT_VERSION;
  readonly kind: 'audit';
  /** As people call the repository, `acme/shop`. */
  readonly name: string;
  /** Where its files are read, `https://github.com`; absent when places are not to be linked. */
  readonly server?: Url;
  readonly date: Day;
  readonly supports: Supports;
  /** From which severity on an open finding fails the audit. */
  readonly failOn: Settings['failOn'];
  /** A check of the whole tree. */
  readonly report: Report;
  /** Findings below the shown confidence, or for another audience: what a check counts as hidden. */
  readonly remarks: readonly Finding[];
  readonly survey: Survey;
  /** The rules of CODEOWNERS, in order; empty without such a file. */
  readonly owners: readonly OwnerRule[];
  /** The entries of the baseline, in the order of its file; empty without one. */
  readonly baseline: readonly BaselineEntry[];
  /** Set when only a part of the rules was run: the `index`th, from 1, of so many. */
  readonly shard?: { readonly index: number; readonly of: number };
  /** The audit before this one; absent when none was given. */
  readonly previous?: PreviousAudit;
}

/** Audits of several repositories, by name. */
export interface Audits {
  readonly version: typeof AUDIT_VERSION;
  readonly kind: 'audits';
  readonly audits: readonly Audit[];
}

/** What an audit keeps of the one before. */
export interface PreviousAudit {
  readonly entry: HistoryEntry;
  readonly findings: readonly PastFinding[];
  /** Those before it, the oldest first. */
  readonly history: readonly HistoryEntry[];
}

/** An audit's figures. */
export interface HistoryEntry extends Readonly<Record<Severity, number>> {
  readonly date: Day;
  readonly sha?: string;
}

/** An open finding of an earlier audit. */
export interface PastFinding {
  readonly fingerprint: string;
  readonly rule: RuleCode;
  readonly severity: Severity;
  readonly at: Span;
  readonly title: string;
}

/** What the project says that it runs on, and where it says so. */
export interface Supports {
  readonly python: readonly PythonVersion[];
  readonly pythonFrom: string;
  readonly platforms: readonly Platform[];
  readonly platformsFrom: string;
}

/** What the program does, whether it is a hazard or not. */
export interface Survey {
  /** Every place that creates a process which runs Python, in reading order. */
  readonly forks: readonly ForkPlace[];
  /** Libraries with calls that start threads, by name; `python` is the standard library. */
  readonly libraries: readonly ThreadLibrary[];
  /** Modules whose import starts a thread, in reading order. */
  readonly importThreads: readonly ImportThreadPlace[];
}

export interface ForkPlace {
  readonly at: Span;
  /** Where the process object or executor is made, when that is another place. */
  readonly made?: Span;
  readonly scope: QName;
  readonly api: QName;
  readonly distribution: string;
  /** What the code calls it. */
  readonly call: string;
  /** `raw`: os.fork and its kin. `before-exec`: Python runs between fork and exec. */
  readonly how: 'raw' | 'start-method' | 'before-exec';
  /** How the start method is chosen here. */
  readonly chosen: 'requested' | 'set' | 'default' | 'by-platform' | 'inherent' | 'unknown';
  /** For `by-platform`: what is chosen for a platform; where nothing is, the default holds. */
  readonly choices?: Readonly<Partial<Record<Platform, StartMethod>>>;
  /** The method that is requested or set. */
  readonly method?: StartMethod;
  /** Where it is chosen. */
  readonly chosenAt?: Span;
  /** Supported platforms on which tests of its function keep the program from coming here. */
  readonly unreached: readonly Platform[];
  /** What runs in the child, as the code calls it; empty when that is not known. */
  readonly child: string;
  /** What may live in the process at this place, best evidence first. */
  readonly live: readonly LiveThing[];
  /** How much more lives here than `live` holds. */
  readonly omitted: number;
}

export interface LiveThing {
  readonly kind: LiveKind;
  /** As the code calls it. */
  readonly name: string;
  /** For threads: what it runs, where that is known. */
  readonly runs?: string;
  readonly at: Span;
  readonly certainty: Certainty;
}

export type LiveKind = 'thread' | 'lock' | 'handle' | 'log-handler' | 'process' | 'native-pool';

export interface ThreadLibrary {
  readonly distribution: string;
  readonly callables: readonly ThreadCallable[];
}

export interface ThreadCallable {
  readonly name: QName;
  /** What it does: a sentence without capital and full stop. */
  readonly says: string;
  readonly source: Url;
  /** Whether it starts a thread depends on its arguments. */
  readonly conditional: boolean;
  /** The calls, in reading order. */
  readonly places: readonly Span[];
}

export interface ImportThreadPlace {
  readonly module: QName;
  readonly name: string;
  readonly at: Span;
  /** Modules of the project that import it, directly or not. */
  readonly importers: number;
}

/** A line of CODEOWNERS. */
export interface OwnerRule {
  readonly pattern: string;
  readonly owners: readonly string[];
}
