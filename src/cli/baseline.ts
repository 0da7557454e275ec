import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BASELINE_FILE } from '#core/baseline.ts';
import { UserError } from '#core/problem.ts';
import { acceptFindings } from '#review/accept.ts';
import { presentDay } from '#review/prepare.ts';
import { createTools } from '#review/tools.ts';
import { diskTree } from '#sources/disk-tree.ts';
import type { Option } from './arguments.ts';
import type { Command } from './command.ts';
import { dayFrom } from './day.ts';
import { locate } from './locate.ts';
import { createProgress } from './progress.ts';
import { JUDGING, wishesFrom } from './wishes.ts';

const REASON: Option = {
  name: 'reason',
  value: 'TEXT',
  says: 'why the findings are accepted that the baseline does not have yet',
};
const EXPIRES: Option = { name: 'expires', value: 'DAY', says: 'the last day on which they are, YYYY-MM-DD' };
const PRUNE: Option = { name: 'prune', says: 'accept nothing new; only remove entries that have no finding any more' };

export const baseline: Command = {
  usage: '[FOLDER] --reason TEXT',
  operands: { name: 'FOLDER', least: 0, most: 1 },
  options: [REASON, EXPIRES, PRUNE, ...JUDGING],
  details: [
    `Writes ${BASELINE_FILE} in the top folder of the project. Every finding that is reported now gets an entry with the reason and the day. Entries are matched by fingerprint, which has no line in it. Those that still have a finding keep their reason; the others are removed. A finding with a further cause is reported again, for that cause.`,
    'A pull request is judged by the baseline of its base. "forksight audit" lists entries that have expired or have no finding.',
  ],
  examples: [
    ['forksight baseline --reason "before we began"', 'accept what is there'],
    ['forksight baseline --select FS614 --reason "mended in June" --expires 2027-06-30', 'one rule, for a time'],
    ['forksight baseline --prune', 'remove what is mended'],
  ],
  async run(args, terminal) {
    const reason = args.value('reason');
    if (args.has('prune') === (reason !== undefined)) {
      const message = 'baseline needs --reason TEXT, why the findings are accepted, or --prune, and not both.';
      throw new UserError({ kind: 'config', message });
    }
    const expires = dayFrom(args, 'expires');
    const [folder = '.'] = args.operands;
    const { root } = await locate([folder], terminal.folder);
    const tools = await createTools();
    const progress = createProgress(terminal);
    const { text, accepted, kept, removed } = await acceptFindings(diskTree(root), {
      ...wishesFrom(args, terminal.folder, tools.rules),
      tools,
      today: presentDay(),
      ...(reason !== undefined && { reason }),
      ...(expires !== undefined && { expires }),
      onProgress: progress.onProgress,
    }).finally(progress.end);
    write(join(root, BASELINE_FILE), text);
    terminal.err(`forksight: ${BASELINE_FILE}: ${accepted} accepted now, ${kept} kept, ${removed} removed.\n`);
    return 0;
  },
};

function write(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const message = `${path} cannot be written (${code ?? String(error)}); check the permissions of its folder.`;
    throw new UserError({ kind: 'unreadable', message });
  }
}
