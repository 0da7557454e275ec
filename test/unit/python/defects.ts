import type { FileFacts } from '#core/facts.ts';
import type { Range } from '#core/span.ts';

/** What is wrong with facts as data: places outside the text, indexes of nothing, parts that should be gone. */
export function defects(facts: FileFacts, text: string): string[] {
  const lines = text.split('\n').length;
  const found: string[] = [];
  const note = (what: string, value: unknown): void => {
    found.push(`${what}: ${JSON.stringify(value).slice(0, 200)}`);
  };
  const visit = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return;
    const record = value as Readonly<Record<string, unknown>>;
    if (Array.isArray(record['at'])) {
      const [startLine, startColumn, endLine, endColumn] = record['at'] as unknown as Range;
      const ordered = startLine < endLine || (startLine === endLine && startColumn <= endColumn);
      if (!ordered || startLine < 1 || startColumn < 1 || endLine > lines) note(`place at ${path}`, value);
    }
    const { kind } = record;
    if ((kind === 'lambda' || kind === 'define') && path.includes('body')) {
      if (facts.callables[record['callable'] as number] === undefined) note('no such callable', value);
    }
    if (kind === 'define-class' && facts.classes[record['class'] as number] === undefined) note('no such class', value);
    if (kind === 'other') {
      const idle = (record['parts'] as { kind: string }[]).filter((part) => /^(?:other|literal)$/.test(part.kind));
      if (idle.length > 0) note('idle parts', value);
    }
    for (const [key, child] of Object.entries(record)) visit(child, `${path}.${key}`);
  };
  visit(facts, 'facts');
  facts.callables.forEach((callable, index) => {
    if (index > 0 && (callable.parent ?? index) >= index) note('parent behind its child', callable.qualifiedName);
  });
  return found;
}
