import { statSync, type Stats } from 'node:fs';
import { basename, resolve } from 'node:path';
import { UserError } from '#core/problem.ts';
import { createPythonReader } from '#python/index.ts';
import { renderFacts } from '#report/facts.ts';
import { decodePython } from '#sources/decode-python.ts';
import { diskTree } from '#sources/disk-tree.ts';
import type { Command } from './command.ts';

export const facts: Command = {
  usage: 'FILE',
  operands: { name: 'FILE', least: 1, most: 1 },
  options: [{ name: 'json', says: 'as JSON, the form in which the analysis has them' }],
  details: [
    'For finding out why something is found, or not: callables, statements and calls as the analysis sees them.',
  ],
  examples: [
    ['forksight facts app/worker.py', 'as text'],
    ['forksight facts --json app/worker.py', 'as JSON'],
  ],
  async run(args, terminal) {
    const file = args.operands[0] ?? '';
    const text = await readPython(file, terminal.folder);
    const found = await createPythonReader().facts(text);
    terminal.out(args.has('json') ? `${JSON.stringify(found, undefined, 2)}\n` : renderFacts(found));
    return 0;
  },
};

/** Undefined for a path that leads nowhere. */
function statOf(place: string): Stats | undefined {
  try {
    return statSync(place);
  } catch {
    return undefined;
  }
}

/** Through a tree of this one file, so that its limits hold here too. */
async function readPython(file: string, folder: string): Promise<string> {
  const place = resolve(folder, file);
  const refuse = (says: string): UserError => new UserError({ kind: 'unreadable', message: `${file}${says}` });
  const stats = statOf(place);
  if (!stats) throw refuse(` does not exist; check its spelling, seen from ${folder}.`);
  if (!stats.isFile()) throw refuse(' is not a file; give a Python file.');
  for await (const [, content] of diskTree(place).read([basename(place)])) {
    if (typeof content === 'string') throw refuse(`: ${content}`);
    const decoded = decodePython(content);
    if ('reason' in decoded) throw refuse(`: ${decoded.reason}`);
    return decoded.text;
  }
  throw refuse(' cannot be read; check its permissions.');
}
