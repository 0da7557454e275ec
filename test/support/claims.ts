/** What a page says about a run, in words that a reader understands and a test can check. */
import type { StartMethod } from '#core/effects.ts';
import type { RunOutcome } from './run-python.ts';

/** Versions that the pages speak of when they name none: those that all claims were run on. */
export const OBSERVED_VERSIONS = ['3.8', '3.9', '3.10', '3.11', '3.12', '3.13'] as const;

/** `as written` runs a program as it is, for those that fork by hand or choose their method themselves. */
export type Way = StartMethod | 'as written';

export interface Claim {
  readonly text: string;
  readonly ways: readonly Way[];
  readonly versions: readonly string[];
  readonly hangs: boolean;
  /** How often the program may be run until it hangs; 1 where it always does, and where it never does. */
  readonly runs: number;
  readonly status: number;
  /** Lines of standard output, without the line `ready`. */
  readonly prints: readonly string[];
  /** Python warns of a fork in a multi-threaded process. */
  readonly warns: boolean;
  /** Texts that standard error holds. */
  readonly reports: readonly string[];
}

const WAYS: readonly Way[] = ['fork', 'spawn', 'forkserver', 'as written'];

/**
 * Reads `fork, Python 3.8 to 3.11: hangs`, `fork: hangs within 5 runs` or ``spawn, forkserver: exits 1, prints `a`, `b`, warns, reports `Error` ``.
 * What a claim does not mention must not happen. Throws an Error that quotes the part it cannot read.
 */
export function readClaim(text: string): Claim {
  const colon = text.indexOf(': ');
  if (colon < 0) throw new Error(`"${text}": a claim is "start methods: what happens"`);
  const conditions = text.slice(0, colon).split(', ');
  const versionPart = conditions.find((part) => part.startsWith('Python '));
  const ways = conditions.filter((part) => part !== versionPart).map((part) => readWay(text, part));
  return { text, ways, versions: readVersions(text, versionPart), ...readOutcome(text, text.slice(colon + 2)) };
}

function readWay(text: string, part: string): Way {
  const way = WAYS.find((each) => each === part);
  if (!way) throw new Error(`"${text}": "${part}" is none of ${WAYS.join(', ')}`);
  return way;
}

function readVersions(text: string, part: string | undefined): readonly string[] {
  if (part === undefined) return OBSERVED_VERSIONS;
  const range = /^Python (3\.\d+)(?: (?:to|and) (3\.\d+))?$/.exec(part);
  const all: readonly string[] = OBSERVED_VERSIONS;
  const first = all.indexOf(range?.[1] ?? '');
  const last = all.indexOf(range?.[2] ?? range?.[1] ?? '');
  if (first < 0 || last < first)
    throw new Error(`"${text}": "${part}" is not like "Python 3.8 to 3.11" within ${all[0]} to ${all.at(-1)}`);
  return all.slice(first, last + 1);
}

function readOutcome(
  text: string,
  rest: string,
): Pick<Claim, 'hangs' | 'runs' | 'status' | 'prints' | 'warns' | 'reports'> {
  let hangs = false;
  let runs = 1;
  let status: number | undefined;
  let warns = false;
  const lists: Record<string, string[]> = { prints: [], reports: [] };
  let list = 'prints';
  for (const part of rest.match(/(?:[^,`]|`[^`]*`)+/g) ?? []) {
    const within = /^\s*hangs within (\d+) runs$/.exec(part);
    if (within) {
      hangs = true;
      runs = Number(within[1]);
      continue;
    }
    const [, word = '', quoted] = /^\s*(\w*(?: \d+)?)\s*(?:`([^`]*)`)?$/.exec(part) ?? [];
    if (word !== '') list = word;
    if (quoted !== undefined && lists[list]) lists[list]?.push(quoted);
    else if (word === 'hangs') hangs = true;
    else if (word === 'warns') warns = true;
    else if (/^exits \d+$/.test(word)) status = Number(word.slice(6));
    else throw new Error(`"${text}": cannot read "${part.trim()}"`);
  }
  if (hangs === (status !== undefined)) throw new Error(`"${text}": say either "hangs" or "exits" with a status`);
  return { hangs, runs, status: status ?? 0, warns, prints: lists['prints'] ?? [], reports: lists['reports'] ?? [] };
}

export function warnsOfTheFork({ stderr }: RunOutcome): boolean {
  return stderr.includes('is multi-threaded, use of');
}

/** How a run differs from the claim, one sentence each; empty when it is as claimed. */
export function disagreements(claim: Claim, outcome: RunOutcome): readonly string[] {
  const printed = outcome.stdout.split('\n').filter((line) => line !== '' && line !== 'ready');
  const warned = warnsOfTheFork(outcome);
  const found: string[] = [];
  if (claim.hangs !== outcome.hung)
    found.push(outcome.hung ? 'it hangs' : `it exits ${outcome.status} instead of hanging`);
  else if (!claim.hangs && outcome.status !== claim.status) found.push(`it exits ${outcome.status}`);
  if (printed.join('\n') !== claim.prints.join('\n')) found.push(`it prints ${JSON.stringify(printed)}`);
  if (warned !== claim.warns) found.push(warned ? 'it warns of the fork' : 'it does not warn of the fork');
  for (const text of claim.reports) if (!outcome.stderr.includes(text)) found.push(`standard error lacks "${text}"`);
  if (claim.reports.length === 0 && outcome.stderr.includes('Traceback')) found.push('standard error has a traceback');
  return found.length > 0 && outcome.stderr !== ''
    ? [...found, `standard error: ${outcome.stderr.slice(-800)}`]
    : found;
}
