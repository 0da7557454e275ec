/** One run of the Action: what the event asks for is looked at, and the outcome told. */
import { resolve } from 'node:path';
import { getInput } from '@actions/core';
import { readTexts } from '#config/files.ts';
import type { Audit } from '#audit/audit.ts';
import { type Problem, UserError } from '#core/problem.ts';
import type { Report } from '#core/report.ts';
import type { Settings } from '#core/settings.ts';
import { type Event, readEvent } from '#github/event.ts';
import type { Posted } from '#github/execute.ts';
import type { RenderContext } from '#report/blocks.ts';
import { reportedFindings, type Shown, shownInSummary } from '#report/counts.ts';
import { markdownText, gfm } from '#report/encode.ts';
import { headline } from '#report/words.ts';
import { auditTree } from '#review/audit-tree.ts';
import { checkTree, type CheckOptions, type Outcome } from '#review/check-tree.ts';
import { presentDay } from '#review/prepare.ts';
import { reviewChange } from '#review/review-change.ts';
import { hasFailingFindings, type Status, statusOf, whySuppressionsFail } from '#review/status.ts';
import { createTools, type Tools } from '#review/tools.ts';
import { gitTree } from '#sources/git-tree.ts';
import { findRepository } from '#sources/repository.ts';
import { withVerdicts } from './confirm.ts';
import { isAudit, publishAudit, repositoryOfRun } from './audit.ts';
import { annotateCheckRun } from './check-run.ts';
import type { Connection } from './client.ts';
import { uploadToCodeScanning } from './code-scanning.ts';
import { type Inputs, readInputs } from './inputs.ts';
import { comment, connected } from './comment.ts';
import { contextOf } from './context.ts';
import { tellOutcome } from './outcome.ts';
import { postReport } from './post-report.ts';
import { announce, appendSummary, eventText, given, say, setOutputs } from './runner.ts';

type Wanted = Exclude<Event, { kind: 'nothing' | 'post' }>;

/** Never throws: what keeps it from checking is told, and is status 2. */
export async function run(): Promise<Status> {
  try {
    return await runEvent();
  } catch (error) {
    const message =
      error instanceof UserError
        ? error.message
        : `Forksight failed inside; please report this: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
    announce('error', message);
    await appendSummary(gfm`### Forksight: could not check\n\n${markdownText(message)}`);
    return ended(2);
  }
}

async function runEvent(): Promise<Status> {
  const inputs = readInputs(getInput);
  const name = given('GITHUB_EVENT_NAME');
  const event = readEvent(name, given('GITHUB_SHA'), eventText());
  if (event.kind === 'nothing') {
    say(event.why);
    await appendSummary(gfm`### Forksight: nothing to check\n\n${markdownText(event.why)}`);
    return ended(0);
  }
  if (event.kind === 'post') return await postReport(event.run, inputs);
  const repository = await findRepository(resolve(process.env['GITHUB_WORKSPACE'] ?? '.', inputs.path));
  const looked = await look(event, isAudit(name, inputs), repository, inputs);
  const sha = event.kind === 'review' ? event.head : event.sha;
  const report = await withVerdicts(looked.report, repository, sha, inputs, looked.tools);
  const outcome = { ...looked, report };
  const context = contextOf(report, outcome.rules);
  const status = statusOf(outcome);
  const connect = connection(inputs.token);
  const posted = await post(event, inputs, report, context, connect);
  const published = outcome.audit && (await publishAudit(outcome.audit, context.rules, inputs));
  if (inputs.codeScanning) await uploadToCodeScanning(report, event, context, inputs);
  const shown: readonly Shown[] = posted?.shown ?? shownInSummary(report, 'no comments are written');
  const commented = posted?.status === 'posted';
  const annotated =
    inputs.checkRun &&
    (await annotateCheckRun(connect, report, shown, context, {
      category: inputs.category,
      conclusion: status === 0 ? 'success' : 'failure',
    }));
  await tellOutcome({ report, context, shown, commented, annotated, ...published });

  for (const problem of fatalProblems(report)) announce('error', problem.message);
  if (status === 1 && (commented || annotated) && hasFailingFindings(outcome)) {
    announce('error', whyFailed(report, outcome.settings.failOn));
  }
  const suppressions = whySuppressionsFail(outcome);
  if (suppressions !== undefined) announce('error', suppressions);
  return ended(status);
}

/** Tells how the check ended to steps that follow, which see of its status only that it was not 0. */
function ended(status: Status): Status {
  setOutputs({ result: (['passed', 'failed', 'could-not-check'] as const)[status] });
  return status;
}

/** Made when it is needed, and once: the requests that a run may make are counted over all that it writes. */
function connection(token: string): () => Promise<Connection> {
  let made: Promise<Connection> | undefined;
  return () => (made ??= connected(token));
}

/** Analyses what the event names; nothing but git's objects is read, whatever is checked out. */
async function look(
  event: Wanted,
  audits: boolean,
  repository: string,
  inputs: Inputs,
): Promise<Outcome & { readonly audit?: Audit; readonly rules: RenderContext['rules']; readonly tools: Tools }> {
  const tools = await createTools();
  const rules = new Map(tools.rules.map((rule) => [rule.code, rule]));
  const judge = event.kind === 'review' ? event.base : event.sha;
  const options: CheckOptions = {
    tools,
    overrides: inputs.overrides,
    ...(inputs.config !== '' && { configFile: await readConfigFile(repository, judge, inputs.config) }),
  };
  if (event.kind === 'review') {
    return { ...(await reviewChange(repository, event.base, event.head, options)), rules, tools };
  }
  const tree = await gitTree(repository, event.sha);
  const outcome = audits
    ? await auditTree(tree, { ...options, ...repositoryOfRun(), date: presentDay() })
    : await checkTree(tree, options);
  return { ...outcome, rules, tools };
}

async function readConfigFile(
  repository: string,
  revision: string,
  path: string,
): Promise<{ path: string; text: string }> {
  const tree = await gitTree(repository, revision);
  const text = (await readTexts(tree, [path])).texts.get(path);
  if (text !== undefined) return { path, text };
  throw new UserError({
    kind: 'config',
    path,
    message: `The input 'config' names ${path}, which is no file in ${tree.name}; give its path from the root of the repository.`,
  });
}

/** Comments on the pull request, if that is wanted and possible. What is not, is no failure: the job tells it all. */
async function post(
  event: Wanted,
  inputs: Inputs,
  report: Report,
  context: RenderContext,
  connect: () => Promise<Connection>,
): Promise<Posted | undefined> {
  if (event.kind !== 'review' || event.pull === undefined) return undefined;
  if (inputs.comment === 'false' || (inputs.comment === 'when-ready' && event.pull.draft)) return undefined;
  if (inputs.token === '') {
    announce('warning', "The input 'github-token' is empty, so the pull request is not commented.");
    return undefined;
  }
  try {
    return await comment(event.pull.number, await connect(), inputs, report, context);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    announce('warning', error.message);
    return undefined;
  }
}

/** Where comments or a check run show the findings, no annotation would tell why the job fails. */
function whyFailed(report: Report, failOn: Settings['failOn']): string {
  const what = headline(report, reportedFindings(report).length);
  return `${what}; the job fails because fail-on is '${failOn}'.`;
}

function fatalProblems(report: Report): readonly Problem[] {
  return report.head.analysis.problems.filter((problem) => problem.fatal);
}
