import { existsSync, readdirSync } from 'node:fs';

/** Folders that hold no code of the project, besides those whose name starts with a dot and virtual environments. */
const LEFT_OUT = new Set(['node_modules', '__pycache__', 'site-packages']);

/**
 * Paths of everything below a folder that is no folder, as bytes, relative to it. Links are listed and never followed.
 * A folder that cannot be opened is left out.
 */
export function walk(folder: Buffer): readonly Buffer[] {
  const found: Buffer[] = [];
  const open: Buffer[] = [Buffer.alloc(0)];
  for (let inside = open.pop(); inside !== undefined; inside = open.pop()) {
    for (const child of childrenOf(join(folder, inside))) {
      const path = join(inside, child.name);
      if (!child.isDirectory()) found.push(path);
      else if (!isLeftOut(child.name, join(folder, path))) open.push(path);
    }
  }
  return found;
}

function childrenOf(folder: Buffer): ReturnType<typeof readBytes> {
  try {
    return readBytes(folder);
  } catch {
    return [];
  }
}

function readBytes(folder: Buffer) {
  return readdirSync(folder, { withFileTypes: true, encoding: 'buffer' });
}

function isLeftOut(name: Uint8Array, folder: Buffer): boolean {
  const text = Buffer.from(name).toString('latin1');
  return text.startsWith('.') || LEFT_OUT.has(text) || existsSync(join(folder, Buffer.from('pyvenv.cfg')));
}

/** One path below another; the empty path is the place itself. */
export function join(parent: Uint8Array, child: Uint8Array): Buffer {
  return parent.length === 0 ? Buffer.from(child) : Buffer.concat([parent, Buffer.from('/'), child]);
}
