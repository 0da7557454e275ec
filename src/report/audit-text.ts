/** An audit for a terminal: the findings as a check tells them, then what an audit adds. */
import { type Migration, type MigrationGroup, migrationGroups } from '#audit/migration.ts';
import { formatSpan } from '#core/span.ts';
import { type AuditView, METHOD_NAMES, migrationSentence, supportSentence, trendSentence } from './audit-view.ts';
import { wrap } from './columns.ts';
import { clip, logText, oneLine } from './encode.ts';
import { type Paint, painter } from './paint.ts';
import { renderText, type TextOptions } from './text.ts';
import { plural } from './words.ts';

/** The audit as text that ends with a line feed. */
export function renderAuditText(view: AuditView, options: TextOptions): string {
  const paint = painter(options.color);
  const { audit, migrations, baseline, trend } = view;
  const { survey, remarks } = audit;
  const prose = (text: string, indent = ''): readonly string[] =>
    wrap(logText(oneLine(text)), options.width, indent, `${indent}  `);
  const blocks: readonly (readonly string[])[] = [
    [
      paint('bold', 'Moving to Python 3.14, macOS and Windows'),
      ...prose(migrationSentence(view), '  '),
      ...migrationGroups(migrations).flatMap((group) => groupRows(group, view, paint, options.width)),
    ],
    survey.libraries.length + survey.importThreads.length === 0
      ? []
      : [
          paint('bold', 'What starts threads'),
          ...survey.libraries.flatMap(({ callables }) =>
            callables.flatMap(({ name, places }) =>
              prose(`${name}: ${plural(places.length, 'call')}, ${placeList(places.map(formatSpan))}`, '  '),
            ),
          ),
          ...survey.importThreads.flatMap(({ module, name, at }) =>
            prose(`importing ${module} starts ${clip(name, 80)} at ${formatSpan(at)}`, '  '),
          ),
        ],
    remarks.length === 0
      ? []
      : [
          paint('bold', `Remarks and suspicions (${remarks.length})`),
          ...remarks
            .slice(0, REMARKS)
            .flatMap(({ rule, at, title }) => prose(`${rule} ${formatSpan(at)} ${title}`, '  ')),
          ...(remarks.length > REMARKS ? [`  and ${remarks.length - REMARKS} more; --format json has them all`] : []),
        ],
    [
      ...baseline.expired.flatMap(({ rule, path, expires }) =>
        prose(`The baseline's entry for ${rule} in ${path} expired on ${expires}, so its finding is reported again.`),
      ),
      ...baseline.stale.flatMap(({ rule, path, at }) =>
        prose(
          `${formatSpan(at)}: there is no such finding (${rule} in ${path}) any more; "forksight baseline --prune" removes the entry.`,
        ),
      ),
    ],
    trend === undefined
      ? []
      : [
          ...prose(trendSentence(view)),
          ...trend.fresh.flatMap(({ rule, at, title }) => prose(`new: ${rule} ${formatSpan(at)} ${title}`, '  ')),
          ...trend.fixed.flatMap(({ rule, at, title }) => prose(`fixed: ${rule} ${formatSpan(at)} ${title}`, '  ')),
        ],
    prose(`The project supports ${supportSentence(audit)}`),
  ];
  const added = blocks.filter((lines) => lines.length > 0).map((lines) => `${lines.join('\n')}\n`);
  return [renderText(audit.report, options), ...added].join('\n');
}

const REMARKS = 20;

function placeList(places: readonly string[]): string {
  const shown = places.slice(0, 3).join(', ');
  return places.length > 3 ? `${shown} and ${places.length - 3} more` : shown;
}

function groupRows(
  { title, says, migrations }: MigrationGroup,
  { systems }: AuditView,
  paint: Paint,
  width: number,
): readonly string[] {
  const cells = migrations.map(({ methods }) =>
    systems.map(({ label }, index) => `${label}: ${METHOD_NAMES[methods[index] ?? 'unknown']}`).join('; '),
  );
  return [
    `  ${title} (${migrations.length})`,
    ...wrap(says, width, '    ', '    '),
    ...migrations.flatMap((migration, index) => [
      // Said once for the places that have them in common.
      ...(cells[index] === cells[index - 1]
        ? []
        : wrap(cells[index] ?? '', width, '    ', '      ').map((line) => paint('dim', line))),
      ...migrationRows(migration, paint, width),
    ]),
  ];
}

function migrationRows({ place, breaks }: Migration, paint: Paint, width: number): readonly string[] {
  const codes = [...new Set(breaks.map(({ rule }) => rule))];
  return [
    ...wrap(logText(oneLine(`${formatSpan(place.at)} ${clip(place.call, 60)}`)), width, '    - ', '      '),
    ...(codes.length === 0 ? [] : [`      ${paint('warning', 'breaks without fork')}: ${codes.join(', ')}`]),
  ];
}
