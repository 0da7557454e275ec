import type { Day } from '#audit/audit.ts';
import { UserError } from '#core/problem.ts';
import type { Arguments, Option } from './arguments.ts';

export const DAY: Option = {
  name: 'date',
  value: 'DAY',
  says: 'the day that the audit is of, YYYY-MM-DD; today by default. The same input and day give the same bytes',
};

/** The day that the option names, or today, by Greenwich. Throws a UserError for what is no day. */
export function dayFrom(args: Arguments): Day {
  const written = args.value('date');
  if (written === undefined) return new Date().toISOString().slice(0, 10);
  if (isDay(written)) return written;
  throw new UserError({ kind: 'config', message: `--date: ${written} is not a day; write it as 2026-11-30.` });
}

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
