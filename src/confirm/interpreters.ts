/** The Python interpreters that tests are run with. */
import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { UserError } from '#core/problem.ts';

export interface Interpreter {
  readonly path: string;
  /** `3.12.1` */
  readonly version: string;
}

const ASK = 'import sys; print(sys.implementation.name, "%d.%d.%d" % sys.version_info[:3], sys.executable, sep="\\n")';

/** The oldest version that the probe knows. */
const OLDEST = 8;

/** The interpreter that a name, a version or a path means. Throws a UserError when there is none, or it cannot be used. */
export async function findInterpreter(wanted: string): Promise<Interpreter> {
  for (const command of candidates(wanted)) {
    const found = await ask(command);
    if (found === undefined) continue;
    const [, minor = ''] = found.version.split('.');
    if (found.name !== 'cpython' || Number(minor) < OLDEST) {
      throw unusable(
        `The interpreter ${found.path} is ${found.name} ${found.version}; confirming needs CPython 3.${OLDEST} or later.`,
      );
    }
    return { path: found.path, version: found.version };
  }
  throw unusable(`There is no Python interpreter ${wanted}; give a version such as 3.12, or a path, with --python.`);
}

/** As given, and for a version also what PATH and pyenv have of it. */
function candidates(wanted: string): readonly string[] {
  if (wanted === 'python') return ['python', 'python3'];
  if (!/^3\.\d+(?:\.\d+)?$/.test(wanted)) return [wanted];
  const root = process.env['PYENV_ROOT'] ?? join(homedir(), '.pyenv');
  return [`python${wanted.split('.').slice(0, 2).join('.')}`, ...ofPyenv(root, wanted)];
}

function ofPyenv(root: string, wanted: string): readonly string[] {
  try {
    return readdirSync(join(root, 'versions'))
      .filter((name) => name === wanted || name.startsWith(`${wanted}.`))
      .sort()
      .map((name) => join(root, 'versions', name, 'bin', 'python'));
  } catch {
    return [];
  }
}

async function ask(command: string): Promise<(Interpreter & { readonly name: string }) | undefined> {
  try {
    const { stdout } = await promisify(execFile)(command, ['-I', '-c', ASK], { timeout: 20_000 });
    const [name = '', version = '', path = ''] = stdout.split('\n');
    return { name, version, path };
  } catch {
    return undefined;
  }
}

/** Whether the interpreter can import a module. */
export async function hasModule(interpreter: Interpreter, module: string): Promise<boolean> {
  const look = `import importlib.util, sys; sys.exit(importlib.util.find_spec(${JSON.stringify(module)}) is None)`;
  try {
    await promisify(execFile)(interpreter.path, ['-I', '-c', look], { timeout: 20_000 });
    return true;
  } catch {
    return false;
  }
}

function unusable(message: string): UserError {
  return new UserError({ kind: 'config', message });
}
