import type { Problem } from '#core/problem.ts';
import type { PythonVersion, Settings } from '#core/settings.ts';
import type { SourceTree } from '#core/source-tree.ts';
import type { RepoPath } from '#core/span.ts';
import { declaredPlatforms, declaredPython, declaredSourceRoots, METADATA_FILES } from './declared.ts';
import { readTexts } from './files.ts';
import { allowedVersions } from './python-versions.ts';
import { CONFIG_FILE, readConfig, readFrom } from './read-config.ts';
import { declaredRequirements, REQUIREMENT_FILES } from './requirements.ts';
import type { Config } from './schema.ts';

/** Supported when the project says nothing: the versions that had not reached their end of life in autumn 2025. */
const ASSUMED: readonly PythonVersion[] = ['3.9', '3.10', '3.11', '3.12', '3.13', '3.14'];

export interface Resolved {
  readonly settings: Settings;
  /** Paths of the project's own model files, from the root of the tree. */
  readonly models: readonly RepoPath[];
  /** The file that states settings; absent when none does. */
  readonly configPath?: RepoPath;
  readonly problems: readonly Problem[];
}

export interface SettingsRequest {
  /** Codes of the known rules, for checking what the config says about them. */
  readonly ruleCodes: readonly string[];
  /** A file to read instead of `forksight.toml` or `pyproject.toml`, with its text. */
  readonly configFile?: { readonly path: RepoPath; readonly text: string };
  /** What the command line says; it beats the file, for `rules` rule by rule. */
  readonly overrides?: Partial<Settings>;
}

/** What the project says about itself and how it wants to be judged, read from the tree's top folder. */
export async function resolveSettings(tree: SourceTree, request: SettingsRequest): Promise<Resolved> {
  const { texts, refused } = await readTexts(tree, [CONFIG_FILE, ...METADATA_FILES, ...REQUIREMENT_FILES]);
  const { configFile, ruleCodes } = request;
  const stated = await (configFile
    ? readFrom(configFile.path, configFile.text, ruleCodes)
    : readConfig(texts, ruleCodes));
  const problems = [...unread(refused, configFile ? [] : [CONFIG_FILE, 'pyproject.toml']), ...stated.problems];
  const stands = fromFiles(stated.config, stated.path, texts, problems);
  const { overrides } = request;
  const settings = { ...stands, ...overrides, rules: { ...stands.rules, ...overrides?.rules } };
  return {
    settings,
    models: stated.config.models ?? [],
    ...(stated.path !== undefined && { configPath: stated.path }),
    problems,
  };
}

/** A file of settings that is there and does not count must not look like one that is not there. */
function unread(refused: ReadonlyMap<RepoPath, string>, paths: readonly RepoPath[]): readonly Problem[] {
  return paths.flatMap((path) => {
    const reason = refused.get(path);
    if (reason === undefined) return [];
    return [{ kind: 'config', message: `${path}: ${reason} Its settings do not count.`, path, fatal: false }];
  });
}

function fromFiles(
  config: Config,
  path: RepoPath | undefined,
  texts: ReadonlyMap<RepoPath, string>,
  problems: Problem[],
): Settings {
  return {
    ...pythonVersions(config, path, texts, problems),
    ...platforms(config, path, texts),
    requirements: declaredRequirements(texts),
    include: config.include ?? ['*'],
    exclude: config.exclude ?? [],
    sourceRoots: sourceRoots(config['source-roots'] ?? ['', 'src', ...declaredSourceRoots(texts)]),
    rules: config.rules ?? {},
    audience: config.audience ?? 'everyone',
    show: config.show ?? (config.audience === 'pedantic' ? 'possible' : 'likely'),
    failOn: config['fail-on'] ?? 'warning',
    failOnNewSuppressions: config['fail-on-new-suppressions'] ?? false,
  };
}

function platforms(
  config: Config,
  path: RepoPath | undefined,
  texts: ReadonlyMap<RepoPath, string>,
): Pick<Settings, 'platforms' | 'platformsFrom'> {
  if (config.platforms !== undefined) return { platforms: config.platforms, platformsFrom: `platforms in ${path}` };
  const declared = declaredPlatforms(texts);
  if (declared !== undefined) return { platforms: declared.platforms, platformsFrom: declared.from };
  return { platforms: ['linux', 'macos', 'windows'], platformsFrom: 'assumed' };
}

function pythonVersions(
  config: Config,
  path: RepoPath | undefined,
  texts: ReadonlyMap<RepoPath, string>,
  problems: Problem[],
): Pick<Settings, 'python' | 'pythonFrom'> {
  if (config.python !== undefined) {
    return { python: allowedVersions(config.python) ?? ASSUMED, pythonFrom: `python in ${path}` };
  }
  const declared = declaredPython(texts);
  if (!declared) return { python: ASSUMED, pythonFrom: 'assumed' };
  if (declared.versions.length > 0) return { python: declared.versions, pythonFrom: declared.from };
  const message = `${declared.from} is "${declared.text}", which allows no version of Python that Forksight knows, so 3.9 to 3.14 are assumed; mend it, or set python in ${CONFIG_FILE}.`;
  problems.push({ kind: 'config', message, fatal: false });
  return { python: ASSUMED, pythonFrom: 'assumed' };
}

/** Without `./` and slashes at the end; the root is the empty text. */
function sourceRoots(folders: readonly string[]): readonly RepoPath[] {
  return [
    ...new Set(
      folders.map((folder) =>
        folder
          .replace(/^(\.\/|\/)+/, '')
          .replace(/\/+$/, '')
          .replace(/^\.$/, ''),
      ),
    ),
  ];
}
