/** What is to be run, as a value: the commands for tests, and how a command is given to an interpreter. Pure. */

/** A test as the user or the analysis names it. */
export interface TestCommand {
  /** Words that follow the interpreter; another program's name first when `own` is set. */
  readonly words: readonly string[];
  /** The words are a command of their own, and not for the interpreter. */
  readonly own: boolean;
  /** As people write it. */
  readonly says: string;
  /** The words behind `forksight confirm REPORT` that mean it. */
  readonly again: readonly string[];
  /** Whole files of tests, of which only those are wanted that come by a finding. */
  readonly files?: true;
}

/** Options for pytest that take away what differs from run to run, and leave the program's own output alone. */
const PYTEST = ['-m', 'pytest', '-q', '-s', '-p', 'no:cacheprovider', '-p', 'no:randomly'];

/** A command that the user gives. `python` and `python3.x` stand for the interpreter of the run. */
export function commandFrom(words: readonly string[]): TestCommand {
  const [first = '', ...rest] = words;
  const says = words.map(shellWord).join(' ');
  const again = ['--', ...words];
  if (/^python(?:3(?:\.\d+)?)?$/.test(first)) return { words: rest, own: false, says, again };
  return { words, own: !first.endsWith('.py'), says, again };
}

/** Tests by their ids: pytest's `path::name`, or unittest's dotted names. */
export function testsFrom(ids: readonly string[], runner: 'pytest' | 'unittest'): TestCommand {
  const says = `${runner === 'pytest' ? 'pytest' : 'python -m unittest'} ${ids.map(shellWord).join(' ')}`;
  const again = [...(runner === 'pytest' ? [] : ['--runner', runner]), ...ids.flatMap((id) => ['--test', id])];
  return { words: [...(runner === 'pytest' ? PYTEST : ['-m', 'unittest']), ...ids], own: false, says, again };
}

/** Files of tests, to be narrowed to the tests that matter once a run has shown which those are. */
export function testFiles(paths: readonly string[], runner: 'pytest' | 'unittest'): readonly TestCommand[] {
  return paths.map((path) => ({ ...testsFrom([path], runner), ...(runner === 'pytest' && { files: true }) }));
}

/** The words with which one interpreter runs the command. */
export function wordsFor(test: TestCommand, python: string): readonly string[] {
  return test.own ? test.words : [python, ...test.words];
}

/** A word for a POSIX shell. */
export function shellWord(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
