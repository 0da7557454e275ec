/** Joins the audits of shards into what one audit of everything would have been. */
import type { Finding } from '#core/finding.ts';
import type { Problem } from '#core/problem.ts';
import type { Excerpt, Report } from '#core/report.ts';
import { compareSpans } from '#core/span.ts';
import type { Audit } from './audit.ts';

/** The joined audit, or why the shards are none of one audit: the end of a sentence. */
export type Joined = { readonly audit: Audit } | { readonly fault: string };

/** The shards in any order. */
export function joinShards(shards: readonly [Audit, ...Audit[]]): Joined {
  const [first] = shards;
  const of = first.shard?.of ?? 1;
  const fault = faultOf(shards, of);
  if (fault !== undefined) return { fault };
  const sorted = shards.toSorted((a, b) => (a.shard?.index ?? 1) - (b.shard?.index ?? 1));
  // Keys keep their order, so that the joined audit is written as the whole one is.
  const { shard: _shard, ...whole } = first;
  const { report } = whole;
  const analyses = sorted.map((one) => one.report.head.analysis);
  const hashes = sorted.flatMap((one) => one.report.lineHashes ?? []);
  return {
    audit: {
      ...whole,
      report: {
        ...report,
        head: {
          ...report.head,
          analysis: {
            ...report.head.analysis,
            findings: inReadingOrder(analyses.flatMap(({ findings }) => findings)),
            hidden: analyses.reduce((sum, { hidden }) => sum + hidden, 0),
            problems: joinProblems(analyses.map(({ problems }) => problems)),
          },
        },
        excerpts: joinExcerpts(sorted.flatMap((one) => one.report.excerpts)),
        lineHashes: [...new Map(hashes.map((hash) => [`${hash.line} ${hash.path}`, hash])).values()].sort(
          (a, b) => compare(a.path, b.path) || a.line - b.line,
        ),
      },
      remarks: inReadingOrder(sorted.flatMap((one) => one.remarks)),
    },
  };
}

/** The report with its problems in an order that does not depend on who found them. */
export function withSortedProblems(report: Report): Report {
  const { analysis } = report.head;
  const problems = joinProblems([analysis.problems]);
  return { ...report, head: { ...report.head, analysis: { ...analysis, problems } } };
}

function faultOf(shards: readonly Audit[], of: number): string | undefined {
  const indexes = shards.map(({ shard }) => shard?.index ?? 1).sort((a, b) => a - b);
  if (shards.some(({ shard }) => (shard?.of ?? 1) !== of)) return 'are not shards of one size';
  const twice = indexes.find((index, position) => index === indexes[position - 1]);
  if (twice !== undefined) return `have shard ${twice} of ${of} twice`;
  const missing = Array.from({ length: of }, (_, index) => index + 1).find((index) => !indexes.includes(index));
  if (missing !== undefined) return `lack shard ${missing} of ${of}`;
  const [first, ...rest] = shards.map(identityOf);
  const part = Object.keys(first ?? {}).find((key) => rest.some((other) => other[key] !== first?.[key]));
  return part === undefined ? undefined : `differ in their ${part}, so they are not of one audit`;
}

/** What all shards of an audit have in common, as text by name. */
function identityOf({
  date,
  supports,
  failOn,
  survey,
  owners,
  baseline,
  report,
}: Audit): Readonly<Record<string, string>> {
  const { head, tool } = report;
  const parts = {
    version: tool.version,
    date,
    files: head.analysis.coverage,
    settings: { supports, failOn },
    survey,
    owners,
    baseline,
  };
  return Object.fromEntries(Object.entries(parts).map(([name, value]) => [name, JSON.stringify(value)]));
}

/** A rule says one thing of a place, so that place and rule decide. */
function inReadingOrder(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((a, b) => compareSpans(a.at, b.at) || a.rule.localeCompare(b.rule, 'en'));
}

/** Each once. That a comment suppresses nothing is true when it does so in no shard. */
function joinProblems(lists: readonly (readonly Problem[])[]): readonly Problem[] {
  const seen = new Map<string, { readonly problem: Problem; count: number }>();
  for (const problems of lists) {
    for (const problem of problems) {
      const key = JSON.stringify(problem);
      const known = seen.get(key);
      if (known === undefined) seen.set(key, { problem, count: 1 });
      else known.count++;
    }
  }
  return [...seen.values()]
    .filter(({ problem, count }) => problem.kind !== 'suppression' || count >= lists.length)
    .map(({ problem }) => problem)
    .sort(
      (a, b) =>
        compare(a.path ?? '', b.path ?? '') ||
        (a.range?.[0] ?? 0) - (b.range?.[0] ?? 0) ||
        compare(a.kind, b.kind) ||
        compare(a.message, b.message),
    );
}

/** The stretches of all, where they touch as one. */
function joinExcerpts(excerpts: readonly Excerpt[]): readonly Excerpt[] {
  const files = new Map<string, Map<number, string>>();
  for (const { span, firstLine, lines } of excerpts) {
    const file = files.get(span.path) ?? new Map<number, string>();
    files.set(span.path, file);
    for (const [index, line] of lines.entries()) file.set(firstLine + index, line);
  }
  return [...files]
    .sort(([a], [b]) => compare(a, b))
    .flatMap(([path, lines]) => {
      const stretches: { firstLine: number; lines: string[] }[] = [];
      for (const [number, line] of [...lines].sort(([a], [b]) => a - b)) {
        const last = stretches.at(-1);
        if (last !== undefined && last.firstLine + last.lines.length === number) last.lines.push(line);
        else stretches.push({ firstLine: number, lines: [line] });
      }
      return stretches.map(({ firstLine, lines }): Excerpt => {
        const end = firstLine + lines.length - 1;
        return { span: { path, range: [firstLine, 1, end, (lines.at(-1)?.length ?? 0) + 1] }, firstLine, lines };
      });
    });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
