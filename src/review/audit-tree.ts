import { AUDIT_VERSION, type Audit } from '#audit/audit.ts';
import { withSortedProblems } from '#audit/merge.ts';
import { OWNERS_FILES, readOwners } from '#audit/owners.ts';
import { surveyOf } from '#audit/survey.ts';
import { readTexts } from '#config/files.ts';
import type { SourceTree } from '#core/source-tree.ts';
import { type CheckOptions, examineTree, type Outcome } from './check-tree.ts';

export interface AuditOptions extends Omit<CheckOptions, 'focus'>, Pick<Audit, 'name' | 'server' | 'date'> {}

/** A check of the whole tree, with everything that an audit tells beside the findings. */
export async function auditTree(
  tree: SourceTree & { readonly sha?: string },
  options: AuditOptions,
): Promise<Outcome & { readonly audit: Audit }> {
  const {
    report: told,
    settings,
    hidden,
    project,
    accepted,
  } = await examineTree(tree, {
    ...options,
    today: options.date,
  });
  const report = withSortedProblems(told);
  const { texts } = await readTexts(tree, OWNERS_FILES);
  const owners = OWNERS_FILES.map((path) => texts.get(path)).find((text) => text !== undefined);
  const { name, server, date, shard } = options;
  const { python, pythonFrom, platforms, platformsFrom } = settings;
  return {
    report,
    settings,
    audit: {
      version: AUDIT_VERSION,
      kind: 'audit',
      name,
      ...(server !== undefined && { server }),
      date,
      supports: { python, pythonFrom, platforms, platformsFrom },
      failOn: settings.failOn,
      report,
      remarks: hidden,
      survey: project === undefined ? { forks: [], libraries: [], importThreads: [] } : surveyOf(project),
      owners: owners === undefined ? [] : readOwners(owners),
      ...(shard && { shard }),
      // Of a rule that is off nobody knows whether its findings are gone.
      baseline: accepted.filter(({ rule }) => settings.rules[rule] !== 'off'),
    },
  };
}
