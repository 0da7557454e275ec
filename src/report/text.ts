/** Findings for a terminal or a log. */
import type { Step } from '#core/evidence.ts';
import type { Finding } from '#core/finding.ts';
import type { Problem } from '#core/problem.ts';
import type { Report } from '#core/report.ts';
import { formatSpan } from '#core/span.ts';
import { paragraphs, wrap } from './columns.ts';
import { countFindings, reportedFindings, shownInSummary, suppressedByChange } from './counts.ts';
import { clip, logText, oneLine } from './encode.ts';
import { type LineOf, lineReader } from './excerpts.ts';
import { codeFrame } from './frame.ts';
import { diff, lineEdit } from './line-edit.ts';
import { type Paint, painter } from './paint.ts';
import { coverageSentence, fullStop, headline, plural } from './words.ts';

export interface TextOptions {
  readonly color: boolean;
  /** Columns of the terminal; prose wraps there, code does not. */
  readonly width: number;
}

/** Steps and causes shown at most; the text tells how many more there are. */
const STEPS = 40;

/** The report as text that ends with a line feed. */
export function renderText(report: Report, options: TextOptions): string {
  const paint = painter(options.color);
  const lineOf = lineReader(report.excerpts);
  const blocks = reportedFindings(report).map(({ finding }) => findingText(finding, lineOf, paint, options.width));
  return paragraphs([...blocks, closing(report, paint, options.width)]);
}

function findingText(finding: Finding, lineOf: LineOf, paint: Paint, width: number): readonly string[] {
  const [first, ...others] = finding.causes;
  const sure = finding.confidence === 'certain' ? '' : ` (${finding.confidence})`;
  const label = `${finding.severity} ${finding.rule}`;
  const [top = '', ...more] = wrap(line(finding.title) + sure, width, `${label} `, '  ');
  const section = (name: string, text: string): readonly string[] => {
    const [first = '', ...rest] = wrap(line(fullStop(text)), width, `  ${name}: `, '    ');
    return [`  ${paint('bold', name)}${first.slice(name.length + 2)}`, ...rest];
  };
  const alongside = finding.alongside.flatMap((item) => wrap(line(item), width, '    - ', '      '));
  return [
    paint(finding.severity, label) + paint('bold', top.slice(label.length)),
    ...more.map((rest) => paint('bold', rest)),
    `  ${place(`${formatSpan(finding.at)}:${finding.at.range[1]}`)}`,
    ...codeFrame(finding.at, 1, lineOf, paint).map((row) => `    ${row}`),
    '',
    ...section('why', finding.why),
    ...section('where it bites', finding.where),
    ...section('what to change', finding.change),
    ...editLines(finding, lineOf, paint),
    ...(alongside.length > 0 ? ['  what must change with it:', ...alongside] : []),
    '',
    `  evidence: ${plural(first.trace.length, 'step')}, ${finding.confidence}`,
    ...story(first.trace, lineOf, paint, width),
    ...others.slice(0, STEPS).map((cause) => `    also because of ${place(formatSpan(cause.at))}`),
    ...(others.length > STEPS ? [`    and ${plural(others.length - STEPS, 'more cause')}`] : []),
  ];
}

/** The edit that the finding offers, as old and new lines. */
function editLines({ edit }: Finding, lineOf: LineOf, paint: Paint): readonly string[] {
  const whole = lineEdit(edit, lineOf);
  if (edit === undefined || whole === undefined) return [];
  return [
    `  ${edit.class === 'safe' ? 'what --fix does' : 'for example'}, at ${place(`${edit.path}:${whole.startLine}`)}:`,
    ...diff(whole).map((row) => `    ${paint(row.startsWith('-') ? 'removed' : 'added', line(row))}`),
  ];
}

/** The trace, step by step; below each place in the code its line, below each statement about a library its source. */
function story(steps: readonly Step[], lineOf: LineOf, paint: Paint, width: number): readonly string[] {
  const shown = steps.slice(0, STEPS);
  const left = steps.length - shown.length;
  const rows = shown.flatMap((step, i) => {
    const number = `    ${`${i + 1}.`.padStart(`${shown.length}.`.length)} `;
    const indent = ' '.repeat(number.length);
    const { at } = step;
    const where = at.kind === 'code' ? place(formatSpan(at.span)) : `\`${place(at.callable)}\``;
    const rests = at.kind === 'code' ? (lineOf(at.span.path, at.span.range[0]) ?? '') : at.source;
    const below = logText(oneLine(clip(rests.trim(), 200)));
    return [
      ...wrap(`${where} ${line(step.says)}`, width, number, indent),
      ...(below === '' ? [] : [paint('dim', `${indent}  ${below}`)]),
    ];
  });
  return left > 0 ? [...rows, `    and ${plural(left, 'more step')}`] : rows;
}

/** The figures, the fixed findings, and what was not analysed. */
function closing(report: Report, paint: Paint, width: number): readonly string[] {
  const shown = shownInSummary(report, 'shown as text');
  const counts = countFindings(report, shown);
  const { analysis } = report.head;
  const errors = (['error', 'warning', 'note'] as const).flatMap((severity) => {
    const count = shown.filter(({ finding }) => finding.severity === severity).length;
    return count > 0 ? [plural(count, severity)] : [];
  });
  const figures = [
    ...errors,
    ...(report.change === undefined ? [] : [`${counts.existing} existing`, `${counts.fixed} fixed`]),
    `${counts.suppressed} suppressed`,
    `${counts.hidden} hidden`,
  ].join(', ');
  const told = report.change?.unaffected ? '' : ` (${figures})`;
  const problems: readonly Problem[] = [...analysis.problems, ...(report.change?.base.problems ?? [])];
  return [
    ...problems.flatMap((problem) => {
      const [label, style] = problem.fatal
        ? (['could not check', 'error'] as const)
        : (['problem', 'warning'] as const);
      return labelled(label, style, problemLine(problem), width, paint);
    }),
    ...suppressedByChange(report).flatMap(({ finding, reason }) =>
      labelled(
        'suppressed by this change',
        'warning',
        line(`${formatSpan(finding.at)} ${finding.rule}: ${reason}`),
        width,
        paint,
      ),
    ),
    ...labelled('forksight', 'bold', headline(report, counts.reported) + told, width, paint),
    ...wrap(coverageSentence(report), width, '', '  '),
  ];
}

function labelled(
  label: string,
  style: Parameters<Paint>[0],
  text: string,
  width: number,
  paint: Paint,
): readonly string[] {
  const [first = '', ...rest] = wrap(text, width, `${label}: `, '  ');
  return [`${paint(style, label)}${first.slice(label.length)}`, ...rest];
}

function problemLine({ path, range, message }: Problem): string {
  const where =
    path === undefined || message.includes(path) ? '' : `${path}${range === undefined ? '' : `:${range[0]}`}: `;
  return line(`${where}${message}`);
}

/** A place as written; never split, and never the start of a command. */
function place(text: string): string {
  return logText(oneLine(text));
}

function line(text: string): string {
  return logText(oneLine(clip(text, 2_000)));
}
