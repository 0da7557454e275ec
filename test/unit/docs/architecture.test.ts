/** What ARCHITECTURE.md shows and names. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../../../scripts/build/repository.ts';
import { readSections } from '../../support/markdown.ts';

const text = readFileSync(join(ROOT, 'ARCHITECTURE.md'), 'utf8');
const sections = readSections('ARCHITECTURE.md', text);

it('names files of the analysis that exist', () => {
  const section = sections.find(({ heading }) => heading === 'The whole-program analysis');
  const named = [...(section?.prose.join('\n') ?? '').matchAll(/`([\w-]+\.ts)`/g)].map((match) => match[1] ?? '');
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((name) => !existsSync(join(ROOT, 'src/project', name)))).toEqual([]);
});

it('tells of every folder of the sources', () => {
  const folders = readdirSync(join(ROOT, 'src'));
  expect(folders.filter((name) => !new RegExp(`\`${name}\`|src/${name}/`).test(text))).toEqual([]);
});
