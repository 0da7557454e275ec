/** Creates review comments one way or another, so that none is lost: at the line, on the file, or left to the summary. */
import type { Shown } from '#report/counts.ts';
import type { PullRequestApi, Written } from './api.ts';
import type { Wanted } from './wanted.ts';

/** Where each finding ended. `readOnly` says that the token may not write, so that nothing more need be tried. */
export interface Created {
  readonly shown: readonly Shown[];
  readonly readOnly: boolean;
}

export interface CreateOptions {
  readonly sha: string;
  /** Those of the given findings that have no comment yet, asked anew. */
  readonly stillMissing: (items: readonly Wanted[]) => Promise<readonly Wanted[]>;
}

/**
 * One review with all comments. GitHub refuses a review as a whole when one comment cannot be placed, and does not say
 * which: then each half is tried, down to the comment, which goes on the file, or to the summary. After an answer that
 * leaves open whether the comments exist, they are looked for before anything is written again.
 */
export async function createComments(
  api: PullRequestApi,
  items: readonly Wanted[],
  options: CreateOptions,
): Promise<Created> {
  const onLines = await createOnLines(
    api,
    items.filter(({ placement }) => placement.on === 'line'),
    options,
    true,
  );
  const onFiles = await inTurn(
    items.filter(({ placement }) => placement.on === 'file'),
    onLines.readOnly,
    (item) => createOnFile(api, item, options, true),
  );
  return { shown: [...onLines.shown, ...onFiles.shown], readOnly: onFiles.readOnly };
}

async function createOnLines(
  api: PullRequestApi,
  items: readonly Wanted[],
  options: CreateOptions,
  again: boolean,
): Promise<Created> {
  const [first] = items;
  if (first === undefined) return { shown: [], readOnly: false };
  const comments = items.flatMap(({ placement, lineBody }) =>
    placement.on === 'line' ? [{ ...placement, body: lineBody }] : [],
  );
  const written = await api.createReview(options.sha, reviewBody(items.length), comments);
  switch (written.result) {
    case 'done':
      return { shown: items.map(({ finding }) => ({ finding, on: 'line' })), readOnly: false };
    case 'rejected': {
      if (items.length === 1) return createOnFile(api, first, options, true);
      const middle = Math.ceil(items.length / 2);
      return inTurn([items.slice(0, middle), items.slice(middle)], false, (half) =>
        createOnLines(api, half, options, again),
      );
    }
    case 'unsure': {
      const missing = new Set(await options.stillMissing(items));
      const there = items.filter((item) => !missing.has(item)).map(({ finding }): Shown => ({ finding, on: 'line' }));
      const rest = [...missing];
      const retried = again ? await createOnLines(api, rest, options, false) : notShown(rest, written);
      return { ...retried, shown: [...there, ...retried.shown] };
    }
    default:
      return notShown(items, written);
  }
}

async function createOnFile(
  api: PullRequestApi,
  item: Wanted,
  options: CreateOptions,
  again: boolean,
): Promise<Created> {
  const { finding, placement, fileBody } = item;
  const path = placement.on === 'summary' ? finding.at.path : placement.path;
  const written = await api.createFileComment(options.sha, path, fileBody);
  const done: Created = { shown: [{ finding, on: 'file' }], readOnly: false };
  if (written.result === 'done') return done;
  if (written.result !== 'unsure') return notShown([item], written);
  if ((await options.stillMissing([item])).length === 0) return done;
  return again ? createOnFile(api, item, options, false) : notShown([item], written);
}

/** One after the other; once the token turns out to be read-only, the rest is not tried. */
async function inTurn<T extends Wanted | readonly Wanted[]>(
  parts: readonly T[],
  readOnly: boolean,
  create: (part: T) => Promise<Created>,
): Promise<Created> {
  let all: Created = { shown: [], readOnly };
  for (const part of parts) {
    const next = all.readOnly ? notShown([part].flat(), READ_ONLY) : await create(part);
    all = { shown: [...all.shown, ...next.shown], readOnly: all.readOnly || next.readOnly };
  }
  return all;
}

const READ_ONLY = { result: 'read-only', message: '' } as const;

function notShown(items: readonly Wanted[], written: Exclude<Written, { result: 'done' }>): Created {
  const why = whyNotWritten(written);
  return {
    shown: items.map(({ finding }) => ({ finding, on: 'summary', why })),
    readOnly: written.result === 'read-only' || written.result === 'gone',
  };
}

/** The refusal as a reason for a reader of the summary, without full stop. */
export function whyNotWritten({ result, message }: Exclude<Written, { result: 'done' }>): string {
  switch (result) {
    // Where a permission is missing, GitHub sometimes answers that there is nothing.
    case 'read-only':
    case 'gone':
      return 'the token may not write to the pull request';
    case 'rejected':
      return 'GitHub does not accept a comment there';
    case 'unsure':
    case 'failed':
      return `GitHub did not store the comment: ${message}`;
  }
}

function reviewBody(count: number): string {
  return count === 1 ? 'Forksight found a fork hazard.' : `Forksight found ${count} fork hazards.`;
}
