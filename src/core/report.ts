/** The report: versioned JSON, the seam between the job that analyses, the one that confirms and the one that posts. */
import type { Finding } from './finding.ts';
import type { Coverage, Problem } from './problem.ts';
import type { RepoPath, Span } from './span.ts';
import type { Verdict } from './verdict.ts';

export const REPORT_VERSION = 1;

/** What the analysis of one tree says. Findings in reading order. */
export interface Analysis {
  /** Shown findings, suppressed ones included (marked). */
  readonly findings: readonly Finding[];
  /** Findings below the shown confidence, for another audience or in excluded files: counted, not listed. */
  readonly hidden: number;
  readonly problems: readonly Problem[];
  readonly coverage: Coverage;
}

/**
 * Where in a pull request a finding can be shown.
 * `line`: at lines of the new file that lie in one hunk of the diff; `cause` and `step` say which step of which cause's
 * trace stands there, counted from 0 (both absent when it is the finding's own place).
 */
export type Placement =
  | {
      readonly on: 'line';
      readonly path: RepoPath;
      readonly startLine: number;
      readonly endLine: number;
      readonly cause?: number;
      readonly step?: number;
    }
  | { readonly on: 'file'; readonly path: RepoPath; readonly why: string }
  | { readonly on: 'summary'; readonly why: string };

export interface PlacedFinding {
  readonly finding: Finding;
  readonly placement: Placement;
}

/** What a change does to the findings. */
export interface Comparison {
  readonly introduced: readonly PlacedFinding[];
  readonly existing: readonly Finding[];
  readonly fixed: readonly Finding[];
  /** Suppressed by comments that the change adds; they would be introduced, or existing, without. */
  readonly suppressed: readonly Finding[];
}

export interface Report {
  readonly version: typeof REPORT_VERSION;
  readonly tool: { readonly name: 'forksight'; readonly version: string };
  readonly head: { readonly sha?: string; readonly analysis: Analysis };
  /** Absent when a tree was checked without comparison. */
  readonly change?: {
    readonly base: {
      readonly sha: string;
      readonly mergeBase: string;
      readonly findings: number;
      readonly problems: readonly Problem[];
    };
    readonly changedFiles: number;
    readonly changedPythonFiles: number;
    /**
     * No changed file is one that the analysis reads: the change introduces nothing, neither tree was analysed, and
     * existing findings are not counted.
     */
    readonly unaffected?: true;
    readonly comparison: Comparison;
  };
  /** Text of the lines that the findings' places and steps name, so that renderers need no tree. */
  readonly excerpts: readonly Excerpt[];
  /** Once tests were run: what they show of each finding. */
  readonly verdicts?: readonly Verdict[];
  /** What GitHub tells the lines of the head by at which findings stand. */
  readonly lineHashes?: readonly LineHash[];
}

/** GitHub's `primaryLocationLineHash` of a line: equal where the line and what follows are, wherever they stand. */
export interface LineHash {
  readonly path: RepoPath;
  /** From 1. */
  readonly line: number;
  readonly hash: string;
}

/** Lines around a place, as in the head tree. */
export interface Excerpt {
  readonly span: Span;
  readonly firstLine: number;
  readonly lines: readonly string[];
}
