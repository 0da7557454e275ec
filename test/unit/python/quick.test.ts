import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readFacts } from '#python/facts.ts';
import { type Grammar, loadGrammar } from '#python/grammar.ts';
import { parseQuickly } from '#python/quick/index.ts';
import { damaged, random } from '../../support/damage.ts';
import { placesOf } from '../../support/positions.ts';
import { findInterpreters } from '../../support/run-python.ts';

const ROOT = join(import.meta.dirname, '../../..');

let grammar: Grammar;
beforeAll(async () => {
  grammar = await loadGrammar();
});

/** The Python programs of the specifications. */
const programs = ['test/facts', 'test/rules'].flatMap((folder) =>
  readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith('.md'))
    .flatMap((name) => [...readFileSync(join(ROOT, folder, name), 'utf8').matchAll(/^```python\n([\s\S]*?)^```$/gm)])
    .map((fence) => fence[1] as string),
);

/** Facts by both ways; undefined for a text that the quick parser leaves to the grammar. */
function bothFacts(text: string): { readonly quick: unknown; readonly grammar: unknown } | undefined {
  const syntax = parseQuickly(text);
  return syntax && { quick: readFacts(text, syntax), grammar: readFacts(text, grammar.parse(text)) };
}

test('gives the facts that the grammar gives, for every program of the specifications', () => {
  let taken = 0;
  for (const text of programs) {
    const facts = bothFacts(text);
    if (facts === undefined) continue;
    taken++;
    expect({ text, facts: facts.quick }).toEqual({ text, facts: facts.grammar });
  }
  expect(programs.length).toBeGreaterThan(1000);
  expect(taken / programs.length).toBeGreaterThan(0.98);
});

test('leaves damaged text to the grammar, or reads it as the grammar does', () => {
  const next = random(20261130);
  let taken = 0;
  for (let round = 0; round < 4000; round++) {
    const lines = (programs[Math.floor(next() * programs.length)] as string).split('\n');
    const from = Math.floor(next() * lines.length);
    // A line feed inside of brackets, ahead of less indented text, ends the block for the grammar, and not for Python.
    // Files with NUL are refused before they are parsed.
    const line = damaged(lines[from] as string, next).replaceAll(/[\0\r\n]/g, ' ');
    const text = [...lines.slice(0, from), line, ...lines.slice(from + 1)].join('\n');
    const facts = bothFacts(text);
    if (facts === undefined) continue;
    taken++;
    expect({ text, facts: facts.quick }).toEqual({ text, facts: facts.grammar });
  }
  expect(taken).toBeGreaterThan(400);
});

test.each([
  ['a conflict', 'x = 1\n<<<<<<< HEAD\n'],
  ['a statement of Python 2', 'print "x"\n'],
  ['an exception of Python 2', 'try:\n    f()\nexcept ValueError, error:\n    pass\n'],
  ['a bracket that is not closed', 'x = (1,\n'],
  ['a string that is not closed', 'x = "1\n'],
  ['a call that is assigned to', 'f() = 1\n'],
  ['an indentation that was not there', 'if a:\n        b\n    c\n'],
  ['a block without statements', 'def f():\n\nx = 1\n'],
  ['keywords as names', 'class = 1\n'],
  ['quotation marks of a word processor', 'x = “a”\n'],
])('leaves %s to the grammar', (_, text) => {
  expect(parseQuickly(text)).toBeUndefined();
});

/** Tests and an editor, which need a window or fill half of the folder; the bench reads all. */
const LEFT_OUT = /(^|\/)(test|idlelib|site-packages|__pycache__)\//;

describe("CPython's own parser", async () => {
  const interpreters = await findInterpreters();
  // Earlier ones have wrong places inside of formatted strings.
  const python = interpreters.find(({ version }) => version === '3.13' || version === '3.12');

  test.skipIf(python === undefined)(
    'finds every node of the standard library at the same place (needs Python 3.12 or 3.13)',
    () => {
      const path = python?.path ?? '';
      const folder = execFileSync(path, ['-c', 'import os; print(os.path.dirname(os.__file__), end="")']).toString();
      const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.py') && !LEFT_OUT.test(name))
        .sort()
        .map((name) => join(folder, name));
      const oracle = join(ROOT, 'test/support/positions.py');
      const digests = execFileSync(path, ['-W', 'ignore', oracle], { input: files.join('\0'), timeout: 100_000 })
        .toString()
        .trim()
        .split('\n');
      const wrong = files.filter((file, index) => {
        const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
        const syntax = parseQuickly(text);
        const places = syntax && placesOf(text, syntax).join('\n');
        return (
          createHash('sha256')
            .update(places ?? '')
            .digest('hex') !== digests[index]
        );
      });
      expect(wrong).toEqual([]);
      expect(files.length).toBeGreaterThan(500);
    },
  );
});
