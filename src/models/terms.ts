/** Words and rules that the sections of a model file share, with messages that say how to mend a fault. */
import { z } from 'zod';
import { didYouMean } from '#core/closest.ts';
import { rangeFault } from '#core/version-range.ts';

const NAME = /^[A-Za-z_]\w*(\.[A-Za-z_]\w*)*$/;

export function meant(word: string, candidates: readonly string[]): string {
  return didYouMean(word, candidates, `one of: ${candidates.join(', ')}`);
}

/** An object that refuses unknown keys and says which known one was probably meant. */
export function record<Shape extends z.ZodRawShape>(shape: Shape, noun = 'a key here') {
  return z.strictObject(shape, {
    error: (issue) => {
      if (issue.code !== 'unrecognized_keys') return undefined;
      const key = issue.keys[0] as string;
      return `"${key}" is not ${noun}${meant(key, Object.keys(shape))}`;
    },
  });
}

/** What stands in the file, as the author sees it. */
function written(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

export function oneOf<const Values extends readonly [string, ...string[]]>(values: Values, noun: string) {
  return z.enum(values, {
    error: (issue) =>
      issue.input === undefined
        ? undefined
        : `"${written(issue.input)}" is not ${noun}${meant(written(issue.input), values)}`,
  });
}

export function keyOf<Words extends Readonly<Record<string, string>>>(words: Words, noun: string) {
  return oneOf(Object.keys(words) as [keyof Words & string, ...(keyof Words & string)[]], noun);
}

export const name = z.string().regex(NAME, 'is not a dotted Python name');
export const argument = z.string().regex(/^[A-Za-z_]\w*$/, "is not a parameter's name (without stars)");
export const range = z.string().check((context) => {
  const fault = rangeFault(context.value);
  if (fault !== undefined) context.issues.push({ code: 'custom', message: fault, input: context.value });
});

/** Where a statement comes from and for which versions it holds: see Provenance in core/effects.ts. */
export const provenance = {
  says: z
    .string()
    .regex(
      /^[^A-Z\n].*[^.\n]$|^[A-Z][A-Z].*[^.\n]$/,
      'must be one line that completes "calls NAME, which ...", without capital and full stop',
    ),
  source: z
    .string()
    .regex(/^https:\/\/[^\s/]+\.[^\s/]+\/\S+$/, 'must be an address (https://...) where the statement can be checked'),
  evidence: oneOf(['ran', 'source', 'doc', 'report'], 'a kind of evidence'),
  versions: range.optional(),
  python: range.optional(),
  platforms: z.array(oneOf(['linux', 'macos', 'windows'], 'a platform')).optional(),
  probe: z.string().optional(),
};
