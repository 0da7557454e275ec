/** Which test files run a file by importing it. */
import { expect, it } from 'vitest';
import { testsReaching } from '#project/reaching.ts';
import { createReadyReader } from '../../support/ready-reader.ts';

const reader = await createReadyReader();

function reaching(files: Readonly<Record<string, string>>, ...targets: readonly string[]): readonly string[] {
  const read = Object.entries(files).map(([path, text]) => ({ path, facts: reader.facts(text) }));
  return testsReaching(read, ['', 'src'], targets).map(({ path, distance }) => `${path} ${distance}`);
}

const FILES = {
  'src/app/__init__.py': '',
  'src/app/pool.py': 'import os\n',
  'src/app/service.py': 'from . import pool\n',
  'tests/test_pool.py': 'def test_it():\n    from app.pool import work\n',
  'tests/test_service.py': 'import app.service\n',
  'tests/test_other.py': 'import json\n',
  'tests/helpers.py': 'import app.pool\n',
  'tests/test_helped.py': 'import helpers\n',
};

it('finds direct imports, also inside of functions, ahead of those through other files', () => {
  expect(reaching(FILES, 'src/app/pool.py')).toEqual([
    'tests/test_pool.py 1',
    'tests/test_service.py 2',
    'tests/test_helped.py 2',
  ]);
});

it('counts a test file that holds the finding itself', () => {
  expect(reaching(FILES, 'tests/test_other.py')).toEqual(['tests/test_other.py 0']);
});

it('finds none for a file that nobody imports', () => {
  expect(reaching({ ...FILES, 'tool.py': '' }, 'tool.py')).toEqual([]);
});

it('comes to an end where modules import each other', () => {
  const circle = { 'a.py': 'import b\n', 'b.py': 'import a\n', 'test_a.py': 'import a\n' };
  expect(reaching(circle, 'b.py')).toEqual(['test_a.py 2']);
});
