/** A pull request in memory that behaves as GitHub does where a review meets it. */
import { UserError } from '#core/problem.ts';
import type { ConversationComment, LineComment, PullRequestApi, Thread, Written } from '#github/api.ts';

export interface FakeOptions {
  readonly head: string;
  /** Comments at a line that GitHub refuses, and files that it refuses comments on. */
  readonly refusesLine?: (comment: LineComment) => boolean;
  readonly refusesFile?: (path: string) => boolean;
  /** The answer to the nth write, counted from 1, in place of the true one; `applied` does the write all the same. */
  readonly faults?: Readonly<Record<number, { readonly answer: Written; readonly applied: boolean }>>;
  /** Throws what it gives, if anything, instead of the nth write, counted from 1, or behind it. */
  readonly dies?: (write: number) => 'before' | 'after' | undefined;
  readonly readOnly?: boolean;
  /** The token may resolve threads. */
  readonly mayResolve?: boolean;
  /** The token may hide comments; as a rule it may. */
  readonly mayHide?: boolean;
  readonly requests?: number;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

export interface Fake {
  readonly api: PullRequestApi;
  readonly threads: Mutable<Thread>[];
  readonly conversation: Mutable<ConversationComment>[];
  /** Names of the writes that were asked for, in order. */
  readonly writes: string[];
  /** Where its branch is. */
  head: string;
  open: boolean;
  /** How often it was read. */
  reads: number;
  /** A person's thread, or one that is taken for one of ours. */
  addThread(thread: Partial<Thread>): Mutable<Thread>;
}

const DONE: Written = { result: 'done' };

/** Thrown where the process is killed. */
export class Killed extends Error {}

export function fakePullRequest(options: FakeOptions): Fake {
  const { refusesLine = () => false, refusesFile = () => false, faults = {}, readOnly = false } = options;
  const threads: Fake['threads'] = [];
  const conversation: Fake['conversation'] = [];
  const writes: string[] = [];
  let next = 1;
  let requests = options.requests ?? Number.POSITIVE_INFINITY;
  const write = async (name: string, apply: () => Written): Promise<Written> => {
    requests -= 1;
    writes.push(name);
    const death = options.dies?.(writes.length);
    if (death === 'before') throw new Killed();
    if (readOnly) return { result: 'read-only', message: 'Resource not accessible by integration' };
    const fault = faults[writes.length];
    const answer = fault === undefined || fault.applied ? apply() : fault.answer;
    if (death === 'after') throw new Killed();
    return fault?.answer ?? answer;
  };
  const edit = (list: { id: number; body: string }[], id: number, body: string): Written => {
    const found = list.find((comment) => comment.id === id);
    if (found === undefined) return { result: 'gone', message: 'Not Found' };
    found.body = body;
    return DONE;
  };
  const remove = (list: { id: number }[], id: number): Written => {
    const index = list.findIndex((comment) => comment.id === id);
    if (index < 0) return { result: 'gone', message: 'Not Found' };
    list.splice(index, 1);
    return DONE;
  };
  const add = (thread: Pick<Thread, 'path' | 'on' | 'body'> & Partial<Thread>): Mutable<Thread> => {
    const id = thread.id ?? next++;
    const fresh = { mine: true, answered: false, resolved: false, hidden: false, mayHide: options.mayHide ?? true };
    const added = {
      ...fresh,
      mayResolve: options.mayResolve ?? false,
      ...thread,
      id,
      thread: `T${id}`,
      comment: `C${id}`,
    };
    threads.push(added);
    return added;
  };
  const fake: Fake = {
    threads,
    conversation,
    writes,
    head: options.head,
    open: true,
    reads: 0,
    addThread: (thread) => add({ mine: false, path: 'app/jobs.py', on: 'line', body: 'What is this?', ...thread }),
    api: {
      requestsLeft: () => requests,
      read: async () => {
        fake.reads += 1;
        requests -= 1;
        const state = { headSha: fake.head, open: fake.open, threads, conversation };
        return structuredClone(state);
      },
      createReview: (_sha, _body, comments) =>
        write(`review of ${comments.length}`, () => {
          if (comments.some(refusesLine)) return { result: 'rejected', message: 'Unprocessable Entity' };
          for (const { path, startLine, endLine, body } of comments)
            add({ path, on: 'line', startLine, endLine, body });
          return DONE;
        }),
      createFileComment: (_sha, path, body) =>
        write(`file comment on ${path}`, () => {
          if (refusesFile(path)) return { result: 'rejected', message: 'Validation Failed' };
          add({ path, on: 'file', body });
          return DONE;
        }),
      updateReviewComment: (id, body) => write(`update of ${id}`, () => edit(threads, id, body)),
      deleteReviewComment: (id) => write(`deletion of ${id}`, () => remove(threads, id)),
      resolveThread: (name, resolved) =>
        write(`${resolved ? 'resolution' : 'reopening'} of ${name}`, () => {
          const thread = threads.find((one) => one.thread === name);
          if (thread === undefined) return { result: 'gone', message: 'Could not resolve to a node' };
          if (!thread.mayResolve) return { result: 'read-only', message: 'Resource not accessible by integration' };
          thread.resolved = resolved;
          return DONE;
        }),
      hideComment: (name) =>
        write(`hiding of ${name}`, () => {
          const thread = threads.find((one) => one.comment === name);
          if (thread === undefined) return { result: 'gone', message: 'Could not resolve to a node' };
          if (!thread.mayHide) return { result: 'read-only', message: 'Resource not accessible by integration' };
          thread.hidden = true;
          return DONE;
        }),
      createConversationComment: (body) =>
        write('summary', () => {
          conversation.push({ id: next++, mine: true, body });
          return DONE;
        }),
      updateConversationComment: (id, body) => write(`update of summary ${id}`, () => edit(conversation, id, body)),
      deleteConversationComment: (id) => write(`deletion of summary ${id}`, () => remove(conversation, id)),
    },
  };
  return fake;
}

/** What the client throws where a read fails. */
export function unreadable(): never {
  throw new UserError({ kind: 'github', message: 'The pull request could not be read from GitHub (502).' });
}
