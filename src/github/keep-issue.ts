/** Brings the issue of an audit to what the audit says: plans, writes, and tells what was done. */
import type { Problem } from '#core/problem.ts';
import type { AuditView } from '#report/audit-view.ts';
import type { Written } from './api.ts';
import type { IssueApi } from './issue-api.ts';
import { type IssuePlan, planIssue } from './plan-issue.ts';

export interface Kept {
  /** One sentence for the log. */
  readonly message: string;
  /** Writes that were tried and failed. */
  readonly problems: readonly Problem[];
}

/** Reads that fail throw a UserError; writes never throw. After a write of which nobody knows, the issues are read again. */
export async function keepIssue(api: IssueApi, view: AuditView, category: string): Promise<Kept> {
  const plan = planIssue(view, await api.ownIssues(), category);
  const problems: Problem[] = [];
  const first = await carryOut(api, plan);
  let failed = first;
  if (first?.result === 'unsure') {
    const again = planIssue(view, await api.ownIssues(), category);
    failed = await carryOut(api, again);
  }
  if (failed !== undefined) problems.push(problem(failed));
  for (const number of failed === undefined ? plan.surplus : []) {
    const written = await api.updateIssue(number, { state: 'closed-as-duplicate' });
    if (written.result !== 'done' && written.result !== 'gone') problems.push(problem(written));
  }
  return { message: failed === undefined ? plan.says : 'The issue could not be written.', problems };
}

/** The first write that was not done. */
async function carryOut(
  api: IssueApi,
  { create, update }: IssuePlan,
): Promise<Exclude<Written, { result: 'done' }> | undefined> {
  const written = create
    ? await api.createIssue(create.title, create.body)
    : update && (await api.updateIssue(update.number, update.change));
  return written === undefined || written.result === 'done' ? undefined : written;
}

function problem({ result, message }: Exclude<Written, { result: 'done' }>): Problem {
  const why =
    result === 'read-only'
      ? 'the token may not write issues; grant `issues: write`'
      : result === 'gone'
        ? 'there is no such issue, or the repository has issues switched off'
        : message;
  return { kind: 'github', fatal: false, message: `The issue of the audit could not be written: ${why}.` };
}
