/** The file of accepted findings, as TOML: read when a project is judged, written by `forksight baseline`. */
import { stringify, TomlDate } from 'smol-toml';
import { z } from 'zod';
import { type Accepted, BASELINE_FILE, type BaselineEntry } from '#core/baseline.ts';
import type { RuleCode } from '#core/finding.ts';
import type { Problem } from '#core/problem.ts';
import { parseToml } from './toml.ts';

const fingerprint = z.string().regex(/^[0-9a-f]{32}$/, 'must be 32 hexadecimal digits');
const day = z.preprocess(
  (value) => (value instanceof TomlDate && value.isDate() ? value.toISOString() : value),
  z.iso.date('must be a day, such as 2026-11-30'),
);
const entry = z.strictObject({
  fingerprint,
  causes: z.array(fingerprint).min(1),
  rule: z.custom<RuleCode>((value) => typeof value === 'string' && /^FS\d{3}$/.test(value), 'must be a rule'),
  path: z.string(),
  title: z.string(),
  reason: z.string().trim().min(1, 'must say why the finding is accepted'),
  date: day,
  expires: day.optional(),
});

export interface ReadBaseline {
  readonly entries: readonly BaselineEntry[];
  readonly problems: readonly Problem[];
}

/** The entries of the file. One that is faulty becomes a problem and does not count; the others do. */
export function readBaseline(text: string): ReadBaseline {
  const parsed = parseToml(BASELINE_FILE, text);
  if ('problem' in parsed) return { entries: [], problems: [parsed.problem] };
  const { accepted = [], ...others } = parsed.table;
  const [stray] = Object.keys(others);
  if (!Array.isArray(accepted) || stray !== undefined) {
    const what = stray === undefined ? 'accepted must be a list of tables' : `${stray} means nothing here`;
    return { entries: [], problems: [problem(`${what}; write [[accepted]] for each finding.`, 1)] };
  }
  const lines = headerLines(text);
  const entries: BaselineEntry[] = [];
  const problems: Problem[] = [];
  for (const [index, stated] of accepted.entries()) {
    const line = lines[index] ?? 1;
    const { data, error } = entry.safeParse(stated);
    const [issue] = error?.issues ?? [];
    if (data !== undefined) {
      const { expires, ...rest } = data;
      const at = { path: BASELINE_FILE, range: [line, 1, line, '[[accepted]]'.length + 1] as const };
      entries.push({ ...rest, ...(expires !== undefined && { expires }), at });
    } else if (issue !== undefined) {
      const key = issue.path[0] ?? (issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : 'the entry');
      const says = issue.code === 'invalid_type' ? 'is missing or of the wrong kind' : issue.message;
      problems.push(
        problem(
          `${String(key)}: ${says}, so this entry does not count; mend it, or write the file anew with "forksight baseline".`,
          line,
        ),
      );
    }
  }
  return { entries, problems };
}

/** The file for the given entries, by path, rule and fingerprint. */
export function writeBaseline(entries: readonly Accepted[]): string {
  const rows = [...entries]
    .sort((a, b) => compare(a.path, b.path) || compare(a.rule, b.rule) || compare(a.fingerprint, b.fingerprint))
    .map(({ rule, path, title, reason, date, expires, fingerprint, causes }) => ({
      rule,
      path,
      title,
      reason,
      date: new TomlDate(date),
      ...(expires !== undefined && { expires: new TomlDate(expires) }),
      fingerprint,
      causes,
    }));
  const head = '# Findings of Forksight that are accepted for now. "forksight baseline" writes this file.\n';
  return rows.length === 0 ? head : `${head}\n${stringify({ accepted: rows })}\n`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function headerLines(text: string): readonly number[] {
  return text.split('\n').flatMap((line, index) => (/^\s*\[\[\s*accepted\s*\]\]/.test(line) ? [index + 1] : []));
}

function problem(says: string, line: number): Problem {
  const message = `${BASELINE_FILE}:${line}: ${says}`;
  return { kind: 'config', message, path: BASELINE_FILE, range: [line, 1, line, 2], fatal: false };
}
