import type { FileFacts } from '#core/facts.ts';
import { emptyFacts, readFacts } from './facts.ts';
import type { Grammar } from './grammar.ts';
import { parseQuickly } from './quick/index.ts';
import type { SyntaxTree } from './syntax.ts';

/** Reads facts out of Python text. One reader serves any number of files, one after the other. */
export interface PythonReader {
  /**
   * Never throws for anything that a file may say; what cannot be read is in `syntaxErrors`. The promise is for the
   * first text that needs the grammar, which takes time to load.
   */
  facts(text: string): FileFacts | Promise<FileFacts>;
}

export function createPythonReader(): PythonReader {
  let grammar: Grammar | undefined;
  const load = async (): Promise<Grammar> => (grammar ??= await (await import('./grammar.ts')).loadGrammar());
  return {
    facts(text) {
      const plain = normalise(text);
      const syntax = parseQuickly(plain);
      if (syntax !== undefined) return reduce(plain, () => syntax);
      return grammar === undefined
        ? load().then((loaded) => reduce(plain, loaded.parse))
        : reduce(plain, grammar.parse);
    },
  };
}

/** A byte order mark is no part of the text; a lone carriage return ends a line, as it does for Python. */
function normalise(text: string): string {
  const bare = text.startsWith('\uFEFF') ? text.slice(1) : text;
  return bare.includes('\r') ? bare.replace(/\r(?!\n)/g, '\n') : bare;
}

function reduce(text: string, parse: (text: string) => SyntaxTree): FileFacts {
  try {
    return readFacts(text, parse(text));
  } catch (error) {
    if (error instanceof RangeError) return emptyFacts('this file is nested too deeply to be read');
    throw error;
  }
}
