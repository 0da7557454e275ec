/** What model files say about measuring: what to install, and what was measured last. */
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';
import { builtInFiles } from '#models/built-in.ts';

interface Head {
  readonly distribution: string;
  readonly install?: readonly string[];
}

const files = builtInFiles().map(({ name, text }) => ({ name, head: parse(text) as Head }));

/** What pip has to install to run the probes of a distribution; the first one's version is the one that is measured. */
export function installedFor(distribution: string): readonly string[] {
  return files.find(({ head }) => head.distribution === distribution)?.head.install ?? [distribution];
}

/** Writes `probed` into the files of a distribution, in the place of what was there. */
export function recordMeasurement(distribution: string, version: string, python: string): void {
  const date = new Date().toISOString().slice(0, 10);
  const line = `probed: { version: '${version}', python: '${python}', date: '${date}' }`;
  for (const { name, head } of files) {
    if (head.distribution !== distribution) continue;
    const path = new URL(`../../${name}`, import.meta.url);
    const text = readFileSync(path, 'utf8');
    const known = /^probed: .*$/m;
    writeFileSync(
      path,
      known.test(text) ? text.replace(known, line) : text.replace(/^distribution: .*$/m, `$&\n${line}`),
    );
  }
}
