import { PYTHON_VERSIONS, type PythonVersion } from '#core/settings.ts';

/** Patch releases that are tried: a minor version is supported when one of its releases is. */
const PATCHES = Array.from({ length: 41 }, (_, patch) => patch);

type Release = readonly [major: number, minor: number, patch: number];

/**
 * The minor versions of Python that a version specifier allows, oldest first; undefined when the text is not a
 * specifier. Understands PEP 440 (`>=3.9,!=3.10.*`, `~=3.8`) and what Poetry adds: `^3.9`, `~3.9`, `3.9`, `*`, `||`.
 */
export function allowedVersions(specifier: string): readonly PythonVersion[] | undefined {
  const alternatives = specifier.split('||').map(parseAll);
  if (alternatives.some((tests) => tests === undefined)) return undefined;
  return PYTHON_VERSIONS.filter((version) => {
    const [major = 0, minor = 0] = version.split('.').map(Number);
    return alternatives.some((tests) => PATCHES.some((patch) => tests?.every((test) => test([major, minor, patch]))));
  });
}

type Test = (release: Release) => boolean;

function parseAll(text: string): readonly Test[] | undefined {
  const clauses = text.match(/[^\s,<>=!~^]+|[<>=!~^]+\s*[^\s,<>=!~^]*/g) ?? [];
  const tests = clauses.map(parseClause);
  return tests.length > 0 && tests.every((test) => test !== undefined) ? tests : undefined;
}

function parseClause(clause: string): Test | undefined {
  // A pre-, post- or development release stands for its release: minor versions are all that matters here.
  const parts =
    /^(===|==|!=|<=|>=|~=|<|>|\^|~|=)?\s*v?(\d+(?:\.\d+){0,2}|\*)(\.\*)?(?:[-_.]?(?:a|b|rc|dev|post)\d*)*$/.exec(
      clause,
    );
  if (!parts) return undefined;
  const [, operator = '=', digits = '', wildcard] = parts;
  if (digits === '*') return () => true;
  const given = digits.split('.').map(Number);
  const prefix =
    (length: number): Test =>
    (release) =>
      given.slice(0, length).every((number, i) => number === release[i]);
  const order: (release: Release) => number = (release) => {
    const at = release.findIndex((number, i) => number !== (given[i] ?? 0));
    return at < 0 ? 0 : (release[at] as number) - (given[at] ?? 0);
  };
  switch (operator) {
    case '>=':
      return (release) => order(release) >= 0;
    case '>':
      return (release) => order(release) > 0;
    case '<=':
      return (release) => order(release) <= 0;
    case '<':
      return (release) => order(release) < 0;
    case '!=':
      return wildcard ? (release) => !prefix(given.length)(release) : (release) => order(release) !== 0;
    case '~=':
      return (release) => order(release) >= 0 && prefix(Math.max(1, given.length - 1))(release);
    case '^':
      return (release) => order(release) >= 0 && prefix(1)(release);
    case '~':
      return (release) => order(release) >= 0 && prefix(Math.min(2, given.length))(release);
    // `==3.11` names the release 3.11.0, and `3.11` in Poetry too; whoever writes it means the minor version.
    default:
      return prefix(given.length);
  }
}

/** For messages: `3.9 to 3.14`, or `3.8, 3.10` where versions lie between. */
export function formatVersions(versions: readonly PythonVersion[]): string {
  const first = versions[0];
  const last = versions.at(-1);
  if (first === undefined || last === undefined) return 'none';
  const gapless = PYTHON_VERSIONS.indexOf(last) - PYTHON_VERSIONS.indexOf(first) === versions.length - 1;
  return gapless && versions.length > 2 ? `${first} to ${last}` : versions.join(', ');
}
