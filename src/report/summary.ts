/** The summary comment of a pull request, and the summary of a job. */
import type { Finding } from '#core/finding.ts';
import type { Problem } from '#core/problem.ts';
import type { Report } from '#core/report.ts';
import {
  counted,
  explanation,
  evidence,
  placeLink,
  type RenderContext,
  ruleLink,
  sentence,
  titleLine,
} from './blocks.ts';
import {
  type Counts,
  countFindings,
  existingFindings,
  type Shown,
  suppressedByChange,
  suppressedFindings,
} from './counts.ts';
import { codeSpan, joined, type Markdown, markdownText, gfm, NOTHING } from './encode.ts';
import { BODY_LIMIT, fit, type Limit, type Section } from './fit.ts';
import { suggestionBlock } from './suggestion.ts';
import { verdictBlock } from './verdict-markdown.ts';
import { coverageSentence, headline, shortSha } from './words.ts';

/**
 * The body of the summary comment, without marker: what is not shown elsewhere, and the figures. `leftOpen` counts threads
 * about findings that are gone which only people may resolve.
 */
export function renderSummaryComment(
  report: Report,
  shown: readonly Shown[],
  context: RenderContext,
  leftOpen: number,
): Markdown {
  const elsewhere = gfm`The summary of the job lists them.`;
  const sections: readonly Section[] = [
    {
      ...findingSection('Not shown at a line', [], context, elsewhere),
      items: grouped(
        shown.filter(({ on }) => on === 'summary'),
        context,
      ),
    },
    rows('Resolved by people, and still there', dismissedRows(shown, context), 'finding', elsewhere),
    rows('Suppressed by this change', suppressedRows(suppressedByChange(report), context), 'finding', elsewhere),
    rows('Fixed by this change', fixedRows(report, context), 'fixed finding', elsewhere),
    rows('Not analysed, or not understood', problemRows(report), 'problem', elsewhere),
  ];
  return fit(opening(report, countFindings(report, shown)), sections, openThreads(leftOpen), BODY_LIMIT);
}

/**
 * Every finding and problem as one document within the limit, whatever was written elsewhere: the summary of a job.
 * `after` is its last block.
 */
export function renderEverything(
  report: Report,
  shown: readonly Shown[],
  context: RenderContext,
  limit: Limit,
  after: Markdown = NOTHING,
): Markdown {
  const elsewhere = gfm`The JSON report has them all.`;
  const existing = existingFindings(report).map((finding) => findingRow(finding, context));
  const fresh = suppressedByChange(report);
  const byChange = new Set(fresh.map(({ finding }) => finding));
  const before = suppressedFindings(report).filter(({ finding }) => !byChange.has(finding));
  const sections: readonly Section[] = [
    findingSection(report.change === undefined ? 'Findings' : 'Introduced', shown, context, elsewhere),
    rows('Suppressed by this change', suppressedRows(fresh, context), 'suppressed finding', elsewhere),
    rows('Existing before', existing, 'existing finding', elsewhere),
    rows('Fixed by this change', fixedRows(report, context), 'fixed finding', elsewhere),
    rows('Suppressed', suppressedRows(before, context), 'suppressed finding', elsewhere),
    rows('Not analysed, or not understood', problemRows(report), 'problem', elsewhere),
  ];
  return fit(opening(report, countFindings(report, shown)), sections, after, limit);
}

function opening(report: Report, counts: Counts): Markdown {
  const { head, change } = report;
  const at = head.sha === undefined || change?.unaffected ? NOTHING : gfm` at ${codeSpan(shortSha(head.sha))}`;
  const scope =
    change === undefined
      ? NOTHING
      : gfm`Changes since ${codeSpan(shortSha(change.base.mergeBase))}: ${counted(change.changedFiles, 'file')}, ${change.changedPythonFiles} of them Python. `;
  const fatal = head.analysis.problems.filter((problem) => problem.fatal);
  const blocks = [
    gfm`### Forksight: ${markdownText(headline(report, counts.reported))}`,
    ...fatal.map((problem) => sentence(problem.message)),
    ...(change?.unaffected ? [] : [countLine(counts, change !== undefined)]),
    gfm`<sub>${scope}${markdownText(coverageSentence(report).replace(/\.$/, ''))}${at}.</sub>`,
  ];
  return joined(blocks, '\n\n');
}

function countLine(counts: Counts, review: boolean): Markdown {
  const { reported, line, file, summary, existing, fixed, suppressed, hidden } = counts;
  const places = [
    ...(line > 0 ? [gfm`${line} at a line`] : []),
    ...(file > 0 ? [gfm`${file} on a file`] : []),
    ...(summary > 0 ? [gfm`${summary} below`] : []),
  ];
  const change = review
    ? [
        gfm`**${reported} introduced**${places.length > 0 ? gfm` (${joined(places, ', ')})` : NOTHING}`,
        gfm`${existing} existing`,
        gfm`${fixed} fixed`,
      ]
    : [gfm`**${counted(reported, 'finding')}**`];
  return joined([...change, gfm`${suppressed} suppressed`, gfm`${hidden} hidden`], ' · ');
}

function findingSection(title: string, shown: readonly Shown[], context: RenderContext, elsewhere: Markdown): Section {
  return {
    heading: gfm`#### ${markdownText(title)}`,
    items: shown.map((one) => findingBlock(one, context)),
    as: 'blocks',
    more: (count) => gfm`And ${counted(count, 'more finding')}. ${elsewhere}`,
  };
}

/** Findings that say the same stand together, and only the first of them says it: the comment is to be skimmed. */
function grouped(shown: readonly Shown[], context: RenderContext): readonly Markdown[] {
  const groups = new Map<string, Shown[]>();
  for (const one of shown) {
    const { rule, title, severity, confidence, fingerprint } = one.finding;
    const own = context.verdicts?.has(fingerprint) === true ? fingerprint : '';
    const key = JSON.stringify([rule, title, severity, confidence, own]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].flatMap(([first, ...others]) => [
    ...(first === undefined ? [] : [findingBlock(first, context)]),
    ...others.map((one) => gfm`The same at ${placeAndReason(one, context)}`),
  ]);
}

function placeAndReason({ finding, on, why }: Shown, context: RenderContext): Markdown {
  const reason = on === 'summary' && why !== undefined ? gfm` (${sentence(why)})` : NOTHING;
  return gfm`${placeLink(finding.at, context)}${reason}`;
}

function findingBlock(one: Shown, context: RenderContext): Markdown {
  const { finding } = one;
  const blocks = [
    gfm`${titleLine(finding, context)}\\\n${placeAndReason(one, context)}`,
    verdictBlock(context.verdicts?.get(finding.fingerprint)),
    gfm`<details><summary>Why, where it bites, what to change</summary>`,
    ...explanation(finding, suggestionBlock(finding, undefined, context.lineOf)),
    evidence(finding, context),
    gfm`</details>`,
  ];
  return joined(blocks, '\n\n');
}

function rows(title: string, items: readonly Markdown[], noun: string, elsewhere: Markdown): Section {
  return {
    heading: gfm`#### ${markdownText(title)} (${items.length})`,
    items: items.map((item) => gfm`- ${item}`),
    as: 'list',
    more: (count) => gfm`And ${counted(count, `more ${noun}`)}. ${elsewhere}`,
  };
}

function findingRow(finding: Finding, context: RenderContext): Markdown {
  return gfm`${placeLink(finding.at, context)} ${ruleLink(finding.rule, context)} ${sentence(finding.title)}`;
}

function dismissedRows(shown: readonly Shown[], context: RenderContext): readonly Markdown[] {
  return shown.flatMap(({ finding, dismissed }) => (dismissed ? [findingRow(finding, context)] : []));
}

function openThreads(count: number): Markdown {
  if (count === 0) return NOTHING;
  const threads = count === 1 ? gfm`One answered thread is` : gfm`${count} answered threads are`;
  return gfm`<sub>${threads} about what is gone; the token may not resolve threads, so that is left to you.</sub>`;
}

function suppressedRows(items: ReturnType<typeof suppressedFindings>, context: RenderContext): readonly Markdown[] {
  return items.map(({ finding, reason }) => gfm`${findingRow(finding, context)}: ${sentence(reason)}`);
}

/** Fixed findings stand in the base, so their places are named and not linked to the head. */
function fixedRows(report: Report, { rules, lineOf }: RenderContext): readonly Markdown[] {
  return (report.change?.comparison.fixed ?? []).map((finding) => findingRow(finding, { rules, lineOf }));
}

function problemRows(report: Report): readonly Markdown[] {
  const head = report.head.analysis.problems.filter((problem) => !problem.fatal).map(problemRow);
  const base = (report.change?.base.problems ?? []).map((problem) => gfm`In the base: ${problemRow(problem)}`);
  return [...head, ...base];
}

function problemRow({ path, range, message }: Problem): Markdown {
  const place =
    path === undefined || message.includes(path)
      ? NOTHING
      : gfm`${codeSpan(range === undefined ? path : `${path}:${range[0]}`)}: `;
  return gfm`${place}${sentence(message)}`;
}
