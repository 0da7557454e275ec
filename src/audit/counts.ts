/** Figures of an audit. Every renderer takes them from here, so that they agree. */
import type { Finding } from '#core/finding.ts';
import type { Severity } from '#core/settings.ts';
import type { RepoPath } from '#core/span.ts';
import type { Audit } from './audit.ts';
import { ownerFinder } from './owners.ts';

/** How many findings there are of something, by severity. */
export interface Tally extends Readonly<Record<Severity, number>> {
  readonly label: string;
  readonly total: number;
}

export interface Counts {
  readonly total: Tally;
  readonly byRule: readonly Tally[];
  readonly byConfidence: readonly Tally[];
  readonly byDirectory: readonly Tally[];
  /** Empty without CODEOWNERS. A finding with two owners counts for both. */
  readonly byOwner: readonly Tally[];
}

/** The findings that an audit is about, without suppressed ones, in reading order. */
export function openFindings({ report }: Audit): readonly Finding[] {
  return report.head.analysis.findings.filter(({ suppressed }) => suppressed === undefined);
}

export function countAudit(audit: Audit): Counts {
  const findings = openFindings(audit);
  const ownersOf = ownerFinder(audit.owners);
  const owners = ({ at }: Finding): readonly string[] => {
    const found = ownersOf(at.path);
    return found.length > 0 ? found : ['nobody'];
  };
  return {
    total: tally('all', findings),
    byRule: tallies(findings, ({ rule }) => [rule]),
    byConfidence: tallies(findings, ({ confidence }) => [confidence]),
    byDirectory: tallies(findings, ({ at }) => [directoryOf(at.path)]),
    byOwner: audit.owners.length === 0 ? [] : tallies(findings, owners),
  };
}

/** The upper two folders: deep enough to tell parts of a project apart. */
function directoryOf(path: RepoPath): string {
  const folders = path.split('/').slice(0, -1);
  return folders.length === 0 ? '.' : folders.slice(0, 2).join('/');
}

/** Most findings first, then by label. */
function tallies(findings: readonly Finding[], labelsOf: (finding: Finding) => readonly string[]): readonly Tally[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    for (const label of labelsOf(finding)) {
      const group = groups.get(label);
      if (group === undefined) groups.set(label, [finding]);
      else group.push(finding);
    }
  }
  return [...groups]
    .map(([label, group]) => tally(label, group))
    .sort((a, b) => b.total - a.total || (a.label < b.label ? -1 : 1));
}

function tally(label: string, findings: readonly Finding[]): Tally {
  const of = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  return { label, total: findings.length, error: of('error'), warning: of('warning'), note: of('note') };
}
