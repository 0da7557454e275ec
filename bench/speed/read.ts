/** The floor: lists a folder and reads every Python file of it, one after the other. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder = '.'] = process.argv.slice(2);
let bytes = 0;
for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
  if (name.endsWith('.py')) bytes += readFileSync(join(folder, name)).length;
process.stdout.write(`${bytes}\n`);
