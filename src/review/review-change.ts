import { compare } from '#changes/compare.ts';
import { parseChange } from '#changes/diff.ts';
import { placeAll } from '#changes/place.ts';
import type { Problem } from '#core/problem.ts';
import { type Analysis, REPORT_VERSION } from '#core/report.ts';
import type { Settings } from '#core/settings.ts';
import type { SourceTree } from '#core/source-tree.ts';
import { analyze } from '#engine/analyze.ts';
import { createOrdinals } from '#engine/ordinals.ts';
import { gitTree } from '#sources/git-tree.ts';
import { isPythonFile } from '#sources/python-file.ts';
import { readChange } from '#sources/read-change.ts';
import { mergeBase } from '#sources/repository.ts';
import { affectsAnalysis } from './affects.ts';
import type { CheckOptions, Outcome } from './check-tree.ts';
import { excerptsFor } from './excerpts.ts';
import { lineHashesFor } from './line-hashes.ts';
import { originsOf } from './origins.ts';
import { prepare, type Prepared, type Wishes } from './prepare.ts';
import type { Tools } from './tools.ts';

export type ReviewOptions = Omit<CheckOptions, 'focus'>;

/**
 * Judges what a branch changes: the commit where it left the base and its head are both analysed, under the settings of
 * the base, and compared; where no changed file is one that the analysis reads, nothing need be. `base` and `head` are
 * revisions of the repository. Throws a UserError when one is unknown or the two have no common ancestor.
 */
export async function reviewChange(
  repository: string,
  base: string,
  head: string,
  options: ReviewOptions,
): Promise<Outcome> {
  const { tools, onProgress } = options;
  const [baseTree, headTree] = [await gitTree(repository, base), await gitTree(repository, head)];
  const fork = await mergeBase(repository, baseTree.sha, headTree.sha);
  const { raw, patch } = await readChange(repository, fork, headTree.sha);
  const change = parseChange(raw, patch);

  const { settings, knowledge, baseline, accepted, problems } = await prepare(baseTree, tools, options);
  const isAffected = affectsAnalysis(change);
  const shared = { settings, knowledge, baseline, reader: tools.reader, rules: tools.rules, facts: new Map() };
  const progress = onProgress && { onProgress };
  const ordinals = createOrdinals();
  const before = isAffected
    ? await analyze(await gitTree(repository, fork), { ...shared, ...progress, ordinals })
    : NOT_ANALYSED;
  const after = isAffected
    ? await analyze(headTree, {
        ...shared,
        ...progress,
        ordinals: createOrdinals({ ordinals, origins: originsOf(change) }),
      })
    : NOT_ANALYSED;
  const { introduced, existing, fixed, suppressed } = compare(before, after);

  const changed = [...change.files.values()];
  const edited = await settingsEdited(headTree, { settings, accepted, problems }, tools, options);
  // Without a base there is no comparison, so that the change counts as not checked.
  const unchecked = onlyOf(before.problems, after.problems).filter(({ fatal }) => fatal);
  const told = [...problems, ...edited, ...unchecked, ...after.problems];
  return {
    settings,
    report: {
      version: REPORT_VERSION,
      tool: { name: 'forksight', version: tools.version },
      head: { sha: headTree.sha, analysis: { ...after, problems: told } },
      change: {
        base: {
          sha: baseTree.sha,
          mergeBase: fork,
          findings: before.findings.filter((finding) => !finding.suppressed).length,
          problems: onlyOf(before.problems, told),
        },
        changedFiles: changed.length,
        changedPythonFiles: changed.filter((file) => isPythonFile(file.path)).length,
        ...(!isAffected && { unaffected: true }),
        comparison: { introduced: placeAll(introduced, change), existing, fixed, suppressed },
      },
      excerpts: await excerptsFor(introduced, headTree),
      lineHashes: await lineHashesFor(after.findings, headTree),
    },
  };
}

const NOT_ANALYSED: Analysis = {
  findings: [],
  hidden: 0,
  problems: [],
  coverage: { files: 0, analysed: 0, partly: 0, skipped: 0, bytes: 0 },
};

/** The problems that are not among the others: what both trees have is told once. */
function onlyOf(problems: readonly Problem[], others: readonly Problem[]): readonly Problem[] {
  const told = new Set(others.map((problem) => problem.message));
  return problems.filter((problem) => !told.has(problem.message));
}

/** A change that edits its own settings is told that they do not count yet, and what is wrong with them. */
async function settingsEdited(
  head: SourceTree,
  base: Pick<Prepared, 'settings' | 'accepted' | 'problems'>,
  tools: Tools,
  wishes: Wishes,
): Promise<readonly Problem[]> {
  const edited = await prepare(head, tools, wishes);
  const settings = (Object.keys(base.settings) as (keyof Settings)[]).filter(
    (key) => !key.endsWith('From') && JSON.stringify(base.settings[key]) !== JSON.stringify(edited.settings[key]),
  );
  const keys = sameBaseline(base.accepted, edited.accepted) ? settings : [...settings, 'baseline'];
  const faults = onlyOf(edited.problems, base.problems);
  if (keys.length === 0) return faults;
  const message = `The change edits settings (${keys.join(', ')}), which count once it is merged: a change is judged by the settings of its base.`;
  return [{ kind: 'config', message, fatal: false }, ...faults];
}

/** Whether the same is accepted, wherever it stands in the file. */
function sameBaseline(a: Prepared['accepted'], b: Prepared['accepted']): boolean {
  const [before, after] = [a, b].map((entries) => JSON.stringify(entries.map(({ at: _at, ...entry }) => entry)));
  return before === after;
}
