/** The few calls that the issue of an audit needs. */
import type { Markdown } from '#report/encode.ts';
import type { Written } from './api.ts';

export interface IssueApi {
  /** Every issue that the identity which writes now has created, open or closed; pull requests are left out. */
  ownIssues(): Promise<readonly Issue[]>;
  createIssue(title: string, body: Markdown): Promise<Written>;
  updateIssue(number: number, change: IssueChange): Promise<Written>;
}

export interface Issue {
  readonly number: number;
  readonly body: string;
  readonly state: 'open' | 'closed';
  /** Why it is closed. */
  readonly reason: 'completed' | 'not-planned';
}

/** What is left out stays as it is: title, labels and assignees are people's. */
export interface IssueChange {
  readonly body?: Markdown;
  readonly state?: 'open' | 'closed' | 'closed-as-duplicate';
}
