/** The summary comment of a pull request, and the summary of a job. */
import type { Finding } from '#core/finding.ts';
import type { Problem } from '#core/problem.ts';
import type { Report } from '#core/report.ts';
import { explanation, evidence, placeLink, type RenderContext, ruleLink, sentence, titleLine } from './blocks.ts';
import {
  type Counts,
  countFindings,
  existingFindings,
  type Shown,
  suppressedByChange,
  suppressedFindings,
} from './counts.ts';
import { codeSpan } from './encode.ts';
import { BODY_LIMIT, fit, type Limit, type Section } from './fit.ts';
import { suggestionBlock } from './suggestion.ts';
import { verdictBlock } from './verdict-markdown.ts';
import { coverageSentence, headline, plural, shortSha } from './words.ts';

/**
 * The body of the summary comment, without marker: what is not shown elsewhere, and the figures. `leftOpen` counts threads
 * about findings that are gone which only people may resolve.
 */
export function renderSummaryComment(
  report: Report,
  shown: readonly Shown[],
  context: RenderContext,
  leftOpen: number,
): string {
  const elsewhere = 'The summary of the job lists them.';
  const sections: readonly Section[] = [
    findingSection(
      'Not shown at a line',
      shown.filter(({ on }) => on === 'summary'),
      context,
      elsewhere,
    ),
    rows('Resolved by people, and still there', dismissedRows(shown, context), 'finding', elsewhere),
    rows('Suppressed by this change', suppressedRows(suppressedByChange(report), context), 'finding', elsewhere),
    rows('Fixed by this change', fixedRows(report, context), 'fixed finding', elsewhere),
    rows('Not analysed, or not understood', problemRows(report), 'problem', elsewhere),
  ];
  return fit(opening(report, countFindings(report, shown)), sections, openThreads(leftOpen), BODY_LIMIT);
}

/** Every finding and problem as one document within the limit, whatever was written elsewhere: the summary of a job. `after` is its last block. */
export function renderEverything(
  report: Report,
  shown: readonly Shown[],
  context: RenderContext,
  limit: Limit,
  after = '',
): string {
  const elsewhere = 'The JSON report has them all.';
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

function opening(report: Report, counts: Counts): string {
  const { head, change } = report;
  const at = head.sha === undefined || change?.unaffected ? '' : ` at ${codeSpan(shortSha(head.sha))}`;
  const scope =
    change === undefined
      ? ''
      : `Changes since ${codeSpan(shortSha(change.base.mergeBase))}: ${plural(change.changedFiles, 'file')}, ` +
        `${change.changedPythonFiles} of them Python. `;
  const fatal = head.analysis.problems.filter((problem) => problem.fatal);
  return [
    `### Forksight: ${headline(report, counts.reported)}`,
    ...fatal.map((problem) => sentence(problem.message)),
    ...(change?.unaffected ? [] : [countLine(counts, change !== undefined)]),
    `<sub>${scope}${coverageSentence(report).replace(/\.$/, '')}${at}.</sub>`,
  ].join('\n\n');
}

function countLine(counts: Counts, review: boolean): string {
  const { reported, line, file, summary, existing, fixed, suppressed, hidden } = counts;
  const places = [
    ...(line > 0 ? [`${line} at a line`] : []),
    ...(file > 0 ? [`${file} on a file`] : []),
    ...(summary > 0 ? [`${summary} below`] : []),
  ];
  const change = review
    ? [
        `**${reported} introduced**${places.length > 0 ? ` (${places.join(', ')})` : ''}`,
        `${existing} existing`,
        `${fixed} fixed`,
      ]
    : [`**${plural(reported, 'finding')}**`];
  return [...change, `${suppressed} suppressed`, `${hidden} hidden`].join(' · ');
}

function findingSection(title: string, shown: readonly Shown[], context: RenderContext, elsewhere: string): Section {
  return {
    heading: `#### ${title}`,
    items: shown.map((one) => findingBlock(one, context)),
    as: 'blocks',
    more: (count) => `And ${plural(count, 'more finding')}. ${elsewhere}`,
  };
}

function findingBlock({ finding, on, why }: Shown, context: RenderContext): string {
  const place = placeLink(finding.at, context);
  const reason = on === 'summary' && why !== undefined ? ` (${sentence(why)})` : '';
  return [
    `${titleLine(finding, context)}\\\n${place}${reason}`,
    ...[verdictBlock(context.verdicts?.get(finding.fingerprint))].filter((block) => block !== ''),
    '<details><summary>Why, where it bites, what to change</summary>',
    ...explanation(finding, suggestionBlock(finding, undefined, context.lineOf)),
    evidence(finding, context),
    '</details>',
  ].join('\n\n');
}

function rows(title: string, items: readonly string[], noun: string, elsewhere: string): Section {
  return {
    heading: `#### ${title} (${items.length})`,
    items: items.map((item) => `- ${item}`),
    as: 'list',
    more: (count) => `And ${count} more ${noun}${count === 1 ? '' : 's'}. ${elsewhere}`,
  };
}

function findingRow(finding: Finding, context: RenderContext): string {
  return `${placeLink(finding.at, context)} ${ruleLink(finding.rule, context)} ${sentence(finding.title)}`;
}

function dismissedRows(shown: readonly Shown[], context: RenderContext): readonly string[] {
  return shown.flatMap(({ finding, dismissed }) => (dismissed ? [findingRow(finding, context)] : []));
}

function openThreads(count: number): string {
  if (count === 0) return '';
  const threads = count === 1 ? 'One answered thread is' : `${count} answered threads are`;
  return `<sub>${threads} about what is gone; the token may not resolve threads, so that is left to you.</sub>`;
}

function suppressedRows(items: ReturnType<typeof suppressedFindings>, context: RenderContext): readonly string[] {
  return items.map(({ finding, reason }) => `${findingRow(finding, context)}: ${sentence(reason)}`);
}

/** Fixed findings stand in the base, so their places are named and not linked to the head. */
function fixedRows(report: Report, { rules, lineOf }: RenderContext): readonly string[] {
  return (report.change?.comparison.fixed ?? []).map((finding) => findingRow(finding, { rules, lineOf }));
}

function problemRows(report: Report): readonly string[] {
  const head = report.head.analysis.problems.filter((problem) => !problem.fatal).map(problemRow);
  const base = (report.change?.base.problems ?? []).map((problem) => `In the base: ${problemRow(problem)}`);
  return [...head, ...base];
}

function problemRow({ path, range, message }: Problem): string {
  const place =
    path === undefined || message.includes(path)
      ? ''
      : `${codeSpan(range === undefined ? path : `${path}:${range[0]}`)}: `;
  return `${place}${sentence(message)}`;
}
