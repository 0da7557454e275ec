import { expect, test } from 'vitest';
import type { Change, ChangedFile, Hunk } from '#changes/diff.ts';
import { place, placeAll } from '#changes/place.ts';
import type { Finding } from '#core/finding.ts';
import type { Placement } from '#core/report.ts';
import { cause, finding, lines, span } from './finding-fixture.ts';
import { random } from './random.ts';

/** `10-16+13,14`: a hunk of the lines 10 to 16 that adds 13 and 14. `10-9` is one without new lines. */
function hunk(text: string): Hunk {
  const [, first, last, added] = /^(\d+)-(\d+)(?:\+([\d,]+))?$/.exec(text) ?? [];
  const newStart = Number(first);
  return {
    oldStart: 1,
    oldLines: 1,
    newStart,
    newLines: Number(last) - newStart + 1,
    removed: [],
    added: added === undefined ? [] : added.split(',').map(Number),
  };
}

function changed(path: string, hunks: readonly string[], more: Partial<ChangedFile> = {}): ChangedFile {
  return {
    status: 'modified',
    path,
    oldMode: '100644',
    newMode: '100644',
    binary: false,
    hunks: hunks.map(hunk),
    ...more,
  };
}

function change(...files: readonly ChangedFile[]): Change {
  return { files: new Map(files.map((file) => [file.path, file])) };
}

/** As people write it: `a.py:3-5`, with ` cause.step` where a step stands there; else on what and why. */
function show(placement: Placement): string {
  if (placement.on === 'summary') return `summary: ${placement.why}`;
  if (placement.on === 'file') return `${placement.path}: ${placement.why}`;
  const { path, startLine, endLine, cause, step } = placement;
  return `${path}:${startLine}-${endLine}${cause === undefined ? '' : ` ${cause}.${step}`}`;
}

const where = (each: Finding, ...files: readonly ChangedFile[]): string => show(place(each, change(...files)));
const at = (place: string, ...traces: readonly (readonly string[])[]): Finding =>
  finding('x', traces.length === 0 ? undefined : traces.map((steps, i) => cause(`${i}`, steps)), { at: lines(place) });

test.each([
  // at, hunks, expected
  ['a.py:13', ['10-16+13'], 'a.py:13-13'],
  ['a.py:10', ['10-16+13'], 'a.py:10-10'],
  ['a.py:16', ['10-16+13'], 'a.py:16-16'],
  ['a.py:12-14', ['10-16+13'], 'a.py:12-14'],
  ['a.py:8-14', ['10-16+13'], 'a.py:10-14'],
  ['a.py:14-30', ['10-16+13'], 'a.py:14-16'],
  ['a.py:1-99', ['10-16+13'], 'a.py:10-16'],
  ['a.py:1-99', ['10-16', '30-36+33', '40-46+41'], 'a.py:30-36'],
  ['a.py:1-99', ['10-16', '30-36'], 'a.py:10-16'],
  ['a.py:16-33', ['10-16+13', '30-36+33'], 'a.py:30-33'],
])('a finding at %s, hunks %j: its own lines, %s', (place, hunks, expected) => {
  expect(where(at(place), changed('a.py', hunks))).toBe(expected);
});

test('a range that ends before the first character of a line does not reach the line', () => {
  const ends = (column: number): string =>
    where(finding('x', undefined, { at: span('a.py', 9, 1, 10, column) }), changed('a.py', ['10-12+10']));
  expect(ends(2)).toBe('a.py:10-10');
  expect(ends(1)).toContain('outside of the changed lines');
});

test.each([
  [[['b.py:2', 'b.py:11', 'b.py:12']], 'b.py:12-12 0.2'],
  [[['b.py:2', 'b.py:13', 'b.py:11']], 'b.py:13-13 0.1'],
  [[['b.py:11', 'b.py:13', 'b.py:14']], 'b.py:14-14 0.2'],
  [[['b.py:13', 'threading.Thread']], 'b.py:13-13 0.0'],
  [[['b.py:11'], ['b.py:1', 'b.py:13']], 'b.py:13-13 1.1'],
  [[['b.py:13'], ['b.py:14']], 'b.py:13-13 0.0'],
  [[['b.py:1'], ['b.py:10', 'b.py:11']], 'b.py:11-11 1.1'],
  [[['c.py:13', 'b.py:8-99', 'd.py:1']], 'b.py:10-16 0.1'],
])('the trace %j: the step %s', (traces, expected) => {
  expect(where(at('a.py:50', ...traces), changed('b.py', ['10-16+13,14']), changed('a.py', ['1-7+4']))).toBe(expected);
});

test('its own line in the context comes before a step on an added line', () => {
  expect(where(at('a.py:10', ['a.py:13']), changed('a.py', ['10-16+13']))).toBe('a.py:10-10');
});

test.each([
  [changed('a.py', ['10-16+13']), 'a.py: the finding stands in this file, outside of the changed lines'],
  [changed('a.py', ['50-49']), 'a.py: the finding stands in this file, outside of the changed lines'],
  [
    changed('a.py', [], { status: 'renamed', oldPath: 'old.py' }),
    'a.py: the finding stands in this file, which is renamed without a changed line',
  ],
  [changed('a.py', [], { newMode: '100755' }), 'a.py: the finding stands in this file, which has no changed line'],
  [changed('a.py', [], { binary: true }), 'a.py: the finding stands in this file, of which git shows no lines'],
  [changed('c.py', ['10-16+13']), 'c.py: a step of its evidence stands in this file, outside of the changed lines'],
  [
    changed('a.py', ['40-60'], { status: 'deleted' }),
    'summary: neither the finding nor a step of its evidence stands in a file of this change',
  ],
  [
    changed('d.py', ['40-60']),
    'summary: neither the finding nor a step of its evidence stands in a file of this change',
  ],
])('no line: %#', (file, expected) => {
  expect(where(at('a.py:50', ['b.py:1', 'c.py:1', 'queue.Queue']), file)).toBe(expected);
});

test('the file that holds the finding comes before one that holds a step', () => {
  const files = [changed('b.py', ['10-16+13']), changed('a.py', ['10-16+13'])];
  expect(where(at('a.py:50', ['b.py:1']), ...files)).toContain('a.py: the finding');
});

test('every finding has one placement, and every line of it lies in one hunk of the new side', () => {
  const { below, pick } = random(11);
  const kinds = { line: 0, file: 0, summary: 0 };
  for (let round = 0; round < 2000; round++) {
    const files = ['a.py', 'b.py', 'c.py'].slice(0, 1 + below(3)).map((path) => {
      const hunks: Hunk[] = [];
      for (let start = 1 + below(20); hunks.length < below(4); start += below(15) + 2) {
        const newLines = below(8);
        const added = Array.from({ length: newLines }, (_, i) => start + i).filter(() => below(2) === 0);
        hunks.push({ oldStart: 1, oldLines: 1, newStart: start, newLines, added, removed: [] });
        start += newLines;
      }
      return changed(path, [], { hunks, status: pick(['modified', 'added', 'renamed', 'deleted']) });
    });
    const somewhere = (): string => {
      const first = 1 + below(50);
      return `${pick(['a.py', 'b.py', 'c.py', 'd.py'])}:${first}-${first + pick([0, 0, 3, 30])}`;
    };
    const traces = Array.from({ length: 1 + below(3) }, () => Array.from({ length: 1 + below(4) }, somewhere));
    const findings = Array.from({ length: below(4) }, () => at(somewhere(), ...traces));
    const placed = placeAll(findings, change(...files));
    expect(placed.map(({ finding }) => finding)).toEqual(findings);
    for (const { finding, placement } of placed) {
      kinds[placement.on]++;
      const inHunk = (path: string, first: number, last: number): boolean =>
        files.some(
          (file) =>
            file.path === path &&
            file.status !== 'deleted' &&
            file.hunks.some(
              ({ newStart, newLines }) => first <= last && first >= newStart && last < newStart + newLines,
            ),
        );
      const own = [
        { cause: undefined, step: undefined, span: finding.at },
        ...finding.causes.flatMap(({ trace }, cause) =>
          trace.flatMap(({ at }, step) => (at.kind === 'code' ? [{ cause, step, span: at.span }] : [])),
        ),
      ];
      const reached = own.some(({ span: { path, range } }) =>
        Array.from({ length: range[2] - range[0] + 1 }, (_, i) => range[0] + i).some((line) =>
          inHunk(path, line, line),
        ),
      );
      const touched = files.some(
        (file) => file.status !== 'deleted' && own.some(({ span }) => span.path === file.path),
      );
      expect(placement.on).toBe(reached ? 'line' : touched ? 'file' : 'summary');
      const legal =
        placement.on !== 'line' ||
        (inHunk(placement.path, placement.startLine, placement.endLine) &&
          own.some(
            ({ cause, step, span: { path, range } }) =>
              cause === placement.cause &&
              step === placement.step &&
              path === placement.path &&
              range[0] <= placement.startLine &&
              placement.endLine <= range[2],
          ));
      expect(legal).toBe(true);
    }
  }
  for (const count of Object.values(kinds)) expect(count).toBeGreaterThan(100);
});
