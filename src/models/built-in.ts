import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { loadCompiled } from './compiled.ts';
import type { Models, ModelText } from './models.ts';

/** The models that come with the program: `models.json` beside the bundle, or the YAML files of the sources. */
export async function builtInModels(): Promise<Models> {
  const compiled = new URL('./models.json', import.meta.url);
  if (existsSync(compiled)) return loadCompiled(readFileSync(compiled, 'utf8'));
  const { loadModels } = await import('./load.ts');
  const loaded = loadModels(builtInFiles());
  if ('problems' in loaded) throw new Error(loaded.problems.map((problem) => problem.message).join('\n'));
  return loaded.models;
}

/** The YAML files under `models/` of the sources, in the order of their names. */
export function builtInFiles(): readonly ModelText[] {
  const folder = new URL('../../models/', import.meta.url);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => ({ name: `models/${name}`, text: readFileSync(new URL(name, folder), 'utf8') }));
}
