import { type Cause, type Finding, spansOf, withCauses } from '#core/finding.ts';
import { leavesDoubt } from '#core/problem.ts';
import type { Analysis } from '#core/report.ts';

/** What a change does to the findings, before they are placed. Findings in the order of their analysis. */
export interface Differences {
  readonly introduced: readonly Finding[];
  readonly existing: readonly Finding[];
  readonly fixed: readonly Finding[];
  /** Suppressed in the head by comments that the base does not have. */
  readonly suppressed: readonly Finding[];
}

/**
 * Compares by fingerprint. A finding of the head is introduced when the base lacks it, or has it suppressed. When the
 * base has it with other causes, it is introduced with the new causes and existing with the old ones. What is
 * suppressed in the head is neither; what the base showed and the head no longer has, suppressed or not, is fixed,
 * unless a file that it names could not be read in the head: then nobody knows. Of a base that could not be checked at
 * all nobody knows what the change introduces, and nothing is said to be new.
 */
export function compare(base: Analysis, head: Analysis): Differences {
  if (base.problems.some(({ fatal }) => fatal)) {
    const existing = head.findings.filter((finding) => finding.suppressed === undefined);
    return { introduced: [], existing, fixed: [], suppressed: [] };
  }
  const pairs = pairUp(base.findings, head.findings);
  const introduced: Finding[] = [];
  const existing: Finding[] = [];
  for (const finding of head.findings) {
    if (finding.suppressed !== undefined) continue;
    const before = pairs.get(finding);
    const known = new Set(before?.suppressed === undefined ? before?.causes.map((cause) => cause.fingerprint) : []);
    const fresh = limitedTo(finding, (cause) => !known.has(cause.fingerprint));
    const old = limitedTo(finding, (cause) => known.has(cause.fingerprint));
    if (fresh !== undefined) introduced.push(fresh);
    if (old !== undefined) existing.push(old);
  }
  const still = new Set(pairs.values());
  const isDoubtful = leavesDoubt(head.problems);
  const fixed = base.findings.filter(
    (finding) =>
      finding.suppressed === undefined && !still.has(finding) && !spansOf(finding).some(({ path }) => isDoubtful(path)),
  );
  const suppressed = head.findings.filter(
    (finding) => finding.suppressed?.by === 'comment' && pairs.get(finding)?.suppressed === undefined,
  );
  return { introduced, existing, fixed, suppressed };
}

/**
 * The base's finding for each of the head's. Findings that share a fingerprint (the same code twice) are paired one to
 * one: first those that are shown, or suppressed, on both sides; among them with the most causes in common.
 */
function pairUp(base: readonly Finding[], head: readonly Finding[]): ReadonlyMap<Finding, Finding> {
  const free = new Map<string, Finding[]>();
  for (const finding of base) {
    const same = free.get(finding.fingerprint);
    if (same === undefined) free.set(finding.fingerprint, [finding]);
    else same.push(finding);
  }
  const pairs = new Map<Finding, Finding>();
  for (const alike of [sameState, () => true]) {
    for (const finding of head) {
      if (pairs.has(finding)) continue;
      const candidates = free.get(finding.fingerprint) ?? [];
      const [best] = candidates
        .filter((candidate) => alike(candidate, finding))
        .toSorted((a, b) => causesInCommon(b, finding) - causesInCommon(a, finding));
      if (best === undefined) continue;
      pairs.set(finding, best);
      candidates.splice(candidates.indexOf(best), 1);
    }
  }
  return pairs;
}

function sameState(a: Finding, b: Finding): boolean {
  return (a.suppressed === undefined) === (b.suppressed === undefined);
}

function causesInCommon(a: Finding, b: Finding): number {
  const fingerprints = new Set(a.causes.map((cause) => cause.fingerprint));
  return b.causes.filter((cause) => fingerprints.has(cause.fingerprint)).length;
}

/** The finding with those of its causes that are wanted; undefined when none is. */
function limitedTo(finding: Finding, wanted: (cause: Cause) => boolean): Finding | undefined {
  const [first, ...rest] = finding.causes.filter(wanted);
  return first && withCauses(finding, [first, ...rest]);
}
