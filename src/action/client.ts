/** The connection to GitHub. Loaded only when something is posted: it is most of the Action's code. */
import { getOctokit } from '@actions/github';
import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import type { Octokit } from '#github/octokit.ts';

/** Seconds of waiting for GitHub's limits, in all: more is not worth a job's time, whose summary has what is missing. */
const LONGEST_WAIT = 240;
const TRIES = 3;

/** Milliseconds for one request; without an answer by then, a write may have been carried out or not. */
const REQUEST_TIME = 60_000;

/** Requests of one run at most: a workflow's token has 1,000 an hour, for all the workflows of its repository. */
const REQUESTS = 150;

/** Requests that are left to the other workflows of the repository. */
const FOR_OTHERS = 100;

export interface Connection {
  readonly octokit: Octokit;
  /** How many more requests this run may make. */
  requestsLeft(): number;
}

/**
 * Honours GITHUB_API_URL and proxies. Reads are tried again after failures of the server, writes are not. `log` is told
 * what the client has to say of itself.
 */
export function connect(token: string, log: (text: string) => void): Connection {
  let waited = 0;
  // A request that was limited was not carried out, so that a write may be tried again, too.
  const again = (seconds: number, _options: object, _octokit: object, tried: number): boolean => {
    if (tried >= TRIES || waited + seconds > LONGEST_WAIT) return false;
    waited += seconds;
    return true;
  };
  let left = REQUESTS;
  // As the first of the plugins it sees every try, and none of the waits between them.
  const oneTry = (octokit: OctokitCore): object => {
    octokit.hook.wrap('request', async (request, options) => {
      left -= 1;
      const answer = await inTime((signal) =>
        request(Object.assign(options, { request: { ...options.request, signal } })),
      );
      left = Math.min(left, leftToAll(answer.headers) - FOR_OTHERS);
      return answer;
    });
    return {};
  };
  const octokit = getOctokit(
    token,
    {
      log: { debug: log, info: log, warn: log, error: log },
      retry: { doNotRetry: [400, 401, 403, 404, 410, 422, 429, 451] },
      throttle: { onRateLimit: again, onSecondaryRateLimit: again },
    },
    oneTry,
    retry,
    throttling,
  );
  octokit.hook.before('request', (options) => {
    // A write whose answer was lost may have been carried out: it is looked for before it is tried again.
    if (!isRead(options)) options.request = { ...options.request, retries: 0 };
  });
  return { octokit, requestsLeft: () => left };
}

/** What a plugin is given. */
type OctokitCore = Parameters<typeof retry>[0];

async function inTime<T>(ask: (signal: AbortSignal) => T | Promise<T>): Promise<T> {
  const ended = new AbortController();
  const timer = setTimeout(() => ended.abort(new Error('no answer in time')), REQUEST_TIME);
  try {
    return await ask(ended.signal);
  } finally {
    clearTimeout(timer);
  }
}

function isRead({ method, url, query }: { readonly method: string; readonly url: string; query?: unknown }): boolean {
  return method === 'GET' || (url.endsWith('/graphql') && !String(query).startsWith('mutation'));
}

/** What the answer says is left of the hour's requests; GraphQL counts apart. */
function leftToAll(headers: Readonly<Record<string, unknown>>): number {
  const remaining = Number(headers['x-ratelimit-remaining']);
  const counts = headers['x-ratelimit-resource'] === 'core' && Number.isFinite(remaining);
  return counts ? remaining : Number.POSITIVE_INFINITY;
}
