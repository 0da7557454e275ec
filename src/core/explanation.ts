/** What the analysis knows of one line: why there is a finding, or none. JSON that scripts may read. */
import type { Live, ProcessCreation, Resource } from './creation.ts';
import type { Certainty, QName, Step } from './evidence.ts';
import type { RuleCode } from './finding.ts';
import type { FunctionSummary } from './project.ts';
import type { Severity } from './settings.ts';
import type { RepoPath, Span } from './span.ts';

/** Raised whenever a field changes its meaning or goes away. */
export const EXPLANATION_VERSION = 1;

export interface Explanation {
  readonly version: typeof EXPLANATION_VERSION;
  readonly path: RepoPath;
  readonly line: number;
  /** Process creations whose call, or the call that makes their object, lies on the line. */
  readonly creations: readonly ExplainedCreation[];
  /** Calls on the line that start threads. */
  readonly threads: readonly ExplainedThread[];
  /** Functions whose header lies on the line. */
  readonly functions: readonly FunctionSummary[];
  /** What rules find on the line, shown or not. */
  readonly findings: readonly ExplainedFinding[];
}

/** A process creation with what lives there. */
export interface ExplainedCreation extends Pick<
  ProcessCreation,
  'at' | 'call' | 'api' | 'how' | 'made' | 'startMethod'
> {
  /** From a module's top level to here, where there is such a way. */
  readonly fromTopLevel: readonly Step[];
  /** What may exist in the process when it gets here, the best evidence first. */
  readonly live: readonly LiveThing[];
  /** Threads of the program that are not known to live here, with the reason. */
  readonly otherThreads: readonly AbsentThread[];
  /** What runs in the child, as the code calls it; empty when it is not known. */
  readonly runs: string;
  /** Why what lives here does no harm, whatever it is: full sentences. */
  readonly harmless: readonly string[];
}

export interface LiveThing
  extends Pick<Live, 'relation' | 'cause' | 'path' | 'certainty'>, Pick<Resource, 'kind' | 'name' | 'type' | 'at'> {
  /** Why this alone does no harm: a full sentence. */
  readonly harmless?: string;
}

export interface AbsentThread {
  readonly at: Span;
  readonly call: string;
  /** A full sentence. */
  readonly why: string;
}

/** A call with its place. */
export interface CallAt {
  readonly at: Span;
  readonly call: string;
}

export interface ExplainedThread extends CallAt {
  /** The library's callable that starts it. */
  readonly api: QName;
  /** Calls that wait for its end. */
  readonly ends: readonly CallAt[];
  /** Process creations at which it may live. */
  readonly livesAt: readonly (CallAt & { readonly certainty: Certainty })[];
}

export interface ExplainedFinding {
  readonly rule: RuleCode;
  readonly severity: Severity;
  readonly confidence: Certainty;
  readonly at: Span;
  readonly title: string;
  /** Why it is not shown, as a full sentence; absent where it is shown. */
  readonly hiddenBecause?: string;
}
