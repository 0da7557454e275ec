/** A copy of a project in which a suggested change is tried. */
import type { Edit } from '#core/finding.ts';
import type { SourceTree } from '#core/source-tree.ts';
import type { LineOf } from '#report/excerpts.ts';
import { checkOut } from '#sources/check-out.ts';
import { decodePython } from '#sources/decode-python.ts';
import { editBytes } from './edit-text.ts';
import { overlayTree } from './overlay-tree.ts';

/**
 * Writes the tree's files into an empty folder, with the edit made if there is one. `lineOf` gives the lines that the edit
 * was made for, as far as they are known. Gives a sentence, and writes nothing, when the edit cannot be made.
 */
export async function checkOutEdited(
  tree: SourceTree,
  folder: string,
  edit: Edit | undefined,
  lineOf: LineOf,
): Promise<string | undefined> {
  const files = new Map<string, Uint8Array>();
  if (edit !== undefined) {
    for await (const [path, content] of tree.read([edit.path])) {
      const edited = typeof content === 'string' ? undefined : editBytes(content, [edit]);
      if (typeof content === 'string' || edited === undefined) {
        return `The change was not tried: ${path} cannot be read, or is not written in UTF-8.`;
      }
      if (!isAsReported(content, edit, lineOf)) {
        return `The change was not tried: ${path} is not as it was when the report was written.`;
      }
      files.set(path, edited);
    }
  }
  await checkOut(overlayTree(tree, files), folder);
  return undefined;
}

function isAsReported(content: Uint8Array, { path, range }: Edit, lineOf: LineOf): boolean {
  const decoded = decodePython(content);
  const lines = 'text' in decoded ? decoded.text.split(/\r?\n/) : [];
  return lines.slice(range[0] - 1, range[2]).every((line, i) => line === (lineOf(path, range[0] + i) ?? line));
}
