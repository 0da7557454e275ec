/** Reads audits that were written as JSON, by this machine or another one: nothing in them is trusted before it is checked. */
import { z } from 'zod';
import type { RuleCode } from '#core/finding.ts';
import { REPORT_VERSION } from '#core/report.ts';
import { PYTHON_VERSIONS } from '#core/settings.ts';
import { AUDIT_VERSION, type Audit } from './audit.ts';

const count = z.int().min(0);
const day = z.iso.date();
const severity = z.enum(['error', 'warning', 'note']);
const certainty = z.enum(['certain', 'likely', 'possible']);
const audience = z.enum(['everyone', 'pedantic']);
const rule = z.custom<RuleCode>((value) => typeof value === 'string' && /^FS\d{3}$/.test(value), 'is no rule');
const fingerprint = z.string().regex(/^[0-9a-f]{32}$/);
const place = z.int().min(1);
const range = z.tuple([place, place, place, place]);
const span = z.object({ path: z.string(), range });
const platform = z.enum(['linux', 'macos', 'windows']);
const startMethod = z.enum(['fork', 'forkserver', 'spawn']);

const step = z.object({
  at: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('code'), span }),
    z.object({ kind: z.literal('model'), callable: z.string(), distribution: z.string(), source: z.string() }),
  ]),
  says: z.string(),
  certainty,
  by: z.literal('thread').optional(),
});
const edit = z.object({ class: z.enum(['safe', 'suggest']), path: z.string(), range, text: z.string() });
const words = z.object({
  title: z.string(),
  why: z.string(),
  where: z.string(),
  change: z.string(),
  alongside: z.array(z.string()),
  edit: edit.optional(),
});
const finding = words.extend({
  rule,
  severity,
  confidence: certainty,
  audience,
  fingerprint,
  at: span,
  scope: z.string(),
  causes: z
    .array(
      z.object({
        fingerprint,
        at: span,
        trace: z.array(step).min(1),
        confidence: certainty,
        words: words.optional(),
      }),
    )
    .min(1),
  suppressed: z.object({ by: z.enum(['comment', 'baseline']), reason: z.string(), at: span }).optional(),
});
const problem = z.object({
  kind: z.string(),
  message: z.string(),
  path: z.string().optional(),
  range: range.optional(),
  fatal: z.boolean(),
});
const report = z.object({
  version: z.literal(REPORT_VERSION),
  tool: z.object({ name: z.literal('forksight'), version: z.string() }),
  head: z.object({
    sha: z
      .string()
      .regex(/^[0-9a-f]{40}([0-9a-f]{24})?$/)
      .optional(),
    analysis: z.object({
      findings: z.array(finding),
      hidden: count,
      problems: z.array(problem),
      coverage: z.object({ files: count, analysed: count, partly: count, skipped: count, bytes: count }),
    }),
  }),
  // Neither a comparison nor runs of tests belong to an audit.
  change: z.undefined().optional(),
  verdicts: z.undefined().optional(),
  excerpts: z.array(z.object({ span, firstLine: place, lines: z.array(z.string()) })),
  lineHashes: z.array(z.object({ path: z.string(), line: place, hash: z.string() })).optional(),
});
const fork = z.object({
  at: span,
  made: span.optional(),
  scope: z.string(),
  api: z.string(),
  distribution: z.string(),
  call: z.string(),
  how: z.enum(['raw', 'start-method', 'before-exec']),
  chosen: z.enum(['requested', 'set', 'default', 'by-platform', 'inherent', 'unknown']),
  choices: z.partialRecord(platform, startMethod).optional(),
  method: startMethod.optional(),
  chosenAt: span.optional(),
  unreached: z.array(platform),
  child: z.string(),
  live: z.array(
    z.object({
      kind: z.enum(['thread', 'lock', 'handle', 'log-handler', 'process', 'native-pool']),
      name: z.string(),
      runs: z.string().optional(),
      at: span,
      certainty,
    }),
  ),
  omitted: count,
});
const survey = z.object({
  forks: z.array(fork),
  libraries: z.array(
    z.object({
      distribution: z.string(),
      callables: z.array(
        z.object({
          name: z.string(),
          says: z.string(),
          source: z.string(),
          conditional: z.boolean(),
          places: z.array(span),
        }),
      ),
    }),
  ),
  importThreads: z.array(z.object({ module: z.string(), name: z.string(), at: span, importers: count })),
});
const entry = z.object({ date: day, sha: z.string().optional(), error: count, warning: count, note: count });
const accepted = z.object({
  fingerprint,
  causes: z.array(fingerprint),
  rule,
  path: z.string(),
  title: z.string(),
  reason: z.string(),
  date: day,
  expires: day.optional(),
  at: span,
});

const audit = z.object({
  version: z.literal(AUDIT_VERSION),
  kind: z.literal('audit'),
  name: z.string(),
  server: z.url({ protocol: /^https?$/ }).optional(),
  date: day,
  supports: z.object({
    python: z.array(z.enum(PYTHON_VERSIONS)).min(1),
    pythonFrom: z.string(),
    platforms: z.array(platform),
    platformsFrom: z.string(),
  }),
  failOn: z.enum([...severity.options, 'never']),
  report,
  remarks: z.array(finding),
  survey,
  owners: z.array(z.object({ pattern: z.string(), owners: z.array(z.string()) })),
  baseline: z.array(accepted),
  shard: z.object({ index: place, of: place }).optional(),
  previous: z
    .object({
      entry,
      findings: z.array(z.object({ fingerprint, rule, severity, at: span, title: z.string() })),
      history: z.array(entry),
    })
    .optional(),
});
const several = z.object({
  version: z.literal(AUDIT_VERSION),
  kind: z.literal('audits'),
  audits: z.array(audit).min(1),
});

/** The audits in the text, or what is wrong with it: the end of a sentence. */
export function readAudits(text: string): { readonly audits: readonly Audit[] } | { readonly fault: string } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { fault: 'is not JSON' };
  }
  if (!hasKind(value)) return { fault: 'is not an audit; write one with "forksight audit --format json"' };
  const { error } = (value.kind === 'audit' ? audit : several).safeParse(value);
  const [issue] = error?.issues ?? [];
  // What was checked is taken as it was written, with its keys in their order.
  if (issue === undefined) return { audits: value.kind === 'audit' ? [value as Audit] : value.audits };
  return { fault: `is not an audit of this version of Forksight (${issue.path.join('.')}: ${issue.message})` };
}

function hasKind(value: unknown): value is { readonly kind: 'audit' } | { kind: 'audits'; audits: readonly Audit[] } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'kind' in value &&
    (value.kind === 'audit' || value.kind === 'audits')
  );
}
