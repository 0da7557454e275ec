import { basename } from 'node:path';
import { auditTree } from '#review/audit-tree.ts';
import { presentDay } from '#review/prepare.ts';
import { statusOf } from '#review/status.ts';
import { createTools } from '#review/tools.ts';
import type { SourceTree } from '#core/source-tree.ts';
import { diskTree } from '#sources/disk-tree.ts';
import { gitTree } from '#sources/git-tree.ts';
import { findRepository } from '#sources/repository.ts';
import { AUDITING, deliverAudit } from './audit-formats.ts';
import type { Option } from './arguments.ts';
import type { Command } from './command.ts';
import { dayFrom, DAY } from './day.ts';
import { locate } from './locate.ts';
import { createProgress } from './progress.ts';
import { nameFrom, REPOSITORY } from './repository-name.ts';
import { JUDGING, wishesFrom } from './wishes.ts';

const COMMIT: Option = {
  name: 'commit',
  value: 'REV',
  says: 'audit this commit, read from git, instead of the files as they are on the disk',
};

export const audit: Command = {
  usage: '[FOLDER]',
  operands: { name: 'FOLDER', least: 0, most: 1 },
  options: [...AUDITING, COMMIT, REPOSITORY, DAY, ...JUDGING],
  details: [
    'Audits the whole project that the folder belongs to, the current folder by default. Beside all findings it has every place that creates a process, with the start method there on each platform and version of Python and what moving means, the calls that start threads, figures by rule, directory and owner, what was not analysed, and the remarks that a check only counts.',
    'With --format html the audit is one page that needs no network. With --repository and --commit its places are links.',
  ],
  examples: [
    ['forksight audit', 'the project that the current folder belongs to'],
    ['forksight audit --format html --output audit.html', 'the same as a page'],
    ['forksight audit --commit HEAD --repository acme/shop --format markdown', 'a commit, with links to its lines'],
  ],
  async run(args, terminal) {
    const [folder = '.'] = args.operands;
    const { root } = await locate([folder], terminal.folder);
    const commit = args.value('commit');
    const top = commit === undefined ? root : await findRepository(root);
    const tree: SourceTree & { readonly sha?: string } =
      commit === undefined ? diskTree(root) : await gitTree(top, commit);
    const tools = await createTools();
    const progress = createProgress(terminal);
    const outcome = await auditTree(tree, {
      ...wishesFrom(args, terminal.folder, tools.rules),
      ...nameFrom(args, basename(top)),
      tools,
      date: dayFrom(args, 'date') ?? presentDay(),
      onProgress: progress.onProgress,
    }).finally(progress.end);
    deliverAudit(outcome.audit, args, terminal, tools.rules);
    return statusOf(outcome);
  },
};
