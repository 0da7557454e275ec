/** Python programs of the scenarios. */

/** A package that supports versions of Python on which fork is Linux' default. */
export const PYPROJECT = '[project]\nname = "demo"\nversion = "1"\nrequires-python = ">=3.9"\n';

/** A thread polls for ever, and then a pool forks. */
export const HAZARD = `\
import multiprocessing
import threading
import time


def poll():
    while True:
        time.sleep(1)


def work(number):
    return number * number


def main():
    threading.Thread(target=poll).start()
    with multiprocessing.Pool(2) as pool:
        print(pool.map(work, range(3)))


if __name__ == "__main__":
    main()
`;

/** The same program, with workers that do not inherit the thread. */
export const MENDED = HAZARD.replace('multiprocessing.Pool(2)', 'multiprocessing.get_context("spawn").Pool(2)');

/** The same program without the thread: the fork alone is no hazard. */
export const FORK_ALONE = HAZARD.replace('    threading.Thread(target=poll).start()\n', '');

/** The number, from 1, of the first line that holds the text. */
export function lineOf(program: string, text: string): number {
  const index = program.split('\n').findIndex((line) => line.includes(text));
  if (index < 0) throw new Error(`No line holds ${text}.`);
  return index + 1;
}

/** A module with as many independent hazards as asked for, each in its own function. */
export function manyHazards(count: number): string {
  const functions = Array.from(
    { length: count },
    (_, index) => `\
def start_${index}():
    threading.Thread(target=poll).start()
    with multiprocessing.Pool(${index + 1}) as pool:
        return pool.map(work, range(${index}))
`,
  );
  return `${HAZARD.slice(0, HAZARD.indexOf('def main'))}${functions.join('\n\n')}`;
}
