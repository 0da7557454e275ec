import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parse } from 'yaml';
import { actionGenerators } from '../../../scripts/generators/action.ts';
import { staleFiles } from '../../../scripts/generate.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'forksight-action-'));
  mkdirSync(join(root, 'src/action'), { recursive: true });
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

test('action.yml and the README say what the source declares', async () => {
  writeFileSync(
    join(root, 'src/action/inputs.ts'),
    `export const INPUTS = {
       token: { description: "The job's token: read", default: '\${{ github.token }}' },
       'fail-on': { description: 'error | warning', default: 'warning' },
     };
     export const OUTPUTS = { findings: { description: 'How many' } };`,
  );
  const markers = '# interface:begin (written by npm run generate)\nold\n# interface:end\n';
  writeFileSync(join(root, 'action.yml'), `name: Forksight\n${markers}runs: {}\n`);
  writeFileSync(join(root, 'README.md'), '<!-- inputs:begin -->\n<!-- inputs:end -->\n');

  for (const file of await staleFiles(root, actionGenerators(root))) {
    if ('text' in file) writeFileSync(join(root, file.path), file.text);
  }
  expect(parse(readFileSync(join(root, 'action.yml'), 'utf8'))).toEqual({
    name: 'Forksight',
    inputs: {
      token: { description: "The job's token: read", required: false, default: '${{ github.token }}' },
      'fail-on': { description: 'error | warning', required: false, default: 'warning' },
    },
    outputs: { findings: { description: 'How many' } },
    runs: {},
  });
  expect(readFileSync(join(root, 'README.md'), 'utf8')).toContain('| `fail-on` | error \\| warning | `warning` |');
  expect(await staleFiles(root, actionGenerators(root))).toEqual([]);
});
