import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { renderFacts } from '#report/facts.ts';
import { createReadyReader, type ReadyReader } from '../support/ready-reader.ts';

/**
 * Specifications: a heading is a case, its `python` fence is the file, its `text` fence is what the facts say in the
 * form that `forksight facts` prints.
 */
interface Case {
  readonly title: string;
  readonly python: string;
  readonly text: string;
}

const CASE =
  /^## (?<title>.+)\n(?<prose>(?:(?!## |```).*\n)*)```python\n(?<python>[\s\S]*?)^```\n\s*```text\n(?<text>[\s\S]*?)^```$/gm;

function casesOf(markdown: string): Case[] {
  return [...markdown.matchAll(CASE)].map(({ groups }) => ({
    title: groups?.['title'] ?? '',
    python: groups?.['python'] ?? '',
    text: groups?.['text'] ?? '',
  }));
}

let reader: ReadyReader;
beforeAll(async () => {
  reader = await createReadyReader();
});

const pages = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.md'));

describe.each(pages)('%s', (page) => {
  const markdown = readFileSync(`${import.meta.dirname}/${page}`, 'utf8');
  const cases = casesOf(markdown);

  test('every heading is a case', () => {
    expect(cases.map(({ title }) => title)).toEqual([...markdown.matchAll(/^## (.+)$/gm)].map((heading) => heading[1]));
  });

  test.each(cases)('$title', ({ python, text }) => {
    const facts = reader.facts(python);
    expect(renderFacts(facts)).toBe(text);
    expect(JSON.parse(JSON.stringify(facts))).toStrictEqual(facts);
    expect(JSON.stringify(reader.facts(python))).toBe(JSON.stringify(facts));
  });
});
