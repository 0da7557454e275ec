import { loadModels } from './load.ts';
import type { ModelText } from './models.ts';

/** What `dist/models.json` holds: all statements of the files as JSON. Throws an Error that lists every problem. */
export function compileModels(files: readonly ModelText[]): string {
  const loaded = loadModels(files);
  if ('problems' in loaded) throw new Error(loaded.problems.map((problem) => problem.message).join('\n'));
  return `${JSON.stringify(loaded.models)}\n`;
}
