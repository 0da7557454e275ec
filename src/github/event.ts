/** What a workflow's event asks for. */
import { UserError } from '#core/problem.ts';

export type Event =
  | {
      readonly kind: 'review';
      readonly number: number;
      readonly base: string;
      readonly head: string;
    }
  | { readonly kind: 'check'; readonly sha: string }
  /** Nothing to look at: a branch was deleted. */
  | { readonly kind: 'nothing'; readonly why: string };

const CHECKED = ['push', 'merge_group', 'workflow_dispatch', 'schedule', 'repository_dispatch', 'workflow_call'];

/**
 * `name` and `sha` are `GITHUB_EVENT_NAME` and `GITHUB_SHA`, `text` is the event's payload as stored by the runner.
 * Throws a UserError, one sentence, for anything that is not such an event.
 */
export function readEvent(name: string, sha: string, text: string): Event {
  if (name === 'pull_request' || name === 'pull_request_target') return pullRequest(name, parse(name, text));
  if (!CHECKED.includes(name)) {
    throw wrong(
      `Forksight does not know what to do on the event '${name}'; run it on pull_request, push, merge_group, schedule or workflow_dispatch.`,
    );
  }
  if (name === 'merge_group')
    return { kind: 'check', sha: commit(name, parse(name, text), ['merge_group', 'head_sha']) };
  if (/^0{40}$/.test(sha) || (name === 'push' && at(parse(name, text), ['deleted']) === true)) {
    return { kind: 'nothing', why: 'The push deleted its branch; there is nothing to check.' };
  }
  if (!isCommit(sha))
    throw wrong(`GITHUB_SHA must name a commit for the event '${name}'; run Forksight in a workflow.`);
  return { kind: 'check', sha };
}

function pullRequest(name: string, payload: unknown): Event {
  const number = at(payload, ['pull_request', 'number']);
  if (typeof number !== 'number' || !Number.isSafeInteger(number) || number < 1) {
    throw missing(name, 'pull_request.number', 'a number');
  }
  return {
    kind: 'review',
    number,
    base: commit(name, payload, ['pull_request', 'base', 'sha']),
    head: commit(name, payload, ['pull_request', 'head', 'sha']),
  };
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
