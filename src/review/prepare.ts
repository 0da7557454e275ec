import type { ReadBaseline } from '#config/baseline.ts';
import { readTexts } from '#config/files.ts';
import { resolveSettings, type SettingsRequest } from '#config/settings.ts';
import { BASELINE_FILE, type BaselineEntry, type Day, isExpired } from '#core/baseline.ts';
import type { Knowledge } from '#core/effects.ts';
import type { Problem } from '#core/problem.ts';
import type { Settings } from '#core/settings.ts';
import type { SourceTree } from '#core/source-tree.ts';
import type { RepoPath } from '#core/span.ts';
import { knowledgeFrom, modelsFor } from '#models/knowledge.ts';
import type { Models } from '#models/models.ts';
import type { Tools } from './tools.ts';

/** How the caller wants the project to be judged, over what the project says itself. */
export interface Wishes extends Pick<SettingsRequest, 'configFile' | 'overrides'> {
  /** Decides which entries of the baseline have expired; the present day, by Greenwich, when absent. */
  readonly today?: Day;
}

export interface Prepared {
  readonly settings: Settings;
  readonly knowledge: Knowledge;
  /** Every sound entry of the baseline, and those that count today. */
  readonly accepted: readonly BaselineEntry[];
  readonly baseline: readonly BaselineEntry[];
  readonly problems: readonly Problem[];
}

/** Settings and knowledge by what the tree says: its config, its package metadata, its own models. */
export async function prepare(tree: SourceTree, tools: Tools, wishes: Wishes): Promise<Prepared> {
  const resolved = await resolveSettings(tree, { ...wishes, ruleCodes: tools.rules.map((rule) => rule.code) });
  const { settings } = resolved;
  const own = await ownModels(tree, resolved.models);
  const stated = await readAccepted(tree);
  const today = wishes.today ?? presentDay();
  return {
    settings,
    knowledge: knowledgeFrom(...[tools.models, ...own.models].map((models) => modelsFor(models, settings))),
    accepted: stated.entries,
    baseline: stated.entries.filter((entry) => !isExpired(entry, today)),
    problems: [...resolved.problems, ...own.problems, ...stated.problems],
  };
}

/** By Greenwich. */
export function presentDay(): Day {
  return new Date().toISOString().slice(0, 10);
}

async function readAccepted(tree: SourceTree): Promise<ReadBaseline> {
  const { texts, refused } = await readTexts(tree, [BASELINE_FILE]);
  const reason = refused.get(BASELINE_FILE);
  if (reason !== undefined) {
    const message = `${BASELINE_FILE}: ${reason} Nothing is accepted.`;
    return { entries: [], problems: [{ kind: 'config', message, path: BASELINE_FILE, fatal: false }] };
  }
  const text = texts.get(BASELINE_FILE);
  if (text === undefined) return { entries: [], problems: [] };
  const { readBaseline } = await import('#config/baseline.ts');
  return readBaseline(text);
}

interface OwnModels {
  readonly models: readonly Models[];
  readonly problems: readonly Problem[];
}

/** The project's own model files, each for itself: one that is broken does not lose the others. */
async function ownModels(tree: SourceTree, paths: readonly RepoPath[]): Promise<OwnModels> {
  if (paths.length === 0) return { models: [], problems: [] };
  const { texts, refused } = await readTexts(tree, paths);
  const { loadModels } = await import('#models/load.ts');
  const models: Models[] = [];
  const problems: Problem[] = [];
  for (const path of paths) {
    const text = texts.get(path);
    const loaded = text === undefined ? undefined : loadModels([{ name: path, text }]);
    if (!loaded) {
      const reason = refused.get(path);
      const message =
        reason === undefined
          ? `The model file ${path}, which the settings name, is not in ${tree.name}; correct the path, from the root of the repository.`
          : `${path}: ${reason} Its models do not count.`;
      problems.push({ kind: 'model', message, path, fatal: false });
    } else if ('problems' in loaded) {
      problems.push(...loaded.problems.map((problem) => ({ ...problem, fatal: false })));
    } else models.push(loaded.models);
  }
  return { models, problems };
}
