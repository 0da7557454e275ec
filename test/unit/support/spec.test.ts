import { describe, expect, it } from 'vitest';
import { expectedMarks, readSpecification, withTraces } from '../../support/spec.ts';

const SPECIFICATION = `# FS101 some-rule

## First case

Why it is a case.

\`app/main.py\`:

\`\`\`python
import os

os.fork()  # expect: FS101 FS601
\`\`\`

## Second case

Why this is one.

\`app.py\`:

\`\`\`python
# a comment that speaks of what to expect: nothing
\`\`\`
`;

function traceOf(text: string): readonly (string | undefined)[] {
  return readSpecification('spec.md', text).map((each) => each.trace);
}

describe('readSpecification', () => {
  it('reads cases with files and marks', () => {
    expect(readSpecification('spec.md', SPECIFICATION)).toMatchObject([
      { heading: 'First case', line: 3, expected: ['app/main.py:3 FS101', 'app/main.py:3 FS601'] },
      { heading: 'Second case', line: 15, expected: [], files: { 'app.py': expect.stringContaining('a comment') } },
    ]);
  });

  it.each([
    ['a case that does not say why', SPECIFICATION.replace('Why this is one.\n', ''), 'does not say why'],
    ['a fence without a name', SPECIFICATION.replace('`app.py`:\n', ''), 'name the file in the line before'],
    [
      'a file that is there twice',
      SPECIFICATION + SPECIFICATION.slice(SPECIFICATION.indexOf('`app.py`')),
      'app.py is there already',
    ],
    ['a fence that does not end', SPECIFICATION.slice(0, -4), 'is never closed'],
    ['two cases of one name', SPECIFICATION.replace('Second', 'First'), 'two cases are called "First case"'],
    ['a mark without a code', SPECIFICATION.replace(': FS101 FS601', ''), 'app/main.py:3: say which rule'],
  ])('refuses %s', (_, text, message) => {
    expect(() => readSpecification('spec.md', text)).toThrow(message);
  });
});

describe('expectedMarks', () => {
  it('means the page by a mark without a code', () => {
    expect(expectedMarks('bad.py', 'fork()  # expect\n', 'FS101')).toEqual(['bad.py:1 FS101']);
  });
});

describe('withTraces', () => {
  const trace = 'FS101 app/main.py:3 a title\n  certain:\n    app/main.py:3 forks\n';
  const cases = readSpecification('spec.md', SPECIFICATION);
  const written = withTraces(SPECIFICATION, [
    { case: cases[0]!, trace },
    { case: cases[1]!, trace: '' },
  ]);

  it('writes what it then reads, and leaves a case without findings alone', () => {
    expect(traceOf(written)).toEqual([trace, undefined]);
  });

  it('changes nothing when run again', () => {
    const again = readSpecification('spec.md', written);
    expect(
      withTraces(written, [
        { case: again[0]!, trace },
        { case: again[1]!, trace: '' },
      ]),
    ).toBe(written);
  });

  it('replaces and removes', () => {
    const [first] = readSpecification('spec.md', written);
    expect(traceOf(withTraces(written, [{ case: first!, trace: 'FS101 other\n' }]))[0]).toBe('FS101 other\n');
    expect(withTraces(written, [{ case: first!, trace: '' }])).toBe(SPECIFICATION);
  });
});
