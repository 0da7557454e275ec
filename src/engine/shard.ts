import type { RuleCode } from '#core/finding.ts';
import type { Rule } from '#core/rule.ts';

/** A part of the rules' work: the `index`th, from 1, of so many. */
export interface Shard {
  readonly index: number;
  readonly of: number;
}

/**
 * The rules that a shard runs. Each rule is in exactly one of them; rules of which one may say better what another says
 * stay together, so that joined shards find what a whole run finds. Depends on the rules and the shard alone.
 */
export function rulesOfShard(rules: readonly Rule[], { index, of }: Shard): readonly Rule[] {
  const own = new Set(
    families(rules)
      .filter((_, number) => number % of === index - 1)
      .flat(),
  );
  return rules.filter(({ code }) => own.has(code));
}

/** Rules that are connected by what they supersede; the families and what is in them in the order of the rules. */
function families(rules: readonly Rule[]): readonly (readonly RuleCode[])[] {
  const familyOf = new Map<RuleCode, RuleCode[]>(rules.map(({ code }) => [code, [code]]));
  for (const { code, supersedes } of rules) {
    for (const other of supersedes) {
      const [one, two] = [familyOf.get(code), familyOf.get(other)];
      if (one === undefined || two === undefined || one === two) continue;
      one.push(...two);
      for (const member of two) familyOf.set(member, one);
    }
  }
  const found = new Set(rules.map(({ code }) => familyOf.get(code)));
  return [...found].flatMap((family) => (family === undefined ? [] : [family]));
}
