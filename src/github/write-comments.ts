/** Creates review comments one way or another, so that none is lost: at the line, on the file, or left to the summary. */
import type { Shown } from '#report/counts.ts';
import { type Markdown, gfm } from '#report/encode.ts';
import type { LineComment, PullRequestApi, Refused } from './api.ts';
import type { Wanted } from './wanted.ts';

export interface CreateOptions {
  readonly sha: string;
  /**
   * Those of the given findings that have no comment yet, asked anew after an answer that left it open; undefined when
   * that cannot be told.
   */
  readonly stillMissing: (items: readonly Wanted[]) => Promise<readonly Wanted[] | undefined>;
}

/**
 * One review with all comments. GitHub refuses a review as a whole when one comment cannot be placed, and does not say
 * which: then each half is tried, down to the comment, which goes to one line, on the file, or to the summary. After an
 * answer that leaves open whether the comments exist, they are looked for before anything is written again.
 */
export async function createComments(
  api: PullRequestApi,
  items: readonly Wanted[],
  options: CreateOptions,
): Promise<readonly Shown[]> {
  const onLines = items.flatMap((item): readonly AtLines[] => {
    const { placement, lineBody: body } = item;
    if (placement.on !== 'line') return [];
    const { path, startLine, endLine } = placement;
    return [{ item, comment: { path, startLine, endLine, body } }];
  });
  const shown = [...(await createOnLines(api, onLines, options, true))];
  for (const item of items) if (item.placement.on === 'file') shown.push(await createOnFile(api, item, options, true));
  return shown;
}

interface AtLines {
  readonly item: Wanted;
  readonly comment: LineComment;
}

async function createOnLines(
  api: PullRequestApi,
  items: readonly AtLines[],
  options: CreateOptions,
  again: boolean,
): Promise<readonly Shown[]> {
  const [first] = items;
  if (first === undefined) return [];
  const comments = items.map(({ comment }) => comment);
  const written = await api.createReview(options.sha, reviewBody(items.length), comments);
  switch (written.result) {
    case 'done':
      return items.map(({ item }) => shownAt(item, 'line'));
    case 'rejected': {
      if (items.length === 1) return createElsewhere(api, first, options);
      const middle = Math.ceil(items.length / 2);
      const half = await createOnLines(api, items.slice(0, middle), options, again);
      return [...half, ...(await createOnLines(api, items.slice(middle), options, again))];
    }
    case 'unsure': {
      const missing = await options.stillMissing(items.map(({ item }) => item));
      if (missing === undefined) return items.map(({ item }) => notShown(item, written));
      const [rest, there] = [
        items.filter(({ item }) => missing.includes(item)),
        items.filter(({ item }) => !missing.includes(item)),
      ];
      const retried = again
        ? await createOnLines(api, rest, options, false)
        : rest.map(({ item }) => notShown(item, written));
      return [...there.map(({ item }) => shownAt(item, 'line')), ...retried];
    }
    default:
      return items.map(({ item }) => notShown(item, written));
  }
}

/** GitHub may see the hunk of a range otherwise than git: the last line alone may do, without what needs the range. */
async function createElsewhere(
  api: PullRequestApi,
  { item, comment }: AtLines,
  options: CreateOptions,
): Promise<readonly Shown[]> {
  const { startLine, endLine } = comment;
  if (startLine === endLine) return [await createOnFile(api, item, options, true)];
  return createOnLines(
    api,
    [{ item, comment: { ...comment, startLine: endLine, body: item.fileBody } }],
    options,
    true,
  );
}

async function createOnFile(api: PullRequestApi, item: Wanted, options: CreateOptions, again: boolean): Promise<Shown> {
  const { finding, placement, fileBody } = item;
  const path = placement.on === 'summary' ? finding.at.path : placement.path;
  const written = await api.createFileComment(options.sha, path, fileBody);
  if (written.result === 'done') return shownAt(item, 'file');
  if (written.result !== 'unsure') return notShown(item, written);
  const missing = await options.stillMissing([item]);
  if (missing?.length === 0) return shownAt(item, 'file');
  return again && missing !== undefined ? createOnFile(api, item, options, false) : notShown(item, written);
}

function shownAt({ finding }: Wanted, on: Shown['on']): Shown {
  return { finding, on };
}

function notShown({ finding }: Wanted, refused: Refused): Shown {
  return { finding, on: 'summary', why: whyNotWritten(refused) };
}

/** The refusal as a reason for a reader of the summary, without full stop. */
export function whyNotWritten({ result, message }: Refused): string {
  switch (result) {
    case 'read-only':
      return 'the token may not write to the pull request';
    case 'rejected':
      return 'GitHub does not accept a comment there';
    case 'limited':
      return `no more comments could be written for now: ${message}`;
    case 'gone':
    case 'unsure':
    case 'failed':
      return `GitHub did not store the comment: ${message}`;
  }
}

function reviewBody(count: number): Markdown {
  return count === 1 ? gfm`Forksight found a fork hazard.` : gfm`Forksight found ${count} fork hazards.`;
}
