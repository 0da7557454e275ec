import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The root of the repository, as an absolute path without a slash at the end. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '');

/** Whether the module with this address is the program that was started, and not imported by another. */
export function isProgram(moduleUrl: string): boolean {
  return process.argv[1] !== undefined && realpathSync(process.argv[1]) === realpathSync(fileURLToPath(moduleUrl));
}
