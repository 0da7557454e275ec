import type { CallableFact, ClassFact, FileFacts } from '#core/facts.ts';
import { describeErrors } from './errors.ts';
import { positionsOf } from './positions.ts';
import { reserve, type Reading, type Scope } from './scope.ts';
import { readBlock } from './statements.ts';
import { readSuppressions } from './suppressions.ts';
import type { SyntaxTree } from './syntax.ts';

/** Reduces a file's syntax to facts. */
export function readFacts(text: string, syntax: SyntaxTree): FileFacts {
  const positions = positionsOf(text);
  const file: Reading = { text, positions, callables: [], classes: [], refused: [], depth: 0 };
  const module: Scope = { file, callable: reserve(file.callables), qualifiedName: '', generator: false };
  const { root } = syntax;
  // A file that is one big error has no module node at its root.
  const body = readBlock(module, root.type === 'module' ? root : { ...root, type: 'module', children: [root] });
  file.callables[0] = { ...moduleFact(), body };
  return {
    callables: file.callables as CallableFact[],
    classes: file.classes as ClassFact[],
    suppressions: readSuppressions(text, positions, syntax.comments, root),
    syntaxErrors: describeErrors(file, syntax.broken),
  };
}

/** Facts of a file that could not be read at all. */
export function emptyFacts(reason: string): FileFacts {
  return {
    callables: [moduleFact()],
    classes: [],
    suppressions: [],
    syntaxErrors: [{ at: [1, 1, 1, 1], message: reason }],
  };
}

function moduleFact(): CallableFact {
  return {
    kind: 'module',
    name: '<module>',
    qualifiedName: '',
    at: [1, 1, 1, 1],
    parameters: [],
    decorators: [],
    async: false,
    generator: false,
    body: [],
  };
}
