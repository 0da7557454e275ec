import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { Tree } from 'web-tree-sitter';
import { damaged, random } from '../../support/damage.ts';
import { defects } from './defects.ts';
import { createReadyReader, type ReadyReader } from '../../support/ready-reader.ts';

let reader: ReadyReader;
beforeAll(async () => {
  reader = await createReadyReader();
});

const MANY = 20_000;

describe('nesting', () => {
  test.each([
    ['parentheses', `x = ${'('.repeat(MANY)}f()${')'.repeat(MANY)}`],
    ['a long sum', `x = ${'f() + '.repeat(MANY)}g()`],
    ['a long chain of targets', `${'a = '.repeat(MANY)}f()`],
    ['a long comparison', `x = ${'a < '.repeat(MANY)}f()`],
    ['a pattern of patterns', `match x:\n case ${'['.repeat(MANY)}${']'.repeat(MANY)}: f()`],
  ])('%s is no obstacle', (_, text) => {
    const facts = reader.facts(text);
    expect(facts.syntaxErrors).toEqual([]);
    expect(JSON.stringify(facts)).toContain('"call"');
  });

  test.each([
    ['attributes', `x${'.a'.repeat(MANY)}`],
    ['calls', `x${'()'.repeat(MANY)}`],
    ['lists', `x = ${'['.repeat(MANY)}${']'.repeat(MANY)}`],
    ['or', `x = ${'a or '.repeat(MANY)}b`],
    ['not', `x = ${'not '.repeat(MANY)}b`],
    ['lambdas', `x = ${'lambda: '.repeat(MANY)}b`],
    ['choices', `x = ${'a if b else '.repeat(MANY)}c`],
    ['elif', `if a: f()\n${'elif b: g()\n'.repeat(MANY)}`],
    ['annotations', `x: ${'A['.repeat(MANY)}B${']'.repeat(MANY)}`],
    [
      'functions',
      Array.from({ length: 900 }, (_, depth) => `${' '.repeat(depth)}def f():\n`).join('') + ' '.repeat(900) + 'pass',
    ],
  ])('%s that nest too deeply are named, and what stands before them is kept', (_, text) => {
    const facts = reader.facts(`import os\n${text}\n`);
    expect(facts.callables[0]?.body[0]).toMatchObject({ kind: 'import', names: [{ module: 'os' }] });
    expect(facts.syntaxErrors.map(({ message }) => message).join('\n')).toMatch(
      /nested too deeply|too long|cannot parse/,
    );
    expect(defects(facts, text + '\n\n')).toEqual([]);
    expect(JSON.parse(JSON.stringify(facts))).toStrictEqual(facts);
  });
});

test('a file of very many statements is no obstacle', () => {
  const facts = reader.facts(`${'f()\n'.repeat(200_000)}g()  # forksight: ignore\n`);
  expect(facts.syntaxErrors).toEqual([]);
  expect(facts.callables[0]?.body).toHaveLength(200_001);
  expect(facts.suppressions).toMatchObject([{ lines: [200_001, 200_001] }]);
});

test('damaged files never fail, and their facts stay sound', () => {
  const folder = `${import.meta.dirname}/../../facts`;
  const pages = readdirSync(folder).filter((name) => name.endsWith('.md'));
  const sources = pages.map((page) => {
    const markdown = readFileSync(`${folder}/${page}`, 'utf8');
    return [...markdown.matchAll(/^```python\n([\s\S]*?)^```$/gm)].map((fence) => fence[1]).join('\n');
  });
  expect(sources.join('').length).toBeGreaterThan(4000);
  const next = random(20261121);
  for (let round = 0; round < 400; round++) {
    const text = damaged(sources[round % sources.length] as string, next);
    const facts = reader.facts(text);
    const found = defects(facts, text.replaceAll(/\r(?!\n)/g, '\n'));
    // The text is part of what is compared, so that a failure shows it.
    expect({ text, found }).toEqual({ text, found: [] });
    expect({ text, facts: JSON.parse(JSON.stringify(facts)) }).toStrictEqual({ text, facts });
    expect(facts.syntaxErrors.length).toBeLessThanOrEqual(20);
  }
});

describe('errors', () => {
  test('are at most twenty', () => {
    const { syntaxErrors } = reader.facts('x = = 1\nf()\n'.repeat(100));
    expect(syntaxErrors).toHaveLength(20);
    expect(syntaxErrors[0]).toEqual({ at: [1, 5, 1, 6], message: 'cannot parse this line: `x = = 1`' });
  });

  test('quote at most sixty characters and never half of one', () => {
    const [error] = reader.facts(`x = = "${'😀'.repeat(100)}"`).syntaxErrors;
    expect(error?.message).toBe(`cannot parse this line: \`x = = "${'😀'.repeat(52)}…\``);
  });

  test('point behind the complete statements in front of them', () => {
    const { syntaxErrors } = reader.facts('a()\n'.repeat(30) + 'x = (1,\n');
    expect(syntaxErrors).toMatchObject([{ at: [31, 1, 31, 8], message: 'cannot parse this line: `x = (1,`' }]);
  });
});

test('every syntax tree is released, also when a file has to be read twice', () => {
  const released = vi.spyOn(Tree.prototype, 'delete');
  reader.facts('a = = b');
  expect(released).toHaveBeenCalledTimes(1);
  reader.facts('a = = b\ntype(x).a = 1');
  expect(released).toHaveBeenCalledTimes(3);
  released.mockRestore();
});

test.each([
  ['escapes in a string', `x = """${'\\n'.repeat(800_000)}"""\nf()`],
  ['escapes in a string that does not end', `x = """${'\\n'.repeat(200_000)}\nf()`],
  ['escapes in a formatted string', `x = f"""${'\\n'.repeat(800_000)}{g()}"""\nf()`],
  ['statements that begin like another', `${'match;'.repeat(50_000)}f()`],
  ['quotes that end nothing', `x = """${'\\"'.repeat(800_000)}"""\nf()`],
])(
  '%s by the hundred thousand are read in time',
  (_, text) => {
    expect(reader.facts(text).callables).toHaveLength(1);
  },
  60_000,
);

test('a file full of classes is read in time', () => {
  const facts = reader.facts('class A:\n def run(self): pass\n'.repeat(30_000));
  expect(facts.classes.at(-1)?.methods).toEqual({ run: facts.callables.length - 1 });
}, 15_000);
