/** The places that create processes, and what each walk has learned about them. */
import type { CallableModel, Platform } from '#core/effects.ts';
import { type Certainty, compareCertainty, type QName } from '#core/evidence.ts';
import type { CallExpression } from '#core/facts.ts';
import type { Resource } from '#core/creation.ts';
import { compareSpans, type Span } from '#core/span.ts';
import { slotOf } from './keys.ts';
import type { CallableNode } from './program.ts';
import type { Chain, LiveEntry, UseEntry } from './summary.ts';
import type { ChosenMethod, Frame } from './values.ts';

/** A callable that runs in the child, with what its parameters get. */
export interface ChildTarget {
  readonly frame: Frame;
  /** As the code calls it. */
  readonly text: string;
}

/** How the child's branch behind a raw fork goes. */
export interface BranchRecord {
  readonly at: Span;
  ends: 'exits' | 'falls-through' | 'returns';
  leavesAt: Span | undefined;
  certainty: Certainty;
  readonly uses: Map<string, UseEntry>;
  /** The child goes on with the next round of the loop around its fork. */
  continuesLoop: boolean;
  /** The child comes to the end of the script. */
  endsScript: boolean;
  /** The child comes to the end of its branch, so that a later test parts it from the parent once more. */
  isLeft: boolean;
  /** Something tells the processes apart, but what the child does there was not walked. */
  readonly assumed: boolean;
}

/** Mutable: several walks (other arguments, other callers) pass through one place. */
export interface CreationSite {
  readonly key: string;
  readonly at: Span;
  readonly callable: CallableNode;
  readonly model: CallableModel;
  readonly how: 'raw' | 'start-method' | 'before-exec';
  readonly call: string;
  readonly expression: CallExpression;
  /** Keys of the process objects or executors it starts. */
  readonly receivers: Set<string>;
  made: Span | undefined;
  /** The calls that make the process objects, by their keys. */
  readonly makers: Map<string, { readonly at: Span; readonly scope: QName }>;
  /** The calls that make the executors whose first task this may be, by their keys. */
  readonly executors: Map<string, { readonly at: Span; readonly scope: QName }>;
  /** One entry for every way in which the start method was chosen; `undefined` for the default. */
  readonly chosen: Map<string, ChosenMethod | undefined>;
  readonly targets: Map<string, ChildTarget>;
  readonly live: Map<string, Pair>;
  /** Keys of what lives here too, beyond the most that are kept. */
  readonly omitted: Set<string>;
  branch: BranchRecord | undefined;
  /** The parent ends behind the fork: the child is meant to go on. */
  parentEnds: boolean;
  /** The call that made the process object or executor. */
  constructorCall: CallExpression | undefined;
  inLoop: boolean;
  readonly platforms: Set<Platform>;
  /** What the parent does behind it, by kind and key, in order. */
  readonly after: Map<string, UseEntry>;
}

/** A resource that lives at a creation, with the way to both from their common scope. */
export interface Pair {
  readonly resource: Resource;
  readonly relation: 'same-scope' | 'call-chain' | 'constructor' | 'import';
  readonly cause: Chain;
  readonly path: Chain;
  readonly certainty: Certainty;
}

const NEAREST: readonly Pair['relation'][] = ['same-scope', 'call-chain', 'constructor', 'import'];

/** More causes at one place than this nobody reads, and a program with many threads and many forks has their product. */
const MOST_PAIRS = 64;

/** They are many where a program sets itself up, and take no room from what is counted else. */
const COUNTED_APART: ReadonlySet<Resource['kind']> = new Set(['process', 'process-state', 'native-pool']);

/** Keeps the best evidence for each resource: the most certain, then the nearest, then the shortest. */
export function recordPair(site: CreationSite, pair: Pair): void {
  const known = site.live.get(slotOf(pair.resource));
  if (known === undefined && isFull(site, pair.resource.kind)) site.omitted.add(pair.resource.key);
  else if (known === undefined || comparePairs(pair, known) < 0) site.live.set(slotOf(pair.resource), pair);
}

function isFull({ live }: CreationSite, kind: Resource['kind']): boolean {
  if (live.size < MOST_PAIRS) return false;
  const apart = COUNTED_APART.has(kind);
  return [...live.values()].filter(({ resource }) => COUNTED_APART.has(resource.kind) === apart).length >= MOST_PAIRS;
}

export function comparePairs(a: Pair, b: Pair): number {
  return (
    compareCertainty(a.certainty, b.certainty) ||
    NEAREST.indexOf(a.relation) - NEAREST.indexOf(b.relation) ||
    a.cause.length + a.path.length - b.cause.length - b.path.length ||
    compareSpans(a.resource.at, b.resource.at)
  );
}

export function relationOf(live: LiveEntry, creation: { readonly steps: Chain }): Pair['relation'] {
  if (live.imported) return 'import';
  return live.steps.length === 1 && creation.steps.length === 1 ? 'same-scope' : 'call-chain';
}
