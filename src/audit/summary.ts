/** What the parts of an audit come to, for readers of its JSON: figures, states and comparisons, all worked out of the rest. */
import type { Span } from '#core/span.ts';
import type { Audit, PastFinding } from './audit.ts';
import { baselineState } from './baseline-state.ts';
import { type Counts, countAudit } from './counts.ts';
import { type MethodThere, migrationsOf, type System, systemsOf } from './migration.ts';
import { trendOf } from './trend.ts';

/** Findings are named by their fingerprints. */
export interface AuditSummary {
  readonly counts: Counts;
  readonly moving: {
    readonly systems: readonly System[];
    readonly places: readonly MovingPlace[];
  };
  readonly baseline: Readonly<Record<'inForce' | 'expired' | 'stale', readonly string[]>>;
  /** Absent without a previous audit. */
  readonly trend?: {
    readonly fresh: readonly string[];
    readonly still: number;
    readonly fixed: readonly PastFinding[];
    readonly kept: readonly PastFinding[];
    readonly unread: readonly PastFinding[];
  };
}

interface MovingPlace {
  readonly at: Span;
  /** One for each of the systems, in their order. */
  readonly methods: readonly MethodThere[];
  /** Whether the start method of the place follows the default. */
  readonly changes: boolean;
  /** Findings that bite where it does not fork, and those that end there. */
  readonly breaks: readonly string[];
  readonly ends: readonly string[];
}

export function summaryOf(audit: Audit): AuditSummary {
  const { inForce, expired, stale } = baselineState(audit);
  const trend = trendOf(audit);
  return {
    counts: countAudit(audit),
    moving: {
      systems: systemsOf(audit.supports),
      places: migrationsOf(audit).map(({ place, methods, changes, breaks, ends }) => ({
        at: place.at,
        methods,
        changes,
        breaks: fingerprints(breaks),
        ends: fingerprints(ends),
      })),
    },
    baseline: { inForce: fingerprints(inForce), expired: fingerprints(expired), stale: fingerprints(stale) },
    ...(trend && {
      trend: {
        fresh: fingerprints(trend.fresh),
        still: trend.still,
        fixed: trend.fixed,
        kept: trend.kept,
        unread: trend.unread,
      },
    }),
  };
}

function fingerprints(items: readonly { readonly fingerprint: string }[]): readonly string[] {
  return items.map(({ fingerprint }) => fingerprint);
}
