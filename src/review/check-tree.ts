import type { Report } from '#core/report.ts';
import { REPORT_VERSION } from '#core/report.ts';
import type { Settings } from '#core/settings.ts';
import type { SourceTree } from '#core/source-tree.ts';
import type { RepoPath } from '#core/span.ts';
import { type Examined, examine } from '#engine/analyze.ts';
import type { Shard } from '#engine/shard.ts';
import { excerptsFor } from './excerpts.ts';
import { lineHashesFor } from './line-hashes.ts';
import { prepare, type Prepared, type Wishes } from './prepare.ts';
import type { Tools } from './tools.ts';

export interface CheckOptions extends Wishes {
  readonly tools: Tools;
  /** Report only on what is at or below these paths; the whole tree is read, since hazards cross files. */
  readonly focus?: readonly RepoPath[];
  readonly shard?: Shard;
  /** Told how many files of how many are read. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** A report with the settings that it was made under, which say when it fails. */
export interface Outcome {
  readonly report: Report;
  readonly settings: Settings;
}

/** Checks a tree for itself, without comparison. `sha` is the tree's commit, where it is one. */
export async function checkTree(tree: SourceTree & { readonly sha?: string }, options: CheckOptions): Promise<Outcome> {
  const { report, settings } = await examineTree(tree, options);
  return { report, settings };
}

/** The same, with what the findings rest on. */
export async function examineTree(
  tree: SourceTree & { readonly sha?: string },
  options: CheckOptions,
): Promise<Outcome & Omit<Examined, 'analysis'> & Pick<Prepared, 'accepted'>> {
  const { tools, focus, shard, onProgress } = options;
  const { settings, knowledge, baseline, accepted, problems } = await prepare(tree, tools, options);
  const { analysis, ...rest } = await examine(tree, {
    settings,
    knowledge,
    baseline,
    reader: tools.reader,
    rules: tools.rules,
    ...(focus && { focus }),
    ...(shard && { shard }),
    ...(onProgress && { onProgress }),
  });
  return {
    ...rest,
    accepted,
    settings,
    report: {
      version: REPORT_VERSION,
      tool: { name: 'forksight', version: tools.version },
      head: {
        ...(tree.sha !== undefined && { sha: tree.sha }),
        analysis: { ...analysis, problems: [...problems, ...analysis.problems] },
      },
      excerpts: await excerptsFor(analysis.findings, tree),
      lineHashes: await lineHashesFor(analysis.findings, tree),
    },
  };
}
