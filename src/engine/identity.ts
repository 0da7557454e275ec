import { createHash } from 'node:crypto';
import type { FileFacts } from '#core/facts.ts';
import type { RepoPath, Span } from '#core/span.ts';
import { normalText } from './normal-text.ts';
import type { Ordinals } from './ordinals.ts';
import type { Found } from './run-rules.ts';
import { scopeOf } from './scope-of.ts';

/** What identity rests on: the lines and facts of the files that hazards name. */
export interface Sources {
  lines(path: RepoPath): readonly string[];
  facts(path: RepoPath): FileFacts | undefined;
}

/** Names findings and causes by what they say, never by path or line. */
export interface Identity {
  /** For all hazards of one rule at one place. Ask in reading order, once per place. */
  ofFinding(found: Found): string;
  /** For one cause of the finding with the given fingerprint. */
  ofCause(finding: string, found: Found): string;
}

export function createIdentity(sources: Sources, ordinals: Ordinals): Identity {
  const text = (span: Span): string => normalText(sources.lines(span.path), span.range);
  const digest = (parts: readonly string[], place: Span): string => {
    const key = hash(parts);
    return hash([key, String(ordinals.take(key, place))]);
  };
  return {
    ofFinding: ({ rule, hazard }) => digest(['finding', rule.code, hazard.scope, text(hazard.at)], hazard.at),
    ofCause(finding, { hazard: { cause } }) {
      const facts = sources.facts(cause.path);
      return digest(['cause', finding, facts ? scopeOf(facts, cause.range) : '', text(cause)], cause);
    },
  };
}

function hash(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}
