import type { Report } from '#core/report.ts';
import type { RenderContext } from '#report/blocks.ts';
import { lineReader } from '#report/excerpts.ts';

/** What renderers know of this run: addresses are those of the server that the runner names. */
export function contextOf(report: Report, rules: RenderContext['rules']): RenderContext {
  const [owner, name] = (process.env['GITHUB_REPOSITORY'] ?? '').split('/');
  const { sha } = report.head;
  const server = process.env['GITHUB_SERVER_URL'] || 'https://github.com';
  return {
    rules,
    lineOf: lineReader(report.excerpts),
    verdicts: new Map(report.verdicts?.map((verdict) => [verdict.fingerprint, verdict])),
    ...(owner && name && sha !== undefined && { repository: { server, owner, name, sha } }),
  };
}
