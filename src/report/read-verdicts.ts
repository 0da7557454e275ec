/** Verdicts that another job has written. That job has run untrusted code, so nothing else of its report is taken. */
import { z } from 'zod';
import { UserError } from '#core/problem.ts';
import type { Verdict } from '#core/verdict.ts';

const [SHORT, LONG, MANY] = [500, 2_000, 50];
const short = z.string().max(SHORT);
const long = z.string().max(LONG);
const places = z.array(short).max(MANY);
const number = z.number().nonnegative();

const runs = z
  .array(
    z.object({
      python: short,
      method: z.enum(['fork', 'forkserver', 'spawn']),
      schedule: z.enum(['natural', 'forced', 'healed', 'flushed']),
      outcome: z.enum(['passes', 'fails', 'crashes', 'hangs', 'not ended']),
      times: number,
      of: number,
      seconds: number,
      detail: short.exactOptional(),
    }),
  )
  .max(MANY);

const verdict = z.object({
  fingerprint: z.string().regex(/^[0-9a-f]{32}$/),
  kind: z.enum(['differs', 'writes-twice', 'relies-on-fork', 'hangs-everywhere', 'same', 'inconclusive']),
  cause: z.enum(['proved', 'observed']).exactOptional(),
  says: long,
  test: long.exactOptional(),
  runs,
  story: z
    .object({
      fork: z.object({ at: short, thread: short }),
      lock: z.object({ kind: short, made: short }).exactOptional(),
      holder: z
        .object({
          name: short,
          itself: z.boolean(),
          started: short.exactOptional(),
          runs: short.exactOptional(),
          stack: places,
        })
        .exactOptional(),
      blocked: places,
      proof: long,
      times: z.object({ held: number.exactOptional(), child: number.exactOptional(), proof: number.exactOptional() }),
      delayed: number,
    })
    .exactOptional(),
  limits: z.array(long).max(MANY),
  reproduce: long.exactOptional(),
  fix: z.object({ kind: z.enum(['mends', 'does-not-mend', 'inconclusive']), says: long, runs }).exactOptional(),
});

/** What the verdicts of a report must look like when it comes from elsewhere. */
export const VERDICTS = z.array(verdict).max(5_000);

const report = z.looseObject({ verdicts: VERDICTS });

/** The verdicts in the text of a report. Throws a UserError when there are none, or they are not as they should be. */
export function readVerdicts(text: string, file: string): readonly Verdict[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw unusable(`${file} is not JSON`);
  }
  const checked = report.safeParse(value);
  if (!checked.success) {
    const [first] = checked.error.issues;
    throw unusable(
      `${file} has no verdicts that can be read (${first?.path.join('.') ?? ''}: ${first?.message ?? ''})`,
    );
  }
  return checked.data.verdicts;
}

function unusable(what: string): UserError {
  return new UserError({
    kind: 'unreadable',
    message: `${what}; give the report that a job with confirm: true has written.`,
  });
}
