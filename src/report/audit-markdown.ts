/** An audit as a Markdown document. */
import type { ForkPlace, LiveThing, PastFinding, ThreadCallable } from '#audit/audit.ts';
import type { BaselineEntry } from '#core/baseline.ts';
import type { Tally } from '#audit/counts.ts';
import { type Migration, type MigrationGroup, migrationGroups } from '#audit/migration.ts';
import type { Finding } from '#core/finding.ts';
import { formatSpan } from '#core/span.ts';
import {
  type AuditView,
  auditHeadline,
  METHOD_NAMES,
  migrationSentence,
  supportSentence,
  trendSentence,
} from './audit-view.ts';
import { evidence, explanation, placeLink, ruleLink, sentence, titleLine } from './blocks.ts';
import { clip, codeSpan, link, markdownText } from './encode.ts';
import { fit, type Limit, type Section } from './fit.ts';
import { suggestionBlock } from './suggestion.ts';
import { coverageSentence, plural, shortSha } from './words.ts';

/** Places of a library's call, and things that live at a place, that are shown at most. */
const PLACES = 5;

/** The whole audit within the limit. What is left out is counted. */
export function renderAuditMarkdown(view: AuditView, limit: Limit): string {
  const { audit, findings, suppressed, counts } = view;
  const all = 'The JSON audit has them all.';
  const list = (heading: string, noun: string, items: readonly string[]): Section => ({
    heading: `## ${heading}`,
    items,
    as: 'list',
    more: (count) => `And ${plural(count, `more ${noun}`)}. ${all}`,
  });
  const sections: readonly Section[] = [
    {
      heading: '## Findings',
      items: findings.map((finding) => findingBlock(finding, view)),
      as: 'blocks',
      more: (count) => `And ${plural(count, 'more finding')}. ${all}`,
    },
    list(
      'New since the last audit',
      'finding',
      (view.trend?.fresh ?? []).map((finding) => `- ${row(finding, view)}`),
    ),
    list(
      'Fixed since the last audit',
      'finding',
      (view.trend?.fixed ?? []).map((finding) => `- ${pastRow(finding, view)}`),
    ),
    list(
      'What was not analysed',
      'problem',
      audit.report.head.analysis.problems.map(({ message }) => `- ${sentence(message)}`),
    ),
    ...migrationGroups(view.migrations).map((group, index) => migrationSection(group, index === 0, view)),
    list(
      'Map of forks',
      'place',
      audit.survey.forks.map((fork) => forkRow(fork, view)),
    ),
    list('What starts threads', 'call', threadRows(view)),
    list('Kept as it is', 'finding', keptRows(view)),
    list('Baseline: expired, or without a finding', 'line', entryRows(view)),
    list('Figures', 'figure', findings.length === 0 ? [] : figures(view)),
    list(
      'Remarks and suspicions',
      'remark',
      audit.remarks.map((finding) => `- ${row(finding, view)}`),
    ),
  ];
  const { error, warning, note } = counts.total;
  const { head } = audit.report;
  const opening = [
    `# Forksight audit of ${markdownText(audit.name)}: ${auditHeadline(view)}`,
    `${plural(error, 'error')}, ${plural(warning, 'warning')}, ${plural(note, 'note')} · ${suppressed.length} kept as they are · ${plural(audit.remarks.length, 'remark')}`,
    `${markdownText(audit.date)}${head.sha === undefined ? '' : `, commit ${codeSpan(shortSha(head.sha))}`}. ${coverageSentence(audit.report)} ${sentence(supportSentence(audit))}`,
    ...(view.trend === undefined ? [] : [sentence(trendSentence(view))]),
    migrationSentence(view),
  ];
  return `${fit(opening.join('\n\n'), sections, '', limit)}\n`;
}

function findingBlock(finding: Finding, view: AuditView): string {
  const { context } = view;
  return [
    `${titleLine(finding, context)}\\\n${placeLink(finding.at, context)}`,
    ...explanation(finding, suggestionBlock(finding, undefined, context.lineOf)),
    evidence(finding, context),
  ].join('\n\n');
}

function row(finding: Finding, { context }: AuditView): string {
  return `${placeLink(finding.at, context)} ${ruleLink(finding.rule, context)} ${sentence(finding.title)}`;
}

function pastRow({ rule, at, title }: PastFinding, { context }: AuditView): string {
  return `${codeSpan(formatSpan(at))} ${ruleLink(rule, context)} ${sentence(title)}`;
}

function keptRows(view: AuditView): readonly string[] {
  return view.suppressed.map((finding) => {
    const { by = 'comment', reason = '' } = finding.suppressed ?? {};
    const why = sentence(reason || 'no reason given');
    return `- ${row(finding, view)}: ${why}${by === 'baseline' ? ' (baseline)' : ''}`;
  });
}

function entryRows({ baseline: { expired, stale } }: AuditView): readonly string[] {
  const entry = ({ rule, path, title, reason }: BaselineEntry): string =>
    `${rule} in ${codeSpan(path)}: ${sentence(title)}; accepted because ${sentence(reason)}`;
  return [
    ...expired.map((one) => `- expired on ${markdownText(one.expires ?? '')}: ${entry(one)}`),
    ...stale.map((one) => `- there is no such finding any more: ${entry(one)}`),
  ];
}

function migrationSection({ title, says, migrations }: MigrationGroup, isFirst: boolean, view: AuditView): Section {
  const columns = view.systems.map(({ label, supported }) => (supported ? label : `${label} (not supported)`));
  const head = ['Place', ...columns, 'What to look at'];
  return {
    heading: [
      ...(isFirst ? ['## Moving to Python 3.14, macOS and Windows', ''] : []),
      `### ${title} (${migrations.length})`,
      '',
      says,
      '',
      tableRow(head),
      tableRow(head.map(() => '---')),
    ].join('\n'),
    items: migrations.map((migration) => migrationRow(migration, view)),
    as: 'rows',
    more: (count) => `And ${plural(count, 'more place')}. The JSON audit has them all.`,
  };
}

function migrationRow({ place, methods, breaks, ends }: Migration, view: AuditView): string {
  const { context } = view;
  const toLookAt = [
    ...(place.chosenAt === undefined ? [] : [`chosen at ${placeLink(place.chosenAt, context)}`]),
    ...named('breaks without fork', breaks, view),
    ...named('ends with fork', ends, view),
  ];
  return tableRow([
    `${placeLink(place.at, context)} ${codeSpan(clip(place.call, 60))}`,
    ...methods.map((method) => METHOD_NAMES[method]),
    toLookAt.join('; '),
  ]);
}

/** Findings of a place, each rule once. */
function named(label: string, findings: readonly Finding[], { context }: AuditView): readonly string[] {
  const codes = [...new Set(findings.map(({ rule }) => rule))];
  return codes.length === 0 ? [] : [`${label}: ${codes.map((code) => ruleLink(code, context)).join(', ')}`];
}

/** Cells are Markdown; a bar inside of code would end one. */
function tableRow(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replace(/(?<!\\)\|/g, '\\|')).join(' | ')} |`;
}

function forkRow(fork: ForkPlace, { context }: AuditView): string {
  const live = fork.live.slice(0, PLACES).map((thing) => `${liveText(thing)} (${placeLink(thing.at, context)})`);
  const rest = fork.live.length - live.length + fork.omitted;
  return [
    `- ${placeLink(fork.at, context)} ${codeSpan(fork.api)}`,
    fork.child === '' ? '' : `, runs ${codeSpan(clip(fork.child, 120))}`,
    live.length === 0 ? '' : `; there lives: ${live.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`,
  ].join('');
}

function liveText({ kind, name }: LiveThing): string {
  return `${kind.replace('-', ' ')} ${codeSpan(clip(name, 80))}`;
}

function threadRows({ audit: { survey }, context }: AuditView): readonly string[] {
  const places = ({ places }: ThreadCallable): string => {
    const rest = places.length - PLACES;
    return (
      places
        .slice(0, PLACES)
        .map((span) => placeLink(span, context))
        .join(', ') + (rest > 0 ? ` and ${rest} more` : '')
    );
  };
  return [
    ...survey.libraries.flatMap(({ callables }) =>
      callables.map(
        (callable) =>
          `- ${link(codeSpan(callable.name), callable.source)} ${sentence(callable.says)}${callable.conditional ? ' (by its arguments)' : ''}: ${places(callable)}`,
      ),
    ),
    ...survey.importThreads.map(
      ({ module, name, at, importers }) =>
        `- importing ${codeSpan(module)} starts ${codeSpan(clip(name, 80))} (${placeLink(at, context)}); ${plural(importers, 'other module')} import it`,
    ),
  ];
}

function figures({ counts }: AuditView): readonly string[] {
  const rows = (name: string, tallies: readonly Tally[]): readonly string[] =>
    tallies.map(
      ({ label, error, warning, note }) =>
        `- ${name} ${codeSpan(label)}: ${plural(error, 'error')}, ${plural(warning, 'warning')}, ${plural(note, 'note')}`,
    );
  return [
    ...rows('rule', counts.byRule),
    ...rows('directory', counts.byDirectory),
    ...rows('owner', counts.byOwner),
    ...rows('confidence', counts.byConfidence),
  ];
}

/** In front of several audits: where each repository stands. */
export function overviewMarkdown(views: readonly AuditView[]): string {
  const head = ['Repository', 'Outcome', 'Errors', 'Warnings', 'Notes', 'Create processes', 'Change with 3.14'];
  const rows = views.map((view) => {
    const { error, warning, note } = view.counts.total;
    const changing = view.migrations.filter(({ changes }) => changes).length;
    const figures = [error, warning, note, view.migrations.length, changing].map(String);
    return tableRow([markdownText(view.audit.name), auditHeadline(view), ...figures]);
  });
  return `${[`# Forksight audit of ${views.length} repositories`, '', tableRow(head), tableRow(head.map(() => '---')), ...rows].join('\n')}\n`;
}
