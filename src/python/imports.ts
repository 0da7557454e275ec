import type { ImportedModule, ImportedName, Statement } from '#core/facts.ts';
import { nameOf, rangeOf, type Scope } from './scope.ts';
import { childOf, childrenOf, firstOfType, type Syntax } from './syntax.ts';

export function readImport(scope: Scope, node: Syntax): Statement {
  const names = imported(scope, node).map(({ name, alias }): ImportedModule => ({
    module: name,
    ...(alias && { alias }),
  }));
  return { kind: 'import', at: rangeOf(scope, node), names };
}

export function readImportFrom(scope: Scope, node: Syntax): Statement {
  const from = childOf(node, 'module_name');
  const dots = from && firstOfType(from, 'import_prefix');
  const path = from?.type === 'relative_import' ? firstOfType(from, 'dotted_name') : from;
  return {
    kind: 'import-from',
    at: rangeOf(scope, node),
    level: dots === undefined ? 0 : (scope.file.text.slice(dots.start, dots.end).match(/\./g) ?? []).length,
    module: path === undefined ? '' : dotted(scope, path),
    names: imported(scope, node),
    star: firstOfType(node, 'wildcard_import') !== undefined,
  };
}

/** `from __future__ import ...` has a node type of its own. */
export function readFutureImport(scope: Scope, node: Syntax): Statement {
  const names = imported(scope, node);
  return { kind: 'import-from', at: rangeOf(scope, node), level: 0, module: '__future__', names, star: false };
}

function imported(scope: Scope, node: Syntax): ImportedName[] {
  return childrenOf(node, 'name').flatMap((item) => {
    if (item.type !== 'aliased_import') return [{ name: dotted(scope, item) }];
    const name = childOf(item, 'name');
    const alias = childOf(item, 'alias');
    if (name === undefined) return [];
    return [{ name: dotted(scope, name), ...(alias && { alias: nameOf(scope, alias) }) }];
  });
}

/** `a . b` as `a.b`. */
function dotted(scope: Scope, node: Syntax): string {
  return node.children.map((part) => nameOf(scope, part)).join('.');
}
