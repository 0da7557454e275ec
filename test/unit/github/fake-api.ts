/** A pull request in memory that behaves as GitHub does where a review meets it. */
import type { ConversationComment, LineComment, PullRequestApi, ReviewComment, Written } from '#github/api.ts';

export interface FakeOptions {
  readonly head: string;
  /** Comments at a line that GitHub refuses, and files that it refuses comments on. */
  readonly refusesLine?: (comment: LineComment) => boolean;
  readonly refusesFile?: (path: string) => boolean;
  /** The answer to the nth write, counted from 1, in place of the true one; `applied` does the write all the same. */
  readonly faults?: Readonly<Record<number, { readonly answer: Written; readonly applied: boolean }>>;
  readonly readOnly?: boolean;
}

type Stored = { -readonly [K in keyof ReviewComment]: ReviewComment[K] };

export interface Fake {
  readonly api: PullRequestApi;
  readonly review: Stored[];
  readonly conversation: { -readonly [K in keyof ConversationComment]: ConversationComment[K] }[];
  /** Names of the writes that were asked for, in order. */
  readonly writes: string[];
}

const DONE: Written = { result: 'done' };

export function fakePullRequest(options: FakeOptions): Fake {
  const { refusesLine = () => false, refusesFile = () => false, faults = {}, readOnly = false } = options;
  const review: Fake['review'] = [];
  const conversation: Fake['conversation'] = [];
  const writes: string[] = [];
  let next = 1;
  const write = async (name: string, apply: () => Written): Promise<Written> => {
    writes.push(name);
    if (readOnly) return { result: 'read-only', message: 'Resource not accessible by integration' };
    const fault = faults[writes.length];
    if (fault === undefined) return apply();
    if (fault.applied) apply();
    return fault.answer;
  };
  const edit = (list: { id: number; body: string }[], id: number, body: string): Written => {
    const found = list.find((comment) => comment.id === id);
    if (found === undefined) return { result: 'gone', message: 'Not Found' };
    found.body = body;
    return DONE;
  };
  const api: PullRequestApi = {
    headSha: async () => options.head,
    reviewComments: async () => structuredClone(review),
    conversation: async () => structuredClone(conversation),
    createReview: (_sha, _body, comments) =>
      write(`review of ${comments.length}`, () => {
        if (comments.some(refusesLine)) return { result: 'rejected', message: 'Unprocessable Entity' };
        for (const { path, startLine, endLine, body } of comments) {
          review.push({ id: next++, mine: true, path, on: 'line', startLine, endLine, body });
        }
        return DONE;
      }),
    createFileComment: (_sha, path, body) =>
      write(`file comment on ${path}`, () => {
        if (refusesFile(path)) return { result: 'rejected', message: 'Validation Failed' };
        review.push({ id: next++, mine: true, path, on: 'file', body });
        return DONE;
      }),
    updateReviewComment: (id, body) => write(`update of ${id}`, () => edit(review, id, body)),
    deleteReviewComment: (id) =>
      write(`deletion of ${id}`, () => {
        review.splice(
          review.findIndex((comment) => comment.id === id),
          1,
        );
        return DONE;
      }),
    createConversationComment: (body) =>
      write('summary', () => {
        conversation.push({ id: next++, mine: true, body });
        return DONE;
      }),
    updateConversationComment: (id, body) => write(`update of summary ${id}`, () => edit(conversation, id, body)),
  };
  return { api, review, conversation, writes };
}
