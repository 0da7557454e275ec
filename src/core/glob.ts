import type { RepoPath } from './span.ts';

/**
 * Whether a repository path matches one of the globs, with the meaning of `.gitignore`: a glob without a slash in front
 * of its end matches a name in any folder, any other starts at the root; a match on a folder covers everything below.
 * `*` and `?` stay inside one part of the path, `**` as a whole part stands for any number of parts, `{a,b}` for either.
 */
export function globMatcher(globs: readonly string[]): (path: RepoPath) => boolean {
  const patterns = globs.flatMap((glob) => alternatives(glob) ?? [glob]).map(compile);
  return (path) => {
    const parts = path.split('/');
    return patterns.some((pattern) => matches(pattern, parts));
  };
}

function compile(glob: string): readonly string[] {
  const trimmed = glob.replace(/\/+$/, '');
  const parts = trimmed.replace(/^(\.?\/)+/, '').split('/');
  return trimmed.includes('/') ? parts : ['**', ...parts];
}

/** Goes part by part, remembering up to where the path can have been matched; linear for any pattern. */
function matches(pattern: readonly string[], parts: readonly string[]): boolean {
  let reached: ReadonlySet<number> = new Set([0]);
  for (const expected of pattern) {
    const next = new Set<number>();
    for (const at of reached) {
      if (expected === '**') for (let i = at; i <= parts.length; i++) next.add(i);
      else if (at < parts.length && partMatches(expected, parts[at] as string)) next.add(at + 1);
    }
    reached = next;
  }
  return reached.size > 0;
}

/** Lets the last `*` take one more character whenever the rest does not fit: enough, and never more than quadratic. */
function partMatches(pattern: string, part: string): boolean {
  let [inPattern, inPart] = [0, 0];
  let [star, taken] = [-1, 0];
  while (inPart < part.length) {
    const expected = pattern[inPattern];
    if (expected === '*') {
      [star, taken] = [inPattern++, inPart];
    } else if (expected !== undefined && (expected === '?' || expected === part[inPart])) {
      inPattern++;
      inPart++;
    } else if (star >= 0) {
      [inPattern, inPart] = [star + 1, ++taken];
    } else return false;
  }
  return /^\**$/.test(pattern.slice(inPattern));
}

/** Each pair of braces multiplies what a glob stands for; nobody writes so many by hand. */
const MAX_ALTERNATIVES = 1_000;

/** Whether the braces of a glob stand for more globs than can be tried. Such a glob matches nothing but its own text. */
export function isTooWide(glob: string): boolean {
  return alternatives(glob) === undefined;
}

/** `a/{b,c}` as `a/b` and `a/c`; undefined when there are too many. */
function alternatives(glob: string): readonly string[] | undefined {
  let all: readonly string[] = [glob];
  for (let pairs = 0; pairs < MAX_ALTERNATIVES; pairs++) {
    const next = all.flatMap(withoutFirstBraces);
    if (next.length > MAX_ALTERNATIVES) return undefined;
    if (next.every((one, index) => one === all[index])) return all;
    all = next;
  }
  return undefined;
}

function withoutFirstBraces(glob: string): readonly string[] {
  const braces = /^(.*?)\{([^{}]*)\}(.*)$/s.exec(glob);
  if (!braces) return [glob];
  const [, before = '', inside = '', after = ''] = braces;
  return inside.split(',').map((choice) => before + choice + after);
}
