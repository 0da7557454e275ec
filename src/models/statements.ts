/** Statements that are no effects: settings, what a library does about forks by itself, and what was measured. */
import { z } from 'zod';
import { HANDLING, SETTING_EFFECTS, SETTING_PLACES } from '#core/fork-handling.ts';
import { keyOf, provenance, range, record } from './terms.ts';

/** What the library does about a fork by itself. */
export const ownHandling = record({
  by: keyOf(HANDLING, 'a way to notice a fork'),
  versions: range.optional(),
  complete: z.boolean(),
  says: z.string(),
});

/** A setting that changes what a fork does to a library. The name is that of a variable, an option, or an attribute. */
export const setting = record({
  name: z.string().regex(/^[A-Za-z_][\w.-]*$/, 'is not the name of a setting'),
  of: keyOf(SETTING_PLACES, 'a place of a setting'),
  value: z.string().optional(),
  effect: keyOf(SETTING_EFFECTS, 'an effect of a setting'),
  concerns: z.array(z.string()).default([]),
  ...provenance,
});

/** With which release all probes of the file were last run, and held. */
export const knownMeasurement = record({
  version: z.string(),
  python: z.string(),
  date: z.string().regex(/^\d{4}-\d\d-\d\d$/, 'is not a day like 2026-01-31'),
});
