/** The few calls that a review needs. Everything is about one pull request; every listing is complete. */
import type { RepoPath } from '#core/span.ts';
import type { Markdown } from '#report/encode.ts';

export interface PullRequestApi {
  /** The pull request as it is now. Throws a UserError that says what could not be read. */
  read(): Promise<PullRequestState>;
  /** One review with all comments, or none of them. */
  createReview(sha: string, body: Markdown, comments: readonly LineComment[]): Promise<Written>;
  createFileComment(sha: string, path: RepoPath, body: Markdown): Promise<Written>;
  updateReviewComment(id: number, body: Markdown): Promise<Written>;
  deleteReviewComment(id: number): Promise<Written>;
  /** Takes more than commenting does: `contents: write`. */
  resolveThread(thread: string, resolved: boolean): Promise<Written>;
  /** Hides a comment as one that is resolved; people can still unfold it. */
  hideComment(comment: string): Promise<Written>;
  createConversationComment(body: Markdown): Promise<Written>;
  updateConversationComment(id: number, body: Markdown): Promise<Written>;
  deleteConversationComment(id: number): Promise<Written>;
  /** How many more requests this run may make: of its own allowance, and of what GitHub leaves to the repository. */
  requestsLeft(): number;
}

export interface PullRequestState {
  /** The commit that the pull request's branch is at. */
  readonly headSha: string;
  readonly open: boolean;
  /** In the order in which they were begun. */
  readonly threads: readonly Thread[];
  readonly conversation: readonly ConversationComment[];
}

/** A comment beside the code, with what became of it. */
export interface Thread {
  /** Of the first comment. */
  readonly id: number;
  /** The thread's own name, which resolving takes. */
  readonly thread: string;
  /** The first comment's own name, which hiding takes. */
  readonly comment: string;
  /** Its first comment was written with the identity that writes now. */
  readonly mine: boolean;
  readonly path: RepoPath;
  readonly on: 'line' | 'file';
  /** The last line of the file at the head that it stands at; absent on files, and where the line is gone. */
  readonly endLine?: number;
  /** The first line when it stands at several. */
  readonly startLine?: number;
  /** Of the first comment. */
  readonly body: string;
  /** Somebody has answered. */
  readonly answered: boolean;
  readonly resolved: boolean;
  /** Its first comment was hidden, as off topic or the like. */
  readonly hidden: boolean;
  /** Whether the token may hide the first comment. */
  readonly mayHide: boolean;
  /** Whether the token may resolve it, or take that back. */
  readonly mayResolve: boolean;
}

/** A comment in the conversation of the pull request, beside no code. */
export interface ConversationComment {
  readonly id: number;
  readonly mine: boolean;
  readonly body: string;
}

export interface LineComment {
  readonly path: RepoPath;
  readonly startLine: number;
  readonly endLine: number;
  readonly body: Markdown;
}

/**
 * What became of a write. `read-only`: the token may not; `rejected`: GitHub refuses this content (a place outside the
 * diff); `gone`: what was to be changed does not exist; `unsure`: no answer, or a server's failure, after which the
 * write may have happened; `limited`: GitHub takes no more for now, or this run has asked enough; `failed`: anything else.
 */
export type Written = { readonly result: 'done' } | Refused;

export interface Refused {
  readonly result: 'read-only' | 'rejected' | 'gone' | 'unsure' | 'limited' | 'failed';
  readonly message: string;
}
