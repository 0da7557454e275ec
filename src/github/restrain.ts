import type { PullRequestApi, Refused, Written } from './api.ts';

/** Requests that are kept back for the summary comment: to write it, and to look whether it was written. */
const RESERVED = 10;

/** And before a thread is resolved or a comment hidden, which matters least, for edits and deletions as well. */
const RESERVED_FOR_EDITS = 40;

const ENOUGH: Refused = { result: 'limited', message: 'this run has made all the requests that it may' };

export interface RestrainedApi extends PullRequestApi {
  /** The token turned out to be read-only. */
  isReadOnly(): boolean;
}

/**
 * The same interface, which stops asking where that has no point any more: once the token turns out to be read-only, once
 * GitHub's limits are reached, and, but for the summary comment, once the requests of this run are used up. As the most
 * important writes come first, it is the less important ones that are left out.
 */
export function restrained(api: PullRequestApi): RestrainedApi {
  let end: Refused | undefined;
  const limitedTo = async (reserved: number, write: () => Promise<Written>): Promise<Written> => {
    if (end !== undefined) return end;
    if (api.requestsLeft() <= reserved) return ENOUGH;
    const written = await write();
    if (written.result === 'read-only' || written.result === 'limited') end = written;
    return written;
  };
  const guard = (write: () => Promise<Written>): Promise<Written> => limitedTo(RESERVED, write);
  const guardSummary = (write: () => Promise<Written>): Promise<Written> => limitedTo(0, write);
  const guardLast = async (write: () => Promise<Written>): Promise<Written> => {
    if (end !== undefined) return end;
    if (api.requestsLeft() <= RESERVED_FOR_EDITS) return ENOUGH;
    const written = await write();
    // It takes a permission of its own, whose lack says nothing about the others.
    return written.result === 'read-only' ? { ...written, result: 'failed' } : written;
  };
  return {
    isReadOnly: () => end?.result === 'read-only',
    requestsLeft: api.requestsLeft,
    read: api.read,
    createReview: (...args) => guard(async () => asCreation(await api.createReview(...args))),
    createFileComment: (...args) => guard(async () => asCreation(await api.createFileComment(...args))),
    updateReviewComment: (...args) => guard(() => api.updateReviewComment(...args)),
    deleteReviewComment: (...args) => guard(() => api.deleteReviewComment(...args)),
    resolveThread: (...args) => guardLast(() => api.resolveThread(...args)),
    hideComment: (...args) => guardLast(() => api.hideComment(...args)),
    createConversationComment: (...args) =>
      guardSummary(async () => asCreation(await api.createConversationComment(...args))),
    updateConversationComment: (...args) => guardSummary(() => api.updateConversationComment(...args)),
    deleteConversationComment: (...args) => guardSummary(() => api.deleteConversationComment(...args)),
  };
}

/** Where a permission is missing, GitHub sometimes answers that there is nothing. */
function asCreation(written: Written): Written {
  return written.result === 'gone' ? { ...written, result: 'read-only' } : written;
}
