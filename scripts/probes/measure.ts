/** Runs the probes of model statements: small programs whose threads and forks are counted. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { EffectStatement, Models } from '#models/models.ts';

/**
 * What a probe did: threads that it left behind, how often it forked, and, for native pools, how it fared once more in a
 * forked child; or why it gave no answer.
 */
export type Measured =
  | { readonly threads: number; readonly forks: number; readonly child?: 'ends' | 'fails' | 'hangs' }
  | { readonly failed: string };

/** A statement that can be measured. */
export interface Probed {
  readonly name: string;
  readonly distribution: string;
  readonly program: string;
  readonly effects: readonly EffectStatement[];
  /** The statement is about the import itself. */
  readonly importing: boolean;
}

const SECONDS = 60;

export function probesOf(models: Models): readonly Probed[] {
  const probed = (model: Models['modules' | 'callables'][number], importing: boolean) =>
    model.probe === undefined ? [] : [{ ...model, program: model.probe, importing }];
  return [
    ...models.modules.flatMap((model) => probed(model, true)),
    ...models.callables.flatMap((model) => probed(model, false)),
  ];
}

/** What a measurement says against the statement; undefined when it bears it out. */
export function contradiction({ effects }: Probed, measured: Measured): string | undefined {
  if ('failed' in measured) return `gave no answer: ${measured.failed}`;
  const { threads, forks, child } = measured;
  if (usesNativePool(effects))
    return child === 'hangs' ? undefined : `${child ?? 'ends'} in a forked child and does not hang`;
  if (startsThread(effects)) {
    if (threads < 1) return 'left no thread behind';
  } else if (threads > 0) return `left ${threads} thread${threads > 1 ? 's' : ''} behind`;
  if (effects.some((effect) => effect.kind === 'forks')) {
    if (forks < 1) return 'did not fork';
  } else if (effects.length === 0 && forks > 0) return 'forked';
  return undefined;
}

function startsThread(effects: readonly EffectStatement[]): boolean {
  return effects.some((effect) => effect.kind === 'starts-thread');
}

/** Its threads are those of the pool, which may or may not be there: what counts is the child. */
function usesNativePool(effects: readonly EffectStatement[]): boolean {
  return effects.some((effect) => effect.kind === 'uses-native-pool');
}

/** Runs a probe with the given interpreter. Everything that it started is killed when it ends or takes too long. */
export function measure(interpreter: string, probed: Probed): Promise<Measured> {
  const method = probed.effects.some((effect) => effect.kind === 'forks') ? 'fork' : 'default';
  const when = startsThread(probed.effects) ? 'now' : 'settle';
  const script = fileURLToPath(new URL('./measure.py', import.meta.url));
  const imports = probed.importing ? 'importing' : 'imported';
  const repeat = usesNativePool(probed.effects) ? 'again' : 'once';
  return run(interpreter, [script, probed.program, method, when, imports, repeat], SECONDS).then(
    ({ status, output, errors }) => {
      const line = output.trim().split('\n').at(-1) ?? '';
      if (status !== 0 || !line.startsWith('{'))
        return { failed: errors.trim().split('\n').at(-1) || `status ${status}` };
      return JSON.parse(line) as Measured;
    },
  );
}

interface Outcome {
  readonly status: number | string;
  readonly output: string;
  readonly errors: string;
}

/** Runs a program in its own process group, for at most the given time. */
export function run(command: string, args: readonly string[], seconds: number): Promise<Outcome> {
  return new Promise((resolve) => {
    // OpenBLAS stops and restarts its threads around a fork by itself, so they are none of a probe's business.
    const env = { ...process.env, OPENBLAS_NUM_THREADS: '1' };
    const child = spawn(command, args, { detached: true, stdio: ['ignore', 'pipe', 'pipe'], env });
    let [output, errors, late] = ['', '', false];
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
    const killGroup = () => {
      try {
        if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      } catch {
        // The whole group has ended already.
      }
    };
    const timer = setTimeout(() => {
      late = true;
      killGroup();
    }, seconds * 1000);
    child.on('error', (error) => {
      clearTimeout(timer);
      resolve({ status: 'not started', output, errors: error.message });
    });
    // Children of the probe may hold the pipes open: they are killed before the pipes are waited for.
    child.on('exit', killGroup);
    child.on('close', (status) => {
      clearTimeout(timer);
      resolve({ status: late ? `no end after ${seconds} seconds` : (status ?? 'killed'), output, errors });
    });
  });
}

/** Runs the probes, a few at a time, and gives the results in their order. */
export async function measureAll(interpreter: string, probes: readonly Probed[]): Promise<readonly Measured[]> {
  const results: Measured[] = [];
  let next = 0;
  const work = async () => {
    for (let index = next++; index < probes.length; index = next++) {
      results[index] = await measure(interpreter, probes[index] as Probed);
    }
  };
  await Promise.all([work(), work(), work()]);
  return results;
}
