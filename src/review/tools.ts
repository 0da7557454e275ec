import type { Rule } from '#core/rule.ts';
import { VERSION } from '#core/version.ts';
import { builtInModels } from '#models/built-in.ts';
import type { Models } from '#models/models.ts';
import { createPythonReader, type PythonReader } from '#python/index.ts';
import { RULES } from '#rules/index.ts';

/** What every analysis needs and no project changes: made once, used for any number of trees. */
export interface Tools {
  readonly version: string;
  readonly rules: readonly Rule[];
  readonly models: Models;
  readonly reader: PythonReader;
}

export async function createTools(): Promise<Tools> {
  return { version: VERSION, rules: RULES, models: await builtInModels(), reader: createPythonReader() };
}
