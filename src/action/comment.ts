import { setTimeout as wait } from 'node:timers/promises';
import type { Report } from '#core/report.ts';
import { ALIKE_CAP, type Posted, postReview } from '#github/execute.ts';
import { pullRequestApi } from '#github/octokit.ts';
import type { RenderContext } from '#report/blocks.ts';
import type { Connection } from './client.ts';
import type { Inputs } from './inputs.ts';
import { announce, given, mutter, say } from './runner.ts';

/** Writes the report to the pull request, and to the log what came of it. Throws a UserError when it cannot be read. */
export async function comment(
  number: number,
  { octokit, requestsLeft }: Connection,
  { category, resolveMode, maxComments }: Pick<Inputs, 'category' | 'resolveMode' | 'maxComments'>,
  report: Report,
  context: RenderContext,
): Promise<Posted> {
  const api = pullRequestApi(octokit, { ...repositoryName(), number }, requestsLeft);
  const caps = { cap: maxComments, alike: ALIKE_CAP };
  const posted = await postReview(api, report, context, { category, resolveMode, ...caps, settle });
  say(posted.message);
  for (const problem of posted.problems) announce('warning', problem.message);
  return posted;
}

export async function connected(token: string): Promise<Connection> {
  const { connect } = await import('./client.ts');
  return connect(token, mutter);
}

export function repositoryName(): { readonly owner: string; readonly repo: string } {
  const [owner = '', repo = ''] = given('GITHUB_REPOSITORY').split('/');
  return { owner, repo };
}

/** A write whose answer was lost may be stored a moment later. */
export function settle(): Promise<void> {
  return wait(5_000);
}
