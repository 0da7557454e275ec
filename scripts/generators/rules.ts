import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Rule } from '#core/rule.ts';
import { type Generator, between, table } from './generator.ts';

const FAMILIES: Readonly<Record<string, string>> = {
  1: 'Threads alive at fork',
  2: 'Locks and coordination',
  3: 'Start methods',
  4: 'State that does or does not reach the child',
  5: 'Descriptors, connections, loops',
  6: 'Process life cycle',
  7: 'Signals, randomness, identity, memory',
  8: 'Libraries, servers and accelerators',
};

/** The list of rules, its index page, and the table in the README: everything that follows from `src/rules/FS*.ts`. */
export function ruleGenerators(root: string): readonly Generator[] {
  const rules = () => loadRules(root);
  return [
    { path: 'src/rules/index.ts', render: () => registry(ruleFiles(root)) },
    { path: 'docs/rules/README.md', render: async () => indexPage(await rules()) },
    {
      path: 'README.md',
      render: async (current) =>
        between(current, '<!-- rules:begin -->', '<!-- rules:end -->', ruleTable(await rules(), 'docs/rules/')),
    },
  ];
}

/** Names of the rules' source files without the ending, in the order of their codes. */
function ruleFiles(root: string): readonly string[] {
  return readdirSync(join(root, 'src/rules'))
    .filter((name) => /^FS\d{3}-.*\.ts$/.test(name))
    .map((name) => basename(name, '.ts'))
    .sort();
}

/** Imports every rule. A file's name must be what its metadata says. */
export async function loadRules(root: string): Promise<readonly Rule[]> {
  return Promise.all(
    ruleFiles(root).map(async (name) => {
      const { default: rule } = (await import(join(root, 'src/rules', `${name}.ts`))) as { default: Rule };
      if (name !== stem(rule)) throw new Error(`src/rules/${name}.ts holds ${stem(rule)}; rename the file or the rule`);
      return rule;
    }),
  );
}

function stem(rule: Rule): string {
  return `${rule.code}-${rule.slug}`;
}

function registry(names: readonly string[]): string {
  const code = (name: string) => name.slice(0, 5);
  return [
    '// Written by `npm run generate`; edits are lost.',
    "import type { Rule } from '#core/rule.ts';",
    ...names.map((name) => `import ${code(name)} from './${name}.ts';`),
    '',
    '/** Every rule, in the order of its code. */',
    'export const RULES: readonly Rule[] = [',
    ...names.map((name) => `  ${code(name)},`),
    '];',
    '',
  ].join('\n');
}

function indexPage(rules: readonly Rule[]): string {
  return [
    '<!-- Written by `npm run generate`; edits are lost. -->',
    '# Rules',
    '',
    ...Object.entries(FAMILIES).flatMap(([digit, title]) => {
      const family = rules.filter((rule) => rule.code[2] === digit);
      return family.length === 0 ? [] : [`## ${title}`, '', ruleTable(family, ''), ''];
    }),
  ].join('\n');
}

function ruleTable(rules: readonly Rule[], folder: string): string {
  return table(
    ['Code', 'Name', 'What it finds', 'Severity', 'Shown to'],
    rules.map((rule) => [
      `[${rule.code}](${folder}${stem(rule)}.md)`,
      rule.slug,
      rule.summary,
      rule.severity,
      rule.audience,
    ]),
  );
}
