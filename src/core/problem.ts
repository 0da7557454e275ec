import type { Range, RepoPath } from './span.ts';

/**
 * Something that kept the analysis from its work: one clear sentence with the place and the mend.
 * `fatal` problems mean that nothing could be checked; others that something was left out.
 */
export interface Problem {
  readonly kind:
    | 'syntax'
    | 'encoding'
    | 'too-large'
    | 'binary'
    | 'unreadable'
    | 'link'
    | 'config'
    | 'model'
    | 'suppression'
    | 'revision'
    | 'repository'
    | 'event'
    | 'github'
    | 'limit'
    | 'internal';
  readonly message: string;
  readonly path?: RepoPath;
  readonly range?: Range;
  readonly fatal: boolean;
}

const UNREAD: ReadonlySet<Problem['kind']> = new Set([
  'syntax',
  'encoding',
  'too-large',
  'binary',
  'unreadable',
  'link',
]);

/**
 * Tells of a file whether what was found in it before may still be there, although it is not found now: the file could
 * not be read as a whole, or something failed that may concern any file.
 */
export function leavesDoubt(problems: readonly Problem[]): (path: RepoPath) => boolean {
  const all = problems.some(({ kind, fatal }) => fatal || kind === 'internal');
  const unread = new Set(problems.flatMap(({ kind, path }) => (UNREAD.has(kind) && path !== undefined ? [path] : [])));
  return (path) => all || unread.has(path);
}

/** What was looked at, so that "no findings" and "looked at nothing" never look alike. */
export interface Coverage {
  /** Python files in the tree. */
  readonly files: number;
  /** Of these, analysed completely. */
  readonly analysed: number;
  /** Analysed in part, because of syntax errors. */
  readonly partly: number;
  /** Left out: too large, binary, unreadable, excluded from reading. */
  readonly skipped: number;
  readonly bytes: number;
}

/** An error whose message is meant for the user as it stands. Exit status 2. */
export class UserError extends Error {
  readonly problem: Problem;
  constructor(problem: Omit<Problem, 'fatal'>) {
    super(problem.message);
    this.name = 'UserError';
    this.problem = { ...problem, fatal: true };
  }
}
