import type { Finding } from '#core/finding.ts';
import type { PlacedFinding, Placement } from '#core/report.ts';
import { lastLine, type RepoPath, type Span } from '#core/span.ts';
import type { Change, ChangedFile, Hunk } from './diff.ts';

/** Gives each finding its one place, in the given order. */
export function placeAll(findings: readonly Finding[], change: Change): readonly PlacedFinding[] {
  return findings.map((finding) => ({ finding, placement: place(finding, change) }));
}

/**
 * Where in the change a finding can be shown. GitHub takes comments on the new side's lines of a hunk, context included,
 * from and to the same hunk. In order of preference:
 * 1. the finding's own lines, as far as they lie in a hunk;
 * 2. the trace's step that stands on an added line, of the best evidenced cause, nearest to the trace's end;
 * 3. likewise a step that stands in a hunk's context;
 * 4. a changed file that holds the finding, or one of the steps;
 * 5. the summary.
 */
export function place(finding: Finding, change: Change): Placement {
  const own = linesInHunk(finding.at, change);
  if (own !== undefined) return { on: 'line', path: finding.at.path, startLine: own.startLine, endLine: own.endLine };
  const steps = stepsOf(finding);
  let context: Placement | undefined;
  for (const { span, cause, step } of steps) {
    const lines = linesInHunk(span, change);
    if (lines === undefined) continue;
    const { startLine, endLine } = lines;
    const placement: Placement = { on: 'line', path: span.path, startLine, endLine, cause, step };
    if (lines.added) return placement;
    context ??= placement;
  }
  return context ?? placeOnFile([finding.at, ...steps.map(({ span }) => span)], change);
}

interface CodeStep {
  readonly span: Span;
  readonly cause: number;
  readonly step: number;
}

/** Steps that stand in code: cause by cause, each from its end. */
function stepsOf(finding: Finding): readonly CodeStep[] {
  return finding.causes.flatMap(({ trace }, cause) =>
    trace.flatMap(({ at }, step) => (at.kind === 'code' ? [{ span: at.span, cause, step }] : [])).toReversed(),
  );
}

interface PlacedLines {
  readonly startLine: number;
  readonly endLine: number;
  /** At least one of the lines is added. */
  readonly added: boolean;
}

/** The part of the place that lies in one hunk: the first hunk in which it has an added line, else the first at all. */
function linesInHunk(span: Span, change: Change): PlacedLines | undefined {
  const hunks = newSide(change, span.path)?.hunks ?? [];
  const parts = hunks.flatMap((hunk) => overlap(span, hunk) ?? []);
  return parts.find((part) => part.added) ?? parts[0];
}

function overlap({ range }: Span, hunk: Hunk): PlacedLines | undefined {
  const startLine = Math.max(range[0], hunk.newStart);
  const endLine = Math.min(lastLine(range), hunk.newStart + hunk.newLines - 1);
  if (startLine > endLine) return undefined;
  return { startLine, endLine, added: hunk.added.some((line) => line >= startLine && line <= endLine) };
}

function placeOnFile(spans: readonly Span[], change: Change): Placement {
  for (const [index, { path }] of spans.entries()) {
    const file = newSide(change, path);
    if (file === undefined) continue;
    const what = index === 0 ? 'the finding stands' : 'a step of its evidence stands';
    return { on: 'file', path, why: `${what} in this file, ${whyNoLine(file)}` };
  }
  return { on: 'summary', why: 'neither the finding nor a step of its evidence stands in a file of this change' };
}

function whyNoLine(file: ChangedFile): string {
  if (file.binary) return 'of which git shows no lines';
  if (file.hunks.length > 0) return 'outside of the changed lines';
  return file.status === 'renamed' ? 'which is renamed without a changed line' : 'which has no changed line';
}

/** The file of that name as the change leaves it; undefined when it is not touched, or gone. */
function newSide(change: Change, path: RepoPath): ChangedFile | undefined {
  const file = change.files.get(path);
  return file?.status === 'deleted' ? undefined : file;
}
