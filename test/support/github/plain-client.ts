/** A client that shares nothing with the Action: fetch, and nothing else. */
import type { FakeGitHub } from './fake-github.ts';
import type { Json } from './json.ts';

export interface PlainAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Json;
  /** The body where it is a list. */
  readonly list: readonly Json[];
}

export type PlainClient = (method: string, path: string, body?: unknown) => Promise<PlainAnswer>;

/** Paths are relative to the repository unless they begin with `//`. */
export function plainClient(github: FakeGitHub, token = github.token): PlainClient {
  return async (method, path, body) => {
    const address = path.startsWith('//') ? path.slice(1) : `/repos/octo/demo${path}`;
    const response = await fetch(github.url + address, {
      method,
      headers: { authorization: `Bearer ${token}`, 'user-agent': 'bench', 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const parsed: unknown = text === '' ? {} : JSON.parse(text);
    return {
      status: response.status,
      headers: response.headers,
      body: parsed as Json,
      list: Array.isArray(parsed) ? (parsed as readonly Json[]) : [],
    };
  };
}
