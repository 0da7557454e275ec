/** The manifests: real bugs with their fixes, and look-alikes that are fine; one JSON object on each line. */
import { readFileSync } from 'node:fs';

export interface Bug {
  readonly id: string;
  /** `owner/name` on GitHub. */
  readonly repo: string;
  readonly parent_commit: string;
  readonly fix_commit: string;
  readonly hazard_class: string;
  /** Where the hazard stands before the fix; the first path is the one that strict scoring looks at. */
  readonly files: readonly { readonly path: string; readonly lines_before: readonly number[]; readonly why: string }[];
  readonly fixed_lines_after?: readonly { readonly path: string; readonly lines: readonly number[] }[];
}

export interface Clean {
  readonly id: string;
  readonly repo: string;
  readonly commit: string;
  readonly path: string;
  /** First and last line of what looks like a hazard and is none. */
  readonly lines: readonly number[];
  readonly why_clean: string;
}

export function readCases<Case extends { readonly id: string; readonly repo: string }>(path: string): readonly Case[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, index) => {
      const value = JSON.parse(line) as Case;
      if (typeof value.id !== 'string' || !/^[\w.-]+\/[\w.-]+$/.test(value.repo))
        throw new Error(`${path}:${index + 1}: a case needs an id and a repo of the form owner/name`);
      return value;
    });
}
