import type { PlacedFinding, Report } from '#core/report.ts';
import type { RenderContext } from '#report/blocks.ts';
import { renderComment } from '#report/comment.ts';
import { reportedFindings, worstFirst } from '#report/counts.ts';
import type { Markdown } from '#report/encode.ts';
import { markBody } from '#report/marker.ts';

/** A finding that is to be seen on the pull request, with its comment. */
export interface Wanted extends PlacedFinding {
  /** For the lines of its placement. */
  readonly lineBody: Markdown;
  /** For anywhere else: on the file, or at lines that the finding has moved away from. */
  readonly fileBody: Markdown;
}

/** The report's findings, worst first, then best evidenced, then in reading order. */
export function wantedComments(report: Report, context: RenderContext, category: string): readonly Wanted[] {
  const sha = report.head.sha ?? '';
  return worstFirst(reportedFindings(report)).map(({ finding, placement }) => {
    const marker = { id: finding.fingerprint, category, state: 'open' } as const;
    const onFile = { on: 'file', path: finding.at.path, why: '' } as const;
    return {
      finding,
      placement,
      lineBody: markBody(renderComment({ finding, placement }, context), marker, sha),
      fileBody: markBody(renderComment({ finding, placement: onFile }, context), marker, sha),
    };
  });
}
