/** A report that another run of Forksight has written. */
import { z } from 'zod';
import { UserError } from '#core/problem.ts';
import { REPORT_VERSION, type Report } from '#core/report.ts';

const span = z.looseObject({ path: z.string(), range: z.tuple([z.number(), z.number(), z.number(), z.number()]) });
const place = z.union([
  z.looseObject({ kind: z.literal('code'), span }),
  z.looseObject({ kind: z.literal('model'), callable: z.string() }),
]);
const cause = z.looseObject({ at: span, trace: z.array(z.looseObject({ at: place, says: z.string() })) });
const finding = z.looseObject({
  rule: z.string(),
  title: z.string(),
  fingerprint: z.string(),
  at: span,
  scope: z.string(),
  causes: z.array(cause).min(1),
});
const report = z.looseObject({
  version: z.literal(REPORT_VERSION),
  head: z.looseObject({ analysis: z.looseObject({ findings: z.array(finding) }) }),
  excerpts: z.array(z.unknown()),
  change: z.looseObject({ comparison: z.looseObject({ introduced: z.array(z.looseObject({ finding })) }) }).optional(),
});

/** The report that the text is. Throws a UserError when it is none, or one of another version. */
export function readReport(text: string, file: string): Report {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw unusable(`${file} is not JSON`);
  }
  const version = z.looseObject({ version: z.number() }).safeParse(value);
  if (version.success && version.data.version !== REPORT_VERSION) {
    throw unusable(
      `${file} is a report of version ${version.data.version}, and this Forksight reads version ${REPORT_VERSION}`,
    );
  }
  const checked = report.safeParse(value);
  if (!checked.success) {
    const [first] = checked.error.issues;
    throw unusable(
      `${file} is no report of Forksight: ${first?.path.join('.') ?? ''} ${first?.message ?? ''}`.trimEnd(),
    );
  }
  return value as Report;
}

function unusable(what: string): UserError {
  return new UserError({
    kind: 'unreadable',
    message: `${what}; write one with "forksight check --format json --output FILE".`,
  });
}
