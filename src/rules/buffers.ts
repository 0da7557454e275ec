/** What files and standard output hold in their buffers. */
import type { Edit } from '#core/finding.ts';
import type { LibraryCall } from '#core/calls.ts';
import type { Project } from '#core/project.ts';

/** Files that keep nothing back, or only the line that is not finished. */
export function isUnbuffered(project: Project, file: string): boolean {
  const opened = project.calls.find((call) => call.result === file);
  return opened?.arguments['buffering']?.literals.some((value) => value === 0 || value === 1) === true;
}

/** Whether a call writes to the file with this key. */
export function writesTo({ api, receiver, arguments: given }: LibraryCall, file: string): boolean {
  if (api === 'builtins.print') return given['file']?.keys.includes(file) === true && !flushesAtOnce(given);
  return receiver === file && /\.(write|writelines|writestr)$/.test(api);
}

/** `print(..., flush=True)`. */
export function flushesAtOnce(given: LibraryCall['arguments']): boolean {
  return given['flush'] !== undefined && given['flush'].literals.join() !== 'false';
}

/** `print(..., flush=True)`: nothing where a comma stands behind the last argument, which facts do not keep. */
export function flushEdit({ api, at, expression, arguments: given }: LibraryCall): Edit | undefined {
  const last = [...expression.arguments, ...expression.keywords].at(-1);
  const [, , line, column] = at.range;
  if (api !== 'builtins.print' || last === undefined || given['flush'] !== undefined) return undefined;
  if (last.at[2] !== line || last.at[3] !== column - 1 || expression.spreads.length > 0) return undefined;
  const behind = column - 1;
  return { class: 'suggest', path: at.path, range: [line, behind, line, behind], text: ', flush=True' };
}
