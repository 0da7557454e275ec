// Written by `npm run generate`; edits are lost.
import type { Rule } from '#core/rule.ts';

/** Every rule, in the order of its code. */
export const RULES: readonly Rule[] = [
];
