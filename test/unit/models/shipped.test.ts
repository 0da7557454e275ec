import { expect, test } from 'vitest';
import { EFFECTS, type EffectKind } from '#core/effects.ts';
import { builtInFiles } from '#models/built-in.ts';
import { knowledgeFrom } from '#models/knowledge.ts';
import { loadModels } from '#models/load.ts';

const files = builtInFiles();
const loaded = loadModels(files);
const models = 'models' in loaded ? loaded.models : { callables: [], types: [], modules: [], settings: [] };
const knowledge = knowledgeFrom(models);
const effects = (name: string) => knowledge.callable(name)?.effects.map((effect) => effect.kind);

test('the shipped models have no fault', () => {
  expect('problems' in loaded ? loaded.problems.map((problem) => problem.message) : []).toEqual([]);
  expect(models.callables.length).toBeGreaterThan(500);
});

test('no file is too long to read', () => {
  expect(files.filter(({ text }) => text.split('\n').length > 600).map(({ name }) => name)).toEqual([]);
});

test('types that statements speak of are stated', () => {
  const named = [
    ...models.callables.flatMap((callable) => callable.returns ?? []),
    ...models.types.flatMap((type) => [...type.bases, ...Object.values(type.attributes)]),
  ];
  expect(named.filter((name) => knowledge.type(name) === undefined)).toEqual([]);
});

test('methods belong to a type or module that is stated, or to a module of the standard library', () => {
  const orphans = models.callables
    .map((callable) => callable.name.slice(0, callable.name.lastIndexOf('.')))
    .filter((owner) => /\.[A-Z]\w*[a-z]\w*$/.test(owner) && knowledge.type(owner) === undefined)
    .filter((owner) => knowledge.module(owner) === undefined);
  expect(orphans).toEqual([]);
});

test('every effect is stated somewhere', () => {
  const stated = new Set(
    [...models.callables, ...models.modules].flatMap((one) => one.effects.map((effect) => effect.kind)),
  );
  expect((Object.keys(EFFECTS) as EffectKind[]).filter((kind) => !stated.has(kind))).toEqual([]);
});

test('a pool creates its processes before its threads', () => {
  const order = effects('multiprocessing.Pool')?.filter((kind) => kind !== 'sets-process-state');
  expect(order).toEqual(['forks', 'starts-thread']);
  expect(effects('concurrent.futures.ProcessPoolExecutor.submit')).toEqual(['forks', 'starts-thread']);
});

test('what hands a function to a child process says how it is pickled', () => {
  // dill takes what pickle refuses.
  const unsaid = models.callables
    .filter(({ says }) => !says.includes('dill'))
    .flatMap(({ name, invokes }) =>
      invokes
        .filter((one) => one.where === 'child' && one.pickled === 'never' && one.argument !== 'preexec_fn')
        .map(() => name),
    );
  expect(unsaid).toEqual([]);
});

test('locks of asyncio are no locks', () => {
  expect(knowledge.type('asyncio.Lock')).toBeUndefined();
  expect(effects('asyncio.Lock')).toEqual([]);
});

test('every lock can be taken and released, by call and by with', () => {
  const locks = models.types.filter((type) => type.role?.endsWith('lock')).map((type) => type.name);
  expect(locks.length).toBeGreaterThan(8);
  for (const lock of locks) {
    expect([lock, effects(`${lock}.acquire`), effects(`${lock}.__enter__`)]).toEqual([
      lock,
      ['takes-lock'],
      ['takes-lock'],
    ]);
    expect([lock, effects(`${lock}.release`), effects(`${lock}.__exit__`)]).toEqual([
      lock,
      ['releases-lock'],
      ['releases-lock'],
    ]);
  }
});

test('only a join without timeout ends a thread', () => {
  expect(knowledge.callable('threading.Thread.join')?.effects).toEqual([
    { kind: 'ends-thread', when: [{ argument: 'timeout', is: 'none', default: true }] },
  ]);
});

test('executing a program is no fork unless preexec_fn is given', () => {
  for (const name of [
    'subprocess.Popen',
    'subprocess.run',
    'subprocess.check_output',
    'asyncio.create_subprocess_exec',
  ]) {
    expect([name, knowledge.callable(name)?.effects[0]]).toEqual([
      name,
      { kind: 'forks', how: 'before-exec', first: false, when: [{ argument: 'preexec_fn', is: 'not-none' }] },
    ]);
  }
  for (const name of ['os.system', 'os.popen', 'os.posix_spawn']) expect([name, effects(name)]).toEqual([name, []]);
});

test('contexts are the module with a start method', () => {
  expect(knowledge.callable('multiprocessing.get_context')).toMatchObject({
    returns: 'multiprocessing.context.BaseContext',
    startMethod: { argument: 'method', as: 'name' },
  });
  for (const method of ['Fork', 'Spawn', 'ForkServer']) {
    expect(knowledge.type(`multiprocessing.context.${method}Context`)).toMatchObject({
      role: 'start-method-context',
      mirrors: 'multiprocessing',
      startMethod: method.toLowerCase(),
    });
  }
});

test('what is measured of a library tells with which release', () => {
  const untold = files.filter(
    ({ text }) => /^ +probe:/m.test(text) && !/^distribution: python$/m.test(text) && !/^probed: /m.test(text),
  );
  expect(untold.map(({ name }) => name)).toEqual([]);
});
