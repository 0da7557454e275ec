/** Who writes with the token: own comments and issues are told from others' by it. */
import type { User } from '@octokit/graphql-schema';
import type { RestEndpointMethodTypes } from '@octokit/rest';
import { describe, type Octokit } from './octokit.ts';

/** GraphQL and REST name apps differently; the number is the same. */
type Viewer = Pick<User, 'login' | 'databaseId'>;

/** Who wrote a comment; nobody any more where the account was deleted. */
type Author = RestEndpointMethodTypes['issues']['listComments']['response']['data'][number]['user'];

/** The identity of a workflow's own token, for servers that do not tell. */
const WORKFLOW_BOT: Viewer = { login: 'github-actions[bot]' };

export interface Identity {
  /** As REST names it. */
  readonly login: string;
  readonly isMine: (author: Author) => boolean;
}

/** Asked for once. */
export function identity(octokit: Octokit): () => Promise<Identity> {
  let viewer: Promise<Viewer> | undefined;
  return async () => {
    viewer ??= askViewer(octokit);
    const { login, databaseId } = await viewer;
    const isMine = (author: Author): boolean =>
      author !== null &&
      (typeof databaseId !== 'number'
        ? author.login === login || author.login === `${login}[bot]`
        : author.id === databaseId);
    return { login, isMine };
  };
}

/** A server that refuses to tell may be asked for no more; after one that failed, own comments would pass for others'. */
async function askViewer(octokit: Octokit): Promise<Viewer> {
  try {
    const answer = await octokit.graphql<{ viewer: Viewer }>('query { viewer { login databaseId } }');
    return answer.viewer;
  } catch (error) {
    const answered = error instanceof Error && error.name === 'GraphqlResponseError' ? 200 : 500;
    const { status = answered } = describe(error);
    if (status < 500 && !/rate limit/i.test(String(error))) return WORKFLOW_BOT;
    throw error;
  }
}
