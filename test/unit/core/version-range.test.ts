import { expect, test } from 'vitest';
import { rangeFault, rangeHolds } from '#core/version-range.ts';

test.each([
  ['>=3.8,<3.12', '3.7', false],
  ['>=3.8,<3.12', '3.8', true],
  ['>=3.8, <3.12', '3.11', true],
  ['>=3.8,<3.12', '3.12', false],
  ['>=3.8,<3.12', '3.11.7', true],
  ['<3.12.8', '3.12', true],
  ['>=3.12.8', '3.12', true],
  ['>=3.12.8', '3.12.7', false],
  ['<3.12', '3.12.0', false],
  ['>3.13', '3.13.1', true],
  ['<=3.13', '3.13.1', false],
  ['==3.11', '3.11', true],
  ['==3.11', '3.11.2', false],
  ['==3.11.*', '3.11.2', true],
  ['!=3.11.*', '3.11.2', false],
  ['!=3.11.*', '3.12', true],
  ['!=4.3', '4.3.0', false],
  ['~=1.4.2', '1.4.9', true],
  ['~=1.4.2', '1.5.0', false],
  ['>=4.9', '4.10', true],
  ['>=10', '9.9', false],
])('%s holds for %s: %s', (range, version, expected) => {
  expect(rangeHolds(range, version)).toBe(expected);
});

test.each([
  ['>=3.8', undefined],
  ['3.8', '"3.8" is not a version test; write one like ">=3.8" and join several with commas'],
  ['>=3.8 <4', '">=3.8 <4" is not a version test; write one like ">=3.8" and join several with commas'],
  ['>=3.*', '">=3.*": ".*" goes with == and != only'],
])('%s: %s', (range, fault) => {
  expect(rangeFault(range)).toBe(fault);
});
