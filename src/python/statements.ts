import type { Expression, Statement } from '#core/facts.ts';
import { readDefinition } from './callables.ts';
import { COMPOUND, readCompound } from './compound.ts';
import { readExpression, readExpressions } from './expressions.ts';
import { readFutureImport, readImport, readImportFrom } from './imports.ts';
import { matters, other } from './reduce.ts';
import { isTooDeep, nameOf, rangeOf, refuse, unknown, type Scope } from './scope.ts';
import { childOf, type Syntax } from './syntax.ts';

/** The statements of a module, block or body, in order. Those that neither name nor call anything are left out. */
export function readBlock(scope: Scope, block: Syntax | undefined): Statement[] {
  return (block?.children ?? []).flatMap((node) => readStatement(scope, node));
}

function readStatement(scope: Scope, node: Syntax): readonly Statement[] {
  const at = rangeOf(scope, node);
  const expression = (child: Syntax): Expression => readExpression(scope, child);
  const [first] = node.children;

  switch (node.type) {
    case 'expression_statement':
      if (first?.type === 'assignment' || first?.type === 'augmented_assignment') return [readAssignment(scope, first)];
      return evaluated(readExpressions(scope, node.children, node));
    case 'return_statement':
      return [{ kind: 'return', at, ...(first && { value: expression(first) }) }];
    case 'raise_statement': {
      const cause = childOf(node, 'cause');
      const value = first === cause ? undefined : first;
      const raised: Statement = { kind: 'raise', at, ...(value && { value: expression(value) }) };
      // A cause is evaluated too; only one that is more than a name can do anything.
      const reason = cause && expression(cause);
      return reason === undefined || reason.kind === 'name' ? [raised] : [...evaluated(reason), raised];
    }
    case 'break_statement':
      return [{ kind: 'break', at }];
    case 'continue_statement':
      return [{ kind: 'continue', at }];
    case 'pass_statement':
      return [];
    case 'import_statement':
      return [readImport(scope, node)];
    case 'import_from_statement':
      return [readImportFrom(scope, node)];
    case 'future_import_statement':
      return [readFutureImport(scope, node)];
    case 'global_statement':
    case 'nonlocal_statement': {
      const names = node.children.map((name) => nameOf(scope, name));
      return [{ kind: node.type === 'global_statement' ? 'global' : 'nonlocal', at, names }];
    }
    case 'delete_statement': {
      const targets = first?.type === 'expression_list' ? first.children : node.children;
      return [{ kind: 'delete', at, targets: targets.map(expression) }];
    }
    case 'assert_statement':
      return evaluated(other(at, node.children.map(expression)));
    case 'type_alias_statement':
      return readTypeAlias(scope, node);
    case 'print_statement':
    case 'exec_statement':
      refuse(scope, node, `this is a Python 2 ${node.type.replace('_', ' ')}`);
      return evaluated(other(at, node.children.map(expression)));
    case 'function_definition':
    case 'class_definition':
    case 'decorated_definition':
      return nested(scope, node, () => {
        const definition = readDefinition(scope, node, readBlock);
        return definition === undefined ? [] : [definition];
      });
    case 'ERROR':
      return nested(scope, node, () => node.children.flatMap((child) => readStray(scope, child)));
    default:
      if (COMPOUND.has(node.type)) return nested(scope, node, () => readCompound(scope, node, readBlock));
      return evaluated(expression(node));
  }
}

function nested(scope: Scope, node: Syntax, read: () => readonly Statement[]): readonly Statement[] {
  if (isTooDeep(scope)) {
    refuse(scope, node, 'this statement is nested too deeply to be read');
    return [];
  }
  scope.file.depth += 1;
  try {
    return read();
  } finally {
    scope.file.depth -= 1;
  }
}

function evaluated(value: Expression): Statement[] {
  return matters(value) ? [{ kind: 'expression', at: value.at, value }] : [];
}

/** What the parser could still tell apart inside a part that it does not understand: statements and calls. */
function readStray(scope: Scope, node: Syntax): readonly Statement[] {
  if (node.type === 'block') return readBlock(scope, node);
  const readable = /_statement$|_definition$|^call$|^await$|^ERROR$/.test(node.type);
  return readable ? readStatement(scope, node) : [];
}

/** `a = b = value` has two targets. A declaration without a value (`a: int`) is assigned something unknown. */
function readAssignment(scope: Scope, node: Syntax): Statement {
  const targets: Expression[] = [];
  let value: Syntax | undefined = node;
  let annotation: Syntax | undefined;
  while (value !== undefined && value.type === 'assignment') {
    const left = childOf(value, 'left');
    if (left !== undefined) targets.push(readExpression(scope, left));
    annotation ??= childOf(value, 'type');
    value = childOf(value, 'right');
  }
  const augmented = value?.type === 'augmented_assignment';
  if (value !== undefined && augmented) {
    const left = childOf(value, 'left');
    if (left !== undefined) targets.push(readExpression(scope, left));
    value = childOf(value, 'right');
  }
  return {
    kind: 'assign',
    at: rangeOf(scope, node),
    targets,
    value: value === undefined ? unknown(scope, node) : readExpression(scope, value),
    ...(augmented && { augmented }),
    ...(annotation && { annotation: readExpression(scope, annotation) }),
  };
}

/** `type Name[T] = ...` binds the name; the right side is evaluated when somebody asks for it, if ever. */
function readTypeAlias(scope: Scope, node: Syntax): Statement[] {
  let name = childOf(node, 'left');
  while (name !== undefined && name.type !== 'identifier') name = name.children[0];
  if (name === undefined) return [];
  return [
    { kind: 'assign', at: rangeOf(scope, node), targets: [readExpression(scope, name)], value: unknown(scope, node) },
  ];
}
