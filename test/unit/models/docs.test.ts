import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { knowledgeFrom } from '#models/knowledge.ts';
import { loadModels } from '#models/load.ts';
import { builtInModels } from '#models/built-in.ts';

const page = readFileSync(new URL('../../../docs/models.md', import.meta.url), 'utf8');
const examples = [...page.matchAll(/^```yaml\n(.*?)^```$/gms)].map((match) => match[1]!);

test("the page's examples are valid models", async () => {
  expect(examples.length).toBeGreaterThan(0);
  const loaded = loadModels(examples.map((text, index) => ({ name: `example ${index + 1}`, text })));
  if ('problems' in loaded) throw new Error(loaded.problems.map((problem) => problem.message).join('\n'));
  const knowledge = knowledgeFrom(await builtInModels(), loaded.models);
  expect(knowledge.callable('example_client.core.Client.close')?.effects.map((effect) => effect.kind)).toEqual([
    'closes-handle',
    'ends-thread',
  ]);
  expect(knowledge.callable('example_client.compat.Process.start')?.name).toBe('multiprocessing.Process.start');
});

test('the page names every test of an argument and every place where a callable runs', () => {
  const words = [
    'given',
    'absent',
    'none',
    'not-none',
    'true',
    'false',
    'positive',
    'several',
    'holds TEXT',
    'lacks TEXT',
    'here',
    'thread',
    'child',
    'before-fork',
    'at-fork-in-child',
    'at-exit',
  ];
  expect(words.filter((word) => !page.includes(`\`${word}\``))).toEqual([]);
});
