/** tree-sitter alone: parses every Python file of a folder and copies each tree out. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadGrammar } from '#python/grammar.ts';
import { decodePython } from '#sources/decode-python.ts';

const [folder = '.'] = process.argv.slice(2);
const grammar = await loadGrammar();
for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
  if (!name.endsWith('.py')) continue;
  const decoded = decodePython(readFileSync(join(folder, name)));
  if ('text' in decoded) grammar.parse(decoded.text);
}
