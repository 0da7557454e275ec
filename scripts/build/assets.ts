import { readFile, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'rolldown';
import { builtInModels } from '#models/built-in.ts';
import { RECIPES, type RecipeName } from '#core/recipes.ts';
import { compileModels } from '#models/compiled.ts';
import { ROOT } from './repository.ts';

/** What is shipped as a file of its own; each lies beside the bundle under its own name. */
export const WASM = ['web-tree-sitter/web-tree-sitter.wasm', 'tree-sitter-python/tree-sitter-python.wasm'] as const;

/** Puts what the program reads at run time beside the bundle, so that dist/ needs nothing else. */
export function emitAssets(): Plugin {
  return {
    name: 'emit-assets',
    async buildStart() {
      for (const specifier of WASM) {
        const path = fileURLToPath(import.meta.resolve(specifier));
        this.emitFile({ type: 'asset', fileName: basename(path), source: await readFile(path) });
      }
      this.emitFile({ type: 'asset', fileName: 'models.json', source: compileModels(await builtInModels()) });
      this.emitFile({ type: 'asset', fileName: 'rules.json', source: toJson(await rulePages()) });
      const recipes = await Promise.all(RECIPES.map(async (name) => [name, await recipe(name)] as const));
      this.emitFile({ type: 'asset', fileName: 'recipes.json', source: toJson(Object.fromEntries(recipes)) });
      for (const fileName of await pythonFiles()) {
        this.emitFile({ type: 'asset', fileName, source: await readFile(join(ROOT, 'src/confirm', fileName)) });
      }
    },
  };
}

/** The probe and its supervisor, which Python reads; relative to `src/confirm`, and so to the bundle. */
async function pythonFiles(): Promise<readonly string[]> {
  const names = await readdir(join(ROOT, 'src/confirm'), { recursive: true });
  return names.filter((name) => name.endsWith('.py')).sort();
}

/** The page of every rule, Markdown, by code: what `forksight explain` prints. */
async function rulePages(): Promise<Record<string, string>> {
  const folder = join(ROOT, 'docs/rules');
  const pages: Record<string, string> = {};
  for (const name of (await readdir(folder)).sort()) {
    const code = /^(FS\d{3})-.*\.md$/.exec(name)?.[1];
    if (code !== undefined) pages[code] = await readFile(join(folder, name), 'utf8');
  }
  return pages;
}

/** A workflow of the documentation: what `forksight init` writes. */
function recipe(name: RecipeName): Promise<string> {
  return readFile(join(ROOT, `docs/recipes/${name}.yml`), 'utf8');
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, undefined, 1)}\n`;
}
