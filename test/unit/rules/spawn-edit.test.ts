import { describe, expect, it } from 'vitest';
import { editBytes } from '#review/edit-text.ts';
import { createCheck, open } from '../../support/check-files.ts';

const check = await createCheck();

/** A program that forks beside a thread, with the given lines. */
function program(lines: {
  readonly imports?: string;
  readonly child?: string;
  readonly before?: string;
  readonly make: string;
  readonly guard?: string;
}): string {
  return [
    'import multiprocessing',
    'import logging',
    'import threading',
    lines.imports ?? '',
    'limit = 1',
    'def poll():',
    '    threading.Event().wait()',
    'def work(*given):',
    `    ${lines.child ?? 'return 1'}`,
    lines.guard ?? 'if __name__ == "__main__":',
    '    threading.Thread(target=poll).start()',
    `    ${lines.before ?? 'pass'}`,
    `    ${lines.make}`,
    '',
  ].join('\n');
}

/** What becomes of the line that makes the process; undefined when no edit is offered. */
async function edited(text: string): Promise<string | undefined> {
  const findings = open(await check({ 'app.py': text })).filter(({ rule }) => rule === 'FS101');
  expect(findings).toHaveLength(1);
  const [edit] = findings.flatMap((finding) => finding.edit ?? []);
  if (edit === undefined) return undefined;
  expect(edit.class).toBe('suggest');
  const before = text.split('\n');
  const after = Buffer.from(editBytes(Buffer.from(text), [edit]) ?? '')
    .toString()
    .split('\n');
  const changed = after.filter((line, index) => line !== before[index]);
  expect(changed).toHaveLength(1);
  return changed[0]?.trim();
}

describe('a process beside a thread is offered spawn', () => {
  it.each([
    [
      'Process',
      { make: 'multiprocessing.Process(target=work).start()' },
      'multiprocessing.get_context("spawn").Process(target=work).start()',
    ],
    [
      'Pool, under another name of the module',
      { imports: 'import multiprocessing as mp', make: 'mp.Pool(2).map(work, [1])' },
      'mp.get_context("spawn").Pool(2).map(work, [1])',
    ],
    [
      'a default context',
      { before: 'context = multiprocessing.get_context()', make: 'context.Process(target=work).start()' },
      'context.get_context("spawn").Process(target=work).start()',
    ],
    [
      'an executor',
      {
        imports: 'from concurrent.futures import ProcessPoolExecutor',
        before: 'multiprocessing.freeze_support()',
        make: 'ProcessPoolExecutor(2).submit(work)',
      },
      'ProcessPoolExecutor(2, mp_context=multiprocessing.get_context("spawn")).submit(work)',
    ],
  ])('%s', async (_, lines, line) => {
    expect(await edited(program(lines))).toBe(line);
  });
});

describe('spawn is not offered', () => {
  const make = 'multiprocessing.Process(target=work).start()';
  it.each([
    ['to a script without a main guard', { make, guard: 'if limit:' }],
    [
      'to a class that stands under its own name',
      { imports: 'from multiprocessing import Process', make: 'Process(target=work).start()' },
    ],
    ['to a context that is asked for', { make: 'multiprocessing.get_context("fork").Process(target=work).start()' }],
    ['when the target cannot be pickled', { make: 'multiprocessing.Process(target=lambda: 1).start()' }],
    [
      'when an argument cannot be pickled',
      { make: 'multiprocessing.Process(target=work, args=(threading.Lock(),)).start()' },
    ],
    [
      'when a lock is made for fork',
      { before: 'lock = multiprocessing.Lock()', make: 'multiprocessing.Process(target=work, args=(lock,)).start()' },
    ],
    ['when the child reads what the parent has set', { before: 'limit = 2', child: 'return limit', make }],
    [
      'when the child logs and the parent has set logging up',
      { before: 'logging.getLogger().addHandler(logging.StreamHandler())', child: 'logging.error("no")', make },
    ],
    [
      'when the parent has changed a setting of the interpreter',
      {
        imports: 'import socket',
        before: 'socket.setdefaulttimeout(3)',
        child: 'socket.create_connection(given)',
        make,
      },
    ],
  ])('%s', async (_, lines) => {
    expect(await edited(program(lines))).toBeUndefined();
  });
});
