import type { QName } from '#core/evidence.ts';
import type { CallableFact, FileFacts, Statement } from '#core/facts.ts';
import type { Range } from '#core/span.ts';
import { blocksOf } from '#project/scope.ts';

/** The innermost function or class that holds the place, dotted inside its file; empty for the module body. */
export function scopeOf(facts: FileFacts, range: Range): QName {
  let found: CallableFact | undefined;
  for (const callable of facts.callables) {
    if (callable.kind === 'module' || !holds(callable, range)) continue;
    if (!found || startsBefore(found.at, callable.at)) found = callable;
  }
  return found?.qualifiedName ?? '';
}

function holds(callable: CallableFact, range: Range): boolean {
  if (startsBefore(range, callable.at)) return false;
  const end = endOf(callable.body, callable.at);
  return range[0] < end[2] || (range[0] === end[2] && range[1] < end[3]);
}

function startsBefore(a: Range, b: Range): boolean {
  return a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]);
}

/** The place that ends last: of compound statements facts keep the header, so the end is that of the last inner one. */
function endOf(body: readonly Statement[], least: Range): Range {
  return body.reduce((last, statement) => {
    const end = blocksOf(statement).reduce((inner, block) => endOf(block, inner), statement.at);
    return end[2] > last[2] || (end[2] === last[2] && end[3] > last[3]) ? end : last;
  }, least);
}
