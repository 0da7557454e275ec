/** What happens in a finding, in lanes: the parent process, what lives beside it, and the child. */
import type { Step } from '#core/evidence.ts';
import type { Finding, RuleCode } from '#core/finding.ts';
import { spanKey, type Span } from '#core/span.ts';
import type { ForkPlace, LiveKind } from './audit.ts';
import { bitesWithoutFork } from './migration.ts';

/** Steps are numbered as in the finding's first trace, from 1. */
export interface Timeline {
  readonly steps: number;
  /** The step that creates the process. */
  readonly fork: number;
  /** Whether the child begins as a copy of its parent. */
  readonly forked: boolean;
  /** Steps that the child makes; the others are its parent's. */
  readonly inChild: readonly number[];
  /** What comes to be before the process is created, and is to blame. */
  readonly beside?: {
    readonly kind: LiveKind | 'other';
    readonly name: string;
    readonly from: number;
    /** Steps that it makes itself, being a thread. */
    readonly makes: readonly number[];
  };
}

/** Rules whose traces go on with what the parent does behind the fork. */
const PARENT_GOES_ON: ReadonlySet<RuleCode> = new Set<RuleCode>([
  'FS407',
  'FS410',
  'FS412',
  'FS504',
  'FS606',
  'FS607',
  'FS610',
  'FS611',
]);

/** Undefined where the trace has no place that creates a process. */
export function timelineOf(finding: Finding, forks: readonly ForkPlace[]): Timeline | undefined {
  const [{ trace, at: cause }] = finding.causes;
  const places = new Map(forks.map((place) => [spanKey(place.at), place]));
  const spans = trace.map(spanOf);
  const fork = spans.findLastIndex((span) => span !== undefined && places.has(spanKey(span)));
  const place = places.get(spanKey(spans[fork] ?? finding.at));
  if (fork < 0 || place === undefined) return undefined;
  const from = spans.findIndex((span) => span !== undefined && spanKey(span) === spanKey(cause));
  const thing = place.live.find((live) => spanKey(live.at) === spanKey(cause));
  const beside: Timeline['beside'] =
    from >= 0 && from < fork
      ? { kind: thing?.kind ?? 'other', name: thing?.name ?? '', from: from + 1, makes: threadSteps(trace) }
      : undefined;
  return {
    steps: trace.length,
    fork: fork + 1,
    forked: !bitesWithoutFork(finding),
    inChild: PARENT_GOES_ON.has(finding.rule)
      ? []
      : numbersOf(trace, ({ by }, index) => by === undefined && index > fork),
    ...(beside !== undefined && { beside }),
  };
}

function threadSteps(trace: readonly Step[]): readonly number[] {
  return numbersOf(trace, ({ by }) => by === 'thread');
}

function numbersOf(trace: readonly Step[], isMeant: (step: Step, index: number) => boolean): readonly number[] {
  return trace.flatMap((step, index) => (isMeant(step, index) ? [index + 1] : []));
}

function spanOf({ at }: Step): Span | undefined {
  return at.kind === 'code' ? at.span : undefined;
}
