/** The pages of the rules: from `rules.json` beside the bundle, or from the repository when the sources run directly. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import type { RuleCode } from '#core/finding.ts';

/** The page of a rule, Markdown; undefined when it has none. */
export function rulePageText(code: RuleCode): string | undefined {
  const beside = new URL('./rules.json', import.meta.url);
  if (existsSync(beside)) return (JSON.parse(readFileSync(beside, 'utf8')) as Record<string, string>)[code];
  const folder = new URL('../../docs/rules/', import.meta.url);
  const name = readdirSync(folder).find((file) => file.startsWith(`${code}-`));
  return name === undefined ? undefined : readFileSync(new URL(name, folder), 'utf8');
}
