import type { RuleCode } from './finding.ts';
import type { RepoPath, Span } from './span.ts';

/** The file of accepted findings, in the top folder of the project. */
export const BASELINE_FILE: RepoPath = 'forksight-baseline.toml';

/** A date without time, `2026-11-30`. */
export type Day = string;

/** A finding that is accepted for now. */
export interface Accepted {
  /** The finding's; what it is matched by. */
  readonly fingerprint: string;
  /** Fingerprints of its causes at the time: a further cause is a finding again. */
  readonly causes: readonly string[];
  /** For people: rule, path and title as they were. */
  readonly rule: RuleCode;
  readonly path: string;
  readonly title: string;
  readonly reason: string;
  /** When it was accepted. */
  readonly date: Day;
  /** The last day on which it counts. */
  readonly expires?: Day;
}

/** An entry and where it stands in the baseline's file. */
export interface BaselineEntry extends Accepted {
  readonly at: Span;
}

/** Whether an entry does not count any more on a day. */
export function isExpired({ expires }: Pick<Accepted, 'expires'>, today: Day): boolean {
  return expires !== undefined && expires < today;
}
