import { INPUTS, type Input, OUTPUTS } from '#action/inputs.ts';
import { type Generator, between, table } from './generator.ts';

type Outputs = Readonly<Record<string, string>>;
type Inputs = Readonly<Record<string, Input>>;

/** The inputs and outputs of action.yml and their tables in the README, from the declaration that the Action reads. */
export const ACTION_GENERATORS: readonly Generator[] = [
  { path: 'action.yml', render: (current) => withInterface(current, INPUTS, OUTPUTS) },
  {
    path: 'README.md',
    render: (current) => between(current, '<!-- inputs:begin -->', '<!-- inputs:end -->', tables(INPUTS, OUTPUTS)),
  },
];

/** The text of action.yml with everything from `inputs:` to `runs:` made anew. */
export function withInterface(current: string, inputs: Inputs, outputs: Outputs): string {
  const block = /^inputs:\n[\s\S]*?(?=^runs:)/m;
  if (!block.test(current)) throw new Error('the keys "inputs:" and "runs:" are not there, in this order');
  return current.replace(block, () => yaml(inputs, outputs));
}

function yaml(inputs: Inputs, outputs: Outputs): string {
  return [
    'inputs:',
    ...Object.entries(inputs).flatMap(([name, input]) => [
      `  ${name}:`,
      `    description: ${quoted(input.description + valuesOf(input))}`,
      '    required: false',
      ...(input.default === undefined ? [] : [`    default: ${quoted(input.default)}`]),
    ]),
    'outputs:',
    ...Object.entries(outputs).flatMap(([name, description]) => [
      `  ${name}:`,
      `    description: ${quoted(description)}`,
    ]),
    '',
  ].join('\n');
}

function valuesOf(input: Input): string {
  return input.values === undefined ? '' : ` (${input.values.join(', ')})`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

export function tables(inputs: Inputs, outputs: Outputs): string {
  const code = (text: string) => (text === '' ? '' : `\`${text}\``);
  const inputRows = Object.entries(inputs).map(([name, input]) => [
    code(name),
    input.description,
    (input.values ?? []).map(code).join(', '),
    code(input.default ?? ''),
  ]);
  const outputRows = Object.entries(outputs).map(([name, description]) => [code(name), description]);
  return [
    table(['Input', 'Meaning', 'Values', 'Default'], inputRows),
    '',
    table(['Output', 'Meaning'], outputRows),
  ].join('\n');
}
