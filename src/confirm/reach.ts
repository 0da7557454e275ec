/** Which findings a run comes by: the lines of the program that it was seen at, against the lines that a finding names. */
import { realpathSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { type Finding, spansOf } from '#core/finding.ts';
import { lastLine, type RepoPath } from '#core/span.ts';
import { eventsOf, type Frame, type Observation } from './observation.ts';
import { isLibrary, type NamePath } from './story.ts';

/**
 * Names a path of the machine as one of the project below `root`; of the standard library and of packages, the part below
 * their folder. Old interpreters give the path of a script as it was written, from the `folder` that they run in.
 */
export function projectPaths(root: string, folder: string): NamePath {
  const [top, start] = [realpathSync(root), realpathSync(folder)];
  return (path) => {
    if (path.startsWith('<')) return path;
    const below = relative(top, resolve(start, path)).split(sep).join('/');
    if (!below.startsWith('../') && below !== '..') return below;
    const library = /^.*[/\\](?:lib[/\\]python\d+\.\d+|(?:site|dist)-packages)[/\\](.+)$/.exec(path)?.[1];
    return library === undefined ? path : isLibrary(path) ? `<python>/${library}` : `<installed>/${library}`;
  };
}

/** A place in the project that a run was seen at. */
export interface SeenPlace {
  readonly path: RepoPath;
  readonly line: number;
  readonly callable: string;
}

/** Every place of the project at which a run forked, in reading order of the events; only the given child's fork if there is one. */
export function forkPlaces(observed: Observation, name: NamePath, childPid?: number): readonly SeenPlace[] {
  const child = eventsOf(observed, 'child').find(({ pid }) => pid === childPid);
  const forks = eventsOf(observed, 'fork').filter(
    ({ pid, number }) => child === undefined || (pid === child.parent && number === child.fork),
  );
  return forks.flatMap(({ stack }) => placesOf(stack, name));
}

/** Places that a traceback of the program's output names. */
export function tracebackPlaces({ stdout, stderr }: Observation, name: NamePath): readonly SeenPlace[] {
  const matches = `${stdout}\n${stderr}`.matchAll(/^\s*File "([^"\n]{1,500})", line (\d{1,7}), in (\S{1,200})/gm);
  return placesOf(
    [...matches].slice(0, 500).map(([, path = '', line = '', callable = '']): Frame => [path, Number(line), callable]),
    name,
  );
}

/** Tests of pytest in which the run forked at a place of one of the findings, in the order in which they ran. */
export function testsThatComeBy(
  observed: Observation,
  findings: readonly Finding[],
  name: NamePath,
): readonly string[] {
  const tests = eventsOf(observed, 'fork').flatMap(({ test, stack }) => {
    const id = test.replace(/ \((?:setup|call|teardown)\)$/, '');
    const places = placesOf(stack, name);
    // The program says which test runs, and could say anything.
    return /^[^-].*\.py(?:::|$)/.test(id) && findings.some((finding) => comesBy(places, finding)) ? [id] : [];
  });
  return [...new Set(tests)];
}

function placesOf(stack: readonly Frame[], name: NamePath): readonly SeenPlace[] {
  return stack
    .filter(([path]) => !isLibrary(path))
    .map(([path, line, callable]) => ({ path: name(path), line, callable }));
}

/**
 * Whether one of the places belongs to the finding: a line that it or its trace names, or a line of the callable that
 * it stands in.
 */
export function comesBy(places: readonly SeenPlace[], finding: Finding): boolean {
  const spans = spansOf(finding);
  const inside = finding.scope === '' ? '<module>' : (finding.scope.split('.').at(-1) ?? '');
  return places.some(
    ({ path, line, callable }) =>
      spans.some(({ path: named, range }) => named === path && line >= range[0] && line <= lastLine(range)) ||
      (path === finding.at.path && callable === inside),
  );
}
