/**
 * Writes every derived file: `npm run generate`. With `--check` it writes nothing and fails when one is stale; both
 * name the files that changed or should.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT, isProgram } from './build/repository.ts';
import { ACTION_GENERATORS } from './generators/action.ts';
import type { Generator } from './generators/generator.ts';
import { LIBRARY_GENERATORS } from './generators/libraries.ts';
import { pageGenerators } from './generators/pages.ts';
import { ruleGenerators } from './generators/rules.ts';
import { schemaGenerators } from './generators/schemas.ts';

/** A derived file that is not what it should be: with the text that it should have, or why that cannot be told. */
export type Stale = { readonly path: string } & ({ readonly text: string } | { readonly fault: string });

export async function staleFiles(root: string, generators: readonly Generator[]): Promise<readonly Stale[]> {
  const stale = new Map<string, Stale>();
  for (const { path, render } of generators) {
    const current = readIfThere(join(root, path));
    const before = stale.get(path);
    if (before !== undefined && 'fault' in before) continue;
    try {
      const text = await render(before?.text ?? current);
      if (text !== current) stale.set(path, { path, text });
    } catch (error) {
      stale.set(path, { path, fault: (error as Error).message });
    }
  }
  return [...stale.values()];
}

/** All of them. Several may fill different places of one file, in turn. */
export function allGenerators(root: string): readonly Generator[] {
  return [
    ...ruleGenerators(root),
    ...pageGenerators(root),
    ...schemaGenerators(root),
    ...LIBRARY_GENERATORS,
    ...ACTION_GENERATORS,
  ];
}

function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}

async function main(check: boolean): Promise<void> {
  const stale = await staleFiles(ROOT, allGenerators(ROOT));
  for (const file of stale) {
    if ('fault' in file) console.error(`${file.path} cannot be generated: ${file.fault}`);
    else if (check) console.error(`${file.path} is stale`);
    else write(file.path, file.text);
  }
  if (check && stale.length > 0) console.error('Run "npm run generate" and commit what it writes.');
  if (stale.some((file) => check || 'fault' in file)) process.exitCode = 1;
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(ROOT, path)), { recursive: true });
  writeFileSync(join(ROOT, path), text);
  console.log(`wrote ${path}`);
}

if (isProgram(import.meta.url)) await main(process.argv.includes('--check'));
