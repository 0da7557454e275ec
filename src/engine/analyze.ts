import type { BaselineEntry } from '#core/baseline.ts';
import type { Knowledge } from '#core/effects.ts';
import type { Finding } from '#core/finding.ts';
import { globMatcher } from '#core/glob.ts';
import type { Problem } from '#core/problem.ts';
import type { Line, Project } from '#core/project.ts';
import type { Analysis } from '#core/report.ts';
import type { Rule } from '#core/rule.ts';
import type { ForkingServer } from '#core/servers.ts';
import type { Settings } from '#core/settings.ts';
import type { SourceTree } from '#core/source-tree.ts';
import { formatSpan, type RepoPath } from '#core/span.ts';
import { buildProject } from '#project/index.ts';
import type { PythonReader } from '#python/index.ts';
import { applyBaseline } from './baseline.ts';
import { toFindings } from './findings.ts';
import { createIdentity, type Sources } from './identity.ts';
import { createOrdinals, type Ordinals } from './ordinals.ts';
import { type FactsCache, type ReadFiles, readFiles } from './read-files.ts';
import { readLines } from './read-lines.ts';
import { readServers } from './read-servers.ts';
import { type Found, isWanted, runRules } from './run-rules.ts';
import { rulesOfShard, type Shard } from './shard.ts';
import { applySuppressions } from './suppress.ts';

export interface AnalyzeContext {
  readonly settings: Settings;
  readonly knowledge: Knowledge;
  readonly reader: PythonReader;
  /** All rules; the settings say which are off. */
  readonly rules: readonly Rule[];
  /** Only a part of the rules is run, and the others are taken for silent. */
  readonly shard?: Shard;
  /** Findings that are accepted for now; those that have expired are left out. */
  readonly baseline?: readonly BaselineEntry[];
  /** Facts by content. Give the same map for base and head, and what they share is read once. */
  readonly facts?: FactsCache;
  /** Numbers for equal places; those of the head continue those of the base. */
  readonly ordinals?: Ordinals;
  /** Report only on what is at or below these paths; everything is read all the same. */
  readonly focus?: readonly RepoPath[];
  /** Tell what the functions do that begin in this line. */
  readonly asked?: Line;
  /** Told how many files of how many are read. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** An analysis, and what it rests on. */
export interface Examined {
  readonly analysis: Analysis;
  /** The findings that the settings hide; those in excluded files are left out. */
  readonly hidden: readonly Finding[];
  /** Absent when the files could not be linked. */
  readonly project?: Project;
}

/** What is found in one tree. {@link examine} says how. */
export async function analyze(tree: SourceTree, context: AnalyzeContext): Promise<Analysis> {
  return (await examine(tree, context)).analysis;
}

/**
 * The whole analysis of one tree:
 *
 *   files → facts of each → one project → hazards of each rule → findings with identity → suppressions → what is shown
 *
 * What keeps one file or one rule from its work becomes a problem and does not lose the others.
 */
export async function examine(tree: SourceTree, context: AnalyzeContext): Promise<Examined> {
  const { settings, rules } = context;
  const read = await readFiles(tree, {
    settings,
    reader: context.reader,
    facts: context.facts ?? new Map(),
    onProgress: context.onProgress,
  });
  const servers = await readServers(tree);
  const linked = link(read, servers, context);
  if ('problem' in linked) {
    return { analysis: { ...nothing(read), problems: [...read.problems, linked.problem] }, hidden: [] };
  }
  const ran = runRules(linked.project, context.shard ? rulesOfShard(rules, context.shard) : rules);

  const sources = await sourcesOf(tree, ran.found, read);
  const identity = createIdentity(sources, context.ordinals ?? createOrdinals());
  const all = toFindings(ran.found, settings, identity);
  const judged = applySuppressions(all, read.files, rules, settings);

  const findings = applyBaseline(judged.findings, context.baseline ?? []).filter(({ at }) =>
    inFocus(at.path, context.focus),
  );
  const excluded = globMatcher(settings.exclude);
  const wanted = isShown(settings);
  const shown = findings.filter(wanted);
  const hidden = findings.filter((finding) => !wanted(finding));
  return {
    analysis: {
      findings: shown,
      hidden: hidden.length,
      problems: [
        ...[...read.problems, ...limitsOf(linked.project), ...ran.problems, ...judged.problems].filter(
          isOfInterest(context),
        ),
        ...emptyPaths(read, context),
      ],
      coverage: read.coverage,
    },
    hidden: hidden.filter(({ at }) => !excluded(at.path)),
    project: linked.project,
  };
}

/** Places with more living things than are kept: what is not compared is told. */
function limitsOf(project: Project): readonly Problem[] {
  return project.creations
    .filter(({ omitted }) => omitted > 0)
    .map(({ at, live, omitted }) => {
      const message = `${formatSpan(at)} creates a process while more may live than the ${live.length} threads, locks, handles and settings that are kept; ${omitted} were left out, so findings there name only some causes.`;
      return { kind: 'limit', message, path: at.path, range: at.range, fatal: false };
    });
}

function inFocus(path: RepoPath, focus: readonly RepoPath[] | undefined): boolean {
  return (
    focus === undefined || focus.some((folder) => folder === '' || path === folder || path.startsWith(`${folder}/`))
  );
}

/** Excluding a file is also how one says that its state is known. */
function isOfInterest({ settings, focus }: AnalyzeContext): (problem: Problem) => boolean {
  const excluded = globMatcher(settings.exclude);
  return ({ path }) => path === undefined || (inFocus(path, focus) && !excluded(path));
}

/** Paths that were asked about and hold nothing to check: silence about them would look like a good result. */
function emptyPaths({ files, problems }: ReadFiles, { focus = [] }: AnalyzeContext): readonly Problem[] {
  const known = [...files, ...problems].flatMap(({ path }) => path ?? []);
  return focus
    .filter((folder) => folder !== '' && !known.some((path) => inFocus(path, [folder])))
    .map((path) => {
      const message = `${path} holds no Python file that the settings include, so there was nothing to check; give another path, or see include.`;
      return { kind: 'unreadable', message, path, fatal: false };
    });
}

function link(
  read: ReadFiles,
  servers: readonly ForkingServer[],
  { settings, knowledge, asked }: AnalyzeContext,
): { project: Project } | { problem: Problem } {
  try {
    return { project: buildProject({ files: read.files, settings, knowledge, servers, asked }) };
  } catch (error) {
    const message = `Linking the files failed inside Forksight (${String(error)}), so nothing could be checked; please report this.`;
    return { problem: { kind: 'internal', message, fatal: true } };
  }
}

function nothing(read: ReadFiles): Pick<Analysis, 'findings' | 'hidden' | 'coverage'> {
  const { coverage } = read;
  return { findings: [], hidden: 0, coverage: { ...coverage, analysed: 0, partly: 0, skipped: coverage.files } };
}

/** Texts are not kept while the project is built; the few files that have hazards are read again. */
async function sourcesOf(tree: SourceTree, found: readonly Found[], read: ReadFiles): Promise<Sources> {
  const lines = await readLines(
    tree,
    found.flatMap(({ hazard }) => [hazard.at.path, hazard.cause.path]),
  );
  const facts = new Map(read.files.map((file) => [file.path, file.facts]));
  return { lines: (path) => lines.get(path) ?? [], facts: (path) => facts.get(path) };
}

/** By confidence, audience and `exclude`; a suppressed finding is shown as such. */
function isShown(settings: Settings): (finding: Finding) => boolean {
  const excluded = globMatcher(settings.exclude);
  return ({ confidence, audience, at }) => isWanted(confidence, audience, settings) && !excluded(at.path);
}
