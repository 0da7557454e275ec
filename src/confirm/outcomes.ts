/** How a run ended, and whether two runs ended alike. */
import type { RunOutcome } from '#core/verdict.ts';
import { eventsOf, type Observation } from './observation.ts';

export function outcomeOf({ outcome, exit, signal }: Observation): RunOutcome {
  if (outcome === 'hang') return 'hangs';
  if (outcome === 'unguarded') return 'fails';
  if (outcome !== 'ended') return 'not ended';
  if (signal !== null) return 'crashes';
  return exit === 0 ? 'passes' : 'fails';
}

/** `outcome`: they ended in different ways. `output`: both passed, and printed different lines, whatever the order. */
export function compare(one: Observation, other: Observation): 'alike' | 'outcome' | 'output' {
  if (outcomeOf(one) !== outcomeOf(other)) return 'outcome';
  if (outcomeOf(one) !== 'passes') return 'alike';
  return linesOf(one).join('\n') === linesOf(other).join('\n') ? 'alike' : 'output';
}

/** Lines that only the first run printed, and only the second, without repetition. */
export function difference(one: Observation, other: Observation): readonly [string[], string[]] {
  const [first, second] = [linesOf(one), linesOf(other)];
  return [surplus(first, second), surplus(second, first)];
}

function surplus(lines: readonly string[], others: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const line of others) counts.set(line, (counts.get(line) ?? 0) + 1);
  return lines.filter((line) => {
    const left = counts.get(line) ?? 0;
    counts.set(line, left - 1);
    return left <= 0;
  });
}

/** Whether it printed a line more than once. */
export function repeatsLine(run: Observation): boolean {
  const lines = linesOf(run);
  return lines.some((line, index) => line === lines[index - 1]);
}

/** The lines of standard output, sorted, without what differs from run to run of itself. */
function linesOf({ stdout, pids }: Observation): readonly string[] {
  const ids = new Set(pids.map(String));
  return stdout
    .split('\n')
    .map((line) =>
      line
        .replace(/\b0x[0-9a-f]+\b/gi, '0x')
        .replace(/\b\d+\.\d+ ?s(?:econds)?\b/g, '0s')
        .replace(/\/[^\s'"]*forksight-confirm-[^\s'"]*/g, 'TMP')
        .replace(/\b\d+\b/g, (word) => (ids.has(word) && word.length > 3 ? 'PID' : word))
        .replace(/\b\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d(?:[.,]\d+)?\b/g, 'TIME')
        .replace(/\b\d\d:\d\d:\d\d(?:[.,]\d+)?\b/g, 'TIME')
        .trimEnd(),
    )
    .filter((line) => line !== '')
    .sort();
}

/** Causes of failures under spawn and forkserver that say themselves that they depend on the method and on nothing else. */
const TELLING: readonly (readonly [RegExp, string])[] = [
  [/finished its bootstrapping phase/, 'the program starts processes without a main guard'],
  [
    /Can't (?:pickle|get) local (?:object|attribute)|Can't pickle|cannot pickle|PicklingError/,
    'an object cannot be pickled',
  ],
  [
    /Can't get attribute|has no attribute '\w+' on <module/,
    'the child does not find by its name what the parent defined',
  ],
];

/** What a failed run says of its failure, and what that means where it is known. */
export function failureOf(observed: Observation): { readonly detail?: string; readonly meaning?: string } {
  if (observed.signal !== null) return { detail: observed.signal };
  const text = `${observed.stdout}\n${observed.stderr}`;
  const meaning = TELLING.find(([pattern]) => pattern.test(text))?.[1];
  const lines = text.match(/^(?:E +)?[A-Za-z_][\w.]*(?:Error|Exception|Interrupt|Exit)\b.*$/gm) ?? [];
  const detail = lines.at(-1)?.replace(/^E +/, '').slice(0, 300);
  return { ...(detail !== undefined && { detail }), ...(meaning !== undefined && { meaning }) };
}

/** Whether the probe saw a process being forked. */
export function forks(observed: Observation): boolean {
  return eventsOf(observed, 'fork').length > 0;
}

/** Whether a schedule came about: a process was forked while a thread held a lock. */
export function forksWhileHeld(run: Observation): boolean {
  return eventsOf(run, 'fork').some(({ hold }) => hold !== null && hold !== undefined);
}
