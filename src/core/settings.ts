import type { Platform } from './effects.ts';
import type { Certainty } from './evidence.ts';

/** Minor versions of Python that the analysis knows, oldest first. */
export const PYTHON_VERSIONS = ['3.6', '3.7', '3.8', '3.9', '3.10', '3.11', '3.12', '3.13', '3.14', '3.15'] as const;
export type PythonVersion = (typeof PYTHON_VERSIONS)[number];

export type Severity = 'error' | 'warning' | 'note';

/** Who wants to see a rule's findings: everyone, or those who asked for every remark. */
export type Audience = 'everyone' | 'pedantic';

/** A version of a library that the project asks for. */
export interface Requirement {
  /** `1.60.0`, or less of it. */
  readonly version: string;
  /** It is the least version, not the one. */
  readonly orLater: boolean;
  /** The file that says so: `requirements.txt`. */
  readonly from: string;
}

/** What the project says about itself and about how it wants to be judged. */
export interface Settings {
  /** Versions of Python that the project supports, oldest first; never empty. */
  readonly python: readonly PythonVersion[];
  /** Where the versions were read: `requires-python in pyproject.toml`, `assumed`. */
  readonly pythonFrom: string;
  readonly platforms: readonly Platform[];
  /** Versions of libraries that the project asks for, by normalised distribution name. */
  readonly requirements?: Readonly<Record<string, Requirement>>;
  /** Where the platforms were read: `classifiers in setup.py`, `assumed`. */
  readonly platformsFrom: string;
  /** Files that are analysed, and files whose findings are left out, as globs on repository paths. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** Folders that top-level modules live in; the root and `src` when the project does not say. */
  readonly sourceRoots: readonly string[];
  /** Severity by rule code; `off` turns a rule off. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  readonly audience: Audience;
  /** The weakest confidence that is shown. */
  readonly show: Certainty;
  /** From which severity on a shown finding fails the check. */
  readonly failOn: Severity | 'never';
  /** Whether a change fails that adds a comment which suppresses a finding. */
  readonly failOnNewSuppressions: boolean;
}
