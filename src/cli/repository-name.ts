import type { Audit } from '#audit/audit.ts';
import { UserError } from '#core/problem.ts';
import type { Arguments, Option } from './arguments.ts';

export const REPOSITORY: Option = {
  name: 'repository',
  value: 'NAME',
  says: 'the repository as OWNER/NAME, or its address on another server than github.com; the name of the folder by default',
};

/** How the audit calls the repository, and where its files are read. Throws a UserError for what names none. */
export function nameFrom(args: Arguments, folder: string): Pick<Audit, 'name' | 'server'> {
  const written = args.value('repository');
  if (written === undefined) return { name: folder };
  const found = /^(?:(?<server>https?:\/\/[^/\s]+)\/)?(?<name>[\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(written)?.groups;
  const name = found?.['name'];
  if (name !== undefined) return { name, server: found?.['server'] ?? 'https://github.com' };
  const message = `--repository: ${written} is not a repository; write OWNER/NAME or https://SERVER/OWNER/NAME.`;
  throw new UserError({ kind: 'config', message });
}
