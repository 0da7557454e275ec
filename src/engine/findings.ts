import { compareCertainty, traceCertainty } from '#core/evidence.ts';
import type { Cause, Finding, Hazard, Words } from '#core/finding.ts';
import type { Rule } from '#core/rule.ts';
import type { Settings, Severity } from '#core/settings.ts';
import { spanKey } from '#core/span.ts';
import { isTestPath } from '#project/tests.ts';
import type { Identity } from './identity.ts';
import type { Found } from './run-rules.ts';

/**
 * One finding for all hazards of a rule at a place: it speaks of its best evidenced cause and lists the others. The
 * hazards must be in the order in which runRules gives them.
 */
export function toFindings(found: readonly Found[], settings: Settings, identity: Identity): readonly Finding[] {
  const groups = new Map<string, [Found, ...Found[]]>();
  for (const one of found) {
    const key = `${one.rule.code} ${spanKey(one.hazard.at)}`;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()].map((group) => toFinding(group, settings, identity));
}

function toFinding(group: readonly [Found, ...Found[]], settings: Settings, identity: Identity): Finding {
  const [{ rule, hazard }] = group;
  const fingerprint = identity.ofFinding(group[0]);
  const seen = new Set<string>();
  const causes: Cause[] = [];
  for (const one of group) {
    if (seen.has(spanKey(one.hazard.cause))) continue;
    seen.add(spanKey(one.hazard.cause));
    const cause = toCause(one.hazard, identity.ofCause(fingerprint, one));
    causes.push(causes.length === 0 ? cause : { ...cause, words: wordsOf(one.hazard) });
  }
  const [best, ...others] = causes as [Cause, ...Cause[]];
  const shown = others.filter((cause) => compareCertainty(cause.confidence, settings.show) <= 0);
  return {
    rule: rule.code,
    severity: severityOf(rule, hazard, settings),
    confidence: best.confidence,
    audience: rule.audience,
    fingerprint,
    at: hazard.at,
    scope: hazard.scope,
    causes: [best, ...shown],
    ...wordsOf(hazard),
  };
}

function wordsOf({ title, why, where, change, alongside, edit }: Hazard): Words {
  return { title, why, where, change, alongside, ...(edit && { edit }) };
}

function toCause(hazard: Hazard, fingerprint: string): Cause {
  return { fingerprint, at: hazard.cause, trace: hazard.trace, confidence: traceCertainty(hazard.trace) };
}

const LOWER: Readonly<Record<Severity, Severity>> = { error: 'warning', warning: 'note', note: 'note' };

/** The configured severity, or the rule's own; one step lower in tests, where a hang costs time and no service. */
function severityOf(rule: Rule, hazard: Hazard, settings: Settings): Severity {
  const configured = settings.rules[rule.code];
  const severity = configured === undefined || configured === 'off' ? rule.severity : configured;
  return isTestPath(hazard.at.path) ? LOWER[severity] : severity;
}
