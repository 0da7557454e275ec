/** Words for verdicts that the terminal's and the Markdown rendering share. */
import type { FixTrial, Story, Verdict, VerdictKind, VerdictRow } from '#core/verdict.ts';

const HEADLINES: Readonly<Record<VerdictKind, string>> = {
  differs: 'confirmed: differs by start method',
  'writes-twice': 'confirmed: writes twice what was in a buffer',
  'relies-on-fork': 'confirmed: relies on fork',
  'hangs-everywhere': 'confirmed: hangs under every start method',
  same: 'no difference found',
  inconclusive: 'not confirmed',
};

/** A verdict in a few words. */
export function verdictHeadline({ kind, cause }: Verdict): string {
  return cause === undefined ? HEADLINES[kind] : `${HEADLINES[kind]}, cause ${cause}`;
}

/** What the runs say of the finding's edit, in a few words. */
export const FIXES: Readonly<Record<FixTrial['kind'], string>> = {
  mends: 'fix verified',
  'does-not-mend': 'the fix does not mend it',
  inconclusive: 'fix not verified',
};

const SCHEDULES: Readonly<Record<VerdictRow['schedule'], string>> = {
  natural: 'left alone',
  forced: 'forked while the lock is held',
  healed: 'the same, lock reset in the child',
  flushed: 'streams flushed ahead of it',
};

export const TABLE_HEAD = ['Python', 'start method', 'schedule', 'outcome', 'runs', 'longest'] as const;

/** One row of the table of runs, as plain text. */
export function rowCells(row: VerdictRow): readonly string[] {
  const outcome = row.detail === undefined ? row.outcome : `${row.outcome}: ${row.detail}`;
  return [
    row.python,
    row.method,
    SCHEDULES[row.schedule],
    outcome,
    `${row.times} of ${row.of}`,
    `${row.seconds.toFixed(2)} s`,
  ];
}

/** One moment of a story: milliseconds since the fork was asked for, what happens, and the places of it. */
export interface Moment {
  readonly at: string;
  readonly who: string;
  readonly says: string;
  readonly places: readonly string[];
}

const LOCKS: Readonly<Record<string, string>> = {
  Lock: 'the lock',
  RLock: 'the reentrant lock',
  buffer: 'the lock of the buffer of the file',
  import: 'the import lock of',
};

/** The story in order. Texts are plain and may hold anything that the program under test wrote. */
export function momentsOf({ fork, holder, lock, blocked, proof, times }: Story): readonly Moment[] {
  const what =
    lock === undefined
      ? 'a lock'
      : `${LOCKS[lock.kind] ?? 'the lock'}${lock.kind === 'import' ? ` ${lock.made}` : ` made at ${lock.made}`}`;
  const held =
    holder === undefined
      ? []
      : [
          {
            at: moment(times.held),
            who: holder.name,
            says: holder.itself
              ? `holds ${what} itself, and forks`
              : `${holder.started === undefined ? '' : `started at ${holder.started}, `}holds ${what}`,
            places: holder.stack,
          },
        ];
  return [
    { at: moment(0), who: fork.thread, says: `forks at ${fork.at}`, places: [] },
    ...held,
    {
      at: moment(times.child),
      who: 'child',
      says:
        holder === undefined || holder.itself
          ? 'starts with that lock held'
          : 'starts with that lock held, and without the thread that holds it',
      places: [],
    },
    { at: moment(times.proof), who: 'child', says: `waits for ever: ${proof}`, places: blocked },
  ];
}

function moment(milliseconds: number | undefined): string {
  return milliseconds === undefined ? '' : `+${milliseconds.toFixed(1)} ms`;
}
