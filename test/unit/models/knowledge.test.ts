import { expect, test } from 'vitest';
import { builtInModels } from '#models/built-in.ts';
import { compileModels, loadCompiled } from '#models/compiled.ts';
import { knowledgeFrom, modelsFor } from '#models/knowledge.ts';
import type { Models } from '#models/models.ts';

const models = await builtInModels();
const knowledge = knowledgeFrom(models);

test.each([
  ['os.fork', 'os.fork'],
  ['open', 'builtins.open'],
  ['io.open', 'builtins.open'],
  ['multiprocessing.context.Process.start', 'multiprocessing.Process.start'],
  ['multiprocessing.pool.Pool', 'multiprocessing.Pool'],
  ['multiprocessing.pool.Pool.map', 'multiprocessing.Pool.map'],
  ['multiprocessing.queues.Queue.put', 'multiprocessing.Queue.put'],
  ['multiprocessing.context.ForkProcess.start', 'multiprocessing.Process.start'],
  ['multiprocessing.dummy.Lock.acquire', 'threading.Lock.acquire'],
  ['concurrent.futures.thread.ThreadPoolExecutor.submit', 'concurrent.futures.ThreadPoolExecutor.submit'],
  ['threading.Timer.join', 'threading.Thread.join'],
  ['socketserver.ThreadingTCPServer.serve_forever', 'socketserver.ThreadingMixIn.serve_forever'],
  ['http.server.ThreadingHTTPServer.handle_request', 'socketserver.ThreadingMixIn.handle_request'],
  ['torch.multiprocessing.Process.start', 'multiprocessing.Process.start'],
  ['torch.multiprocessing.pool.Pool.map', 'multiprocessing.Pool.map'],
  ['torch.multiprocessing.spawn', 'torch.multiprocessing.spawn'],
  ['pymongo.mongo_client.MongoClient.close', 'pymongo.MongoClient.close'],
])('%s means %s', (name, canonical) => {
  expect(knowledge.callable(name)?.name).toBe(canonical);
});

test.each(['os.getcwd', 'threading', 'myapp.Process.start', 'multiprocessing.Process.started', 'openness'])(
  'nothing is known about %s',
  (name) => {
    expect(knowledge.callable(name)).toBeUndefined();
  },
);

test('types and modules are found under their other names', () => {
  expect(knowledge.type('torch.multiprocessing.Queue')?.name).toBe('multiprocessing.Queue');
  expect(knowledge.type('multiprocessing.dummy.Pool')?.role).toBe('thread-pool');
  expect(knowledge.module('torch.multiprocessing')?.mirrors).toBe('multiprocessing');
  expect(knowledge.module('polars')?.effects).toMatchObject([
    { kind: 'starts-thread', owner: 'process', native: true },
  ]);
});

test('a class without a constructor of its own has that of its base, and makes its own type', () => {
  const own: Models = {
    modules: [],
    settings: [],
    callables: [],
    types: [{ ...knowledge.type('threading.Timer')!, name: 'lib.Alarm', aliases: [], bases: ['threading.Timer'] }],
  };
  const alarm = knowledgeFrom(models, own).callable('lib.Alarm');
  expect(alarm).toMatchObject({ name: 'threading.Timer', returns: 'lib.Alarm' });
});

test('circular bases end', () => {
  const type = knowledge.type('threading.Timer')!;
  const circular: Models = {
    modules: [],
    settings: [],
    callables: [],
    types: [
      { ...type, name: 'lib.A', aliases: [], bases: ['lib.B'] },
      { ...type, name: 'lib.B', aliases: [], bases: ['lib.A'] },
    ],
  };
  expect(knowledgeFrom(circular).callable('lib.A.start')).toBeUndefined();
});

test("a project's own statement replaces the built-in one, and changes the digest", () => {
  const fork = knowledge.callable('os.fork')!;
  const own: Models = {
    modules: [],
    settings: [],
    types: [],
    callables: [{ ...fork, says: 'is patched here', effects: [] }],
  };
  const both = knowledgeFrom(models, own);
  expect(both.callable('os.fork')?.effects).toEqual([]);
  expect(both.digest).not.toBe(knowledge.digest);
  expect(knowledgeFrom(models).digest).toBe(knowledge.digest);
});

test('statements and effects for other versions of Python are left out', () => {
  const on = (python: string) => knowledgeFrom(modelsFor(models, { python: [python] }));
  const kinds = (python: string) =>
    on(python)
      .callable('asyncio.create_subprocess_exec')
      ?.effects.map((effect) => effect.kind);
  expect(kinds('3.11')).toEqual(['forks', 'starts-thread']);
  expect(kinds('3.12')).toEqual(['forks']);
  expect(on('3.13').callable('concurrent.futures.InterpreterPoolExecutor.submit')).toBeUndefined();
  expect(on('3.14').callable('concurrent.futures.InterpreterPoolExecutor.submit')).toBeDefined();
});

test('statements for other platforms and other releases are left out', () => {
  const windows = knowledgeFrom(modelsFor(models, { python: ['3.12'], platforms: ['windows'] }));
  expect(windows.callable('os.fork')).toBeUndefined();
  expect(windows.callable('multiprocessing.Process.start')).toBeDefined();
  const older = knowledgeFrom(
    modelsFor(models, {
      python: ['3.12'],
      requirements: { pymongo: { version: '4.8', orLater: false, from: 'uv.lock' } },
    }),
  );
  expect(older.type('pymongo.AsyncMongoClient')).toBeUndefined();
  expect(older.type('pymongo.MongoClient')).toBeDefined();
});

test('what the project requires decides which statements hold, and is told with them', () => {
  const source = 'https://example.org/lib';
  const lib: Models = {
    modules: [],
    settings: [],
    types: [],
    callables: [
      ['lib.old', '<2'],
      ['lib.middle', '>=3,<4'],
      ['lib.recent', '>=5'],
    ].map(([name = '', versions = '']) => ({
      name,
      versions,
      distribution: 'Lib_X',
      aliases: [],
      parameters: [],
      effects: [],
      invokes: [],
      says: 'starts a thread',
      source,
      evidence: 'doc',
    })),
  };
  const known = (version?: string, orLater = false) => {
    const requirements = version === undefined ? {} : { 'lib-x': { version, orLater, from: 'requirements.txt' } };
    const knowledge = knowledgeFrom(modelsFor(lib, { python: ['3.12'], requirements }));
    return ['lib.old', 'lib.middle', 'lib.recent'].filter((name) => knowledge.callable(name) !== undefined);
  };
  expect(known()).toEqual(['lib.recent']);
  expect(known('1.9')).toEqual(['lib.old']);
  expect(known('2.0')).toEqual([]);
  expect(known('3.5.1')).toEqual(['lib.middle']);
  expect(known('5')).toEqual(['lib.recent']);
  expect(known('1.9', true)).toEqual(['lib.old', 'lib.middle', 'lib.recent']);
  expect(known('2', true)).toEqual(['lib.middle', 'lib.recent']);
  expect(known('4', true)).toEqual(['lib.recent']);
  const says = (requirements: NonNullable<Parameters<typeof modelsFor>[1]['requirements']>) =>
    knowledgeFrom(modelsFor(lib, { python: ['3.12'], requirements })).callable('lib.recent')?.says;
  expect(says({})).toBe('starts a thread (assuming the newest Lib_X)');
  expect(says({ 'lib-x': { version: '5.1', orLater: true, from: 'setup.cfg' } })).toBe(
    'starts a thread (Lib_X 5.1 or later by setup.cfg)',
  );
});

test('the compiled form says the same', () => {
  const compiled = loadCompiled(compileModels(models));
  expect(compiled).toEqual(models);
  expect(compileModels(compiled)).toBe(compileModels(models));
  expect(knowledgeFrom(compiled).digest).toBe(knowledge.digest);
});

test('what a library does about forks by itself counts from the version on that does it', () => {
  const aware = (version: string) =>
    knowledgeFrom(
      modelsFor(models, {
        python: ['3.12'],
        requirements: { 'sentry-sdk': { version, orLater: false, from: 'uv.lock' } },
      }),
    ).callable('sentry_sdk.capture_message')?.aware?.complete;
  expect(aware('2.20.0')).toBeUndefined();
  expect(aware('2.60.0')).toBe(true);
});
