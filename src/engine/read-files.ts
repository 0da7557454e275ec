import type { FileFacts } from '#core/facts.ts';
import { globMatcher } from '#core/glob.ts';
import type { Coverage, Problem } from '#core/problem.ts';
import type { Settings } from '#core/settings.ts';
import type { SourceTree, TreeEntry } from '#core/source-tree.ts';
import type { Range, RepoPath } from '#core/span.ts';
import type { PythonReader } from '#python/index.ts';
import { decodePython } from '#sources/decode-python.ts';
import { MAX_FILE_BYTES } from '#sources/limits.ts';
import { isPythonFile, pythonFiles } from '#sources/python-file.ts';

/** What one content says, for sharing between trees: base and head have most files in common. Keyed by blob id. */
export type FactsCache = Map<string, FileReading>;

type FileReading = { readonly bytes: number } & ({ readonly facts: FileFacts } | { readonly refused: Refusal });

/** Why a content could not be read, as a full sentence. */
interface Refusal {
  readonly kind: Problem['kind'];
  readonly reason: string;
}

export interface ReadFiles {
  readonly files: readonly { readonly path: RepoPath; readonly facts: FileFacts }[];
  readonly problems: readonly Problem[];
  readonly coverage: Coverage;
}

export interface ReadContext {
  readonly settings: Settings;
  readonly reader: PythonReader;
  readonly facts: FactsCache;
  /** Told after each file that had to be read; both counts are such files. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** Facts of every Python file of the tree, in path order; what could not be read becomes a problem. */
export async function readFiles(tree: SourceTree, context: ReadContext): Promise<ReadFiles> {
  const included = globMatcher(context.settings.include);
  const entries = (await pythonFiles(tree)).filter((entry) => included(entry.path));
  const readings = await readAll(tree, entries, context);
  const files: { path: RepoPath; facts: FileFacts }[] = [];
  const problems = [...(await notFollowed(tree, included))];
  let [partly, bytes] = [0, 0];
  for (const { path } of entries) {
    const reading = readings.get(path);
    if (!reading) continue;
    bytes += reading.bytes;
    if ('refused' in reading) {
      const { kind, reason } = reading.refused;
      problems.push({ kind, message: `${path}: ${reason}`, path, fatal: false });
      continue;
    }
    files.push({ path, facts: reading.facts });
    if (reading.facts.syntaxErrors.length > 0) {
      partly++;
      problems.push(syntaxProblem(path, reading.facts));
    }
  }
  const coverage = {
    files: entries.length,
    analysed: files.length - partly,
    partly,
    skipped: entries.length - files.length,
    bytes,
  };
  return { files, problems, coverage };
}

async function readAll(
  tree: SourceTree,
  entries: readonly TreeEntry[],
  { reader, facts, onProgress }: ReadContext,
): Promise<ReadonlyMap<RepoPath, FileReading>> {
  const readings = new Map<RepoPath, FileReading>();
  // One path for each content that is not known yet; contents without id are all different.
  const missing = new Map<string, TreeEntry>();
  for (const entry of entries) {
    if (entry.id === undefined) missing.set(`path ${entry.path}`, entry);
    else if (!facts.has(entry.id) && !missing.has(entry.id)) missing.set(entry.id, entry);
  }
  const byPath = new Map([...missing.values()].map((entry) => [entry.path, entry]));
  let done = 0;
  for await (const [path, content] of tree.read([...byPath.keys()])) {
    const entry = byPath.get(path);
    const reading = await readContent(content, entry?.size ?? 0, reader);
    if (entry?.id === undefined) readings.set(path, reading);
    else facts.set(entry.id, reading);
    onProgress?.(++done, missing.size);
  }
  for (const { path, id } of entries) {
    const shared = id === undefined ? undefined : facts.get(id);
    if (shared) readings.set(path, shared);
  }
  return readings;
}

async function readContent(content: Uint8Array | string, size: number, reader: PythonReader): Promise<FileReading> {
  if (typeof content === 'string') {
    return { bytes: size, refused: { kind: size > MAX_FILE_BYTES ? 'too-large' : 'unreadable', reason: content } };
  }
  const bytes = content.length;
  const decoded = decodePython(content);
  if ('reason' in decoded) return { bytes, refused: decoded };
  try {
    return { bytes, facts: await reader.facts(decoded.text) };
  } catch (error) {
    const reason = `Reading the file failed inside Forksight (${String(error)}), so it was left out; please report this.`;
    return { bytes, refused: { kind: 'internal', reason } };
  }
}

/** One sentence for a file, however often it is broken. */
function syntaxProblem(path: RepoPath, { syntaxErrors: [first, ...more] }: FileFacts): Problem {
  const at: Range = first?.at ?? [1, 1, 1, 1];
  const others = more.length === 0 ? '' : ` (and ${more.length} more such ${more.length === 1 ? 'place' : 'places'})`;
  const message = `${path}:${at[0]} was checked in part: ${first?.message}${others}; mend the syntax, exclude the file if it is not Python 3, or report the line if Python 3 takes it.`;
  return { kind: 'syntax', message, path, range: at, fatal: false };
}

const MAX_NAMED = 3;

/** One sentence for all links, one for all submodules: what they hold is checked where it stands, or not at all. */
async function notFollowed(tree: SourceTree, included: (path: RepoPath) => boolean): Promise<readonly Problem[]> {
  const entries = (await tree.list()).filter((entry) => entry.kind !== 'file' && included(entry.path));
  const of = (kind: TreeEntry['kind']): readonly RepoPath[] =>
    entries.filter((entry) => entry.kind === kind).map((entry) => entry.path);
  // A link whose name has another extension can hide no Python: neither a module nor a folder is named so.
  const links = of('link').filter((path) => isPythonFile(path) || !/\.\w+$/.test(path));
  return [
    ...sentence(links, 'Symbolic links are not followed, and what they point to is checked where it stands'),
    ...sentence(of('submodule'), 'Submodules are not read; check each in its own repository'),
  ];
}

function sentence(paths: readonly RepoPath[], says: string): readonly Problem[] {
  const [first] = paths;
  if (first === undefined) return [];
  const more = paths.length > MAX_NAMED ? ` and ${paths.length - MAX_NAMED} more` : '';
  const message = `${says}: ${paths.slice(0, MAX_NAMED).join(', ')}${more}.`;
  return [{ kind: 'link', message, path: first, fatal: false }];
}
