import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Generator, between, table } from './generator.ts';

/** What src/action/inputs.ts declares, by name: INPUTS and OUTPUTS. */
interface Declared {
  readonly INPUTS: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly OUTPUTS: Readonly<Record<string, { readonly description: string }>>;
}

/** The inputs and outputs of action.yml and their tables in README.md, from the one place that reads them. */
export function actionGenerators(root: string): readonly Generator[] {
  const source = join(root, 'src/action/inputs.ts');
  if (!existsSync(source)) return [];
  const declared = async () => (await import(source)) as Declared;
  return [
    {
      path: 'action.yml',
      render: async (current) =>
        between(current, '# interface:begin (written by npm run generate)', '# interface:end', yaml(await declared())),
    },
    {
      path: 'README.md',
      render: async (current) =>
        between(current, '<!-- inputs:begin -->', '<!-- inputs:end -->', tables(await declared())),
    },
  ];
}

function yaml({ INPUTS, OUTPUTS }: Declared): string {
  return [
    'inputs:',
    ...Object.entries(INPUTS).flatMap(([name, input]) => [
      `  ${name}:`,
      `    description: ${quoted(input.description)}`,
      '    required: false',
      `    default: ${input.default.startsWith('${{') ? input.default : quoted(input.default)}`,
    ]),
    'outputs:',
    ...Object.entries(OUTPUTS).flatMap(([name, output]) => [
      `  ${name}:`,
      `    description: ${quoted(output.description)}`,
    ]),
  ].join('\n');
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function tables({ INPUTS, OUTPUTS }: Declared): string {
  const code = (text: string) => (text === '' ? '' : `\`${text}\``);
  const inputs = Object.entries(INPUTS).map(([name, input]) => [code(name), input.description, code(input.default)]);
  const outputs = Object.entries(OUTPUTS).map(([name, output]) => [code(name), output.description]);
  return [table(['Input', 'Meaning', 'Default'], inputs), '', table(['Output', 'Meaning'], outputs)].join('\n');
}
