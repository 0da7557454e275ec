import { checkTree } from '#review/check-tree.ts';
import { statusOf } from '#review/status.ts';
import { createTools } from '#review/tools.ts';
import { diskTree } from '#sources/disk-tree.ts';
import type { Command } from './command.ts';
import { deliver, DELIVERING } from './deliver.ts';
import { locate } from './locate.ts';
import { createProgress } from './progress.ts';
import { JUDGING, wishesFrom } from './wishes.ts';

export const check: Command = {
  name: 'check',
  summary: 'find fork hazards in the Python files of a folder',
  usage: '[PATH...]',
  operands: { name: 'PATH', least: 0, most: Number.POSITIVE_INFINITY },
  options: [...DELIVERING, ...JUDGING],
  details: [
    'Reads the whole project that the paths belong to, since hazards cross files, and reports what is at or below the paths: files or folders, the current folder by default. The project begins at the nearest folder above that has forksight.toml, pyproject.toml, setup.cfg, setup.py or .git. Files that git ignores are left out unless a path names them.',
  ],
  examples: [
    ['forksight check', 'everything below the current folder'],
    ['forksight check src/app worker.py', 'one folder and one file'],
    ['forksight check --format sarif --output forksight.sarif', 'a file for code scanning'],
    ['forksight check --select FS101,FS201 --show certain', 'two rules, only what is certain'],
  ],
  async run(args, terminal) {
    const { root, focus } = await locate(args.operands, terminal.folder);
    const tools = await createTools();
    const wishes = wishesFrom(args, terminal.folder, tools.rules);
    const progress = createProgress(terminal);
    const tree = diskTree(root, focus ? { named: focus } : {});
    const outcome = await checkTree(tree, {
      ...wishes,
      tools,
      ...(focus && { focus }),
      onProgress: progress.onProgress,
    }).finally(progress.end);
    deliver(outcome.report, args, terminal, tools.rules);
    if (root !== terminal.folder && terminal.watched) terminal.err(`Paths are relative to ${root}.\n`);
    return statusOf(outcome);
  },
};
