/** What shells complete, asked of the shells themselves. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../sources/repository-fixture.ts';
import { inProcess } from './run-cli.ts';

const script = async (shell: string): Promise<string> => (await inProcess('/', ['completion', shell])).out;

function started(shell: string, words: readonly string[]): string {
  const { stdout, stderr, error } = spawnSync(shell, words, {
    encoding: 'utf8',
    timeout: 20_000,
    killSignal: 'SIGKILL',
  });
  if (error) throw error;
  if (stderr !== '') throw new Error(stderr);
  return stdout;
}

const isThere = (shell: string): boolean => spawnSync(shell, ['--version']).status === 0;
const lacking = (shell: string): string => (isThere(shell) ? '' : ` (not run: ${shell} is not installed)`);

/** What is completed behind these words, the last of which is begun. */
const ASK: Readonly<Record<string, (file: string, words: readonly string[]) => string>> = {
  bash: (file, words) => {
    const list = words.map((word) => `'${word}'`).join(' ');
    const asked = `. ${file}; COMP_WORDS=(${list}); COMP_CWORD=${words.length - 1}; _forksight; printf '%s\\n' "\${COMPREPLY[@]}"`;
    return started('bash', ['--norc', '-c', asked]);
  },
  fish: (file, words) => started('fish', ['--no-config', '-c', `source ${file}; complete -C '${words.join(' ')}'`]),
};

describe.each(Object.keys(ASK))('%s', (shell) => {
  const complete = async (line: string): Promise<readonly string[]> => {
    const file = join(temporaryFolder(), 'completion');
    writeFileSync(file, await script(shell));
    const lines = ASK[shell]!(file, line.split(' ')).split('\n');
    return lines.map((found) => found.replace(/\t.*/, '')).filter((found) => found !== '');
  };

  test.skipIf(!isThere(shell)).each([
    ['forksight c', ['check', 'confirm', 'completion']],
    ['forksight check --fo', ['--format']],
    ['forksight check --format js', ['json']],
    ['forksight review --fail-on n', ['note', 'never']],
    ['forksight explain FS61', ['FS610', 'FS611', 'FS612', 'FS613', 'FS614', 'FS615', 'FS616', 'FS617']],
    ['forksight completion b', ['bash']],
    ['forksight rules --', ['--json', '--help']],
  ])(`%s${lacking(shell)}`, async (line, words) => {
    expect([...(await complete(line))].sort()).toEqual([...words].sort());
  });
});

describe('zsh', () => {
  /** zsh completes for a person at a terminal only: the pieces of its own interface are replaced by what they are told. */
  const complete = async (line: string): Promise<string> => {
    const file = join(temporaryFolder(), '_forksight');
    writeFileSync(file, await script('zsh'));
    const words = line.split(' ');
    const told = `compdef() { : }
_describe() { print -l -- \${(P)2} }
_arguments() { print -l -- "$@" }
. ${file}
words=(${words.map((word) => `'${word}'`).join(' ')}); CURRENT=${words.length}
_forksight`;
    return started('zsh', ['-f', '-c', told]);
  };

  test.skipIf(!isThere('zsh'))(`commands, and what each takes${lacking('zsh')}`, async () => {
    expect(await complete('forksight c')).toMatch(/^check:find fork hazards/m);
    const told = (await complete('forksight check --f')).split('\n');
    expect(told).toContainEqual(expect.stringMatching(/^\*--format\[.*\]:FORMAT:\(text json .*\)$/));
    expect(told).toContain('*: :_files');
    expect(await complete('forksight explain F')).toMatch(/^\*: :\(FS101 .*\)$/m);
  });
});

test('another shell is refused with the names of those that there are', async () => {
  expect(await inProcess('/', ['completion', 'tcsh'])).toEqual({
    status: 2,
    out: '',
    err: 'forksight: completion: tcsh is not a shell that it knows; choose one of bash, zsh, fish.\n',
  });
});
