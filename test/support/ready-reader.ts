import type { FileFacts } from '#core/facts.ts';
import { createPythonReader } from '#python/index.ts';

/** A reader that has loaded the grammar, so that it always answers at once. */
export interface ReadyReader {
  facts(text: string): FileFacts;
}

export async function createReadyReader(): Promise<ReadyReader> {
  const reader = createPythonReader();
  await reader.facts('= = the grammar has to look at this');
  return { facts: (text) => reader.facts(text) as FileFacts };
}
