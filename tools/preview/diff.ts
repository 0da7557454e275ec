import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

export interface ShownLine {
  readonly number: number;
  readonly added: boolean;
  readonly text: string;
}

/** The lines of a file, those marked that an older version of it does not have; all of them when there is none. */
export function linesOf(file: string, before: string | undefined): readonly ShownLine[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  const added = before === undefined ? undefined : addedLines(before, file);
  return lines.map((text, index) => ({ number: index + 1, added: added?.has(index + 1) ?? true, text }));
}

function addedLines(before: string, after: string): ReadonlySet<number> {
  const { stdout } = spawnSync('git', ['diff', '--no-index', '--unified=0', '--', before, after], { encoding: 'utf8' });
  const added = new Set<number>();
  for (const [, start, count = '1'] of stdout.matchAll(/^@@ -\S+ \+(\d+)(?:,(\d+))? @@/gm)) {
    for (let line = 0; line < Number(count); line++) added.add(Number(start) + line);
  }
  return added;
}
