import { Language, Parser } from 'web-tree-sitter';
import type { FileFacts } from '#core/facts.ts';
import { emptyFacts, readFacts } from './facts.ts';
import { readSyntax, type SyntaxTree } from './syntax.ts';
import { grammarBytes, runtimeBytes } from './wasm.ts';

/** Reads facts out of Python text. One reader serves any number of files, one after the other. */
export interface PythonReader {
  /** Never throws for anything that a file may say; what cannot be read is in `syntaxErrors`. */
  facts(text: string): FileFacts;
  /** Releases the parser's memory. The reader is of no use afterwards. */
  dispose(): void;
}

export async function createPythonReader(): Promise<PythonReader> {
  await Parser.init({ wasmBinary: runtimeBytes() });
  const language = await Language.load(grammarBytes());
  const parser = new Parser();
  parser.setLanguage(language);
  return {
    facts: (text) => readText(parser, normalise(text)),
    dispose: () => parser.delete(),
  };
}

/** A byte order mark is no part of the text; a lone carriage return ends a line, as it does for Python. */
function normalise(text: string): string {
  const bare = text.startsWith('\uFEFF') ? text.slice(1) : text;
  return bare.includes('\r') ? bare.replace(/\r(?!\n)/g, '\n') : bare;
}

function readText(parser: Parser, text: string): FileFacts {
  try {
    let syntax = parse(parser, text);
    const wrong = misread(text, syntax);
    if (wrong.length > 0) syntax = parse(parser, withoutKeyword(text, wrong));
    return readFacts(text, syntax);
  } catch (error) {
    if (error instanceof RangeError) return emptyFacts('this file is nested too deeply to be read');
    throw error;
  }
}

function parse(parser: Parser, text: string): SyntaxTree {
  const tree = parser.parse(text);
  if (tree === null) throw new Error('The parser was given no language.');
  try {
    return readSyntax(tree);
  } finally {
    tree.delete();
  }
}

/**
 * Offsets of the word `type` where the grammar took a call or subscript for a type alias: `type(x).count = 1`. In an
 * alias a name stands behind the word.
 */
function misread(text: string, syntax: SyntaxTree): number[] {
  return syntax.typeAliases
    .map((node) => node.start)
    .filter((start) => {
      const next = /[^\s\\]/g;
      next.lastIndex = start + 'type'.length;
      return /[^\p{ID_Start}_]/u.test(next.exec(text)?.[0] ?? '');
    });
}

/** The text with `type` made an ordinary name of the same length at each offset, for the parser's eyes only. */
function withoutKeyword(text: string, offsets: readonly number[]): string {
  const pieces: string[] = [];
  let from = 0;
  for (const offset of offsets) {
    pieces.push(text.slice(from, offset), 'tYPE');
    from = offset + 'type'.length;
  }
  return pieces.join('') + text.slice(from);
}
