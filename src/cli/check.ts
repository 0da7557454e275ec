import { UserError } from '#core/problem.ts';
import type { SourceTree } from '#core/source-tree.ts';
import { checkTree, type CheckOptions } from '#review/check-tree.ts';
import { fixTree } from '#review/fix-tree.ts';
import { logText } from '#report/encode.ts';
import { statusOf } from '#review/status.ts';
import { createTools } from '#review/tools.ts';
import { diskTree } from '#sources/disk-tree.ts';
import type { Arguments, Option } from './arguments.ts';
import type { Command } from './command.ts';
import { deliver, DELIVERING, deliverText, renderedReport } from './deliver.ts';
import { locate } from './locate.ts';
import { createProgress } from './progress.ts';
import { JUDGING, wishesFrom } from './wishes.ts';
import type { Terminal } from './terminal.ts';
import { rememberingReader, WATCH, watchTree } from './watch.ts';
import { writeFixes } from './write-fixes.ts';

const FIX: Option = {
  name: 'fix',
  says: 'make the edits that are safe, check again, and report what is left; an edit that does not end its finding is taken back',
};

export const check: Command = {
  usage: '[PATH...]',
  operands: { name: 'PATH', least: 0, most: Number.POSITIVE_INFINITY },
  options: [...DELIVERING, ...JUDGING, FIX, WATCH],
  details: [
    'Reads the whole project that the paths belong to, since hazards cross files, and reports what is at or below the paths: files or folders, the current folder by default. The project begins at the nearest folder above that has forksight.toml, pyproject.toml, setup.cfg, setup.py or .git. Files that git ignores are left out unless a path names them.',
  ],
  examples: [
    ['forksight check', 'everything below the current folder'],
    ['forksight check src/app worker.py', 'one folder and one file'],
    ['forksight check --format sarif --output forksight.sarif', 'a file for code scanning'],
    ['forksight check --fix', 'mend what can be mended safely, then report the rest'],
    ['forksight check --watch', 'again whenever a file changes'],
    ['forksight check --select FS101,FS201 --show certain', 'two rules, only what is certain'],
  ],
  async run(args, terminal) {
    const { root, focus } = await locate(args.operands, terminal.folder);
    const tools = await createTools();
    const wishes = wishesFrom(args, terminal.folder, tools.rules);
    const progress = createProgress(terminal);
    const named = focus ? { named: focus } : {};
    const tree = diskTree(root, named);
    if (args.has('watch')) return watch(args, terminal, root, { ...wishes, tools, ...(focus && { focus }) });
    const options = { ...wishes, tools, ...(focus && { focus }), onProgress: progress.onProgress };
    const found = await checkTree(tree, options).finally(progress.end);
    const fixes = args.has('fix') ? await fixTree(tree, found, options).finally(progress.end) : undefined;
    let outcome = fixes?.outcome ?? found;
    if (fixes !== undefined) {
      const unwritten = writeFixes(root, fixes.files);
      for (const sentence of [...fixes.refused, ...unwritten.values()])
        terminal.err(`forksight: ${logText(sentence)}\n`);
      const fixed = fixes.fixed.filter(({ edit }) => edit === undefined || !unwritten.has(edit.path));
      terminal.err(`forksight: ${fixedSentence(fixed.length, fixes.files.size - unwritten.size)}\n`);
      // What is reported is what is on the disk.
      if (unwritten.size > 0) outcome = await checkTree(diskTree(root, named), options).finally(progress.end);
    }
    deliver(outcome.report, args, terminal, tools.rules);
    if (root !== terminal.folder && terminal.watched) terminal.err(`Paths are relative to ${root}.\n`);
    return statusOf(outcome);
  },
};

/** The report again and again. What the paths name is looked up anew each time, since files come and go. */
function watch(args: Arguments, terminal: Terminal, root: string, options: CheckOptions): Promise<never> {
  if (args.has('fix')) throw new UserError({ kind: 'config', message: 'check: --watch and --fix do not go together.' });
  const reader = rememberingReader(options.tools.reader);
  const tree = (): SourceTree => diskTree(root, options.focus ? { named: options.focus } : {});
  return watchTree(
    {
      root,
      tree,
      async look() {
        reader.nextLook();
        const { report } = await checkTree(tree(), { ...options, tools: { ...options.tools, reader } });
        return renderedReport(report, args, terminal, options.tools.rules);
      },
      show: (text) => deliverText(text, args, terminal),
    },
    terminal,
  );
}

function fixedSentence(findings: number, files: number): string {
  if (findings === 0 || files === 0) return 'nothing to fix.';
  return `fixed ${findings} ${findings === 1 ? 'finding' : 'findings'} in ${files} ${files === 1 ? 'file' : 'files'}.`;
}
