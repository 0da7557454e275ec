import type { Terminal } from './terminal.ts';

/** Work that takes less is over before a line about it could be read. In milliseconds. */
const QUIET = 1_000;
const BETWEEN = 100;

export interface Progress {
  readonly onProgress: (done: number, total: number) => void;
  /** Takes the line away. */
  end(): void;
}

/** A line on standard error that counts the files, where a person watches and the work is long. */
export function createProgress(terminal: Terminal, now: () => number = Date.now): Progress {
  const started = now();
  let last = started;
  let shown = false;
  return {
    onProgress(done, total) {
      const time = now();
      const complete = done === total;
      if (!terminal.watched || time - started < QUIET || (!complete && time - last < BETWEEN)) return;
      last = time;
      shown = true;
      const says = complete ? `Linking ${total} Python files` : `Reading Python files: ${done} of ${total}`;
      terminal.err(`\r\u001b[K${says}`);
    },
    end() {
      if (shown) terminal.err('\r\u001b[K');
      shown = false;
    },
  };
}
