/** What the runs show of a suggested change: the test is examined in a copy of the project that has it. */
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import type { StartMethod } from '#core/effects.ts';
import type { Edit, Finding } from '#core/finding.ts';
import { type FixTrial, isConfirmed } from '#core/verdict.ts';
import { surroundingsOf } from './environment.ts';
import type { Examination } from './examine.ts';
import { bearingOn, judge } from './judge.ts';
import { eventsOf, type Observation } from './observation.ts';
import { compare, failureOf, forksWhileHeld, outcomeOf } from './outcomes.ts';
import { forkPlaces } from './reach.ts';
import type { Program } from './run.ts';
import { type NamePath, placeOf } from './story.ts';

/** Where and how copies of the project are made, in which suggested changes are tried. */
export interface Copies {
  /** An existing folder, in which each gets a folder of its own. */
  readonly parent: string;
  /** Where in a copy the tests run, relative to its top; empty for the top itself. */
  readonly inside: string;
  /** Writes the project into an empty folder, with the edit made; gives a sentence when that cannot be. */
  readonly write: (folder: string, edit?: Edit) => Promise<string | undefined>;
}

export interface Copy extends Pick<Program, 'folder' | 'surroundings'> {
  readonly root: string;
}

/** A new copy, with the edit made if there is one; a sentence when it cannot be made. */
export async function makeCopy({ parent, inside, write }: Copies, edit?: Edit): Promise<Copy | string> {
  const root = mkdtempSync(join(parent, 'copy-'));
  const problem = await write(root, edit);
  return problem ?? { root, folder: join(root, inside), surroundings: surroundingsOf(root) };
}

const METHODS: readonly StartMethod[] = ['fork', 'forkserver', 'spawn'];

export function untried(says: string): FixTrial {
  return { kind: 'inconclusive', says, runs: [] };
}

/**
 * What the examination of the changed copy shows. `name` names paths of the copy. `unchanged` runs the test once in a
 * copy without the edit: where that does not end as it did in the project, the copy is to blame and not the edit.
 */
export async function judgeFix(
  finding: Finding,
  before: Examination,
  after: Examination,
  name: NamePath,
  unchanged: () => Promise<Observation | undefined>,
): Promise<FixTrial> {
  const judged = bearingOn(finding, judge(after));
  const { kind, says, runs } = judged;
  const { recorded } = after;
  if (isConfirmed(judged)) return { kind: 'does-not-mend', says: `With this change ${lowerFirst(says)}`, runs };
  if (outcomeOf(recorded) === 'fails' || outcomeOf(recorded) === 'crashes') {
    const { detail } = failureOf(recorded);
    const how = `${outcomeOf(recorded)}${detail === undefined ? '' : `: \`${detail.replaceAll('`', "'")}\``}`;
    const control = await unchanged();
    const [natural = before.recorded] = before.plain.fork;
    return control !== undefined && compare(control, natural) === 'alike'
      ? { kind: 'does-not-mend', says: `With this change the test ${how}.`, runs }
      : {
          kind: 'inconclusive',
          says: `In a copy of the project the test ${how}, so nothing is known of the change.`,
          runs,
        };
  }
  const wroteTwice = bearingOn(finding, judge(before)).kind === 'writes-twice';
  if (kind !== 'same' && !wroteTwice)
    return { kind: 'inconclusive', says: `With this change nothing is shown: ${lowerFirst(says)}`, runs };
  if (!comesByFile(recorded, finding, name)) {
    return {
      kind: 'inconclusive',
      says: 'The changed file was not seen to run, so nothing is known of the change.',
      runs,
    };
  }
  if (wroteTwice) return { kind: 'mends', says: 'With this change nothing is written twice.', runs };
  const passing = METHODS.filter((method) =>
    runs.some((row) => row.method === method && row.schedule === 'natural' && row.outcome === 'passes'),
  );
  const held = after.forced.some(forksWhileHeld);
  const also = held ? ', also when a thread holds a lock at the fork' : '';
  return { kind: 'mends', says: `With this change the test passes under ${listed(passing)}${also}.`, runs };
}

/** Whether a process was made in the changed file, or a start method chosen. */
function comesByFile(run: Observation, { at, edit }: Finding, name: NamePath): boolean {
  const chosen = eventsOf(run, 'chosen').map((event) => placeOf(event.at, name).replace(/:\d+$/, ''));
  const seen = new Set([...forkPlaces(run, name).map(({ path }) => path), ...chosen]);
  return seen.has(at.path) || (edit !== undefined && seen.has(edit.path));
}

function lowerFirst(sentence: string): string {
  return `${sentence.slice(0, 1).toLowerCase()}${sentence.slice(1)}`;
}

function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}
