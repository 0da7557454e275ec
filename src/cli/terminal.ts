import { isatty } from 'node:tty';

/** What the command line knows of where it runs. */
export interface Terminal {
  readonly folder: string;
  /** Whether standard output gets colours. */
  readonly color: boolean;
  /** Columns for prose on standard output. */
  readonly width: number;
  /** Whether a person sees standard error as it is written. */
  readonly watched: boolean;
  out(text: string): void;
  err(text: string): void;
}

const WIDTH_OF_FILES = 100;

/**
 * The process's own. When the reader of a pipe goes away (`| head`), the rest is dropped without a word; any other
 * failure to write (a full disk) ends the process with status 2.
 */
export function processTerminal(): Terminal {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') return;
      if (stream === process.stdout) {
        const message = `The report cannot be written to standard output (${error.code ?? String(error)}); check where it leads.`;
        process.stderr.write(`forksight: ${message}\n`);
      }
      process.exit(2);
    });
  }
  return {
    folder: process.cwd(),
    color: wantsColor(process.env, isatty(1)),
    width: isatty(1) ? Math.max(40, process.stdout.columns) : WIDTH_OF_FILES,
    watched: isatty(2),
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
  };
}

/** NO_COLOR and FORCE_COLOR as https://no-color.org and https://force-color.org have them; the first wins. */
export function wantsColor(environment: NodeJS.ProcessEnv, isTerminal: boolean): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = environment;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR !== '0';
  return isTerminal && TERM !== 'dumb';
}
