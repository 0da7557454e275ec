/** What a workflow's event asks for. */
import { UserError } from '#core/problem.ts';
import type { WorkflowRun } from './workflow-run.ts';

/** A pull request to comment on. */
export interface PullRequest {
  readonly number: number;
  readonly draft: boolean;
}

export type Event =
  | {
      readonly kind: 'review';
      readonly base: string;
      readonly head: string;
      /** Absent in a merge queue, which tests the commit that it would merge and has nobody to comment to. */
      readonly pull?: PullRequest;
    }
  | { readonly kind: 'check'; readonly sha: string }
  /** A run for a pull request has ended, and left a report to post. */
  | { readonly kind: 'post'; readonly run: WorkflowRun }
  /** Nothing to look at: a branch was deleted, a pull request is closed. */
  | { readonly kind: 'nothing'; readonly why: string };

const CHECKED = ['push', 'workflow_dispatch', 'schedule', 'repository_dispatch', 'workflow_call'];

/**
 * `name` and `sha` are `GITHUB_EVENT_NAME` and `GITHUB_SHA`, `text` is the event's payload as stored by the runner.
 * Throws a UserError, one sentence, for anything that is not such an event.
 */
export function readEvent(name: string, sha: string, text: string): Event {
  if (name === 'pull_request') return pullRequest(name, parse(name, text));
  if (name === 'pull_request_target') {
    throw wrong(
      'Forksight does nothing on pull_request_target, where the token may write whoever sent the code; analyse on pull_request and post on workflow_run.',
    );
  }
  if (name === 'workflow_run') return workflowRun(name, parse(name, text));
  if (name === 'merge_group') return mergeGroup(name, parse(name, text));
  if (!CHECKED.includes(name)) {
    throw wrong(
      `Forksight does not know what to do on the event '${name}'; run it on pull_request, push, merge_group, schedule, workflow_dispatch or workflow_run.`,
    );
  }
  if (/^0{40}$/.test(sha) || (name === 'push' && at(parse(name, text), ['deleted']) === true)) {
    return { kind: 'nothing', why: 'The push deleted its branch; there is nothing to check.' };
  }
  if (!isCommit(sha))
    throw wrong(`GITHUB_SHA must name a commit for the event '${name}'; run Forksight in a workflow.`);
  return { kind: 'check', sha };
}

/**
 * Every action of a pull request but its end asks for a whole review, be it only a new title or label: a run that looked
 * at less would be green, and the newest run of a required check is the one that counts.
 */
function pullRequest(name: string, payload: unknown): Event {
  const number = at(payload, ['pull_request', 'number']);
  if (typeof number !== 'number' || !Number.isSafeInteger(number) || number < 1) {
    throw missing(name, 'pull_request.number', 'a number');
  }
  const base = commit(name, payload, ['pull_request', 'base', 'sha']);
  const head = commit(name, payload, ['pull_request', 'head', 'sha']);
  if (at(payload, ['action']) === 'closed') {
    return { kind: 'nothing', why: 'The pull request is closed; there is nothing to review.' };
  }
  const draft = at(payload, ['pull_request', 'draft']) === true;
  return { kind: 'review', base, head, pull: { number, draft } };
}

/** What the queue would add to its target counts, as in the pull request: legacy findings must not block it. */
function mergeGroup(name: string, payload: unknown): Event {
  const base = commit(name, payload, ['merge_group', 'base_sha']);
  const head = commit(name, payload, ['merge_group', 'head_sha']);
  if (at(payload, ['action']) === 'destroyed') {
    return { kind: 'nothing', why: 'The merge group is gone; there is nothing to check.' };
  }
  return { kind: 'review', base, head };
}

/**
 * A run that found something has failed, so that its report is as good as that of one that succeeded. Everything that the
 * payload says of the run is GitHub's word, not that of the code that ran.
 */
function workflowRun(name: string, payload: unknown): Event {
  const id = at(payload, ['workflow_run', 'id']);
  if (typeof id !== 'number' || !Number.isSafeInteger(id)) throw missing(name, 'workflow_run.id', 'a number');
  const headSha = commit(name, payload, ['workflow_run', 'head_sha']);
  const [event, conclusion] = ['event', 'conclusion'].map((key) => at(payload, ['workflow_run', key]));
  if (event !== 'pull_request') {
    return { kind: 'nothing', why: 'The run was not started by a pull request; there is nothing to post.' };
  }
  if (conclusion !== 'success' && conclusion !== 'failure') {
    return { kind: 'nothing', why: 'The run has not come to its end; there is nothing to post.' };
  }
  const headOwner = text(name, payload, ['workflow_run', 'head_repository', 'owner', 'login']);
  const headBranch = text(name, payload, ['workflow_run', 'head_branch']);
  return { kind: 'post', run: { id, headSha, headOwner, headBranch } };
}

function text(name: string, payload: unknown, path: readonly string[]): string {
  const value = at(payload, path);
  if (typeof value !== 'string' || value === '') throw missing(name, path.join('.'), 'a text');
  return value;
}

function parse(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw wrong(
      `The payload of the event '${name}' is not JSON; GITHUB_EVENT_PATH must name the file that the runner wrote.`,
    );
  }
}

function commit(name: string, payload: unknown, path: readonly string[]): string {
  const value = at(payload, path);
  if (typeof value !== 'string' || !isCommit(value)) throw missing(name, path.join('.'), 'the hash of a commit');
  return value;
}

function isCommit(value: string): boolean {
  return /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(value);
}

function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? (inner as Readonly<Record<string, unknown>>)[key] : undefined,
    value,
  );
}

function missing(name: string, field: string, what: string): UserError {
  return wrong(`The payload of the event '${name}' has no ${field} that is ${what}; it is not what GitHub sends.`);
}

function wrong(message: string): UserError {
  return new UserError({ kind: 'event', message });
}
