/** The whole decision about review comments as a value: what is wanted, against what is there. */
import type { RepoPath } from '#core/span.ts';
import { renderResolved } from '#report/comment.ts';
import { type Marker, markBody, readMarker } from '#report/marker.ts';
import type { ReviewComment } from './api.ts';
import type { Wanted } from './wanted.ts';

/** Every wanted finding is in exactly one of `create`, `update`, `keep` and `overflow`. */
export interface ReviewPlan {
  /** To be shown at a line or on a file, by its placement. */
  readonly create: readonly Wanted[];
  readonly update: readonly { readonly wanted: Wanted; readonly comment: ReviewComment; readonly body: string }[];
  readonly keep: readonly { readonly wanted: Wanted; readonly comment: ReviewComment }[];
  /** Left to the summary, with the reason. */
  readonly overflow: readonly { readonly wanted: Wanted; readonly why: string }[];
  /** Own comments whose finding is gone: deleted, or given a last body where a person has answered. */
  readonly retire: readonly { readonly comment: ReviewComment; readonly body?: string }[];
}

export interface PlanOptions {
  readonly category: string;
  /** Comments beside code at most. */
  readonly cap: number;
  /** The analysed commit. */
  readonly sha: string;
  /** Whether a file could not be analysed, so that a finding that is not seen there need not be gone. */
  readonly isDoubtful: (path: RepoPath) => boolean;
}

interface Own {
  readonly comment: ReviewComment;
  readonly marker: Marker;
}

/**
 * Comments that stand stay where they are, even where GitHub calls them outdated: the thread goes on. New ones take what
 * the cap leaves, in the order of `wanted`.
 */
export function planReview(
  wanted: readonly Wanted[],
  existing: readonly ReviewComment[],
  options: PlanOptions,
): ReviewPlan {
  const owns = ownComments(existing, options.category);
  const paired = new Set<Own>();
  const update: ReviewPlan['update'][number][] = [];
  const keep: ReviewPlan['keep'][number][] = [];
  const fresh: Wanted[] = [];
  for (const want of wanted) {
    // The same code twice has the same fingerprint twice; of its comments the one at the right lines is the best.
    const free = owns.filter((own) => own.marker.id === want.finding.fingerprint && !paired.has(own));
    const own = free.find(({ comment }) => standsAt(comment, want)) ?? free[0];
    if (own === undefined) {
      fresh.push(want);
      continue;
    }
    paired.add(own);
    const body = standsAt(own.comment, want) ? want.lineBody : want.fileBody;
    const same = own.marker.hash === readMarker(body)?.hash && own.marker.state === 'open';
    if (same) keep.push({ wanted: want, comment: own.comment });
    else update.push({ wanted: want, comment: own.comment, body });
  }
  const room = Math.max(0, options.cap - keep.length - update.length);
  const placeable = fresh.filter(({ placement }) => placement.on !== 'summary');
  const capped = `only ${options.cap} comments are shown beside the code`;
  return {
    create: placeable.slice(0, room),
    update,
    keep,
    overflow: [
      ...fresh.flatMap((want) => (want.placement.on === 'summary' ? [{ wanted: want, why: want.placement.why }] : [])),
      ...placeable.slice(room).map((want) => ({ wanted: want, why: capped })),
    ],
    retire: retired(
      owns.filter((own) => !paired.has(own)),
      new Set(wanted.map(({ finding }) => finding.fingerprint)),
      existing,
      options,
    ),
  };
}

/** Whether the comment stands at the very lines that the finding is placed at: only there a suggestion can be applied. */
function standsAt({ path, endLine, startLine = endLine }: ReviewComment, { placement }: Wanted): boolean {
  return (
    placement.on === 'line' &&
    path === placement.path &&
    endLine === placement.endLine &&
    startLine === placement.startLine
  );
}

/** Roots of threads that carry our marker and were written by us, oldest first. */
function ownComments(existing: readonly ReviewComment[], category: string): readonly Own[] {
  return [...existing]
    .sort((a, b) => a.id - b.id)
    .flatMap((comment) => {
      const marker = comment.mine && comment.replyTo === undefined ? readMarker(comment.body) : undefined;
      return marker?.category === category ? [{ comment, marker }] : [];
    });
}

function retired(
  unpaired: readonly Own[],
  wanted: ReadonlySet<string>,
  existing: readonly ReviewComment[],
  { category, sha, isDoubtful }: PlanOptions,
): ReviewPlan['retire'] {
  const answered = new Set(existing.flatMap(({ mine, replyTo }) => (mine || replyTo === undefined ? [] : [replyTo])));
  return unpaired.flatMap(({ comment, marker: { id, state } }) => {
    const surplus = wanted.has(id);
    if (!surplus && (state === 'resolved' || isDoubtful(comment.path))) return [];
    if (!answered.has(comment.id)) return [{ comment }];
    // A second comment about a finding that is shown, and that people have answered, is theirs as much as ours.
    if (surplus) return [];
    return [{ comment, body: markBody(renderResolved(comment.body, sha), { id, category, state: 'resolved' }, '') }];
  });
}
