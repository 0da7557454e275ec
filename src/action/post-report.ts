/**
 * Posts the report of a run that has ended: the half that may write. It executes nothing, needs no checkout, and believes
 * nothing that the report says of where it belongs: pull request, commit and changed lines are asked of GitHub.
 */
import { changeOf } from '#changes/listed.ts';
import { placeAll } from '#changes/place.ts';
import { UserError } from '#core/problem.ts';
import type { Report } from '#core/report.ts';
import { artifactOf } from '#github/artifacts.ts';
import { listFiles } from '#github/list-files.ts';
import { pullOfRun, type WorkflowRun } from '#github/workflow-run.ts';
import { markdownText, gfm } from '#report/encode.ts';
import { MOST_BYTES, readUntrusted } from '#report/read-untrusted.ts';
import type { Status } from '#review/status.ts';
import { RULES } from '#rules/index.ts';
import { annotateCheckRun } from './check-run.ts';
import type { Connection } from './client.ts';
import { comment, connected, repositoryName } from './comment.ts';
import { contextOf } from './context.ts';
import type { Inputs } from './inputs.ts';
import { announce, appendSummary, say } from './runner.ts';
import { unpackOnly } from './unpack.ts';

/**
 * Status 0 whatever the report says: whether the pull request passes is for the run to say that analysed it. Throws a
 * UserError when there is nothing that could be posted, or the token may not.
 */
export async function postReport(run: WorkflowRun, inputs: Inputs): Promise<Status> {
  if (inputs.confirm) {
    throw unusable(
      "Nothing is executed on workflow_run; leave out the input 'confirm', or run tests in the job that analyses.",
    );
  }
  const connection = await connected(inputs.token);
  const number = await pullOfRun(connection.octokit, repositoryName(), run);
  if (number === undefined) return told(`No open pull request is at ${run.headSha} any more; nothing was posted.`);
  const rules = new Map(RULES.map((rule) => [rule.code, rule]));
  const untrusted = readUntrusted(await textOf(run, inputs.artifact, connection), rules);
  const { sha } = untrusted.report.head;
  if (sha !== run.headSha) {
    throw unusable(`The report is about ${sha}, and the run that left it was for ${run.headSha}; nothing was posted.`);
  }
  const files = await listFiles(connection.octokit, { ...repositoryName(), number });
  const report = placed(untrusted, changeOf(files));
  const posted = await comment(number, connection, inputs, report, contextOf(report, rules));
  if (posted.status === 'read-only') {
    throw unusable('The token may not write to the pull request; grant `pull-requests: write` to this job.');
  }
  if (posted.status === 'partly') {
    announce('warning', 'Not all findings could be posted; the summary of the run that analysed has them all.');
  }
  if (inputs.checkRun) {
    // The report says whether it passes, but nobody believes it.
    const options = { category: inputs.category, conclusion: 'neutral' } as const;
    await annotateCheckRun(() => Promise.resolve(connection), report, posted.shown, contextOf(report, rules), options);
  }
  return told(`Pull request #${number}: ${posted.message}`);
}

async function textOf(run: WorkflowRun, name: string, { octokit }: Connection): Promise<string> {
  const archive = await artifactOf(octokit, repositoryName(), run, name);
  if (archive !== undefined) {
    const unpacked = await unpackOnly(archive, MOST_BYTES);
    if ('text' in unpacked) return unpacked.text;
    throw unusable(
      `The artifact to post ${unpacked.fault}; it must be the report that the Action's output names, and nothing else.`,
    );
  }
  throw unusable(
    `The run left no artifact ${name}; upload the file that the output \`report\` names, under that name, also when the step before has failed.`,
  );
}

function placed({ report, introduced }: ReturnType<typeof readUntrusted>, change: ReturnType<typeof changeOf>): Report {
  if (report.change === undefined) return report;
  const comparison = { ...report.change.comparison, introduced: placeAll(introduced, change) };
  return { ...report, change: { ...report.change, comparison } };
}

async function told(said: string): Promise<Status> {
  say(said);
  await appendSummary(gfm`### Forksight\n\n${markdownText(said)}`);
  return 0;
}

function unusable(message: string): UserError {
  return new UserError({ kind: 'github', message });
}
