import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Audit } from '#audit/audit.ts';
import { previousAmong, withPrevious } from '#audit/trend.ts';
import { UserError } from '#core/problem.ts';
import type { Arguments, Option } from './arguments.ts';

export const PREVIOUS: Option = {
  name: 'previous',
  value: 'FILE',
  says: 'the audit before this one, as JSON: what is new and fixed since is told, and how the figures went',
};

/** The audits in a file. Throws a UserError for one that has none. */
export async function auditsIn(file: string, folder: string): Promise<readonly Audit[]> {
  let text: string;
  try {
    text = readFileSync(resolve(folder, file), 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const message = `The audit ${file} cannot be read (${code ?? String(error)}); check its spelling, seen from ${folder}.`;
    throw new UserError({ kind: 'unreadable', message });
  }
  // Its schema is only needed here.
  const { readAudits } = await import('#audit/read-audit.ts');
  const read = readAudits(text);
  if ('audits' in read) return read.audits;
  throw new UserError({ kind: 'config', message: `The file ${file} ${read.fault}.` });
}

/**
 * The audits with what the option names, by the repository's name; among several, one may be there for the first time.
 * Throws a UserError when the file has nothing that came before.
 */
export async function withPreviousFrom(
  args: Arguments,
  folder: string,
  audits: readonly Audit[],
): Promise<readonly Audit[]> {
  const file = args.value('previous');
  if (file === undefined) return audits;
  const before = await auditsIn(file, folder);
  const found = audits.map((audit) => ({ audit, previous: previousAmong(before, audit.name) }));
  const faults = found.flatMap(({ previous }) => ('fault' in previous ? [previous.fault] : []));
  if (faults.length === audits.length) {
    const message = `--previous: the file ${file} ${faults[0]}; give the audit before, whose name --repository sets.`;
    throw new UserError({ kind: 'config', message });
  }
  return found.map(({ audit, previous }) => ('audit' in previous ? withPrevious(audit, previous.audit) : audit));
}
