/** Puts edits into a file's bytes. */
import type { Edit } from '#core/finding.ts';
import { decodePython } from '#sources/decode-python.ts';

/**
 * The bytes with all edits made. Edits must not overlap. Undefined for a file whose text is not UTF-8, since its other
 * bytes could not be kept as they are.
 */
export function editBytes(bytes: Uint8Array, edits: readonly Edit[]): Uint8Array | undefined {
  const decoded = decodePython(bytes);
  if (!('text' in decoded)) return undefined;
  const { text } = decoded;
  const encoded = Buffer.from(text, 'utf8');
  // Only a byte order mark may stand before it.
  if (bytes.length - encoded.length > 3 || !encoded.equals(bytes.subarray(bytes.length - encoded.length)))
    return undefined;
  const starts = lineStarts(text);
  const offset = (line: number, column: number): number => (starts[line - 1] ?? text.length) + column - 1;
  const breaks = text.includes('\r\n') ? '\r\n' : '\n';
  let edited = text;
  for (const { range, text: wanted } of [...edits].sort(lastFirst)) {
    const [line, column, endLine, endColumn] = range;
    const between = wanted.replaceAll(/\r?\n/g, breaks);
    edited = edited.slice(0, offset(line, column)) + between + edited.slice(offset(endLine, endColumn));
  }
  return Buffer.concat([bytes.subarray(0, bytes.length - encoded.length), Buffer.from(edited, 'utf8')]);
}

/** Of edits that touch each other the first one in the file is kept: its neighbour speaks of a text that is no longer there. */
export function withoutOverlaps<Item extends { readonly edit: Edit }>(items: readonly Item[]): readonly Item[] {
  const kept: Item[] = [];
  for (const item of [...items].sort((a, b) => -lastFirst(a.edit, b.edit))) {
    const before = kept.at(-1);
    if (before === undefined || !overlap(before.edit, item.edit)) kept.push(item);
  }
  return kept;
}

function overlap(first: Edit, second: Edit): boolean {
  const [line, column] = second.range;
  const [, , endLine, endColumn] = first.range;
  return line < endLine || (line === endLine && column < endColumn);
}

function lastFirst(a: Pick<Edit, 'range'>, b: Pick<Edit, 'range'>): number {
  return b.range[0] - a.range[0] || b.range[1] - a.range[1] || b.range[2] - a.range[2] || b.range[3] - a.range[3];
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
