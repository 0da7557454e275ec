import { writeBaseline } from '#config/baseline.ts';
import type { Accepted, Day } from '#core/baseline.ts';
import type { Finding } from '#core/finding.ts';
import { leavesDoubt, UserError } from '#core/problem.ts';
import type { SourceTree } from '#core/source-tree.ts';
import { type CheckOptions, examineTree } from './check-tree.ts';

export interface AcceptOptions extends Omit<CheckOptions, 'focus' | 'today'> {
  readonly today: Day;
  /** Why the findings are accepted that the baseline does not have yet; without it, none is. */
  readonly reason?: string;
  /** The last day on which that counts. */
  readonly expires?: Day;
}

export interface NewBaseline {
  /** The content of the file. */
  readonly text: string;
  readonly accepted: number;
  readonly kept: number;
  readonly removed: number;
}

/**
 * The baseline of the tree as it is: entries that still have a finding stay with their reason, the others go, and what is
 * reported now is accepted if there is a reason. Throws a UserError when the tree cannot be checked.
 */
export async function acceptFindings(tree: SourceTree, options: AcceptOptions): Promise<NewBaseline> {
  const { report, hidden, settings, accepted: old } = await examineTree(tree, options);
  const { findings, problems } = report.head.analysis;
  const fatal = problems.find((problem) => problem.fatal);
  if (fatal !== undefined) throw new UserError(fatal);
  const found = new Set([...findings, ...hidden].map(({ fingerprint }) => fingerprint));
  const open = options.reason === undefined ? [] : findings.filter(({ suppressed }) => suppressed === undefined);
  const fresh = open.map((finding) => accept(finding, old, options));
  const renewed = new Set(fresh.map(({ fingerprint }) => fingerprint));
  const isDoubtful = leavesDoubt(problems);
  const isGone = ({ fingerprint, rule, path }: Accepted): boolean =>
    !found.has(fingerprint) && settings.rules[rule] !== 'off' && !isDoubtful(path);
  const kept = old.filter((entry) => !isGone(entry) && !renewed.has(entry.fingerprint));
  return {
    text: writeBaseline([...kept, ...fresh]),
    accepted: fresh.length,
    kept: kept.length,
    removed: old.filter(isGone).length,
  };
}

/** An entry for the finding, with the causes that an older one has already. */
function accept(finding: Finding, old: readonly Accepted[], { today, reason = '', expires }: AcceptOptions): Accepted {
  const { fingerprint, rule, at, title, causes } = finding;
  const known = old.find((entry) => entry.fingerprint === fingerprint)?.causes ?? [];
  return {
    fingerprint,
    causes: [...new Set([...known, ...causes.map((cause) => cause.fingerprint)])].sort(),
    rule,
    path: at.path,
    title,
    reason,
    date: today,
    ...(expires !== undefined && { expires }),
  };
}
