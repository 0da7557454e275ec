import { basename } from 'node:path';
import { auditTree } from '#review/audit-tree.ts';
import { presentDay } from '#review/prepare.ts';
import { statusOf } from '#review/status.ts';
import { createTools } from '#review/tools.ts';
import { UserError } from '#core/problem.ts';
import type { SourceTree } from '#core/source-tree.ts';
import type { Shard } from '#engine/shard.ts';
import { diskTree } from '#sources/disk-tree.ts';
import { gitTree } from '#sources/git-tree.ts';
import { findRepository } from '#sources/repository.ts';
import { auditFormat, AUDITING, deliverAudits } from './audit-formats.ts';
import type { Arguments, Option } from './arguments.ts';
import type { Command } from './command.ts';
import { dayFrom, DAY } from './day.ts';
import { locate } from './locate.ts';
import { createProgress } from './progress.ts';
import { PREVIOUS, withPreviousFrom } from './read-audits.ts';
import { nameFrom, REPOSITORY } from './repository-name.ts';
import { JUDGING, wishesFrom } from './wishes.ts';

const COMMIT: Option = {
  name: 'commit',
  value: 'REV',
  says: 'audit this commit, read from git, instead of the files as they are on the disk',
};

const SHARD: Option = {
  name: 'shard',
  value: 'I/N',
  says: 'run the I-th of N parts of the rules, as JSON for "forksight merge" to join',
};

export const audit: Command = {
  usage: '[FOLDER]',
  operands: { name: 'FOLDER', least: 0, most: 1 },
  options: [...AUDITING, COMMIT, REPOSITORY, DAY, PREVIOUS, SHARD, ...JUDGING],
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
    const shard = shardFrom(args);
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
      ...(shard && { shard }),
      date: dayFrom(args, 'date') ?? presentDay(),
      onProgress: progress.onProgress,
    }).finally(progress.end);
    deliverAudits(await withPreviousFrom(args, terminal.folder, [outcome.audit]), args, terminal, tools.rules);
    return statusOf(outcome);
  },
};

/** The part that the option names. Throws a UserError for what is none. */
function shardFrom(args: Arguments): Shard | undefined {
  const written = args.value('shard');
  if (written === undefined) return undefined;
  const found = /^(?<index>[1-9]\d{0,2})\/(?<of>[1-9]\d{0,2})$/.exec(written)?.groups;
  const [index, of] = [Number(found?.['index']), Number(found?.['of'])];
  if (!(index <= of)) {
    const message = `--shard: ${written} is not a part; write 1/4 for the first of four.`;
    throw new UserError({ kind: 'config', message });
  }
  if (auditFormat(args) === 'json' && args.value('previous') === undefined) return { index, of };
  const message =
    '--shard goes with neither --previous nor a format other than json: a part is joined by "forksight merge", which takes both.';
  throw new UserError({ kind: 'config', message });
}
