/**
 * A syntax tree as plain records, copied out of the parser in one cursor walk: reading single nodes through
 * WebAssembly is slow, and records outlive the parser's tree. The walk does not recurse, so depth costs no stack.
 */
import type { Tree, TreeCursor } from 'web-tree-sitter';

export interface Syntax {
  /** The grammar's name of the node: `call`, `if_statement`, `ERROR`, ... */
  readonly type: string;
  /** The field under which the parent holds this node. */
  readonly field: string | null;
  /** Offset of the first character. */
  readonly start: number;
  /** Offset behind the last character. */
  readonly end: number;
  /** Named children in text order, without comments. */
  readonly children: readonly Syntax[];
  /** Operators and those keywords and signs that decide something, in text order. */
  readonly tokens: readonly Syntax[];
}

export interface SyntaxTree {
  readonly root: Syntax;
  readonly comments: readonly Syntax[];
  /** Outermost error nodes and tokens that the parser had to invent, in text order. */
  readonly broken: readonly Syntax[];
  /** Statements that the grammar takes for `type Name = ...`. */
  readonly typeAliases: readonly Syntax[];
}

const SIGNIFICANT: ReadonlySet<string> = new Set([':', 'async', 'from', '_']);
const UNSEEN: ReadonlySet<string> = new Set(['comment', 'line_continuation']);

interface Open extends Syntax {
  readonly children: Syntax[];
  readonly tokens: Syntax[];
}

/** The child that the node holds under a field; the first if there are several. */
export function childOf(node: Syntax, field: string): Syntax | undefined {
  return node.children.find((child) => child.field === field);
}

export function childrenOf(node: Syntax, field: string): readonly Syntax[] {
  return node.children.filter((child) => child.field === field);
}

export function firstOfType(node: Syntax, type: string): Syntax | undefined {
  return node.children.find((child) => child.type === type);
}

export function hasToken(node: Syntax, type: string): boolean {
  return node.tokens.some((token) => token.type === type);
}

/**
 * Visits nodes in text order. `inside` is called for each and answers with those children to visit next. Neither depth
 * nor width costs stack.
 */
export function visit(roots: readonly Syntax[], inside: (node: Syntax) => readonly Syntax[]): void {
  const waiting = roots.toReversed();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    for (const child of inside(node).toReversed()) waiting.push(child);
  }
}

export function readSyntax(tree: Tree): SyntaxTree {
  const cursor = tree.walk();
  try {
    return walk(cursor, kindsOf(tree), tree.rootNode.hasError);
  } finally {
    cursor.delete();
  }
}

interface Kinds {
  readonly names: readonly (string | undefined)[];
  readonly fields: readonly (string | null)[];
  readonly named: readonly boolean[];
}

const kindsByLanguage = new WeakMap<object, Kinds>();

function kindsOf(tree: Tree): Kinds {
  const { language } = tree;
  let kinds = kindsByLanguage.get(language);
  if (kinds === undefined) {
    const named = language.types.map((_, id) => language.nodeTypeIsNamed(id));
    kinds = { names: language.types, fields: language.fields, named };
    kindsByLanguage.set(language, kinds);
  }
  return kinds;
}

function walk(cursor: TreeCursor, kinds: Kinds, broken: boolean): SyntaxTree {
  const comments: Syntax[] = [];
  const typeAliases: Syntax[] = [];
  const errors: Syntax[] = [];
  const root = nodeAt(cursor, kinds);
  const open: Open[] = [];
  let node = root;
  // Errors up to here are told already, or are of no account: facts say nothing of type parameters, and the grammar
  // does not know their defaults (`class Box[T = int]`).
  let quiet = -1;
  for (;;) {
    if (broken && node.end > quiet && isBroken(cursor, node)) {
      errors.push(node);
      quiet = node.end;
    }
    if (node.type === 'type_parameter') quiet = Math.max(quiet, node.end);
    else if (node.type === 'comment') comments.push(node);
    else if (node.type === 'type_alias_statement') typeAliases.push(node);

    if (isNamed(cursor, kinds) && cursor.gotoFirstChild()) {
      open.push(node);
    } else {
      while (!cursor.gotoNextSibling()) {
        open.pop();
        if (!cursor.gotoParent()) return { root, comments, broken: errors, typeAliases };
      }
    }
    node = nodeAt(cursor, kinds);
    const parent = open.at(-1);
    if (isNamed(cursor, kinds)) {
      if (!UNSEEN.has(node.type)) parent?.children.push(node);
    } else if (node.field !== null || SIGNIFICANT.has(node.type)) {
      parent?.tokens.push(node);
    }
  }
}

function nodeAt(cursor: TreeCursor, kinds: Kinds): Open {
  const type = kinds.names[cursor.nodeTypeId] ?? 'ERROR';
  const field = kinds.fields[cursor.currentFieldId] ?? null;
  return { type, field, start: cursor.startIndex, end: cursor.endIndex, children: [], tokens: [] };
}

function isNamed(cursor: TreeCursor, kinds: Kinds): boolean {
  return kinds.named[cursor.nodeTypeId] ?? true;
}

function isBroken(cursor: TreeCursor, node: Syntax): boolean {
  return node.type === 'ERROR' || (node.start === node.end && cursor.nodeIsMissing);
}
