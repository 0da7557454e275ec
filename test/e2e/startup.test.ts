/** What the programs of dist/ load before they know what they are asked. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const DIST = join(import.meta.dirname, '../../dist');

/** The chunk and all that it imports at once, with the packages of Node that they name. */
function loadedWith(chunk: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(chunk)) return seen;
  seen.add(chunk);
  const text = readFileSync(join(DIST, chunk), 'utf8');
  for (const [, name = ''] of text.matchAll(/^import (?:[^;]*? from )?"([^"]+)";$/gm)) {
    if (name.startsWith('./')) loadedWith(name.slice(2), seen);
    else seen.add(name);
  }
  // What was written for CommonJS.
  for (const [, name = ''] of text.matchAll(/__require\("([^"]+)"\)/g)) seen.add(name);
  return seen;
}

function sizeOf(chunks: ReadonlySet<string>): number {
  return [...chunks]
    .filter((name) => name.endsWith('.js'))
    .reduce((sum, name) => sum + readFileSync(join(DIST, name)).length, 0);
}

const HTTP = ['http', 'https', 'http2', 'tls', 'net'].flatMap((name) => [name, `node:${name}`]);

describe('the command line', () => {
  test('shows its help with a few small chunks', () => {
    const loaded = loadedWith('cli.js');
    expect([...loaded].filter((name) => name.endsWith('.js')).toSorted()).toEqual(['base.js', 'cli.js', 'version.js']);
    expect(sizeOf(loaded)).toBeLessThan(64 * 1024);
  });

  test.each(['check.js', 'review.js', 'audit.js'])(
    'with %s loads no grammar, no schemas and no HTTP client',
    (chunk) => {
      const loaded = loadedWith(chunk);
      expect(loaded).toContain('shared.js');
      for (const name of ['grammar.js', 'models.js', 'settings.js', 'zod.js', 'client.js', ...HTTP])
        expect(loaded).not.toContain(name);
    },
  );
});

describe('the Action', () => {
  test('writes its first line with its version alone', () => {
    expect([...loadedWith('action.js')]).toEqual(['action.js', 'version.js']);
  });

  test('loads an HTTP client only to post', () => {
    const loaded = loadedWith('run.js');
    expect(loaded).toContain('shared.js');
    for (const name of ['client.js', ...HTTP]) expect(loaded).not.toContain(name);
    expect([...loadedWith('client.js')].some((name) => HTTP.includes(name))).toBe(true);
  });
});
