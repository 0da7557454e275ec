import { expect, test } from 'vitest';
import { allowedVersions, formatVersions } from '#config/python-versions.ts';

const cases: readonly (readonly [specifier: string, versions: string | undefined])[] = [
  ['>=3.12', '3.12, 3.13, 3.14, 3.15'],
  ['>=3.9,<3.12', '3.9, 3.10, 3.11'],
  ['>=3.9 , < 3.11', '3.9, 3.10'],
  ['>=3.6 <3.8', '3.6, 3.7'],
  ['>3.13', '3.13, 3.14, 3.15'],
  ['<=3.7', '3.6, 3.7'],
  ['<3.8.1', '3.6, 3.7, 3.8'],
  ['>=3.12.4,!=3.13.*', '3.12, 3.14, 3.15'],
  ['>=3.13,!=3.14.1', '3.13, 3.14, 3.15'],
  ['~=3.12', '3.12, 3.13, 3.14, 3.15'],
  ['~=3.12.1', '3.12'],
  ['==3.11', '3.11'],
  ['==3.11.*', '3.11'],
  ['==3.11.4', '3.11'],
  ['^3.13', '3.13, 3.14, 3.15'],
  ['~3.10', '3.10'],
  ['3.10', '3.10'],
  ['~3.7 || ^3.14', '3.7, 3.14, 3.15'],
  ['>=3.13.0rc1,<3.15.0a1', '3.13, 3.14'],
  ['>=2.7,<3', ''],
  ['new', undefined],
  ['', undefined],
  ['>=', undefined],
];

test.each(cases)('%s allows %s', (specifier, versions) => {
  expect(allowedVersions(specifier)?.join(', ')).toBe(versions);
});

test('ranges without gaps are written short', () => {
  expect(formatVersions(['3.9', '3.10', '3.11'])).toBe('3.9 to 3.11');
  expect(formatVersions(['3.9', '3.11', '3.12'])).toBe('3.9, 3.11, 3.12');
  expect(formatVersions(['3.9', '3.10'])).toBe('3.9, 3.10');
});
