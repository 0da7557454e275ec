/** Makes the safe edits of a tree's findings, and only those that turn out well. */
import type { Finding } from '#core/finding.ts';
import type { SourceTree } from '#core/source-tree.ts';
import { formatSpan, type RepoPath } from '#core/span.ts';
import { type CheckOptions, checkTree, type Outcome } from './check-tree.ts';
import { editBytes, withoutOverlaps } from './edit-text.ts';
import { overlayTree } from './overlay-tree.ts';

export interface Fixes {
  /** What the files become. */
  readonly files: ReadonlyMap<RepoPath, Uint8Array>;
  readonly fixed: readonly Finding[];
  /** Edits that were not made, each with the reason as a sentence. */
  readonly refused: readonly string[];
  /** What a check of the changed tree says. */
  readonly outcome: Outcome;
}

type Fixable = Finding & { readonly edit: NonNullable<Finding['edit']> };

/**
 * Edits, checks again, and takes back the edits of every file in which a finding stayed, a new one appeared or the
 * syntax broke, until nothing is left to take back. Writes nothing.
 */
export async function fixTree(tree: SourceTree, before: Outcome, options: CheckOptions): Promise<Fixes> {
  const refused: string[] = [];
  const contents = await read(tree, new Set(fixable(before).map(({ edit }) => edit.path)));
  let candidates = withoutOverlapsByFile(fixable(before));
  for (;;) {
    const files = new Map<RepoPath, Uint8Array>();
    for (const [path, findings] of candidates) {
      const bytes = contents.get(path);
      const edited =
        bytes &&
        editBytes(
          bytes,
          findings.map(({ edit }) => edit),
        );
      if (edited === undefined)
        refused.push(`${path} is not written in UTF-8, so it was left as it is; make the change by hand.`);
      else files.set(path, edited);
    }
    const fixed = [...files.keys()].flatMap((path) => candidates.get(path) ?? []);
    if (files.size === 0) return { files, fixed, refused, outcome: before };
    const outcome = await checkTree(overlayTree(tree, files), options);
    const bad = badFiles(before, outcome, fixed);
    if (bad.size === 0) return { files, fixed, refused, outcome };
    const [some = ''] = files.keys();
    // A new finding far from every edit cannot be laid to one of them: all are taken back, one file after the other.
    const dropped = [...bad].filter((path) => files.has(path));
    for (const path of dropped.length > 0 ? dropped : [some]) {
      files.delete(path);
      const at = candidates.get(path)?.[0];
      refused.push(
        `${at === undefined ? path : formatSpan(at.at)} was left as it is, since the edit alone would not end the finding, or would bring another; make the change by hand.`,
      );
    }
    candidates = new Map([...candidates].filter(([path]) => files.has(path)));
  }
}

function fixable({ report }: Outcome): readonly Fixable[] {
  return report.head.analysis.findings.filter(
    (finding): finding is Fixable => finding.edit?.class === 'safe' && finding.suppressed === undefined,
  );
}

function withoutOverlapsByFile(findings: readonly Fixable[]): ReadonlyMap<RepoPath, readonly Fixable[]> {
  const paths = [...new Set(findings.map(({ edit }) => edit.path))].sort();
  return new Map(paths.map((path) => [path, withoutOverlaps(findings.filter(({ edit }) => edit.path === path))]));
}

/** Files whose edits have not mended what they were made for, and files in which something is wrong that was not before. */
function badFiles(before: Outcome, after: Outcome, fixed: readonly Fixable[]): ReadonlySet<RepoPath> {
  // Counted, since equal places have fingerprints by their order: mending the first renames the others.
  const allowed = countsByPlace(findingsOf(before));
  for (const [place, count] of countsByPlace(fixed)) allowed.set(place, (allowed.get(place) ?? 0) - count);
  const bad = new Set<RepoPath>();
  for (const finding of findingsOf(after)) {
    const left = (allowed.get(placeOf(finding)) ?? 0) - 1;
    allowed.set(placeOf(finding), left);
    if (left < 0) bad.add(finding.at.path);
  }
  const broken = new Set(before.report.head.analysis.problems.map(({ message }) => message));
  for (const { kind, path, message } of after.report.head.analysis.problems)
    if (kind === 'syntax' && path !== undefined && !broken.has(message)) bad.add(path);
  return bad;
}

function findingsOf({ report }: Outcome): readonly Finding[] {
  return report.head.analysis.findings;
}

function placeOf({ rule, at }: Finding): string {
  return `${rule} ${at.path}`;
}

function countsByPlace(findings: readonly Finding[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const finding of findings) counts.set(placeOf(finding), (counts.get(placeOf(finding)) ?? 0) + 1);
  return counts;
}

async function read(tree: SourceTree, paths: ReadonlySet<RepoPath>): Promise<ReadonlyMap<RepoPath, Uint8Array>> {
  const contents = new Map<RepoPath, Uint8Array>();
  for await (const [path, content] of tree.read([...paths].sort()))
    if (typeof content !== 'string') contents.set(path, content);
  return contents;
}
