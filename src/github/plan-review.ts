/** The whole decision about review comments as a value: what is wanted, against what is there. */
import type { RepoPath } from '#core/span.ts';
import { renderResolved } from '#report/comment.ts';
import type { Markdown } from '#report/encode.ts';
import { type Marker, markBody, readMarker } from '#report/marker.ts';
import type { Thread } from './api.ts';
import type { Wanted } from './wanted.ts';

/** What becomes of a comment whose finding is gone. */
export type ResolveMode = 'delete' | 'resolve' | 'minimize' | 'keep';

/** Every wanted finding is in exactly one of `create`, `update`, `keep`, `dismissed` and `overflow`. */
export interface ReviewPlan {
  /** To be shown at a line or on a file, by its placement. */
  readonly create: readonly Wanted[];
  /** Own comments that say it in other words, or whose thread is to be opened again. */
  readonly update: readonly Kept<{ readonly body: Markdown; readonly reopen: boolean }>[];
  readonly keep: readonly Kept[];
  /** People have resolved the thread, or hidden the comment: they have heard it, and it is left alone. */
  readonly dismissed: readonly Kept[];
  /** Left to the summary, with the reason. */
  readonly overflow: readonly { readonly wanted: Wanted; readonly why: string }[];
  /** Own comments whose finding is gone. */
  readonly retire: readonly Retired[];
  /** Own comments about a finding that an older one is about, as when two runs wrote at the same time: deleted. */
  readonly surplus: readonly Thread[];
  /** Threads about findings that are gone, which people have answered and the token may not resolve. */
  readonly leftOpen: number;
}

type Kept<More = unknown> = { readonly wanted: Wanted; readonly comment: Thread } & More;

/** A comment is deleted, or given its last body where it has not got it yet, its thread resolved, the comment hidden. */
export type Retired = { readonly comment: Thread } & (
  | { readonly do: 'delete' }
  | { readonly do: 'close'; readonly body?: Markdown; readonly resolve: boolean; readonly hide: boolean }
);

export interface PlanOptions {
  readonly category: string;
  /** Comments beside code at most, and of one rule. */
  readonly cap: number;
  readonly alike: number;
  readonly resolveMode: ResolveMode;
  /** The analysed commit. */
  readonly sha: string;
  /** Whether a file could not be analysed, so that a finding that is not seen there need not be gone. */
  readonly isDoubtful: (path: RepoPath) => boolean;
}

interface Own {
  readonly comment: Thread;
  readonly marker: Marker;
}

/**
 * Comments that stand stay where they are, even where GitHub calls them outdated: the thread goes on. New ones take what
 * the cap leaves, in the order of `wanted`.
 */
export function planReview(wanted: readonly Wanted[], existing: readonly Thread[], options: PlanOptions): ReviewPlan {
  const owns = ownComments(existing, options.category);
  const pairs = pairUp(wanted, owns);
  const update: ReviewPlan['update'][number][] = [];
  const keep: Kept[] = [];
  const dismissed: Kept[] = [];
  const fresh: Wanted[] = [];
  for (const want of wanted) {
    const own = pairs.get(want);
    if (own === undefined) {
      fresh.push(want);
      continue;
    }
    const { comment, marker } = own;
    if (isDismissed(own)) dismissed.push({ wanted: want, comment });
    else if (marker.state === 'open' && saysTheSame(own, want)) keep.push({ wanted: want, comment });
    else update.push({ wanted: want, comment, body: bodyFor(comment, want), reopen: comment.resolved });
  }
  const { create, overflow } = choose(fresh, [...keep, ...update], dismissed, options);
  const paired = new Set(pairs.values());
  const unpaired = owns.filter((own) => !paired.has(own));
  const gone = unpaired.filter(({ marker }) => !wanted.some(({ finding }) => finding.fingerprint === marker.id));
  return {
    create,
    update,
    keep,
    dismissed,
    overflow,
    retire: gone.flatMap((own) => retired(own, options)),
    // One that people have answered, or resolved, is theirs as much as ours.
    surplus: unpaired
      .filter((own) => !gone.includes(own))
      .map(({ comment }) => comment)
      .filter(({ answered, resolved, hidden }) => !answered && !resolved && !hidden),
    leftOpen: gone.filter(({ comment }) => comment.answered && !comment.resolved && !comment.mayResolve).length,
  };
}

/**
 * Which of the new findings get a comment: as many as the cap leaves, and few that are alike. What people have dismissed
 * takes no room, and yet counts as one that they have seen.
 */
function choose(
  fresh: readonly Wanted[],
  standing: readonly Kept[],
  dismissed: readonly Kept[],
  { cap, alike }: PlanOptions,
): Pick<ReviewPlan, 'create' | 'overflow'> {
  const create: Wanted[] = [];
  const overflow: ReviewPlan['overflow'][number][] = [];
  const ofRule = (rule: string): number =>
    [...create, ...[...standing, ...dismissed].map(({ wanted }) => wanted)].filter(
      ({ finding }) => finding.rule === rule,
    ).length;
  for (const wanted of fresh) {
    const { placement, finding } = wanted;
    if (placement.on === 'summary') overflow.push({ wanted, why: placement.why });
    else if (ofRule(finding.rule) >= alike)
      overflow.push({ wanted, why: `${alike} others of ${finding.rule} are commented` });
    else if (create.length + standing.length >= cap) {
      overflow.push({ wanted, why: `only ${cap} comments are shown beside the code` });
    } else create.push(wanted);
  }
  return { create, overflow };
}

/**
 * The comment of each finding that has one. The same code twice has the same fingerprint twice: then the comments at the
 * right place go first, among them those that say the same, and then the oldest.
 */
function pairUp(wanted: readonly Wanted[], owns: readonly Own[]): ReadonlyMap<Wanted, Own> {
  const pairs = new Map<Wanted, Own>();
  const free = new Set(owns.filter((own) => !isClosedForGood(own)));
  const fits: readonly ((own: Own, want: Wanted) => boolean)[] = [
    (own, want) => isAt(own.comment, want) && saysTheSame(own, want),
    (own, want) => isAt(own.comment, want),
    saysTheSame,
    () => true,
  ];
  for (const fit of fits) {
    for (const want of wanted) {
      if (pairs.has(want)) continue;
      const own = [...free].find((one) => one.marker.id === want.finding.fingerprint && fit(one, want));
      if (own === undefined) continue;
      pairs.set(want, own);
      free.delete(own);
    }
  }
  return pairs;
}

function isAt(comment: Thread, want: Wanted): boolean {
  const { placement } = want;
  if (placement.on === 'file') return comment.on === 'file' && comment.path === placement.path;
  return standsAt(comment, want);
}

/** Whether the comment stands at the very lines that the finding is placed at: only there a suggestion can be applied. */
function standsAt({ path, endLine, startLine = endLine }: Thread, { placement }: Wanted): boolean {
  return (
    placement.on === 'line' &&
    path === placement.path &&
    endLine === placement.endLine &&
    startLine === placement.startLine
  );
}

function bodyFor(comment: Thread, want: Wanted): Markdown {
  return standsAt(comment, want) ? want.lineBody : want.fileBody;
}

function saysTheSame({ comment, marker }: Own, want: Wanted): boolean {
  return marker.hash === readMarker(bodyFor(comment, want))?.hash;
}

/** Threads that begin with our marker and were begun by us, oldest first. */
function ownComments(existing: readonly Thread[], category: string): readonly Own[] {
  return [...existing]
    .sort((a, b) => a.id - b.id)
    .flatMap((comment) => {
      const marker = comment.mine ? readMarker(comment.body) : undefined;
      return marker?.category === category ? [{ comment, marker }] : [];
    });
}

/** We resolve nothing before the body says so: what is resolved and says otherwise was resolved by people. */
function isDismissed({ comment, marker }: Own): boolean {
  return marker.state === 'open' && (comment.resolved || comment.hidden);
}

/** Told as resolved, and nobody but people may open it again: a finding that comes back gets a new comment. */
function isClosedForGood({ comment, marker }: Own): boolean {
  return marker.state === 'resolved' && (comment.hidden || (comment.resolved && !comment.mayResolve));
}

function retired(own: Own, { category, sha, resolveMode, isDoubtful }: PlanOptions): readonly Retired[] {
  const { comment, marker } = own;
  if (isDismissed(own) || isDoubtful(comment.path)) return [];
  // A thread of ours that stays unresolved would keep the pull request from being merged where that is required.
  const deletes =
    resolveMode === 'delete' ||
    (resolveMode === 'resolve' && !comment.mayResolve) ||
    (resolveMode === 'minimize' && !comment.mayHide);
  if (!comment.answered && !comment.resolved && deletes) return [{ comment, do: 'delete' }];
  const resolve = resolveMode !== 'keep' && comment.mayResolve && !comment.resolved;
  const hide = resolveMode === 'minimize' && comment.mayHide && !comment.hidden;
  if (marker.state === 'resolved') return resolve || hide ? [{ comment, do: 'close', resolve, hide }] : [];
  const state = { id: marker.id, category, state: 'resolved' } as const;
  return [{ comment, do: 'close', body: markBody(renderResolved(comment.body, sha), state, ''), resolve, hide }];
}
