import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { tables, withInterface } from '../../../scripts/generators/action.ts';

const INPUTS = {
  token: { description: "The job's token: read", default: '${{ github.token }}' },
  'fail-on': { description: 'When the job fails', values: ['error', 'warning'] },
};
const OUTPUTS = { findings: 'How many: a number' };

test('action.yml says what the source declares', () => {
  const text = withInterface('name: Forksight\ninputs:\n  old:\n    x: 1\nruns:\n  using: node24\n', INPUTS, OUTPUTS);
  expect(parse(text)).toEqual({
    name: 'Forksight',
    inputs: {
      token: { description: "The job's token: read", required: false, default: '${{ github.token }}' },
      'fail-on': { description: 'When the job fails (error, warning)', required: false },
    },
    outputs: { findings: { description: 'How many: a number' } },
    runs: { using: 'node24' },
  });
  expect(withInterface(text, INPUTS, OUTPUTS)).toBe(text);
  expect(() => withInterface('runs:\n', INPUTS, OUTPUTS)).toThrow('are not there, in this order');
});

test('the README has a table of inputs and one of outputs', () => {
  expect(tables(INPUTS, OUTPUTS).split('\n')).toEqual([
    '| Input | Meaning | Values | Default |',
    '| --- | --- | --- | --- |',
    "| `token` | The job's token: read |  | `${{ github.token }}` |",
    '| `fail-on` | When the job fails | `error`, `warning` |  |',
    '',
    '| Output | Meaning |',
    '| --- | --- |',
    '| `findings` | How many: a number |',
  ]);
});
