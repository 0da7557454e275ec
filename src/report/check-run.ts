/** What a check run on GitHub says of a report: its outcome, the summary, and annotations beside the code. */
import type { Report } from '#core/report.ts';
import type { Severity } from '#core/settings.ts';
import type { RepoPath } from '#core/span.ts';
import type { RenderContext } from './blocks.ts';
import { reportedFindings, type Shown } from './counts.ts';
import { type Markdown, gfm, NOTHING, oneLine, type VisibleText, visibleText } from './encode.ts';
import { CHECK_RUN_LIMIT } from './fit.ts';
import { annotationsOf, annotationText } from './github.ts';
import { renderEverything } from './summary.ts';
import { headline } from './words.ts';

/** Annotations of one check run at most: GitHub takes 50 with a request, and nobody reads more. */
const MOST = 200;

export interface CheckRunContent {
  readonly name: VisibleText;
  /** `neutral` where another run tells whether the commit passes. */
  readonly conclusion: 'success' | 'failure' | 'neutral';
  readonly title: VisibleText;
  readonly summary: Markdown;
  /** Worst first. */
  readonly annotations: readonly CheckAnnotation[];
}

/** Plain text at whole lines of the head. */
export interface CheckAnnotation {
  readonly path: RepoPath;
  readonly startLine: number;
  readonly endLine: number;
  readonly level: 'failure' | 'warning' | 'notice';
  readonly title: VisibleText;
  readonly message: VisibleText;
}

const LEVELS: Readonly<Record<Severity, CheckAnnotation['level']>> = {
  error: 'failure',
  warning: 'warning',
  note: 'notice',
};

/** The check run of one `category`. */
export function checkRunContent(
  report: Report,
  shown: readonly Shown[],
  context: RenderContext,
  { category, conclusion }: Pick<CheckRunContent, 'conclusion'> & { readonly category: string },
): CheckRunContent {
  const all = annotationsOf(report);
  const annotations = all.slice(0, MOST).map((annotation): CheckAnnotation => {
    const { finding, at } = annotation;
    const { title, message } = annotationText(annotation);
    const { path, startLine, endLine } = at;
    const level = LEVELS[finding.severity];
    return { path, startLine, endLine, level, title: visibleText(title), message: visibleText(message) };
  });
  const left = all.length - annotations.length;
  const more =
    left === 0 ? NOTHING : gfm`Only ${MOST} annotations are shown beside the code; there could be ${left} more.`;
  return {
    name: visibleText(`Forksight findings${category === '' ? '' : `: ${oneLine(category)}`}`),
    conclusion,
    title: visibleText(headline(report, reportedFindings(report).length)),
    summary: renderEverything(report, shown, context, CHECK_RUN_LIMIT, more),
    annotations,
  };
}
