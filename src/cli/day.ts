import type { Day } from '#core/baseline.ts';
import { UserError } from '#core/problem.ts';
import type { Arguments, Option } from './arguments.ts';

export const DAY: Option = {
  name: 'date',
  value: 'DAY',
  says: 'the day that the audit is of, YYYY-MM-DD; today by default. The same input and day give the same bytes',
};

/** The day that an option names; undefined without it. Throws a UserError for what is no day. */
export function dayFrom(args: Arguments, option: 'date' | 'expires'): Day | undefined {
  const written = args.value(option);
  if (written === undefined || isDay(written)) return written;
  throw new UserError({ kind: 'config', message: `--${option}: ${written} is not a day; write it as 2026-11-30.` });
}

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
