/** Library calls that rules look up by their place. */
import type { Platform } from '#core/effects.ts';
import type { LibraryCall } from '#core/calls.ts';
import type { Project } from '#core/project.ts';
import { compareSpans, type Span, spanKey } from '#core/span.ts';

const byPlace = new WeakMap<Project, ReadonlyMap<string, LibraryCall>>();

/** The first call at the place. */
export function callAt(project: Project, at: Span): LibraryCall | undefined {
  let calls = byPlace.get(project);
  if (calls === undefined) {
    calls = new Map(project.calls.toReversed().map((call) => [spanKey(call.at), call]));
    byPlace.set(project, calls);
  }
  return calls.get(spanKey(at));
}

/** Whether the call makes a thread for some callers of its function: those tell it which objects go with that, too. */
export function mayMakeThread(project: Project, at: Span): boolean {
  return project.calls.some((call) => call.api === 'threading.Thread' && compareSpans(call.at, at) === 0);
}

/** Whether the first place begins ahead of the other one in the same file. */
export function isAhead(a: Span, b: Span): boolean {
  return a.path === b.path && compareSpans(a, b) < 0;
}

/** Where both calls can be reached, by the tests around each. */
export function commonPlatforms(a: LibraryCall, b: LibraryCall): readonly Platform[] {
  return a.platforms.filter((platform) => b.platforms.includes(platform));
}

/** Whether the outer place holds the inner one. */
export function holds(outer: Span, inner: Span): boolean {
  const [line, column, lastLine, lastColumn] = outer.range;
  const [innerLine, innerColumn, innerLastLine, innerLastColumn] = inner.range;
  return (
    outer.path === inner.path &&
    (line < innerLine || (line === innerLine && column <= innerColumn)) &&
    (innerLastLine < lastLine || (innerLastLine === lastLine && innerLastColumn <= lastColumn))
  );
}
