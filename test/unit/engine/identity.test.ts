import { beforeAll, expect, test } from 'vitest';
import type { Finding } from '#core/finding.ts';
import { toFindings } from '#engine/findings.ts';
import { createIdentity } from '#engine/identity.ts';
import { createOrdinals, type Ordinals } from '#engine/ordinals.ts';
import { runRules } from '#engine/run-rules.ts';
import { hazard, project, rule, settings } from './support.ts';
import { createReadyReader, type ReadyReader } from '../../support/ready-reader.ts';

let reader: ReadyReader;
beforeAll(async () => {
  reader = await createReadyReader();
});

/** Findings of a rule that reports each `fork()` with each `Thread()` of its file as cause. */
function findingsIn(
  files: Readonly<Record<string, string>>,
  ordinals: Ordinals = createOrdinals(),
): readonly Finding[] {
  const hazards = Object.entries(files).flatMap(([path, text]) => {
    const places = (word: RegExp) =>
      text.split('\n').flatMap((line, i) => {
        const match = word.exec(line);
        return match
          ? [{ path, range: [i + 1, match.index + 1, i + 1, match.index + 1 + match[0].length] as const }]
          : [];
      });
    return places(/fork\(\s*\)/).flatMap((at) => places(/Thread\([^)]*\)/).map((cause) => hazard(at, cause)));
  });
  const sources = {
    lines: (path: string) => (files[path] ?? '').split('\n'),
    facts: (path: string) => reader.facts(files[path] ?? ''),
  };
  const { found } = runRules(project, [rule('FS101', hazards)]);
  return toFindings(found, settings, createIdentity(sources, ordinals));
}

/** All identities of the findings, as text. */
function ids(findings: readonly Finding[]): readonly string[] {
  return findings.map((finding) =>
    [finding.fingerprint, ...finding.causes.map((cause) => cause.fingerprint)].join(' '),
  );
}

const program = 'def start():\n    Thread(poll)\n\ndef main():\n    fork()\n';

test('fingerprints are 32 hex digits', () => {
  expect(ids(findingsIn({ 'a.py': program }))[0]).toMatch(/^[0-9a-f]{32} [0-9a-f]{32}$/);
});

test.each([
  ['lines shift', { 'a.py': `# new\n\n${program}` }],
  ['white space changes', { 'a.py': program.replace('Thread(poll)', 'Thread( poll )') }],
  ['the file is renamed', { 'b/c.py': program }],
  ['functions move within the file', { 'a.py': 'def main():\n    fork()\n\ndef start():\n    Thread(poll)\n' }],
])('identity survives when %s', (_, files) => {
  expect(ids(findingsIn(files))).toEqual(ids(findingsIn({ 'a.py': program })));
});

test.each([
  ['cause', program.replace('poll', 'serve')],
  ["cause's scope", program.replace('start', 'begin')],
])('another %s is another cause of the same finding', (_, text) => {
  const [before] = findingsIn({ 'a.py': program });
  const [after] = findingsIn({ 'a.py': text });
  expect(after?.fingerprint).toBe(before?.fingerprint);
  expect(after?.causes[0].fingerprint).not.toBe(before?.causes[0].fingerprint);
});

test('equal calls are told apart, and removing the first keeps an old identity for the second', () => {
  const twice = findingsIn({ 'a.py': `${program}    fork()\n` });
  expect(new Set(twice.map((finding) => finding.fingerprint)).size).toBe(2);
  expect(ids(findingsIn({ 'a.py': program }))[0]).toBe(ids(twice)[0]);
});

test('a script that is added does not take the identity of an equal one', () => {
  const before = createOrdinals();
  const base = findingsIn({ 'm.py': program, 'z.py': program }, before);
  const known = new Set(['m.py', 'z.py']);
  const after = createOrdinals({
    ordinals: before,
    origins: {
      of: (path, line) => (path === 'y.py' ? { path: 'z.py', line } : known.has(path) ? { path, line } : undefined),
      isGone: () => false,
    },
  });
  const head = findingsIn({ 'a.py': program, 'm.py': program, 'y.py': program }, after);
  expect(head.map((finding) => finding.at.path)).toEqual(['a.py', 'm.py', 'y.py']);
  expect(ids(head).slice(1)).toEqual(ids(base));
  expect(ids(base)).not.toContain(ids(head)[0]);
});

test('of equal calls each keeps its identity when one before it is removed or added', () => {
  const [thread, main] = ['def start():\n    Thread(poll)\n\n', 'def main():\n    fork()\n    fork()\n'];
  const before = createOrdinals();
  const [first, second] = ids(findingsIn({ 'a.py': thread + main }, before));
  /** Identities when the lines of the head were at these lines of the base; 0 for new ones. */
  const idsIn = (text: string, origins: readonly number[], gone: readonly number[]) =>
    ids(
      findingsIn(
        { 'a.py': thread + text },
        createOrdinals({
          ordinals: before,
          origins: {
            of: (path, line) => ({ path, ...(origins[line - 1] !== 0 && { line: origins[line - 1] ?? line }) }),
            isGone: (_, line) => gone.includes(line),
          },
        }),
      ),
    );
  expect(idsIn('def main():\n    fork()\n', [1, 2, 3, 4, 6], [5])).toEqual([second]);
  const [added, ...kept] = idsIn('def main():\n    fork()\n    fork()\n    fork()\n', [1, 2, 3, 4, 0, 5, 6], []);
  expect(kept).toEqual([first, second]);
  expect([first, second]).not.toContain(added);
  // A line that is written anew, as a formatter does, takes the place of the one that is gone.
  expect(idsIn('def main():\n    fork( )\n    fork()\n', [1, 2, 3, 4, 0, 6], [5])).toEqual([first, second]);
});
