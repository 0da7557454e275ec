/**
 * Reads a report that code of a pull request may have written. Nothing in it is believed but places and sentences: sentences
 * are plain text and are encoded like any other, titles come from the rules of this Forksight, and what could be applied
 * or followed (edits, excerpts, addresses) is left behind. Where findings are placed is for the reader to find out.
 */
import { z } from 'zod';
import type { Finding, RuleCode } from '#core/finding.ts';
import { UserError } from '#core/problem.ts';
import { type Report, REPORT_VERSION } from '#core/report.ts';
import type { RuleMeta } from '#core/rule.ts';
import { VERDICTS } from './read-verdicts.ts';

/** Largest report that is read, in bytes, and most findings in each of its lists. */
export const MOST_BYTES = 32 * 1024 * 1024;
export const MOST_FINDINGS = 5_000;

/** Longest sentence, name and path. */
const SENTENCE = 4_000;
const NAME = 300;
const PATH = 4_096;

const count = z.int().nonnegative();
const position = z.int().positive();
const sentence = z.string().max(SENTENCE);
const hash = z.string().regex(/^([0-9a-f]{40}|[0-9a-f]{64})$/, 'is not the hash of a commit');
const path = z.string().min(1).max(PATH).refine(isRepoPath, 'is not the path of a file in a repository');
const range = z.tuple([position, position, position, position]);
const span = z.object({ path, range });
const certainty = z.enum(['certain', 'likely', 'possible']);
const fingerprint = z.string().regex(/^[0-9a-f]{32}$/, 'is not a fingerprint');

const place = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('code'), span }),
  z
    .object({ kind: z.literal('model'), callable: z.string().max(NAME), distribution: z.string().max(NAME) })
    .transform((model) => ({ ...model, source: '' })),
]);
const step = z.object({ at: place, says: sentence, certainty });
const cause = z.object({
  fingerprint,
  at: span,
  confidence: certainty,
  trace: z.tuple([step], step).refine((steps) => steps.length <= 500, 'has too many steps'),
});

const finding = z.object({
  rule: z.custom<RuleCode>((code) => typeof code === 'string' && /^FS[1-9]\d\d$/.test(code), 'is not a rule'),
  severity: z.enum(['error', 'warning', 'note']),
  confidence: certainty,
  audience: z.enum(['everyone', 'pedantic']),
  fingerprint,
  at: span,
  scope: z.string().max(PATH),
  title: sentence,
  why: sentence,
  where: sentence,
  change: sentence,
  alongside: z.array(sentence).max(50),
  causes: z.tuple([cause], cause).refine((causes) => causes.length <= 200, 'has too many causes'),
});
const suppressed = finding.extend({
  suppressed: z.object({ by: z.enum(['comment', 'baseline']), reason: sentence, at: span }),
});
const most = `has more than ${MOST_FINDINGS} findings`;
const findings = z.array(finding).max(MOST_FINDINGS, most);

const problem = z.object({
  // Those that say that a file was not read keep comments from being withdrawn; the others tell no more than their message.
  kind: z.enum(['syntax', 'encoding', 'too-large', 'binary', 'unreadable', 'link', 'internal', 'limit']).catch('limit'),
  message: sentence,
  path: path.exactOptional(),
  range: range.exactOptional(),
  fatal: z.boolean(),
});
const problems = z.array(problem).max(5_000, 'has more than 5000 problems');

const report = z.object({
  version: z.literal(REPORT_VERSION),
  tool: z.object({ name: z.literal('forksight'), version: z.string().max(NAME) }),
  head: z.object({
    sha: hash,
    analysis: z.object({
      // Those that are reported stand in the comparison; of the others, the suppressed ones are counted.
      findings: z
        .array(z.unknown())
        .max(4 * MOST_FINDINGS, most)
        .transform((all) => all.flatMap((one) => suppressed.safeParse(one).data ?? [])),
      hidden: count,
      problems,
      coverage: z.object({ files: count, analysed: count, partly: count, skipped: count, bytes: count }),
    }),
  }),
  change: z.object({
    base: z.object({ sha: hash, mergeBase: hash, findings: count, problems }),
    changedFiles: count,
    changedPythonFiles: count,
    unaffected: z.literal(true).exactOptional(),
    comparison: z.object({
      introduced: z.array(z.object({ finding })).max(MOST_FINDINGS, most),
      existing: findings,
      fixed: findings,
      suppressed: z.array(suppressed).max(MOST_FINDINGS, most),
    }),
  }),
  verdicts: VERDICTS.exactOptional(),
});

/** A review's report whose introduced findings have no place yet. */
export interface Untrusted {
  readonly report: Report & { readonly head: { readonly sha: string } };
  readonly introduced: readonly Finding[];
}

/** Throws a UserError, one sentence, when the text is no such report. */
export function readUntrusted(text: string, rules: ReadonlyMap<RuleCode, RuleMeta>): Untrusted {
  const { change, head, ...rest } = parse(text);
  const known = <T extends Finding>(one: T): T => fromTable(one, rules);
  const { existing, fixed, suppressed } = change.comparison;
  const introduced = change.comparison.introduced.map((one) => known(one.finding));
  const comparison = {
    introduced: [],
    existing: existing.map(known),
    fixed: fixed.map(known),
    suppressed: suppressed.map(known),
  };
  const analysis = { ...head.analysis, findings: head.analysis.findings.map(known) };
  return {
    introduced,
    report: { ...rest, head: { sha: head.sha, analysis }, change: { ...change, comparison }, excerpts: [] },
  };
}

function parse(text: string): z.infer<typeof report> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw unusable('is not JSON');
  }
  const parsed = report.safeParse(value);
  if (parsed.success) return parsed.data;
  const [first] = parsed.error.issues;
  const where = first === undefined || first.path.length === 0 ? '' : `, at ${first.path.map(String).join('.')}`;
  throw unusable(`is no report of a review (${first?.message ?? 'unknown'}${where})`);
}

/** What a rule's findings are called is for the rule to say; what the report calls them comes behind it. */
function fromTable<T extends Finding>(finding: T, rules: ReadonlyMap<RuleCode, RuleMeta>): T {
  const rule = rules.get(finding.rule);
  if (rule === undefined) throw unusable(`names the rule ${finding.rule}, which this Forksight does not have`);
  const { audience, summary } = rule;
  const title = summary.charAt(0).toUpperCase() + summary.slice(1);
  return { ...finding, audience, title, why: `${finding.title}. ${finding.why}` };
}

/** From the root of the repository, as git writes paths. */
function isRepoPath(text: string): boolean {
  return !text.includes('\0') && text.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}

function unusable(what: string): UserError {
  const mend = 'use the same version of Forksight in the workflow that analyses and in the one that posts.';
  return new UserError({ kind: 'github', message: `The report to post ${what}; ${mend}` });
}
