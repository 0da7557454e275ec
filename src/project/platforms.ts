/** Which platforms come to each side of a test for the platform. */
import type { Platform } from '#core/effects.ts';
import type { Expression, Statement } from '#core/facts.ts';
import { decide, type DecisionContext } from './decide.ts';

export interface Sides {
  readonly then: ReadonlySet<Platform>;
  readonly otherwise: ReadonlySet<Platform>;
}

export function platformSides(test: Expression, context: DecisionContext, platforms: ReadonlySet<Platform>): Sides {
  const then = new Set<Platform>();
  const otherwise = new Set<Platform>();
  for (const platform of platforms) {
    const { holds } = decide(test, { ...context, settings: { ...context.settings, platforms: [platform] } });
    if (holds !== 'no') then.add(platform);
    if (holds !== 'yes') otherwise.add(platform);
  }
  return { then, otherwise };
}

/** Each platform comes to one side: the platform decides alone. */
export function isDisjoint({ then, otherwise }: Sides): boolean {
  return ![...then].some((platform) => otherwise.has(platform));
}

/** Whether a block that is not walked would be left at its end, as far as its last statement tells. */
export function leavesAtEnd(statements: readonly Statement[]): boolean {
  const last = statements.at(-1);
  return last !== undefined && LEAVES.has(last.kind);
}

const LEAVES: ReadonlySet<Statement['kind']> = new Set(['return', 'raise', 'break', 'continue']);
