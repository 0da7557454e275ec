/** The connection to GitHub. Loaded only when something is posted: it is most of the Action's code. */
import { getOctokit } from '@actions/github';
import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import type { PullRequestApi } from '#github/api.ts';
import { pullRequestApi, type PullRequestName } from '#github/octokit.ts';

/** Waits that are longer than this are not worth a job's time: what was to be written is in the summary of the job. */
const LONGEST_WAIT = 120;
const TRIES = 3;

/**
 * Honours GITHUB_API_URL and proxies. Reads are tried again after failures of the server, writes are not. `log` is told
 * what the client has to say of itself.
 */
export function connect(token: string, pullRequest: PullRequestName, log: (text: string) => void): PullRequestApi {
  // A request that was limited was not carried out, so that a write may be tried again, too.
  const again = (seconds: number, _options: object, _octokit: object, tried: number): boolean =>
    tried < TRIES && seconds <= LONGEST_WAIT;
  const octokit = getOctokit(
    token,
    {
      log: { debug: log, info: log, warn: log, error: log },
      retry: { doNotRetry: [400, 401, 403, 404, 410, 422, 429, 451] },
      throttle: { onRateLimit: again, onSecondaryRateLimit: again },
    },
    retry,
    throttling,
  );
  octokit.hook.before('request', (options) => {
    // A write whose answer was lost may have been carried out: it is looked for before it is tried again.
    const reads = options.method === 'GET' || options.url.endsWith('/graphql');
    if (!reads) options.request = { ...options.request, retries: 0 };
  });
  return pullRequestApi(octokit, pullRequest);
}
