/** Answers that a scenario plants: errors, rate limits, cut connections. */
export interface Fault {
  /** Operation id, `graphql`, or `*` for every operation. */
  readonly op: string;
  readonly status?: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Strikes only calls whose body says yes. */
  readonly when?: (body: unknown) => boolean;
  /** How often; once when absent. */
  readonly times?: number;
  /** How many calls go well before. */
  readonly skip?: number;
  /** The work is done all the same, and only the answer is wrong. */
  readonly applied?: boolean;
  /**
   * The connection is cut instead of an answer, no answer comes at all, its body comes in small pieces, or it waits until
   * as many such calls have come as the fault has `times`.
   */
  readonly kind?: 'reset' | 'hang' | 'slow' | 'together';
}

/** The fault that strikes this call, if any; the list remembers how often each is still to strike. */
export function takeFault(faults: Fault[], operation: string, body: unknown): Fault | undefined {
  for (const [index, fault] of faults.entries()) {
    if ((fault.op !== operation && fault.op !== '*') || fault.times === 0) continue;
    if (fault.when?.(body) === false) continue;
    if ((fault.skip ?? 0) > 0) {
      faults[index] = { ...fault, skip: (fault.skip ?? 0) - 1 };
      continue;
    }
    faults[index] = { ...fault, times: (fault.times ?? 1) - 1 };
    return fault;
  }
  return undefined;
}

/** The page that GitHub's front end shows when a machine behind it does not answer in time. */
export const UNICORN = {
  status: 502,
  body: '<!DOCTYPE html><html><head><title>Unicorn! &middot; GitHub</title></head><body></body></html>',
  headers: { 'content-type': 'text/html' },
} as const;

/** The secondary rate limit, with the wait that GitHub asks for in seconds. */
export function secondaryLimit(seconds: number): Pick<Fault, 'status' | 'body' | 'headers'> {
  return {
    status: 403,
    body: {
      message:
        'You have exceeded a secondary rate limit. Please wait a few minutes before you try again. If you reach out to GitHub Support for help, please include the request ID LOOP.',
      documentation_url:
        'https://docs.github.com/rest/overview/rate-limits-for-the-rest-api#about-secondary-rate-limits',
    },
    headers: { 'retry-after': String(seconds) },
  };
}
