import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Input, INPUTS, OUTPUTS, readInputs } from '#action/inputs.ts';

const read = (given: Readonly<Record<string, string>>) => readInputs((name) => given[name] ?? '');

describe('inputs', () => {
  it('that are not given leave the decision to the configuration', () => {
    expect(read({})).toEqual({
      token: '',
      path: '.',
      config: '',
      comment: 'true',
      maxComments: 25,
      checkRun: false,
      resolveMode: 'delete',
      artifact: 'forksight-report',
      category: '',
      confirm: false,
      confirmCommand: [],
      confirmPython: ['python'],
      confirmBudget: 300,
      verifyFixes: false,
      verdicts: '',
      audit: undefined,
      previous: '',
      issue: false,
      codeScanning: false,
      overrides: {},
    });
  });

  it('beat the configuration', () => {
    const given = {
      'fail-on': 'Never',
      show: 'certain',
      audience: 'pedantic',
      comment: 'false',
    };
    expect(read(given)).toMatchObject({
      comment: 'false',
      overrides: { failOn: 'never', show: 'certain', audience: 'pedantic' },
    });
    expect(read({ audience: 'pedantic' }).overrides).toEqual({ audience: 'pedantic', show: 'possible' });
  });

  it('that are wrong are named, with what they may be', () => {
    expect(() => read({ 'fail-on': 'high' })).toThrow(
      "The input 'fail-on' is 'high', which is none of error, warning, note, never; correct it in the workflow.",
    );
    expect(() => read({ comment: 'yes' })).toThrow("The input 'comment' is 'yes'");
    expect(() => read({ category: 'x'.repeat(101) })).toThrow("The input 'category' has 101 characters");
    expect(read({ category: 'x'.repeat(100) }).category).toHaveLength(100);
    expect(() => read({ 'confirm-budget': '5 minutes' })).toThrow(
      "The input 'confirm-budget' is '5 minutes', which is no number of seconds; correct it in the workflow.",
    );
  });
});

it('action.yml has the inputs and outputs, their defaults, and the program', () => {
  const action = parse(readFileSync('action.yml', 'utf8'));
  const defaults = (inputs: Readonly<Record<string, Input>>) =>
    Object.entries(inputs).map(([name, input]) => [name, input.default]);
  expect(defaults(action.inputs)).toEqual(defaults(INPUTS));
  expect(Object.keys(action.outputs)).toEqual(Object.keys(OUTPUTS));
  expect(action.runs).toEqual({ using: 'node24', main: 'dist/action.js' });
});
