/** Programs that other programs hold as text. They are no files, so nothing is known of them but their words. */

/** A function that a text defines and hands to a child process. */
export interface TextTask {
  readonly name: string;
  readonly method: 'spawn' | 'forkserver' | 'default';
}

const IMPORTS = /(?:^|;)\s*(?:import|from)\s+(?:multiprocessing|concurrent\.futures)\b/m;
const MAKES_PROCESSES = /\b(?:Process|Pool|ProcessPoolExecutor)\(/;
const HAS_THREADS = /\bThread(?:Pool|PoolExecutor)?\(/;
const CHOOSES = /\b(?:get_context|set_start_method)\(\s*["'](\w+)["']/g;
const TARGETS = /\btarget\s*=\s*(\w+)/g;
const TASKS = /\.(?:submit|map|map_async|starmap|starmap_async|imap|imap_unordered|apply|apply_async)\(\s*(\w+)/g;

/** The first such function, where the text does not fork; undefined when it has none that is sure. */
export function taskOf(text: string): TextTask | undefined {
  if (!IMPORTS.test(text) || !MAKES_PROCESSES.test(text) || HAS_THREADS.test(text)) return undefined;
  const chosen = new Set([...text.matchAll(CHOOSES)].map(([, method]) => method));
  const [only = 'default', ...others] = chosen;
  if (others.length > 0 || (only !== 'spawn' && only !== 'forkserver' && only !== 'default')) return undefined;
  const defined = new Set(topLevelFunctions(text));
  const handedOn = [...text.matchAll(TARGETS), ...text.matchAll(TASKS)].map(([, name]) => name);
  const name = handedOn.find((each) => each !== undefined && defined.has(each));
  return name === undefined ? undefined : { name, method: only };
}

/** Functions at the least indentation of the text. */
function topLevelFunctions(text: string): readonly string[] {
  const indents = [...text.matchAll(/^([ \t]*)\S/gm)].map(([, indent = '']) => indent.length);
  const least = Math.min(...indents);
  return [...text.matchAll(/^([ \t]*)def (\w+)\(/gm)].flatMap(([, indent, name]) =>
    indent?.length === least && name !== undefined ? [name] : [],
  );
}

/** `hook`: a program is started with a `preexec_fn`. */
export type TextFork = 'fork' | 'hook';

const FORKS = /^(?:\w+ *= *|if +(?:not +)?)?os\.(?:fork|forkpty)\(\) *(?:$|[;:#]|[=!<>]=? *\d)/;
const HOOKS = /^(?:\w+ *= *)?subprocess\.(?:run|call|check_call|check_output|Popen)\(.*\bpreexec_fn *= *(?!None\b)/;

/** What the text does to create a process, where one of its statements that nothing guards does it by name. */
export function forkOf(text: string): TextFork | undefined {
  // A line of a text inside the text is no statement.
  if (/"""|'''/.test(text)) return undefined;
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const least = Math.min(...lines.map((line) => line.length - line.trimStart().length));
  const statements = lines.map((line) => line.slice(least));
  const imports = (module: string): boolean =>
    statements.some((each) => new RegExp(`^import (?:\\w+, *)*${module}\\b(?! as)`).test(each));
  if (imports('os') && statements.some((each) => FORKS.test(each))) return 'fork';
  return imports('subprocess') && statements.some((each) => HOOKS.test(each)) ? 'hook' : undefined;
}
