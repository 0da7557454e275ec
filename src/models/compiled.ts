/** Models as JSON, so that the shipped program reads its own without a YAML parser. */
import type { Models } from './models.ts';

/** The inverse of `compileModels`. The text is trusted: it was checked when it was compiled. */
export function loadCompiled(text: string): Models {
  return JSON.parse(text) as Models;
}
