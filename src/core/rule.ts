import type { EffectKind } from './effects.ts';
import type { Hazard, RuleCode } from './finding.ts';
import type { Project } from './project.ts';
import type { Audience, Severity } from './settings.ts';

export interface RuleMeta {
  readonly code: RuleCode;
  /** Names the bad pattern, kebab case: `thread-alive-at-fork`. */
  readonly slug: string;
  /** What it finds: one line of at most 80 characters, without capital and full stop. */
  readonly summary: string;
  readonly severity: Severity;
  readonly audience: Audience;
  /** `suggest`: a person decides; an edit where the text at hand allows one, else what to change in words. */
  readonly autofix: 'safe' | 'suggest' | 'none';
  /** The version of Forksight that first had it. */
  readonly since: string;
  /** Effects that it rests on. */
  readonly effects: readonly EffectKind[];
  /** Rules whose finding at the same place, with the same cause, this rule says better. */
  readonly supersedes: readonly RuleCode[];
}

export interface Rule extends RuleMeta {
  check(project: Project): Iterable<Hazard>;
}

/** Checks the metadata that the type cannot, so that a slip fails at once. Throws an Error that names the field. */
export function defineRule(rule: Rule): Rule {
  const wrong = (field: string, rest: string): never => {
    throw new Error(`${rule.code}: ${field} ${rest}`);
  };
  if (!/^FS[1-9]\d\d$/.test(rule.code)) wrong('code', 'must be FS and three digits');
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(rule.slug)) wrong('slug', 'must be kebab case');
  if (rule.summary.length > 80) wrong('summary', 'must have at most 80 characters');
  if (/^[A-Z]/.test(rule.summary) && !/^[A-Z][A-Z]/.test(rule.summary))
    wrong('summary', 'must not begin with a capital');
  if (rule.summary.endsWith('.')) wrong('summary', 'must not end with a full stop');
  if (rule.supersedes.includes(rule.code)) wrong('supersedes', 'must not name the rule itself');
  return rule;
}
