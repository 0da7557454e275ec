import { expect, test } from 'vitest';
import { releaseOf } from '../../../scripts/release.ts';

const CHANGELOG =
  '# Changelog\n\nWords.\n\n## 1.3.0, unreleased\n\n- New.\n\n## 1.2.3, 2030-01-31\n\n- Better.\n- Faster.\n\n## 1.2.2\n\n- Old.\n';
const at = (version: string) => ({ 'package.json': version, 'src/core/version.ts': version });

test('a version with its day and its words is ready; its notes are its section', () => {
  expect(releaseOf('v1.2.3', CHANGELOG, at('1.2.3'))).toEqual({ notes: '- Better.\n- Faster.', missing: [] });
});

test.each([
  ['1.2.3', at('1.2.3'), ['1.2.3 is not a tag of a release; write v1.2.3.']],
  ['v1.2', at('1.2.0'), ['v1.2 is not a tag of a release; write v1.2.3.']],
  ['v1.3.0', at('1.3.0'), ['The section 1.3.0 of CHANGELOG.md has no day: "## 1.3.0, 2030-01-31".']],
  ['v1.2.2', at('1.2.2'), ['The section 1.2.2 of CHANGELOG.md has no day: "## 1.2.2, 2030-01-31".']],
  ['v2.0.0', at('2.0.0'), ['CHANGELOG.md has no section 2.0.0; write it.']],
  [
    'v1.2.3',
    { 'package.json': '1.2.3', 'src/core/version.ts': '1.2.2' },
    ['src/core/version.ts says 1.2.2, not 1.2.3; correct it.'],
  ],
])('%s is not ready', (tag, versions, missing) => {
  expect(releaseOf(tag, CHANGELOG, versions).missing).toEqual(missing);
});

test('a section without words is not ready', () => {
  const { missing } = releaseOf('v1.0.0', '## 1.0.0, 2030-01-31\n\n## 0.9.0, 2029-01-01\n\n- Old.\n', at('1.0.0'));
  expect(missing).toEqual(['The section 1.0.0 of CHANGELOG.md says nothing; write what changes.']);
});
