/** The check run that a workflow may ask for: the findings as annotations beside the code, as many as there are. */
import { UserError } from '#core/problem.ts';
import type { Report } from '#core/report.ts';
import { keepCheckRun } from '#github/check-run.ts';
import { checkRunApi } from '#github/check-run-octokit.ts';
import type { RenderContext } from '#report/blocks.ts';
import { type CheckRunContent, checkRunContent } from '#report/check-run.ts';
import type { Shown } from '#report/counts.ts';
import type { Connection } from './client.ts';
import { repositoryName, settle } from './comment.ts';
import { announce, say } from './runner.ts';

/** Whether the check run has the annotations now. What keeps it from that is told, and no failure. */
export async function annotateCheckRun(
  connect: () => Promise<Connection>,
  report: Report,
  shown: readonly Shown[],
  context: RenderContext,
  options: Pick<CheckRunContent, 'conclusion'> & { readonly category: string },
): Promise<boolean> {
  const { sha } = report.head;
  if (sha === undefined) return false;
  try {
    const { octokit, requestsLeft } = await connect();
    const content = checkRunContent(report, shown, context, options);
    const kept = await keepCheckRun(checkRunApi(octokit, repositoryName(), requestsLeft), sha, content, settle);
    if (kept.status === 'partly') announce('warning', kept.problem.message);
    if (kept.status === 'read-only') {
      say('The token may not write check runs (`checks: write`), so the annotations are those of the job.');
    }
    return kept.status === 'kept';
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    announce('warning', error.message);
    return false;
  }
}
