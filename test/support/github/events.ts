/** Event payloads: GitHub's official examples with the fixture's commits in them. */
import examples from '@octokit/webhooks-examples' with { type: 'json' };
import { isObject, objectAt, type Json } from './json.ts';

interface Example {
  readonly name: string;
  readonly examples: readonly unknown[];
}

function example(event: string, action?: string): Json {
  const candidates = (examples as unknown as readonly Example[]).find((it) => it.name === event)?.examples ?? [];
  const found = candidates.filter(isObject).find((it) => action === undefined || it['action'] === action);
  if (found === undefined)
    throw new Error(`There is no example of ${event}${action === undefined ? '' : ` ${action}`}.`);
  return structuredClone(found);
}

function repository(from: Json): Json {
  const given = objectAt(from, 'repository');
  return {
    ...given,
    id: 4242,
    name: 'demo',
    default_branch: 'main',
    full_name: 'octo/demo',
    owner: { ...objectAt(given, 'owner'), login: 'octo' },
  };
}

export interface PullRequestEvent {
  readonly action: string;
  readonly number: number;
  readonly base: string;
  readonly head: string;
  readonly fork: boolean;
  readonly draft?: boolean;
}

export function pullRequestEvent({ action, number, base, head, fork, draft = false }: PullRequestEvent): Json {
  // GitHub publishes no example of an edited one.
  const payload = { ...example('pull_request', action === 'edited' ? 'opened' : action), action };
  const pull = objectAt(payload, 'pull_request');
  const home = repository(payload);
  const headRepository = fork ? { ...home, id: 1, full_name: 'contributor/demo', fork: true } : home;
  return {
    ...payload,
    number,
    repository: home,
    pull_request: {
      ...pull,
      number,
      draft,
      base: { ...objectAt(pull, 'base'), sha: base, ref: 'main', repo: home },
      head: { ...objectAt(pull, 'head'), sha: head, ref: 'feature', repo: headRepository },
    },
  };
}

export function pushEvent(before: string, after: string): Json {
  const payload = example('push');
  return { ...payload, repository: repository(payload), ref: 'refs/heads/main', before, after };
}

export function mergeGroupEvent(base: string, head: string): Json {
  const payload = example('merge_group');
  return {
    ...payload,
    repository: repository(payload),
    merge_group: { ...objectAt(payload, 'merge_group'), base_sha: base, head_sha: head, base_ref: 'refs/heads/main' },
  };
}

/** A run for a pull request has ended. What GitHub knows of the pull request of a fork is empty here, too. */
export function workflowRunEvent(head: string, given: { readonly id?: number; readonly change?: Json } = {}): Json {
  const payload = example('workflow_run', 'completed');
  const run = objectAt(payload, 'workflow_run');
  return {
    ...payload,
    repository: repository(payload),
    workflow_run: {
      ...run,
      id: given.id ?? 99,
      event: 'pull_request',
      conclusion: 'failure',
      head_sha: head,
      head_branch: 'feature',
      head_repository: { ...repository(run), owner: { login: 'contributor' } },
      pull_requests: [],
      ...given.change,
    },
  };
}

export function workflowDispatchEvent(): Json {
  const payload = example('workflow_dispatch');
  return { ...payload, repository: repository(payload), ref: 'refs/heads/main', inputs: {} };
}

/** GitHub publishes no example of this event; its payload holds the schedule and the repository. */
export function scheduleEvent(): Json {
  return { schedule: '0 3 * * 1', repository: repository(example('push')) };
}
