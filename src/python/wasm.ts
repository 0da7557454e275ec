/**
 * Where the parser's two WebAssembly files come from: beside this module in the bundle, inside their npm packages when
 * the sources run directly. The only place of this folder that touches the disk.
 */
import { existsSync, readFileSync } from 'node:fs';

/** The bytes of web-tree-sitter's runtime. */
export function runtimeBytes(): Uint8Array {
  return readFileSync(locate('web-tree-sitter.wasm', 'web-tree-sitter/web-tree-sitter.wasm'));
}

/** The bytes of tree-sitter-python's grammar. */
export function grammarBytes(): Uint8Array {
  return readFileSync(locate('tree-sitter-python.wasm', 'tree-sitter-python/tree-sitter-python.wasm'));
}

function locate(fileName: string, specifier: string): URL {
  const beside = new URL(`./${fileName}`, import.meta.url);
  return existsSync(beside) ? beside : new URL(import.meta.resolve(specifier));
}
