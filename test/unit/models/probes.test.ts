import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { builtInModels } from '#models/built-in.ts';
import { modelsFor } from '#models/knowledge.ts';
import { contradiction, measure, measureAll, probesOf } from '../../../scripts/probes/measure.ts';

const INTERPRETER = 'python3';
const answer = spawnSync(
  INTERPRETER,
  ['-c', 'import platform, sys; print(platform.python_version(), sys.executable)'],
  {
    encoding: 'utf8',
    timeout: 90_000,
  },
);
const [version = '', executable = INTERPRETER] = answer.status === 0 ? answer.stdout.trim().split(' ') : [];
const can = /^3\.([7-9]|\d\d)\./.test(version) && existsSync('/proc/self/task');

test.runIf(can)(
  `what the models say about the standard library is true on ${version} (${executable})`,
  async () => {
    const models = modelsFor(await builtInModels(), { python: [version] });
    const probes = probesOf(models).filter((probe) => probe.distribution === 'python');
    expect(probes.length).toBeGreaterThan(90);
    const measured = await measureAll(executable, probes);
    const wrong = probes.flatMap((probe, index) => {
      const why = contradiction(probe, measured[index]!);
      return why === undefined ? [] : [`${probe.name} ${why}`];
    });
    expect(wrong).toEqual([]);
  },
  300_000,
);

test.runIf(can)(
  'a measurement can contradict a statement',
  async () => {
    const thread = { kind: 'starts-thread', owner: 'process', hidden: false, native: false } as const;
    const fork = { kind: 'forks', how: 'raw', first: false } as const;
    const say = async (program: string, ...effects: readonly (typeof thread | typeof fork)[]) => {
      const probe = { name: 'x', distribution: 'python', program, effects, importing: false };
      return contradiction(probe, await measure(executable, probe));
    };
    const start = 'import threading; threading.Thread(target=threading.Event().wait, daemon=True).start()';
    const forking = 'import os\nif os.fork() == 0: os._exit(0)';
    expect(await say(start)).toBe('left 1 thread behind');
    expect(await say('pass', thread)).toBe('left no thread behind');
    expect(await say(forking)).toBe('forked');
    expect(await say('pass', fork)).toBe('did not fork');
    expect(await say('import no_such_module')).toMatch(/^gave no answer: ModuleNotFoundError/);
  },
  60_000,
);
