/** An audit with what its renderers share: links, excerpts, figures and tables, worked out once. */
import { platformNames } from '#core/platforms.ts';
import type { Audit, ForkPlace } from '#audit/audit.ts';
import { type BaselineState, baselineState } from '#audit/baseline-state.ts';
import { countAudit, type Counts, openFindings } from '#audit/counts.ts';
import { type Migration, migrationsOf, type System, systemsOf } from '#audit/migration.ts';
import { type Trend, trendOf } from '#audit/trend.ts';
import type { Finding } from '#core/finding.ts';
import type { RenderContext } from './blocks.ts';
import { worstFirst } from './counts.ts';
import { lineReader } from './excerpts.ts';
import { plural, headline } from './words.ts';

export interface AuditView {
  readonly audit: Audit;
  readonly context: RenderContext;
  /** Open findings, worst first. */
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Finding[];
  readonly baseline: BaselineState;
  readonly counts: Counts;
  /** Absent where no earlier audit was given. */
  readonly trend: Trend | undefined;
  readonly systems: readonly System[];
  readonly migrations: readonly Migration[];
}

export function viewAudit(audit: Audit, rules: RenderContext['rules']): AuditView {
  const { report, name, server, supports } = audit;
  const [owner, repository] = name.split('/');
  const { sha } = report.head;
  const linked = server !== undefined && sha !== undefined && owner && repository;
  return {
    audit,
    context: {
      rules,
      lineOf: lineReader(report.excerpts),
      ...(linked && { repository: { server, owner, name: repository, sha } }),
    },
    findings: worstFirst(openFindings(audit).map((finding) => ({ finding }))).map(({ finding }) => finding),
    suppressed: report.head.analysis.findings.filter(({ suppressed }) => suppressed !== undefined),
    baseline: baselineState(audit),
    counts: countAudit(audit),
    trend: trendOf(audit),
    systems: systemsOf(supports),
    migrations: migrationsOf(audit),
  };
}

/** The outcome in a few words. */
export function auditHeadline({ audit, findings }: AuditView): string {
  return headline(audit.report, findings.length);
}

/** What becomes of the places that create processes, in one or two sentences. */
export function migrationSentence({ migrations, findings, audit }: AuditView): string {
  if (migrations.length === 0) return 'No place creates a process that runs Python.';
  const changing = migrations.filter(({ changes }) => changes).length;
  const failing = migrations.filter(({ methods }) => methods.includes('fails')).length;
  const breaking = new Set(migrations.flatMap(({ breaks }) => breaks).filter((finding) => findings.includes(finding)));
  const suspected = new Set(migrations.flatMap(({ breaks }) => breaks).filter((one) => audit.remarks.includes(one)));
  const one = migrations.length === 1;
  const these = (count: number): string => (one ? 'It' : `${count} of them`);
  return [
    `${plural(migrations.length, 'place')} ${one ? 'creates a process' : 'create processes'}.`,
    changing === 0
      ? `${one ? 'It does not change its' : 'None of them changes its'} start method with Python 3.14.`
      : `${these(changing)} ${changing === 1 ? 'follows' : 'follow'} the default start method, which Python 3.14 changes on Linux.`,
    ...(breaking.size > 0 ? [`${plural(breaking.size, 'finding')} there would break without fork.`] : []),
    ...(suspected.size > 0 ? [`${plural(suspected.size, 'remark')} there should be looked at first.`] : []),
    ...(failing > 0
      ? [`${these(failing)} ${failing === 1 ? 'needs' : 'need'} fork, which Windows does not have.`]
      : []),
  ].join(' ');
}

/** What the project says that it runs on, as a sentence. */
export function supportSentence({ supports }: Audit): string {
  const { python, pythonFrom, platforms, platformsFrom } = supports;
  const [first, last] = [python[0] ?? '', python.at(-1) ?? ''];
  const versions = first === last ? first : `${first} to ${last}`;
  return `Python ${versions} (${pythonFrom}) on ${platformNames(platforms, ', ')} (${platformsFrom}).`;
}

/** How a start method is called in tables. */
export const METHOD_NAMES = {
  fork: 'fork',
  forkserver: 'forkserver',
  spawn: 'spawn',
  fails: 'fails',
  'not-reached': 'not reached',
  unknown: 'chosen at run time',
} as const;

/** How a place creates its process, in a few words. */
export function howText({ how, chosen, method }: ForkPlace): string {
  if (how === 'raw') return 'forks by itself';
  if (how === 'before-exec') return 'Python runs before exec';
  if (chosen === 'default') return 'start method by default';
  if (chosen === 'by-platform') return 'start method chosen for some platforms';
  if (method === undefined) return 'start method chosen at run time';
  return `${method} ${chosen === 'set' ? 'set for the program' : 'requested'}`;
}

/** What has changed since the audit before; empty without one. */
export function trendSentence({ trend }: AuditView): string {
  const last = trend?.entries.at(-2);
  return trend === undefined || last === undefined ? '' : `Since the audit of ${last.date}: ${trendFigures(trend)}.`;
}

/** What has become of findings, without capital and full stop. */
export function trendFigures({ fresh, still, fixed, kept, unread }: Trend): string {
  return [
    plural(fresh.length, 'new finding'),
    `${still} still open`,
    `${fixed.length} fixed`,
    ...(kept.length > 0 ? [`${kept.length} kept as they are`] : []),
    ...(unread.length > 0 ? [`${unread.length} not known, as their files could not be read`] : []),
  ].join(', ');
}
