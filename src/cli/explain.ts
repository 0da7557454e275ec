import { didYouMean } from '#core/closest.ts';
import { UserError } from '#core/problem.ts';
import type { Rule } from '#core/rule.ts';
import { lineReader } from '#report/excerpts.ts';
import { renderExplanation } from '#report/explanation.ts';
import { renderJson } from '#report/json.ts';
import { explainLine } from '#review/explain-line.ts';
import { createTools } from '#review/tools.ts';
import { RULES } from '#rules/index.ts';
import { diskTree } from '#sources/disk-tree.ts';
import type { Arguments } from './arguments.ts';
import { rulePageText } from '#sources/rule-pages.ts';
import type { Command } from './command.ts';
import { locate } from './locate.ts';
import { pageText } from './page-text.ts';
import { createProgress } from './progress.ts';
import type { Terminal } from './terminal.ts';
import { JUDGING, wishesFrom } from './wishes.ts';

export const explain: Command = {
  usage: 'RULE | --why PATH:LINE',
  operands: { name: 'RULE or PATH:LINE', least: 1, most: 1, suggested: RULES.map(({ code }) => code) },
  options: [
    {
      name: 'why',
      says: 'say what the analysis knows of a line: where it creates a process or starts a thread, which threads may live there and why, which start method, and why there is no finding; where a function begins, what calling it does',
    },
    { name: 'json', says: 'with --why: as JSON' },
    ...JUDGING.filter(({ name }) => name === 'config' || name === 'pedantic' || name === 'show'),
  ],
  details: [
    'RULE is a code, such as FS101, or the name behind it in "forksight rules".',
    'PATH:LINE is a line of a Python file, counted from 1. The whole project that the file belongs to is read, as with "check".',
  ],
  examples: [
    ['forksight explain FS101', 'what it finds, why it happens, how to fix it'],
    ['forksight explain --why app/worker.py:42', 'why line 42 has a finding, or none'],
    ['forksight explain --why app/worker.py:7', 'what calling the function does that begins in line 7'],
    ['forksight explain --why app/worker.py:42 --json', 'the same for scripts'],
  ],
  async run(args, terminal) {
    const asked = args.operands[0] ?? '';
    if (args.has('why')) return why(asked, args, terminal);
    if (args.has('json')) throw new UserError({ kind: 'config', message: 'explain: --json goes with --why.' });
    const rule = ruleNamed(asked);
    const page = rulePageText(rule.code);
    if (page === undefined) throw new Error(`the page of ${rule.code} is missing`);
    terminal.out(pageText(page, terminal));
    return 0;
  },
};

async function why(asked: string, args: Arguments, terminal: Terminal): Promise<0> {
  const { file, line } = lineNamed(asked);
  const { root, focus = [] } = await locate([file], terminal.folder);
  const [path] = focus;
  if (path === undefined)
    throw new UserError({ kind: 'unreadable', message: `${file} is not a file; give a Python file and a line.` });
  const tools = await createTools();
  const progress = createProgress(terminal);
  const options = { ...wishesFrom(args, terminal.folder, tools.rules), tools, onProgress: progress.onProgress };
  const tree = diskTree(root, { named: focus });
  const { explanation, excerpts } = await explainLine(tree, { path, line }, options).finally(progress.end);
  terminal.out(
    args.has('json') ? renderJson(explanation) : renderExplanation(explanation, lineReader(excerpts), terminal),
  );
  return 0;
}

function lineNamed(written: string): { readonly file: string; readonly line: number } {
  const [, file, digits] = /^(.+):([1-9]\d{0,8})(?::\d+)?$/.exec(written) ?? [];
  if (file === undefined || digits === undefined) {
    const message = `explain --why needs a file and a line, as in app/worker.py:42, but got "${written}".`;
    throw new UserError({ kind: 'config', message });
  }
  return { file, line: Number(digits) };
}

function ruleNamed(written: string): Rule {
  const found = RULES.find((rule) => rule.code === written.toUpperCase() || rule.slug === written.toLowerCase());
  if (found) return found;
  const place = /:\d+$/.test(written) ? `; for a line, write explain --why ${written}` : undefined;
  const hint =
    place ??
    didYouMean(
      written,
      RULES.flatMap((rule) => [rule.code, rule.slug]),
      '"forksight rules" lists them',
    );
  throw new UserError({ kind: 'config', message: `${written} is not a rule${hint}${hint.endsWith('?') ? '' : '.'}` });
}
