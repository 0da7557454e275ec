import { globMatcher } from '#core/glob.ts';
import type { RepoPath } from '#core/span.ts';
import type { OwnerRule } from './audit.ts';

/** Where GitHub looks for the file; the first one counts. */
export const OWNERS_FILES: readonly RepoPath[] = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'];

/** GitHub takes neither negation nor sets of characters, and leaves out the whole line, as it does with other mistakes. */
const NO_PATTERN = /^!|^\\#|[[\]]/;
const OWNER = /^(@[\w.-]+(\/[\w.-]+)?|[^@\s]+@[^@\s]+)$/;

/** The rules of a CODEOWNERS file, in order. Comments, headers of sections and lines with a mistake are left out. */
export function readOwners(text: string): readonly OwnerRule[] {
  return text.split(/\r?\n/).flatMap((line) => {
    // A space in a path is written with a backslash in front.
    const words = line.match(/(?:\\.|[^\s\\])+/g) ?? [];
    const comment = words.findIndex((word) => word.startsWith('#'));
    const [pattern, ...owners] = comment < 0 ? words : words.slice(0, comment);
    if (pattern === undefined || NO_PATTERN.test(pattern) || !owners.every((owner) => OWNER.test(owner))) return [];
    return [{ pattern: pattern.replace(/\\(.)/g, '$1'), owners }];
  });
}

/** The owners of a path: the last rule that matches decides, also when it names nobody. */
export function ownerFinder(rules: readonly OwnerRule[]): (path: RepoPath) => readonly string[] {
  const matchers = rules.map(({ pattern, owners }) => ({ owners, matches: matcherOf(pattern) })).toReversed();
  return (path) => matchers.find(({ matches }) => matches(path))?.owners ?? [];
}

/** As in .gitignore, but that `docs/*` is for the files of a folder and not for those further down. */
function matcherOf(pattern: string): (path: RepoPath) => boolean {
  const matches = globMatcher([pattern]);
  if (!/[^*]\/\*$/.test(pattern)) return matches;
  const depth = pattern.replace(/^\/+/, '').split('/').length;
  return (path) => matches(path) && path.split('/').length === depth;
}
