import type { Url } from './evidence.ts';

/** Where a statement comes from and for which versions it holds. */
export interface Provenance {
  /** Completes "calls NAME, which ...". */
  readonly says: string;
  readonly source: Url;
  /** `ran` measured, `source` read in the library's code, `doc` documented, `report` from users' reports. */
  readonly evidence: 'ran' | 'source' | 'doc' | 'report';
  /** Versions of the distribution, as in a requirement: `>=4.3,<5`. All when absent. */
  readonly versions?: string;
  /** Versions of Python, likewise: `<3.12`. */
  readonly python?: string;
  readonly platforms?: readonly Platform[];
  /** A program that shows the statement when run; `scripts/probe-models` measures it. */
  readonly probe?: string;
}

export type Platform = 'linux' | 'macos' | 'windows';
