/** Models as JSON, so that the shipped program reads its own without a YAML parser. */
import type { Models } from './models.ts';

/** What `dist/models.json` holds. */
export function compileModels(models: Models): string {
  return `${JSON.stringify(models)}\n`;
}

/** The inverse of {@link compileModels}. The text is trusted: it was checked when it was compiled. */
export function loadCompiled(text: string): Models {
  return JSON.parse(text) as Models;
}
