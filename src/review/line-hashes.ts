import type { Finding } from '#core/finding.ts';
import type { LineHash } from '#core/report.ts';
import type { SourceTree } from '#core/source-tree.ts';
import type { RepoPath } from '#core/span.ts';

/** What GitHub tells the lines by at which the findings stand; files that cannot be read are left out. */
export async function lineHashesFor(findings: readonly Finding[], tree: SourceTree): Promise<readonly LineHash[]> {
  const wanted = new Map<RepoPath, Set<number>>();
  for (const { at } of findings) {
    const lines = wanted.get(at.path);
    if (lines === undefined) wanted.set(at.path, new Set([at.range[0]]));
    else lines.add(at.range[0]);
  }
  // A byte order mark counts as a character there.
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const found: LineHash[] = [];
  for await (const [path, content] of tree.read([...wanted.keys()].sort())) {
    if (typeof content === 'string') continue;
    const hashes = hashLines(decoder.decode(content));
    for (const line of [...(wanted.get(path) ?? [])].sort((a, b) => a - b)) {
      const hash = hashes.get(line);
      if (hash !== undefined) found.push({ path, line, hash });
    }
  }
  return found;
}

const WINDOW = 100;
const FACTOR = 37n;
const END = 0xffff;

/**
 * For each line, by its number, a hash of the hundred characters from its start on, spaces and tabs left out, and how
 * often that hash has come before in the file, from 1: `primaryLocationLineHash`, as github/codeql-action computes it
 * where a tool does not. Any of the three line endings counts as a line feed; behind the text stand one character of
 * the value 65535 and zeros.
 */
export function hashLines(text: string): ReadonlyMap<number, string> {
  const { codes, starts } = withoutBlanks(text);
  const hashes = new Map<number, string>();
  const seen = new Map<string, number>();
  const highest = FACTOR ** BigInt(WINDOW - 1);
  const code = (index: number): bigint => BigInt(codes[index] ?? 0);
  let hash = 0n;
  for (let index = 0; index < WINDOW; index++) hash = BigInt.asUintN(64, hash * FACTOR + code(index));
  let next = 0;
  for (const [index, start] of starts.entries()) {
    for (; next < start; next++) {
      hash = BigInt.asUintN(64, (hash - code(next) * highest) * FACTOR + code(next + WINDOW));
    }
    const digits = hash.toString(16);
    const count = (seen.get(digits) ?? 0) + 1;
    seen.set(digits, count);
    hashes.set(index + 1, `${digits}:${count}`);
  }
  return hashes;
}

/** The characters that count, and where among them each line starts. */
function withoutBlanks(text: string): { readonly codes: readonly number[]; readonly starts: readonly number[] } {
  const [tab, lineFeed, carriageReturn, space] = [9, 10, 13, 32];
  const codes: number[] = [];
  const starts: number[] = [];
  let [atStart, afterReturn] = [true, false];
  const take = (code: number): void => {
    if (atStart) starts.push(codes.length);
    codes.push(code);
    atStart = code === lineFeed;
  };
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const isSkipped = code === space || code === tab || (afterReturn && code === lineFeed);
    afterReturn = !isSkipped && code === carriageReturn;
    if (!isSkipped) take(afterReturn ? lineFeed : code);
  }
  take(END);
  return { codes, starts };
}
