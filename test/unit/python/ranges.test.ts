import { beforeAll, describe, expect, test } from 'vitest';
import type { FileFacts } from '#core/facts.ts';
import { createReadyReader, type ReadyReader } from '../../support/ready-reader.ts';

let reader: ReadyReader;
beforeAll(async () => {
  reader = await createReadyReader();
});

/** Places of the module's statements. */
function places(facts: FileFacts): string[] {
  return (facts.callables[0]?.body ?? []).map(({ at }) => at.join(':'));
}

describe('places count lines and UTF-16 columns from 1, with an exclusive end', () => {
  test.each([
    ['plain', 'a()\nbb()', ['1:1:1:4', '2:1:2:5']],
    ['no newline at the end', 'a()', ['1:1:1:4']],
    ['an emoji takes two columns', '"😀"; a()', ['1:7:1:10']],
    ['an accent takes one', '"é"; a()', ['1:6:1:9']],
    ['a tab takes one', 'if x:\n\ta()', ['1:1:1:6']],
    ['a byte order mark takes none', '\uFEFFa()\nb()', ['1:1:1:4', '2:1:2:4']],
    ['CRLF', 'a()\r\nb()\r\n', ['1:1:1:4', '2:1:2:4']],
    ['a lone CR ends a line', 'a()\rb()\r', ['1:1:1:4', '2:1:2:4']],
    ['form feeds end none', 'a()\n\fb()\n', ['1:1:1:4', '2:2:2:5']],
    ['a statement over several lines', 'a(\n  b,\n)\n', ['1:1:3:2']],
    ['a continued line', 'x = \\\n  a()\n', ['1:1:2:6']],
    ['a compound statement ends with its header', 'while (\n  x):\n  a()\n', ['1:1:2:6']],
    ['a function starts at `def`', '@d\nasync  def f(a: int = {1: 2}) -> X: pass', ['2:1:2:36']],
    ['an empty file', '', []],
  ])('%s', (_, text, expected) => {
    const facts = reader.facts(text);
    expect(facts.syntaxErrors).toEqual([]);
    expect(places(facts)).toEqual(expected);
  });

  test('names inside a line', () => {
    const [statement] = reader.facts('x = "😀" + f(y)').callables[0]?.body ?? [];
    expect(statement).toMatchObject({
      value: { parts: [{ at: [1, 12, 1, 16], arguments: [{ at: [1, 14, 1, 15], name: 'y' }] }] },
    });
  });

  test('suppressions under CRLF', () => {
    const [suppression] = reader.facts('a(\r\n  b)  # forksight: ignore[FS101] why\r\n').suppressions;
    expect(suppression).toEqual({
      at: [2, 7, 2, 37],
      rules: ['FS101'],
      reason: 'why',
      lines: [1, 2],
      form: 'forksight',
    });
  });
});

test('identifiers are compared in NFKC, as Python does', () => {
  expect(reader.facts('ﬁle = 1').callables[0]?.body).toMatchObject([{ targets: [{ name: 'file' }] }]);
});

test('a method may be called __proto__', () => {
  const facts = reader.facts('class A:\n  def __proto__(self): pass\n  def constructor(self): pass\n');
  expect(Object.entries(facts.classes[0]?.methods ?? {})).toEqual([
    ['__proto__', 2],
    ['constructor', 3],
  ]);
  expect(JSON.parse(JSON.stringify(facts))).toStrictEqual(facts);
});

test('the last definition of a method counts', () => {
  const facts = reader.facts('class A:\n  def f(self): a()\n  def f(self): b()\n');
  expect(facts.classes[0]?.methods).toEqual({ f: 3 });
});
