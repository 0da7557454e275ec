import { type Certainty, compareCertainty, traceCertainty } from '#core/evidence.ts';
import type { Hazard } from '#core/finding.ts';
import type { Problem } from '#core/problem.ts';
import type { Project } from '#core/project.ts';
import type { Rule } from '#core/rule.ts';
import type { Audience, Settings } from '#core/settings.ts';
import { compareSpans, spanKey } from '#core/span.ts';

/** A hazard with the rule that yielded it. */
export interface Found {
  readonly rule: Rule;
  readonly hazard: Hazard;
}

export interface Ran {
  /** In reading order of the places, then by rule, then best evidence first. */
  readonly found: readonly Found[];
  readonly problems: readonly Problem[];
}

/** Runs the rules that are on. A rule that fails loses its own remaining hazards and no others'. */
export function runRules(project: Project, rules: readonly Rule[]): Ran {
  const found: Found[] = [];
  const problems: Problem[] = [];
  for (const rule of rules) {
    if (project.settings.rules[rule.code] === 'off') continue;
    try {
      for (const hazard of rule.check(project)) found.push({ rule, hazard });
    } catch (error) {
      problems.push(ruleFailure(rule, found.findLast((one) => one.rule === rule)?.hazard, error));
    }
  }
  return { found: withoutSuperseded(found, project.settings).sort(compareFound), problems };
}

function ruleFailure(rule: Rule, last: Hazard | undefined, error: unknown): Problem {
  const after = last ? ` after its hazard at ${last.at.path}:${last.at.range[0]}` : '';
  const message = `Rule ${rule.code} failed inside Forksight${after} (${String(error)}), so its findings are incomplete; please report this.`;
  return { kind: 'internal', message, ...(last && { path: last.at.path, range: last.at.range }), fatal: false };
}

/** Whether the settings ask for findings of this confidence and audience. */
export function isWanted(confidence: Certainty, audience: Audience, settings: Settings): boolean {
  return (
    compareCertainty(confidence, settings.show) <= 0 && (audience === 'everyone' || settings.audience === 'pedantic')
  );
}

/** Leaves out what a better rule says of the same place and cause, unless the better rule's word would not be shown. */
function withoutSuperseded(found: readonly Found[], settings: Settings): Found[] {
  const isShown = ({ rule, hazard }: Found): boolean => isWanted(traceCertainty(hazard.trace), rule.audience, settings);
  const key = (code: string, hazard: Hazard): string => [code, spanKey(hazard.at), spanKey(hazard.cause)].join(' ');
  const saidBetter = (shown: boolean): ReadonlySet<string> =>
    new Set(
      found
        .filter((one) => !shown || isShown(one))
        .flatMap(({ rule, hazard }) => rule.supersedes.map((code) => key(code, hazard))),
    );
  const [forShown, forHidden] = [saidBetter(true), saidBetter(false)];
  return found.filter((one) => !(isShown(one) ? forShown : forHidden).has(key(one.rule.code, one.hazard)));
}

function compareFound(a: Found, b: Found): number {
  return (
    compareSpans(a.hazard.at, b.hazard.at) ||
    a.rule.code.localeCompare(b.rule.code, 'en') ||
    compareCertainty(traceCertainty(a.hazard.trace), traceCertainty(b.hazard.trace)) ||
    a.hazard.trace.length - b.hazard.trace.length ||
    compareSpans(a.hazard.cause, b.hazard.cause)
  );
}
