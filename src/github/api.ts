/** The few calls that a review needs. Everything is about one pull request; every listing is complete. */
import type { RepoPath } from '#core/span.ts';

export interface PullRequestApi {
  /** The commit that the pull request's branch is at now. */
  headSha(): Promise<string>;
  reviewComments(): Promise<readonly ReviewComment[]>;
  conversation(): Promise<readonly ConversationComment[]>;
  /** One review with all comments, or none of them. */
  createReview(sha: string, body: string, comments: readonly LineComment[]): Promise<Written>;
  createFileComment(sha: string, path: RepoPath, body: string): Promise<Written>;
  updateReviewComment(id: number, body: string): Promise<Written>;
  deleteReviewComment(id: number): Promise<Written>;
  createConversationComment(body: string): Promise<Written>;
  updateConversationComment(id: number, body: string): Promise<Written>;
}

export interface ReviewComment {
  readonly id: number;
  /** Written with the identity that writes now. */
  readonly mine: boolean;
  readonly path: RepoPath;
  readonly on: 'line' | 'file';
  /** The last line of the file at the head that it stands at; absent on files, and where the line is gone. */
  readonly endLine?: number;
  /** The first line when it stands at several. */
  readonly startLine?: number;
  readonly body: string;
  /** The comment that this one answers. */
  readonly replyTo?: number;
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
  readonly body: string;
}

/**
 * What became of a write. `read-only`: the token may not; `rejected`: GitHub refuses this content (a place outside the
 * diff); `gone`: what was to be changed does not exist; `unsure`: no answer, or a server's failure, after which the
 * write may have happened; `failed`: anything else.
 */
export type Written =
  | { readonly result: 'done' }
  | { readonly result: 'read-only' | 'rejected' | 'gone' | 'unsure' | 'failed'; readonly message: string };
