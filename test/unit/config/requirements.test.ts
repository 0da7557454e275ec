import { expect, test } from 'vitest';
import { declaredRequirements } from '#config/requirements.ts';

function read(files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const found = declaredRequirements(new Map(Object.entries(files)));
  return Object.fromEntries(
    Object.entries(found).map(([name, { version, orLater, from }]) => [
      name,
      `${version}${orLater ? '+' : ''} ${from}`,
    ]),
  );
}

test.each([
  ['grpcio==1.60.1', '1.60.1'],
  ['grpcio[extra] == 1.60.1  # why', '1.60.1'],
  ['grpcio===1.60', '1.60'],
  ['grpcio>=1.60,<2; python_version > "3.8"', '1.60+'],
  ['grpcio (>=1.60)', '1.60+'],
  ['grpcio<2,>=1.60', '1.60+'],
  ['grpcio~=1.60', '1.60+'],
  ['grpcio==1.*', '1+'],
  ['GRPC.io>=1', undefined],
  ['grpcio<2', undefined],
  ['grpcio', undefined],
  ['# grpcio==1.0', undefined],
  ['-r other.txt', undefined],
  ['grpcio @ https://example.org/grpcio-1.0.tar.gz', undefined],
  ['', undefined],
])('requirements.txt: %s', (line, expected) => {
  expect(read({ 'requirements.txt': line })['grpcio']).toBe(expected && `${expected} requirements.txt`);
});

test('lock files', () => {
  const entry = (name: string, version: string): string => `[[package]]\nname = "${name}"\nversion = "${version}"\n\n`;
  expect(read({ 'uv.lock': `version = 1\n\n${entry('grpcio', '1.60.0')}${entry('Foo_Bar', '2.0rc1')}` })).toEqual({
    grpcio: '1.60.0 uv.lock',
    'foo-bar': '2.0 uv.lock',
  });
  expect(read({ 'poetry.lock': entry('grpcio', '1.1').replaceAll('\n', '\r\n') })).toEqual({
    grpcio: '1.1 poetry.lock',
  });
  expect(read({ 'pdm.lock': entry('grpcio', '1.2') })).toEqual({ grpcio: '1.2 pdm.lock' });
  const pipfile = { default: { grpcio: { version: '==1.3' }, local: { path: '.' } }, develop: {} };
  expect(read({ 'Pipfile.lock': JSON.stringify(pipfile) })).toEqual({ grpcio: '1.3 Pipfile.lock' });
  expect(read({ 'Pipfile.lock': '{' })).toEqual({});
});

test('metadata: project tables, extras, Poetry, setup.cfg', () => {
  const project = '[project]\ndependencies = ["grpcio>=1.5"]\n[project.optional-dependencies]\nx = ["torch==2.1"]\n';
  expect(read({ 'pyproject.toml': project })).toEqual({ grpcio: '1.5+ pyproject.toml', torch: '2.1 pyproject.toml' });
  const poetry =
    '[tool.poetry.dependencies]\npython = "^3.9"\ngrpcio = "^1.7"\ntorch = "2.0"\nfoo = { version = ">=3" }\n';
  expect(read({ 'pyproject.toml': poetry })).toMatchObject({
    grpcio: '1.7+ pyproject.toml',
    torch: '2.0 pyproject.toml',
    foo: '3+ pyproject.toml',
  });
  expect(read({ 'setup.cfg': '[options]\ninstall_requires =\n    grpcio>=1.8\n    torch\n\nzip_safe = no\n' })).toEqual(
    {
      grpcio: '1.8+ setup.cfg',
    },
  );
  expect(read({ 'pyproject.toml': 'not toml [' })).toEqual({});
});

test('what is locked beats what is required, and exact beats least', () => {
  const files = {
    'uv.lock': '[[package]]\nname = "grpcio"\nversion = "1.60.0"\n',
    'requirements.txt': 'grpcio==1.50\ntorch>=1\n',
    'pyproject.toml': '[project]\ndependencies = ["torch==2.1"]\n',
  };
  expect(read(files)).toEqual({ grpcio: '1.60.0 uv.lock', torch: '2.1 pyproject.toml' });
});
