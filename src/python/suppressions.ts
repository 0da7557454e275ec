import type { Suppression } from '#core/facts.ts';
import type { Positions } from './positions.ts';
import { logicalLines, type Lines, type LogicalLines } from './lines.ts';
import type { Syntax } from './syntax.ts';

/** A bracket that is not closed, or codes without brackets, must not silence more than the rules that are named. */
const OWN = /#\s*forksight:\s*ignore(?![\w-])(?:\s*\[([^\]#]*)\]?|[\s:]+(FS\d+(?:[\s,]+FS\d+)*)\b)?([^#]*)/gi;
const NOQA = /#\s*noqa\s*:\s*([A-Z]+[0-9]+(?:[\s,]+[A-Z]+[0-9]+)*)([^#]*)/gi;

/** Comments that silence rules. One comment may hold several, each behind a `#` of its own. */
export function readSuppressions(
  text: string,
  positions: Positions,
  comments: readonly Syntax[],
  root: Syntax,
): Suppression[] {
  let lines: LogicalLines | undefined;
  return comments.flatMap((comment) => {
    const found = directives(text.slice(comment.start, comment.end));
    if (found.length === 0) return [];
    lines ??= logicalLines(root, positions);
    const covered = coveredBy(comment, text, positions, lines);
    return found.map(({ offset, length, rules, reason, form }) => {
      const start = comment.start + offset;
      return { at: positions.range(start, start + length), rules, reason, lines: covered, form };
    });
  });
}

interface Directive extends Pick<Suppression, 'rules' | 'reason' | 'form'> {
  readonly offset: number;
  readonly length: number;
}

function directives(comment: string): Directive[] {
  if (!/forksight|noqa/i.test(comment)) return [];
  const own = [...comment.matchAll(OWN)].flatMap((match) => {
    const rules = codes(match[1] ?? match[2] ?? '');
    // `ignore[]` names no rule, so it silences none; only `ignore` without brackets silences all.
    return match[1] !== undefined && rules.length === 0 ? [] : [directive(match, rules, 'forksight')];
  });
  const shared = [...comment.matchAll(NOQA)].flatMap((match) => {
    const rules = codes(match[1] ?? '').filter((code) => /^FS\d/.test(code));
    return rules.length === 0 ? [] : [directive(match, rules, 'noqa')];
  });
  return [...own, ...shared].toSorted((a, b) => a.offset - b.offset);
}

function directive(match: RegExpExecArray, rules: readonly string[], form: Suppression['form']): Directive {
  const reason = (match.at(-1) ?? '').replace(/^[\s:;,.–—-]+/, '').trim();
  return { rules, reason, form, offset: match.index, length: match[0].trimEnd().length };
}

function codes(list: string): string[] {
  return list
    .toUpperCase()
    .split(/[\s,]+/)
    .filter((code) => code !== '');
}

function coveredBy(comment: Syntax, text: string, positions: Positions, lines: LogicalLines): Lines {
  const line = positions.line(comment.start);
  const alone = text.slice(positions.lineStart(line), comment.start).trim() === '';
  return lines.around(line) ?? (alone ? lines.after(line) : undefined) ?? [line, line];
}
