/** Whether pull requests of forks are to be expected. */
import { METADATA_FILES } from '#config/declared.ts';
import type { RepoPath } from '#core/span.ts';

export interface Forks {
  readonly expected: boolean;
  /** Why: a clause that follows "since". */
  readonly because: string;
}

export const LICENCE_FILES: readonly RepoPath[] = ['LICENSE', 'LICENCE', 'COPYING'].flatMap((name) =>
  ['', '.txt', '.md', '.rst'].map((ending) => `${name}${ending}`),
);

/** Words that licences for everyone have, and terms of a company do not. */
const OPEN =
  /\b(?:MIT License|Apache License|BSD \d-Clause|Mozilla Public License|(?:Affero |Lesser )?General Public License|ISC License|European Union Public Licen[cs]e|Permission (?:is hereby granted, free of charge|to use, copy, modify,)|Redistribution and use in source and binary forms|This is free and unencumbered software)\b/i;

/** Strangers send pull requests where a licence lets them change the code. */
export function forksExpected(texts: ReadonlyMap<RepoPath, string>): Forks {
  if (METADATA_FILES.some((path) => /Private ::/.test(texts.get(path) ?? '')))
    return { expected: false, because: 'its classifiers say that the package is private' };
  const licence = LICENCE_FILES.find((path) => OPEN.test(texts.get(path) ?? ''));
  if (licence !== undefined) return { expected: true, because: `${licence} lets everyone change the code` };
  return { expected: false, because: 'no licence was found that lets everyone change the code' };
}
