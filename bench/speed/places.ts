/**
 * Holds the quick parser against CPython's own, node by node with its place, on whole folders:
 *
 *   npm run bench:places [-- FOLDER...]
 *
 * Without a folder, the standard library of each interpreter from 3.12, with its tests. Earlier interpreters have wrong
 * places inside of formatted strings. What is not the same is listed: `left to the grammar` for text that the quick
 * parser refuses, `differs` for another node or place. Exits with 1 when less than 99.95 % of the files that both read
 * are the same.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseQuickly } from '#python/quick/index.ts';
import { placesOf } from '../../test/support/positions.ts';
import { findInterpreters } from '../../test/support/run-python.ts';

const LEAST = 0.9995;
const ORACLE = join(import.meta.dirname, '../../test/support/positions.py');
const LIBRARY = 'import os; print(os.path.dirname(os.__file__), end="")';

const found = (await findInterpreters()).filter(({ version }) => Number(version.split('.')[1]) >= 12);
const [newest] = found.toReversed();
if (newest === undefined) throw new Error('No CPython from 3.12 was found; install one, or put it on PATH.');

const given = process.argv.slice(2);
if (given.length > 0) for (const folder of given) compare(newest.path, folder);
else
  for (const { version, path } of found) {
    console.log(`CPython ${version}`);
    compare(path, execFileSync(path, ['-c', LIBRARY], { encoding: 'utf8' }));
  }

function compare(python: string, folder: string): void {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.py') && !/(^|\/)(site-packages|__pycache__)\//.test(name))
    .map((name) => join(folder, name))
    .filter((path) => isUtf8(path))
    .sort();
  const digests = execFileSync(python, ['-W', 'ignore', ORACLE], {
    input: files.join('\0'),
    encoding: 'utf8',
    maxBuffer: 1024 * 1024 * 1024,
    stdio: ['pipe', 'pipe', 'ignore'],
  }).split('\n');
  let [same, refused, broken] = [0, 0, 0];
  for (const [index, path] of files.entries()) {
    const text = readFileSync(path, 'utf8')
      .replace(/^\uFEFF/, '')
      .replace(/\r\n?/g, '\n');
    const syntax = parseQuickly(text);
    const isBroken = digests[index] === '-';
    const isSame = syntax !== undefined && digest(placesOf(text, syntax).join('\n')) === digests[index];
    if (isBroken) broken++;
    if (isSame) same++;
    else if (syntax !== undefined) console.log(`  differs: ${path}`);
    else if (!isBroken) {
      refused++;
      console.log(`  left to the grammar: ${path}`);
    }
  }
  const read = files.length - broken - refused;
  console.log(
    `${folder}: ${files.length} files, ${same} the same, ${refused} left to the grammar, ${broken} that CPython refuses`,
  );
  if (same < LEAST * read) process.exitCode = 1;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Files in another encoding are not handed over: they are in the tests of what Python refuses. */
function isUtf8(path: string): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
    return true;
  } catch {
    return false;
  }
}
