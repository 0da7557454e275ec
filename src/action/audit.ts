/** Audits on a schedule: the whole repository, as files for an artifact, and one issue that is kept up to date. */
import { writeFileSync } from 'node:fs';
import type { Audit } from '#audit/audit.ts';
import { UserError } from '#core/problem.ts';
import { keepIssue } from '#github/keep-issue.ts';
import { repositoryApi } from '#github/repository-octokit.ts';
import { renderAuditMarkdown } from '#report/audit-markdown.ts';
import { type AuditView, viewAudit } from '#report/audit-view.ts';
import type { RenderContext } from '#report/blocks.ts';
import type { Markdown } from '#report/encode.ts';
import type { Limit } from '#report/fit.ts';
import { renderHtml } from '#report/html/page.ts';
import { renderJson } from '#report/json.ts';
import { connected, repositoryName } from './comment.ts';
import type { Inputs } from './inputs.ts';
import { withEarlier } from './previous-audit.ts';
import { announce, eventText, given, type RunnerFile, runnerFile, say } from './runner.ts';

const AUDITED = ['schedule', 'workflow_dispatch'];

/** Whether the run is an audit: as the input says, else by the event. */
export function isAudit(event: string, { audit }: Pick<Inputs, 'audit'>): boolean {
  return audit ?? AUDITED.includes(event);
}

/** The repository of the workflow. */
export function repositoryOfRun(): Required<Pick<Audit, 'name' | 'server'>> {
  return {
    name: given('GITHUB_REPOSITORY'),
    server: process.env['GITHUB_SERVER_URL'] || 'https://github.com',
  };
}

/** Writes the audit's files and its issue. What GitHub refuses is told, and no failure. */
export async function publishAudit(
  found: Audit,
  rules: RenderContext['rules'],
  inputs: Inputs,
): Promise<{ readonly document: (limit: Limit) => Markdown; readonly files: Readonly<Record<string, RunnerFile>> }> {
  const audit = await withEarlier(found, inputs);
  const view = viewAudit(audit, rules);
  const files = { audit: runnerFile('forksight-audit.json'), page: runnerFile('forksight-audit.html') };
  writeFileSync(files.audit, renderJson(audit));
  writeFileSync(files.page, renderHtml(view));
  if (inputs.issue) await writeIssue(view, inputs);
  return { document: (limit) => renderAuditMarkdown(view, limit), files };
}

async function writeIssue(view: AuditView, { token, category }: Inputs): Promise<void> {
  const branch = defaultBranch(eventText());
  if (category === '' && branch !== undefined && given('GITHUB_REF') !== `refs/heads/${branch}`) {
    say(`The issue is about ${branch}, so it is left as it is; give the audits of other branches a category.`);
    return;
  }
  try {
    const { octokit } = await connected(token);
    const { message, problems } = await keepIssue(repositoryApi(octokit, repositoryName()), view, category);
    say(message);
    for (const problem of problems) announce('warning', problem.message);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    announce('warning', error.message);
  }
}

/** As the payload says; undefined where it does not. */
function defaultBranch(payload: string): string | undefined {
  const { repository } = JSON.parse(payload) as { readonly repository?: { readonly default_branch?: unknown } };
  return typeof repository?.default_branch === 'string' ? repository.default_branch : undefined;
}
