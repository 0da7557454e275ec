/** What the findings at a commit say about a case. */
import { isCompatible } from './classes.ts';
import type { Bug, Clean } from './manifest.ts';

/** A place that a tool reports: for Forksight, of a finding and of each of its causes. */
export interface Reported {
  readonly rule: string;
  readonly path: string;
  readonly line: number;
  readonly confidence: string;
  readonly title: string;
}

/** A finding this many lines away still speaks of the same statement. */
const NEAR = 3;

export interface BugScore {
  /** At the first path of the case. */
  readonly strict: boolean;
  /** At any of its paths. */
  readonly lenient: boolean;
  /** Nothing compatible at the lines of the fix; undefined when it was not found before. */
  readonly silentAfter: boolean | undefined;
  readonly hits: readonly Reported[];
  readonly after: readonly Reported[];
}

export function scoreBug(bug: Bug, before: readonly Reported[], after: readonly Reported[]): BugScore {
  const near = (found: Reported, file: Bug['files'][number]): boolean =>
    found.path === file.path && file.lines_before.some((line) => Math.abs(line - found.line) <= NEAR);
  const fits = before.filter(({ rule }) => isCompatible(bug.hazard_class, rule));
  const hits = fits.filter((found) => bug.files.some((file) => near(found, file)));
  const [first] = bug.files;
  const strict = first !== undefined && hits.some((found) => near(found, first));
  const places = bug.fixed_lines_after ?? [];
  const left = after.filter(
    ({ rule, path, line }) =>
      hits.some((hit) => hit.rule === rule) &&
      places.some((place) => place.path === path && place.lines.some((each) => Math.abs(each - line) <= NEAR)),
  );
  return {
    strict,
    lenient: hits.length > 0,
    silentAfter: hits.length > 0 ? left.length === 0 : undefined,
    hits,
    after: left,
  };
}

/** How near another tool comes to the places before the fix: with what it says of forks, or with whatever it says. */
export function scorePeer(
  bug: Bug,
  said: readonly Reported[],
): { readonly strict: boolean; readonly lenient: boolean } {
  const near = (file: Bug['files'][number]): boolean =>
    said.some(
      ({ path, line }) => path === file.path && file.lines_before.some((each) => Math.abs(each - line) <= NEAR),
    );
  const [first] = bug.files;
  return { strict: first !== undefined && near(first), lenient: bug.files.some(near) };
}

/** Findings at a place that is fine. */
export function falseAlarms(clean: Clean, found: readonly Reported[]): readonly Reported[] {
  const [first = 0, last = first] = clean.lines;
  return found.filter(({ path, line }) => path === clean.path && line >= first - NEAR && line <= last + NEAR);
}
