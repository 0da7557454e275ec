import { expect, test } from 'vitest';
import { lockFaults } from '../../../scripts/check-lock.ts';
import { tally } from '../../../scripts/check.ts';
import { staleFiles } from '../../../scripts/generate.ts';
import { between, table } from '../../../scripts/generators/generator.ts';

test('a lock file without another platform, with an address or without a hash is refused', () => {
  const packages = {
    '': {},
    'node_modules/fast': { integrity: 'sha512-x', optionalDependencies: { 'fast-linux': '1', 'fast-darwin': '1' } },
    'node_modules/fast/node_modules/fast-linux': { integrity: 'sha512-x' },
    'node_modules/nested/node_modules/slow': { integrity: 'sha512-x', optionalDependencies: { 'slow-win': '1' } },
    'node_modules/nested/node_modules/slow-win': { resolved: 'https://example.org/slow-win.tgz' },
    'node_modules/here': { link: true, resolved: 'scripts/here' },
  };
  expect(lockFaults(packages)).toEqual([
    'node_modules/fast wants fast-darwin, which is not locked; pin a version whose platform packages all exist',
    'node_modules/nested/node_modules/slow-win has a resolved address; .npmrc must say omit-lockfile-registry-resolved=true',
    'node_modules/nested/node_modules/slow-win has no integrity hash',
  ]);
});

test('a test file that breaks before its first test counts as a failure', () => {
  const file = (status: string, tests: number) => ({ status, assertionResults: Array.from({ length: tests }) });
  const report = { numPassedTests: 7, numFailedTests: 2 };
  expect(tally({ ...report, testResults: [file('passed', 7), file('failed', 2)] })).toEqual({ passed: 7, failed: 2 });
  expect(tally({ ...report, testResults: [file('failed', 9), file('failed', 0)] })).toEqual({ passed: 7, failed: 3 });
});

test('what stands between markers is replaced, and missing markers are an error', () => {
  expect(between('a\n<b>\nold\n  <e>\nz\n', '<b>', '<e>', 'new\n')).toBe('a\n<b>\nnew\n  <e>\nz\n');
  expect(() => between('<e>\n<b>\n', '<b>', '<e>', 'new')).toThrow('are not there, in this order');
  expect(table(['A'], [['x|y']])).toBe('| A |\n| --- |\n| x\\|y |');
});

test('two generators fill two places of one file, and a fault is told and not written over', async () => {
  const append = (letter: string) => ({ path: 'no-such-file', render: (current: string) => current + letter });
  const broken = { path: 'no-such-file', render: () => Promise.reject(new Error('broken')) };
  expect(await staleFiles('/', [append('a'), append('b')])).toEqual([{ path: 'no-such-file', text: 'ab' }]);
  expect(await staleFiles('/', [append('a'), broken, append('b')])).toEqual([
    { path: 'no-such-file', fault: 'broken' },
  ]);
});
