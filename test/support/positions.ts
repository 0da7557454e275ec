/** The places of a quick parse's nodes, in the form in which positions.py tells those of CPython. */
import type { Syntax, SyntaxTree } from '#python/syntax.ts';
import { positionsOf } from '#python/positions.ts';

const STATEMENTS: Readonly<Record<string, string>> = {
  assert_statement: 'Assert',
  break_statement: 'Break',
  continue_statement: 'Continue',
  delete_statement: 'Delete',
  future_import_statement: 'ImportFrom',
  global_statement: 'Global',
  import_from_statement: 'ImportFrom',
  import_statement: 'Import',
  nonlocal_statement: 'Nonlocal',
  pass_statement: 'Pass',
  raise_statement: 'Raise',
  return_statement: 'Return',
};

const BLOCKS: Readonly<Record<string, string>> = {
  class_definition: 'ClassDef',
  elif_clause: 'If',
  except_clause: 'ExceptHandler',
  for_statement: 'For',
  function_definition: 'FunctionDef',
  if_statement: 'If',
  match_statement: 'Match',
  try_statement: 'Try',
  while_statement: 'While',
  with_statement: 'With',
};

const EXPRESSIONS: Readonly<Record<string, string>> = {
  attribute: 'Attribute',
  await: 'Await',
  call: 'Call',
  conditional_expression: 'IfExp',
  dictionary: 'Dict',
  dictionary_comprehension: 'DictComp',
  generator_expression: 'GeneratorExp',
  lambda: 'Lambda',
  list: 'List',
  list_comprehension: 'ListComp',
  list_splat: 'Starred',
  named_expression: 'NamedExpr',
  set: 'Set',
  set_comprehension: 'SetComp',
  subscript: 'Subscript',
  yield: 'Yield',
};

/** Patterns have other nodes in CPython. */
const PASSED: ReadonlySet<string> = new Set(['case_pattern']);

export function placesOf(text: string, { root }: SyntaxTree): readonly string[] {
  const positions = positionsOf(text);
  const found: string[] = [];
  const whole = (name: string, node: Syntax): void => {
    const [line, column, endLine, endColumn] = positions.range(node.start, node.end);
    found.push(`${name} ${line}:${column - 1}-${endLine}:${endColumn - 1}`);
  };
  const waiting: Syntax[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const { type } = node;
    const block = BLOCKS[type];
    const name = STATEMENTS[type] ?? EXPRESSIONS[type];
    if (block !== undefined) found.push(`${block} ${whereOf(positions.range(node.start, node.end))}`);
    else if (name !== undefined) whole(name, node);
    else if (type === 'expression_statement') {
      const assigned = node.children[0]?.type;
      whole(assigned === 'assignment' ? 'Assign' : assigned === 'augmented_assignment' ? 'AugAssign' : 'Expr', node);
    }
    for (const child of node.children) if (!PASSED.has(child.type)) waiting.push(child);
  }
  // In code unit order, as Python sorts what is ASCII.
  return found.sort();
}

function whereOf([line, column]: readonly number[]): string {
  return `${line}:${(column ?? 1) - 1}`;
}
