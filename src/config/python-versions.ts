import { PYTHON_VERSIONS, type PythonVersion } from '#core/settings.ts';
import { rangeHolds } from '#core/version-range.ts';

/**
 * The minor versions of Python that a version specifier allows, oldest first: those of which some release is allowed;
 * undefined when the text is not a specifier. Understands PEP 440 (`>=3.9,!=3.10.*`, `~=3.8`) and what Poetry adds:
 * `^3.9`, `~3.9`, `3.9`, `*`, `||`.
 */
export function allowedVersions(specifier: string): readonly PythonVersion[] | undefined {
  const alternatives = specifier.split('||').map(clausesOf);
  if (alternatives.some((clauses) => clauses === undefined)) return undefined;
  return PYTHON_VERSIONS.filter((version) =>
    alternatives.some((clauses) => clauses?.every((clause) => rangeHolds(clause, version))),
  );
}

/** The clauses of a specifier as PEP 440 has them, joined by commas or, as Poetry allows, by spaces. */
function clausesOf(text: string): readonly string[] | undefined {
  const written = text.match(/[^\s,<>=!~^]+|[<>=!~^]+\s*[^\s,<>=!~^]*/g) ?? [];
  const clauses = written.map(toRange);
  return clauses.length > 0 && clauses.every((clause) => clause !== undefined) ? clauses : undefined;
}

function toRange(clause: string): string | undefined {
  // A pre-, post- or development release stands for its release: minor versions are all that matters here.
  const parts =
    /^(===|==|!=|<=|>=|~=|<|>|\^|~|=)?\s*v?(\d+(?:\.\d+){0,2}|\*)(\.\*)?(?:[-_.]?(?:a|b|rc|dev|post)\d*)*$/.exec(
      clause,
    );
  if (!parts) return undefined;
  const [, operator = '=', version = '', wildcard = ''] = parts;
  const [major = '', minor] = version.split('.');
  if (version === '*') return '>=0';
  switch (operator) {
    case '^':
      return `>=${version},==${major}.*`;
    case '~':
      return `>=${version},==${minor === undefined ? major : `${major}.${minor}`}.*`;
    case '~=':
      return minor === undefined ? `>=${version},==${major}.*` : `~=${version}`;
    case '!=':
      return `!=${version}${wildcard}`;
    // `==3.11` names the release 3.11.0, and `3.11` in Poetry too; whoever writes it means the minor version.
    case '=':
    case '==':
    case '===':
      return `==${version}.*`;
    default:
      return `${operator}${version}`;
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
