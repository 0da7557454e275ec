/** GitHub's refusals, in the words that GitHub uses. */
import type { Json } from './json.ts';

const DOCUMENTATION = 'https://docs.github.com/rest';

/** Thrown by a handler; the server sends it as the answer. */
export class Refusal extends Error {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, body: Json, headers: Readonly<Record<string, string>> = {}) {
    super(`${status} ${String(body['message'])}`);
    this.status = status;
    this.body = { ...body, documentation_url: DOCUMENTATION, status: String(status) };
    this.headers = headers;
  }
}

export function notFound(): Refusal {
  return new Refusal(404, { message: 'Not Found' });
}

/** The token may not do this; `accepted` lists the permissions that would do, as `pull_requests=write`. */
export function notAccessible(accepted: readonly string[]): Refusal {
  return new Refusal(
    403,
    { message: 'Resource not accessible by integration' },
    { 'x-accepted-github-permissions': accepted.join('; ') },
  );
}

/** A refused review: GitHub says what is wrong with some comment, never with which. */
export function unprocessableReview(reasons: readonly string[]): Refusal {
  return new Refusal(422, { message: 'Unprocessable Entity', errors: [sentence(reasons)] });
}

export function validationFailed(errors: readonly Json[]): Refusal {
  return new Refusal(422, { message: 'Validation Failed', errors });
}

export function invalidRequest(detail: string): Refusal {
  return new Refusal(422, { message: `Invalid request.\n\n${detail}` });
}

/** Characters that a body may have, in comments, reviews and issues alike. */
const MAX_BODY = 65_536;

export function refuseLongBody(body: unknown, resource: string): void {
  if (typeof body !== 'string' || [...body].length <= MAX_BODY) return;
  const limit = `(maximum is ${MAX_BODY} characters)`;
  throw validationFailed([
    resource === 'Issue'
      ? { resource, code: 'custom', field: 'body', message: `body is too long ${limit}` }
      : { resource, code: 'unprocessable', field: 'data', message: `Body is too long ${limit}` },
  ]);
}

function sentence(reasons: readonly string[]): string {
  if (reasons.length < 3) return reasons.join(' and ');
  return `${reasons.slice(0, -1).join(', ')}, and ${reasons.at(-1)}`;
}
