/** Links and paths in the documents lead somewhere. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../../scripts/build/repository.ts';

const DOCUMENTS = [
  ...readdirSync(ROOT).filter((name) => name.endsWith('.md')),
  ...readdirSync(join(ROOT, 'docs')).flatMap((name) => (name.endsWith('.md') ? `docs/${name}` : [])),
  ...readdirSync(join(ROOT, 'docs/rules')).map((name) => `docs/rules/${name}`),
  'examples/README.md',
  'test/rules/README.md',
  'test/e2e/README.md',
];

describe.each(DOCUMENTS)('%s', (document) => {
  const text = readFileSync(join(ROOT, document), 'utf8');
  const prose = text.replaceAll(/^```[\s\S]*?^```$/gm, '');

  it('links to files that exist', () => {
    const targets = [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? '');
    const files = targets.filter((target) => !/^(https:|#)/.test(target)).map((target) => target.split('#')[0] ?? '');
    expect(files.filter((file) => !existsSync(join(ROOT, dirname(document), file)))).toEqual([]);
  });

  it('names files that exist', () => {
    const named = [...prose.matchAll(/`((?:src|scripts|test|docs|models|examples)\/[\w./-]+)`/g)];
    const missing = named.map((match) => match[1] ?? '').filter((path) => !existsSync(join(ROOT, path)));
    expect(missing).toEqual([]);
  });

  it('names npm scripts that exist', () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: object };
    const named = [...text.matchAll(/npm run (?:-s )?([\w:-]+)/g)].map((match) => match[1] ?? '');
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});
