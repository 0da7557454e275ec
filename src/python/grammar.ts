/** Reads text through tree-sitter's grammar, which takes everything and says what is broken. */
import { Language, Parser } from 'web-tree-sitter';
import { readSyntax, type SyntaxTree } from './syntax.ts';
import { grammarBytes, runtimeBytes } from './wasm.ts';

export interface Grammar {
  /** Never throws for anything that a file may say. */
  parse(text: string): SyntaxTree;
}

export async function loadGrammar(): Promise<Grammar> {
  await Parser.init({ wasmBinary: runtimeBytes() });
  const language = await Language.load(grammarBytes());
  const parser = new Parser();
  parser.setLanguage(language);
  return {
    parse(text) {
      const syntax = parse(parser, text);
      const wrong = misread(text, syntax);
      return wrong.length > 0 ? parse(parser, withoutKeyword(text, wrong)) : syntax;
    },
  };
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
