/** What running a callable does to the process: the effects computed from source, with the way to each. */
import type { Activity, Role } from '#core/effects.ts';
import type { Certainty, QName, Step } from '#core/evidence.ts';
import type { ChildUse, Resource } from '#core/creation.ts';
import type { Span } from '#core/span.ts';
import type { CreationSite } from './creation-sites.ts';

/** Steps in reading order as a linked list: a caller puts its call in front without copying the rest. */
export interface Chain {
  readonly step: Step;
  readonly rest: Chain | undefined;
  readonly length: number;
}

export function chain(step: Step, rest?: Chain): Chain {
  return { step, rest, length: (rest?.length ?? 0) + 1 };
}

export function chainSteps(steps: Chain | undefined): Step[] {
  const all: Step[] = [];
  for (let at = steps; at !== undefined; at = at.rest) all.push(at.step);
  return all;
}

/** Something that came to be and has not ended. */
export interface LiveEntry {
  readonly resource: Resource;
  readonly steps: Chain;
  readonly certainty: Certainty;
  /** It lives because a module was imported on the way. */
  readonly imported: boolean;
}

/** A process creation that running the callable reaches. */
export interface CreationEntry {
  readonly site: CreationSite;
  readonly steps: Chain;
  /** Keys of resources that the callable has ended on the way. */
  readonly ended: ReadonlySet<string>;
  readonly certainty: Certainty;
  /** Only the child of a raw fork gets there: the threads of the parent are not in it. */
  readonly inChild: boolean;
}

export interface UseEntry {
  readonly kind: ChildUse['kind'];
  readonly key: string;
  readonly at: Span;
  readonly steps: Chain;
  readonly made?: Span;
  readonly mayBeShared?: true;
  readonly plainValue?: true;
  readonly role?: Role;
  readonly activity?: Activity;
  readonly api?: QName;
  readonly inLoop?: true;
  readonly endHandled?: true;
  readonly copes?: true;
}

/** Uses with the same key are one, and the nearest is told. */
export function useKey({
  kind,
  key,
  activity,
  api,
  copes,
}: Pick<UseEntry, 'kind' | 'key' | 'activity' | 'api' | 'copes'>): string {
  return activity === undefined ? `${kind} ${key}${copes ? ' copes' : ''}` : `${kind} ${activity} ${api} ${key}`;
}

export interface Summary {
  readonly creations: ReadonlyMap<string, CreationEntry>;
  /** What the callable leaves alive when it returns. */
  readonly exit: ReadonlyMap<string, LiveEntry>;
  /** For generators: what lives at the first yield, which for a context manager is the body of `with`. */
  readonly atYield: ReadonlyMap<string, LiveEntry> | undefined;
  /** What it ends that it did not start, by key: `possible` when only on some paths. */
  readonly ended: ReadonlyMap<string, Certainty>;
  readonly uses: ReadonlyMap<string, UseEntry>;
  /** Every path ends the process, raises or loops for ever. */
  readonly neverReturns: boolean;
  /** It comes back in the child of a raw fork alone, as what makes a daemon does: the caller's threads are gone. */
  readonly inChild: boolean;
  /** What the walk has to record, once nothing about its callees changes any more. */
  readonly notes: readonly (() => void)[];
}

export const EMPTY_SUMMARY: Summary = {
  creations: new Map(),
  exit: new Map(),
  atYield: undefined,
  ended: new Map(),
  uses: new Map(),
  neverReturns: false,
  inChild: false,
  notes: [],
};

/** Longer ways are not told to callers: nobody could follow them. */
export const LONGEST_WAY = 14;

/** Equal for summaries that say the same about the process, with the same certainty, whichever way leads there. */
export function summarySignature(summary: Summary): string {
  const lives = ([key, { certainty }]: [string, LiveEntry]): string => `${key} ${certainty}`;
  return [
    lines(summary.creations, ([key, { ended, inChild }]) => `${key} ${ended.size} ${inChild}`),
    lines(summary.exit, lives),
    summary.atYield === undefined ? '' : lines(summary.atYield, lives),
    lines(summary.ended, ([key, certainty]) => `${key} ${certainty}`),
    lines(summary.uses, ([key]) => key),
    String(summary.neverReturns),
    String(summary.inChild),
  ].join('\n');
}

function lines<Item>(map: ReadonlyMap<string, Item>, line: (entry: [string, Item]) => string): string {
  if (map.size === 0) return '';
  return [...map].map(line).sort().join(' ');
}
