/**
 * Version ranges as in a requirement, `>=3.8,<3.12`, and versions that may be known only in part: `3.11` stands for all
 * of 3.11.x, and is in a range when some of them are.
 */
const CLAUSE = /^(>=|<=|==|!=|~=|>|<)\s*(\d+(?:\.\d+)*)(\.\*)?$/;

interface Clause {
  readonly operator: string;
  readonly version: readonly number[];
  readonly wildcard: boolean;
}

/** What is wrong with a range, or undefined when nothing is. */
export function rangeFault(range: string): string | undefined {
  for (const text of range.split(',')) {
    const clause = parseClause(text);
    if (!clause) return `"${text.trim()}" is not a version test; write one like ">=3.8" and join several with commas`;
    if (clause.wildcard && clause.operator !== '==' && clause.operator !== '!=') {
      return `"${text.trim()}": ".*" goes with == and != only`;
    }
  }
  return undefined;
}

/** Whether a version, or some version that begins with it, is in the range. */
export function rangeHolds(range: string, version: string): boolean {
  const known = version.split('.').map(Number);
  return range.split(',').every((text) => {
    const clause = parseClause(text);
    return clause !== undefined && clauseHolds(clause, known);
  });
}

/** The versions that a range names. */
export function boundsOf(range: string): readonly string[] {
  return range.split(',').flatMap((text) => parseClause(text)?.version.join('.') ?? []);
}

function parseClause(text: string): Clause | undefined {
  const match = CLAUSE.exec(text.trim());
  if (!match) return undefined;
  return {
    operator: match[1] as string,
    version: (match[2] as string).split('.').map(Number),
    wildcard: match[3] !== undefined,
  };
}

function clauseHolds({ operator, version, wildcard }: Clause, known: readonly number[]): boolean {
  const [lowest, highest] = [compare(known, version, 0), compare(known, version, Infinity)];
  const begins = version.every((part, index) => (known[index] ?? part) === part);
  switch (operator) {
    case '>=':
      return highest >= 0;
    case '>':
      return highest > 0;
    case '<=':
      return lowest <= 0;
    case '<':
      return lowest < 0;
    case '==':
      return wildcard ? begins : lowest <= 0 && highest >= 0;
    case '!=':
      return wildcard ? !(begins && known.length >= version.length) : lowest !== 0 || highest !== 0;
    default:
      // `~= 1.4.2` is `>= 1.4.2, == 1.4.*`.
      return highest >= 0 && version.slice(0, -1).every((part, index) => (known[index] ?? part) === part);
  }
}

/** Compares with the unknown parts of `known` taken as `unknown`, and the absent parts of `version` as 0. */
function compare(known: readonly number[], version: readonly number[], unknown: number): number {
  for (let index = 0; index < Math.max(known.length, version.length); index++) {
    const [mine, other] = [known[index] ?? unknown, version[index] ?? 0];
    if (mine !== other) return mine < other ? -1 : 1;
  }
  return known.length < 3 && unknown > 0 ? 1 : 0;
}
