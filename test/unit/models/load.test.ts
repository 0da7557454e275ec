import { expect, test } from 'vitest';
import { loadModels } from '#models/load.ts';

const GOOD = `distribution: example
types:
  - name: example.Client
    role: connection
    says: is a connection to a server
    source: https://example.org/docs/client
    evidence: doc
callables:
  - name: example.Client
    parameters: [url, connect, '*options']
    effects:
      - { starts-thread: { owner: result, hidden: true, when: { connect: true or absent } } }
      - { opens-handle: { handle: connection, owner: result } }
    says: opens a connection and starts a thread
    source: https://example.org/docs/client
    evidence: ran
    versions: '>=1.4,<2'
  - name: example.Client.run
    parameters: [work, '*args']
    effects: [uses-handle]
    invokes:
      - { argument: work, where: child, with: { rest: args }, pickled: always }
    says: runs work in a child process
    source: https://example.org/docs/client
    evidence: source
harmless:
  - name: example.parse
    says: reads text
    source: https://example.org/docs/parse
    evidence: doc
`;

function messages(...texts: readonly string[]): readonly string[] {
  const loaded = loadModels(texts.map((text, index) => ({ name: `models/${['example', 'other'][index]}.yaml`, text })));
  return 'problems' in loaded ? loaded.problems.map((problem) => problem.message) : [];
}

/** The good file with one piece of its text replaced. */
function broken(from: string, to: string): readonly string[] {
  expect(GOOD).toContain(from);
  return messages(GOOD.replace(from, to));
}

test('a model file becomes statements', () => {
  const loaded = loadModels([{ name: 'models/example.yaml', text: GOOD }]);
  if ('problems' in loaded) throw new Error(loaded.problems[0].message);
  const [client, run, parse] = loaded.models.callables;
  expect(client).toEqual({
    name: 'example.Client',
    distribution: 'example',
    aliases: [],
    parameters: ['url', 'connect', '*options'],
    effects: [
      {
        kind: 'starts-thread',
        owner: 'result',
        hidden: true,
        native: false,
        when: [{ argument: 'connect', is: 'true', default: true }],
      },
      { kind: 'opens-handle', handle: 'connection', owner: 'result' },
    ],
    invokes: [],
    says: 'opens a connection and starts a thread',
    source: 'https://example.org/docs/client',
    evidence: 'ran',
    versions: '>=1.4,<2',
  });
  expect(run?.effects).toEqual([{ kind: 'uses-handle' }]);
  expect(run?.invokes).toEqual([
    { argument: 'work', where: 'child', with: { argument: 'args', as: 'rest' }, pickled: 'always' },
  ]);
  expect(parse?.effects).toEqual([]);
  expect(loaded.models.types[0]).toMatchObject({
    name: 'example.Client',
    role: 'connection',
    bases: [],
    attributes: {},
  });
});

test.each([
  [
    'starts-thread:',
    'start-thread:',
    'models/example.yaml:12: effects: "start-thread" is not an effect; did you mean "starts-thread"?',
  ],
  [
    '[uses-handle]',
    '[use-handle]',
    'models/example.yaml:20: effects: "use-handle" is not an effect; did you mean "uses-handle"?',
  ],
  ['[uses-handle]', '[forks]', 'models/example.yaml:20: how: is missing'],
  [
    '[uses-handle]',
    '[{ logs: {}, takes-lock: {} }]',
    'models/example.yaml:20: effects: an entry has one effect, not 2; give each its own "- "',
  ],
  [
    'owner: result, hidden',
    'owner: reciever, hidden',
    'models/example.yaml:12: owner: "reciever" is not an owner; did you mean "receiver"?',
  ],
  [
    'connect: true or absent',
    'connect: truthy',
    'models/example.yaml:12: connect: "truthy" is not a test of an argument; one of: given, absent, none, not-none, true, false, positive, several, lacks TEXT, holds TEXT',
  ],
  [
    'connect: true or absent',
    'conect: true',
    'models/example.yaml:12: effects: "conect" is not a parameter of example.Client; did you mean "connect"?',
  ],
  [
    'rest: args',
    'rest: items',
    'models/example.yaml:22: invokes: "items" is not a parameter of example.Client.run; one of: work, args',
  ],
  ['    evidence: source\n', '', 'models/example.yaml:18: evidence: is missing'],
  [
    'evidence: source',
    'evidence: rumour',
    'models/example.yaml:25: evidence: "rumour" is not a kind of evidence; one of: ran, source, doc, report',
  ],
  [
    'source: https://example.org/docs/parse',
    'source: TBA',
    'models/example.yaml:29: source: must be an address (https://...) where the statement can be checked',
  ],
  [
    "'>=1.4,<2'",
    'since 1.4',
    'models/example.yaml:17: versions: "since 1.4" is not a version test; write one like ">=3.8" and join several with commas',
  ],
  [
    'role: connection',
    'role: conection',
    'models/example.yaml:4: role: "conection" is not a role; did you mean "connection"?',
  ],
  ['    invokes:', '    invoke:', 'models/example.yaml:21: "invoke" is not a key here; did you mean "invokes"?'],
  ['harmless:', 'harmles:', 'models/example.yaml:26: "harmles" is not a key here; did you mean "harmless"?'],
  [
    'says: reads text',
    'says: Reads text.',
    'models/example.yaml:28: says: must be one line that completes "calls NAME, which ...", without capital and full stop',
  ],
  [
    'name: example.Client.run',
    'name: example.Archive',
    'models/example.yaml:18: name: "example.Archive" comes before "example.Client"; keep callables in the order of their names, capitals first',
  ],
  [
    'name: example.parse',
    'name: example.Client.run',
    'models/example.yaml:27: name: "example.Client.run" is stated twice; merge the two statements',
  ],
  ['distribution: example\n', '', 'models/example.yaml:1: distribution: is missing'],
])('%s → %s', (from, to, message) => {
  expect(broken(from, to)).toEqual([message]);
});

test('text that is not YAML is refused with its line', () => {
  expect(messages('distribution: example\ntypes: [\n')).toEqual([
    expect.stringMatching(/^models\/example\.yaml:\d: is not YAML: /),
  ]);
  expect(messages('')).toEqual([expect.stringMatching(/^models\/example\.yaml:1: must be object/)]);
});

test('a name in two files is refused, and so is an alias', () => {
  const other = `distribution: other
callables:
  - name: other.make
    aliases: [example.Client]
    says: makes a client
    source: https://example.org/other
    evidence: doc
`;
  expect(messages(GOOD, other)).toEqual([
    'models/other.yaml:3: name: "example.Client" is stated twice, also in models/example.yaml; merge the two statements',
  ]);
});

test('a problem carries its file and line, for annotations', () => {
  const loaded = loadModels([{ name: 'models/example.yaml', text: GOOD.replace('role: connection', 'role: none') }]);
  expect(loaded).toMatchObject({
    problems: [{ kind: 'model', path: 'models/example.yaml', range: [4, 1, 4, 1], fatal: true }],
  });
});

test.each([
  ['contain themselves', 'callables: &a [*a]\n'],
  [
    'multiply',
    `a: &a [x, x]\n${Array.from({ length: 30 }, (_, i) => `a${i}: &a${i} [*a${i ? i - 1 : ''}, *a${i ? i - 1 : ''}]\n`).join('')}`,
  ],
])('aliases that %s are refused', (_, text) => {
  expect(messages(text)).toEqual([
    'models/example.yaml:1: its aliases (*name) repeat too much or lead in a circle; write the statements out',
  ]);
});

test('brackets without end are refused', () => {
  const text = `callables: ${'['.repeat(20_000)}`;
  expect(messages(text)).toEqual(['models/example.yaml:1: is not YAML: its brackets nest too deeply']);
});

const SETTINGS = `distribution: example
types:
  - name: example.Client
    aware: { by: process-id, versions: '>=2', complete: true, says: connects anew in a child }
    says: is a client
    source: https://example.org/docs/client
    evidence: doc
settings:
  - name: EXAMPLE_THREADS
    of: environment
    value: '1'
    effect: silences
    concerns: [rayon]
    says: ends the warning and leaves the hazard
    source: https://example.org/docs/threads
    evidence: doc
`;

test('settings and what a library does about forks by itself are read', () => {
  const loaded = loadModels([{ name: 'models/example.yaml', text: SETTINGS }]);
  if ('problems' in loaded) throw new Error(loaded.problems[0].message);
  expect(loaded.models.settings).toMatchObject([
    { name: 'EXAMPLE_THREADS', distribution: 'example', of: 'environment', value: '1', effect: 'silences' },
  ]);
  expect(loaded.models.types[0]?.aware).toEqual({
    by: 'process-id',
    versions: '>=2',
    complete: true,
    says: 'connects anew in a child',
  });
});

test.each([
  ['effect: silences', 'effect: silence', '"silence" is not an effect of a setting; did you mean "silences"?'],
  ['of: environment', 'of: enviroment', '"enviroment" is not a place of a setting; did you mean "environment"?'],
  ['by: process-id', 'by: pid', '"pid" is not a way to notice a fork'],
  ['complete: true', 'complete: mostly', 'must be boolean, not "mostly"'],
])('%s → %s is refused', (from, to, message) => {
  expect(messages(SETTINGS.replace(from, to))).toEqual([expect.stringContaining(message)]);
});
