import { didYouMean } from '#core/closest.ts';
import { UserError } from '#core/problem.ts';
import type { Rule } from '#core/rule.ts';
import { RULES } from '#rules/index.ts';
import type { Command } from './command.ts';
import { pageText } from './page-text.ts';
import { rulePageText } from './pages.ts';

export const explain: Command = {
  name: 'explain',
  summary: 'show the page of a rule',
  usage: 'RULE',
  operands: { name: 'RULE', least: 1, most: 1 },
  options: [],
  details: ['RULE is a code, such as FS101, or the name behind it in "forksight rules".'],
  examples: [['forksight explain FS101', 'what it finds, why it happens, how to fix it']],
  run(args, terminal) {
    const rule = ruleNamed(args.operands[0] ?? '');
    const page = rulePageText(rule.code);
    if (page === undefined) throw new Error(`the page of ${rule.code} is missing`);
    terminal.out(pageText(page, terminal.color));
    return Promise.resolve(0);
  },
};

function ruleNamed(written: string): Rule {
  const found = RULES.find((rule) => rule.code === written.toUpperCase() || rule.slug === written.toLowerCase());
  if (found) return found;
  const hint = didYouMean(
    written,
    RULES.flatMap((rule) => [rule.code, rule.slug]),
    '"forksight rules" lists them',
  );
  throw new UserError({ kind: 'config', message: `${written} is not a rule${hint}${hint.endsWith('?') ? '' : '.'}` });
}
