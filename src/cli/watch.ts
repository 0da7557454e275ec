/** `--watch`: the same again whenever a file changes. */
import { type FSWatcher, watch as watchFolder } from 'node:fs';
import { dirname, join } from 'node:path';
import { UserError } from '#core/problem.ts';
import type { SourceTree, TreeEntry } from '#core/source-tree.ts';
import type { PythonReader } from '#python/index.ts';
import { logText } from '#report/encode.ts';
import type { Option } from './arguments.ts';
import type { Terminal } from './terminal.ts';

export const WATCH: Option = {
  name: 'watch',
  says: 'check again whenever a file changes, until Ctrl-C; what was read before is not read again',
};

/** Editors write a file in several steps. In milliseconds. */
const SETTLED = 100;

export interface Watched {
  readonly root: string;
  /** The files as they are now: changes in their folders count. */
  tree(): SourceTree;
  /** Does the work and gives what there is to show. */
  look(): Promise<string>;
  show(text: string): void;
}

/** Looks, shows, and does so again after each change that makes a difference. Never comes back. */
export async function watchTree({ root, tree, look, show }: Watched, terminal: Terminal): Promise<never> {
  let shown: string | undefined;
  for (;;) {
    // Watching begins before the look: what changes during it is not missed.
    const change = await nextChange(root, tree());
    const text = await look().catch(sentence);
    if (text !== shown) {
      if (terminal.color && shown !== undefined) terminal.out('\u001b[2J\u001b[H');
      show(text);
      terminal.err('forksight: Watching for changes; Ctrl-C ends it.\n');
    }
    shown = text;
    await change.happened;
    change.end();
  }
}

/** What is wrong now may be mended by the next change. */
function sentence(error: unknown): string {
  if (error instanceof UserError) return `forksight: ${logText(error.message)}\n`;
  throw error;
}

async function nextChange(
  root: string,
  tree: SourceTree,
): Promise<{ readonly happened: Promise<void>; readonly end: () => void }> {
  const folders = new Set([root]);
  for (const { path } of await tree.list().catch(nothing)) {
    for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) folders.add(join(root, folder));
  }
  const watchers: FSWatcher[] = [];
  const end = (): void => {
    for (const watcher of watchers) watcher.close();
  };
  let timer: NodeJS.Timeout | undefined;
  const happened = new Promise<void>((resolve, reject) => {
    const onChange = (): void => {
      clearTimeout(timer);
      timer = setTimeout(resolve, SETTLED);
    };
    for (const folder of folders) {
      try {
        watchers.push(watchFolder(folder, onChange).on('error', onChange));
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        // A folder that has gone is a change.
        if (code === 'ENOENT') onChange();
        else reject(cannotWatch(folder, code ?? String(error)));
      }
    }
  });
  happened.catch(end);
  return { happened, end };
}

/** A file that was named may be gone for a moment, while an editor puts another in its place. */
function nothing(error: unknown): readonly TreeEntry[] {
  if (error instanceof UserError) return [];
  throw error;
}

function cannotWatch(folder: string, code: string): UserError {
  const mend =
    code === 'ENOSPC' || code === 'EMFILE'
      ? 'raise the limits of the system for watches and open files, or check a smaller folder'
      : 'check its permissions';
  return new UserError({ kind: 'unreadable', message: `${folder} cannot be watched (${code}); ${mend}.` });
}

/** A reader that knows what it read in this look and in the one before. */
export function rememberingReader(reader: PythonReader): PythonReader & { readonly nextLook: () => void } {
  let before = new Map<string, ReturnType<PythonReader['facts']>>();
  let now = new Map<string, ReturnType<PythonReader['facts']>>();
  return {
    facts(text) {
      const facts = now.get(text) ?? before.get(text) ?? reader.facts(text);
      now.set(text, facts);
      return facts;
    },
    nextLook() {
      before = now;
      now = new Map();
    },
  };
}
