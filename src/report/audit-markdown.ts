/** An audit as a Markdown document. */
import type { ForkPlace, LiveThing, PastFinding, ThreadCallable } from '#audit/audit.ts';
import type { BaselineEntry } from '#core/baseline.ts';
import type { Tally } from '#audit/counts.ts';
import { type Migration, type MigrationGroup, migrationGroups } from '#audit/migration.ts';
import { timelineOf } from '#audit/timeline.ts';
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
import { counted, explanation, placeLink, ruleLink, sentence, story, titleLine } from './blocks.ts';
import { clip, codeSpan, joined, link, type Markdown, markdownText, gfm, NOTHING, tableRow } from './encode.ts';
import { fit, type Limit, type Section } from './fit.ts';
import { suggestionBlock } from './suggestion.ts';
import { timelineDrawing } from './timeline-markdown.ts';
import { coverageSentence, shortSha } from './words.ts';

/** Places of a library's call, and things that live at a place, that are shown at most. */
const PLACES = 5;

/** The whole audit within the limit. What is left out is counted. */
export function renderAuditMarkdown(view: AuditView, limit: Limit): Markdown {
  const { audit, findings, suppressed, counts } = view;
  const all = gfm`The JSON audit has them all.`;
  const list = (heading: string, noun: string, items: readonly Markdown[]): Section => ({
    heading: gfm`## ${markdownText(heading)}`,
    items,
    as: 'list',
    more: (count) => gfm`And ${counted(count, `more ${noun}`)}. ${all}`,
  });
  const sections: readonly Section[] = [
    {
      heading: gfm`## Findings`,
      items: findings.map((finding) => findingBlock(finding, view)),
      as: 'blocks',
      more: (count) => gfm`And ${counted(count, 'more finding')}. ${all}`,
    },
    list(
      'New since the last audit',
      'finding',
      (view.trend?.fresh ?? []).map((finding) => gfm`- ${row(finding, view)}`),
    ),
    list(
      'Fixed since the last audit',
      'finding',
      (view.trend?.fixed ?? []).map((finding) => gfm`- ${pastRow(finding, view)}`),
    ),
    list(
      'What was not analysed',
      'problem',
      audit.report.head.analysis.problems.map(({ message }) => gfm`- ${sentence(message)}`),
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
      audit.remarks.map((finding) => gfm`- ${row(finding, view)}`),
    ),
  ];
  const { error, warning, note } = counts.total;
  const { head } = audit.report;
  const opening = [
    gfm`# Forksight audit of ${markdownText(audit.name)}: ${markdownText(auditHeadline(view))}`,
    gfm`${counted(error, 'error')}, ${counted(warning, 'warning')}, ${counted(note, 'note')} · ${suppressed.length} kept as they are · ${counted(audit.remarks.length, 'remark')}`,
    gfm`${markdownText(audit.date)}${head.sha === undefined ? NOTHING : gfm`, commit ${codeSpan(shortSha(head.sha))}`}. ${markdownText(coverageSentence(audit.report))} ${sentence(supportSentence(audit))}`,
    ...(view.trend === undefined ? [] : [sentence(trendSentence(view))]),
    markdownText(migrationSentence(view)),
  ];
  return gfm`${fit(joined(opening, '\n\n'), sections, NOTHING, limit)}\n`;
}

function findingBlock(finding: Finding, view: AuditView): Markdown {
  const { audit, context } = view;
  const timeline = timelineOf(finding, audit.survey.forks);
  const drawing = timeline === undefined ? NOTHING : timelineDrawing(timeline, finding.causes[0].trace);
  const blocks = [
    gfm`${titleLine(finding, context)}\\\n${placeLink(finding.at, context)}`,
    ...explanation(finding, suggestionBlock(finding, undefined, context.lineOf)),
    story(finding, context, drawing),
  ];
  return joined(blocks, '\n\n');
}

function row(finding: Finding, { context }: AuditView): Markdown {
  return gfm`${placeLink(finding.at, context)} ${ruleLink(finding.rule, context)} ${sentence(finding.title)}`;
}

function pastRow({ rule, at, title }: PastFinding, { context }: AuditView): Markdown {
  return gfm`${codeSpan(formatSpan(at))} ${ruleLink(rule, context)} ${sentence(title)}`;
}

function keptRows(view: AuditView): readonly Markdown[] {
  return view.suppressed.map((finding) => {
    const { by = 'comment', reason = '' } = finding.suppressed ?? {};
    const why = sentence(reason || 'no reason given');
    return gfm`- ${row(finding, view)}: ${why}${by === 'baseline' ? gfm` (baseline)` : NOTHING}`;
  });
}

function entryRows({ baseline: { expired, stale } }: AuditView): readonly Markdown[] {
  const entry = ({ rule, path, title, reason }: BaselineEntry): Markdown =>
    gfm`${markdownText(rule)} in ${codeSpan(path)}: ${sentence(title)}; accepted because ${sentence(reason)}`;
  return [
    ...expired.map((one) => gfm`- expired on ${markdownText(one.expires ?? '')}: ${entry(one)}`),
    ...stale.map((one) => gfm`- there is no such finding any more: ${entry(one)}`),
  ];
}

function migrationSection({ title, says, migrations }: MigrationGroup, isFirst: boolean, view: AuditView): Section {
  const columns = view.systems.map(({ label, supported }) =>
    markdownText(supported ? label : `${label} (not supported)`),
  );
  const head = [gfm`Place`, ...columns, gfm`What to look at`];
  return {
    heading: joined(
      [
        isFirst ? gfm`## Moving to Python 3.14, macOS and Windows` : NOTHING,
        gfm`### ${markdownText(title)} (${migrations.length})`,
        markdownText(says),
        gfm`${tableRow(head)}\n${tableRow(head.map(() => gfm`---`))}`,
      ],
      '\n\n',
    ),
    items: migrations.map((migration) => migrationRow(migration, view)),
    as: 'rows',
    more: (count) => gfm`And ${counted(count, 'more place')}. The JSON audit has them all.`,
  };
}

function migrationRow({ place, methods, breaks, ends }: Migration, view: AuditView): Markdown {
  const { context } = view;
  const toLookAt = [
    ...(place.chosenAt === undefined ? [] : [gfm`chosen at ${placeLink(place.chosenAt, context)}`]),
    ...named(gfm`breaks without fork`, breaks, view),
    ...named(gfm`ends with fork`, ends, view),
  ];
  return tableRow([
    gfm`${placeLink(place.at, context)} ${codeSpan(clip(place.call, 60))}`,
    ...methods.map((method) => markdownText(METHOD_NAMES[method])),
    joined(toLookAt, '; '),
  ]);
}

/** Findings of a place, each rule once. */
function named(label: Markdown, findings: readonly Finding[], { context }: AuditView): readonly Markdown[] {
  const codes = [...new Set(findings.map(({ rule }) => rule))];
  return codes.length === 0
    ? []
    : [
        gfm`${label}: ${joined(
          codes.map((code) => ruleLink(code, context)),
          ', ',
        )}`,
      ];
}

function forkRow(fork: ForkPlace, { context }: AuditView): Markdown {
  const live = fork.live.slice(0, PLACES).map((thing) => gfm`${liveText(thing)} (${placeLink(thing.at, context)})`);
  const rest = fork.live.length - live.length + fork.omitted;
  const more = rest > 0 ? gfm` and ${rest} more` : NOTHING;
  const pieces = [
    gfm`- ${placeLink(fork.at, context)} ${codeSpan(fork.api)}`,
    fork.child === '' ? NOTHING : gfm`, runs ${codeSpan(clip(fork.child, 120))}`,
    live.length === 0 ? NOTHING : gfm`; there lives: ${joined(live, ', ')}${more}`,
  ];
  return joined(pieces, '');
}

function liveText({ kind, name }: LiveThing): Markdown {
  return gfm`${markdownText(kind.replace('-', ' '))} ${codeSpan(clip(name, 80))}`;
}

function threadRows({ audit: { survey }, context }: AuditView): readonly Markdown[] {
  const places = ({ places }: ThreadCallable): Markdown => {
    const rest = places.length - PLACES;
    const shown = places.slice(0, PLACES).map((span) => placeLink(span, context));
    return gfm`${joined(shown, ', ')}${rest > 0 ? gfm` and ${rest} more` : NOTHING}`;
  };
  const callableRow = (callable: ThreadCallable): Markdown => {
    const name = link(codeSpan(callable.name), callable.source);
    const condition = callable.conditional ? gfm`(by its arguments)` : NOTHING;
    return gfm`- ${name} ${sentence(callable.says)}${condition}: ${places(callable)}`;
  };
  return [
    ...survey.libraries.flatMap(({ callables }) => callables.map(callableRow)),
    ...survey.importThreads.map(
      ({ module, name, at, importers }) =>
        gfm`- importing ${codeSpan(module)} starts ${codeSpan(clip(name, 80))} (${placeLink(at, context)}); ${counted(importers, 'other module')} import it`,
    ),
  ];
}

function figures({ counts }: AuditView): readonly Markdown[] {
  const rows = (name: string, tallies: readonly Tally[]): readonly Markdown[] =>
    tallies.map(
      ({ label, error, warning, note }) =>
        gfm`- ${markdownText(name)} ${codeSpan(label)}: ${counted(error, 'error')}, ${counted(warning, 'warning')}, ${counted(note, 'note')}`,
    );
  return [
    ...rows('rule', counts.byRule),
    ...rows('directory', counts.byDirectory),
    ...rows('owner', counts.byOwner),
    ...rows('confidence', counts.byConfidence),
  ];
}

/** In front of several audits: where each repository stands. */
export function overviewMarkdown(views: readonly AuditView[]): Markdown {
  const head = ['Repository', 'Outcome', 'Errors', 'Warnings', 'Notes', 'Create processes', 'Change with 3.14'].map(
    markdownText,
  );
  const rows = views.map((view) => {
    const { error, warning, note } = view.counts.total;
    const changing = view.migrations.filter(({ changes }) => changes).length;
    const figures = [error, warning, note, view.migrations.length, changing].map((figure) => gfm`${figure}`);
    return tableRow([markdownText(view.audit.name), markdownText(auditHeadline(view)), ...figures]);
  });
  const table = joined([tableRow(head), tableRow(head.map(() => gfm`---`)), ...rows], '\n');
  return gfm`# Forksight audit of ${views.length} repositories\n\n${table}\n`;
}
