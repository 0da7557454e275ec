/** Workflow commands that annotate lines in a job's log and, for files of the pull request, beside its code. */
import type { Finding } from '#core/finding.ts';
import type { Report } from '#core/report.ts';
import type { Severity } from '#core/settings.ts';
import { lastLine, type RepoPath, type Span } from '#core/span.ts';
import { reportedFindings, worstFirst } from './counts.ts';
import { clip, type CommandLine, commandLine, oneLine } from './encode.ts';
import { fullStop, plural } from './words.ts';

/** A finding and the place to annotate, which may be another than the finding's own. */
export interface Annotation {
  readonly finding: Finding;
  readonly at: Pick<Span, 'path'> & { readonly startLine: number; readonly endLine: number };
}

/** A workflow command; its texts are neither made harmless nor escaped yet. */
export interface Command {
  readonly level: 'error' | 'warning' | 'notice';
  readonly message: string;
  readonly properties: {
    readonly title: string;
    readonly file?: RepoPath;
    readonly startLine?: number;
    readonly endLine?: number;
  };
}

/** Severities from worst to least, with the commands that stand for them. */
const LEVELS: readonly (readonly [Severity, Command['level']])[] = [
  ['error', 'error'],
  ['warning', 'warning'],
  ['note', 'notice'],
];

/** The runner shows this many annotations of each kind for a step, and drops the rest silently. */
const PER_COMMAND = 10;

/** It cuts messages at 4,096 characters. */
const MESSAGE = 4_000;

/** The annotation of a finding at its own place. */
export function atOwnPlace(finding: Finding): Annotation {
  const { path, range } = finding.at;
  return { finding, at: { path, startLine: range[0], endLine: lastLine(range) } };
}

/**
 * What may be annotated beside the code, worst first. Files that a pull request does not touch get no annotation: GitHub
 * would show them beside the change all the same.
 */
export function annotationsOf(report: Report): readonly Annotation[] {
  return worstFirst(reportedFindings(report)).flatMap(({ finding, placement }) => {
    if (report.change === undefined) return [atOwnPlace(finding)];
    if (placement.on === 'line') return [{ finding, at: placement }];
    return placement.on === 'file' && placement.path === finding.at.path ? [atOwnPlace(finding)] : [];
  });
}

/**
 * One command each, worst first. Where there are more than the runner shows, the last one of a kind says how many are
 * left out and where they are: `elsewhere` is a full sentence.
 */
export function commands(annotations: readonly Annotation[], elsewhere: string): readonly Command[] {
  return LEVELS.flatMap(([severity, level]) => {
    const all = annotations.filter(({ finding }) => finding.severity === severity);
    if (all.length <= PER_COMMAND) return all.map((annotation) => commandOf(level, annotation));
    const shown = all.slice(0, PER_COMMAND - 1);
    const rest = plural(all.length - shown.length, 'more finding');
    return [
      ...shown.map((annotation) => commandOf(level, annotation)),
      { level, message: `${rest} of severity ${severity}. ${elsewhere}`, properties: { title: 'Forksight' } },
    ];
  });
}

/** The same as lines for standard output. */
export function renderCommands(annotations: readonly Annotation[], elsewhere: string): readonly CommandLine[] {
  return commands(annotations, elsewhere).map(({ level, message, properties }) => {
    const { title, file, startLine, endLine } = properties;
    return commandLine(level, { file, line: startLine, endLine, title }, message);
  });
}

function commandOf(level: Command['level'], annotation: Annotation): Command {
  const { path: file, startLine, endLine } = annotation.at;
  const { title, message } = annotationText(annotation);
  return {
    level,
    message,
    properties: { title, file, startLine, ...(endLine > startLine && { endLine }) },
  };
}

/** Plain text, in one line the title. */
export function annotationText({ finding, at }: Annotation): { readonly title: string; readonly message: string } {
  const { path: file, startLine } = at;
  const own = file === finding.at.path && startLine === finding.at.range[0];
  const place = own ? '' : `At ${oneLine(finding.at.path)}:${finding.at.range[0]}. `;
  const text = [finding.why, finding.where, finding.change].map((part) => fullStop(oneLine(part))).join('\n');
  return {
    title: `${finding.rule} ${oneLine(clip(finding.title, 200))}`,
    message: clip(place + text, MESSAGE),
  };
}
