import { expect, test } from 'vitest';
import { resolveSettings, type Resolved } from '#config/settings.ts';
import type { SourceTree } from '#core/source-tree.ts';

const ruleCodes = ['FS101', 'FS102', 'FS302'];

function treeOf(files: Readonly<Record<string, string>>): SourceTree {
  return {
    name: 'memory',
    list: () => Promise.resolve(Object.keys(files).map((path) => ({ path, kind: 'file' as const }))),
    async *read(paths) {
      for (const path of paths) yield [path, new TextEncoder().encode(files[path])] as const;
    },
  };
}

const resolve = (files: Readonly<Record<string, string>>): Promise<Resolved> =>
  resolveSettings(treeOf(files), { ruleCodes });
const messages = async (files: Readonly<Record<string, string>>): Promise<readonly string[]> =>
  (await resolve(files)).problems.map((problem) => problem.message);

test('a project that says nothing gets the defaults', async () => {
  expect(await resolve({})).toMatchInlineSnapshot(`
    {
      "models": [],
      "problems": [],
      "settings": {
        "audience": "everyone",
        "exclude": [],
        "failOn": "warning",
        "failOnNewSuppressions": false,
        "include": [
          "*",
        ],
        "platforms": [
          "linux",
          "macos",
          "windows",
        ],
        "platformsFrom": "assumed",
        "python": [
          "3.9",
          "3.10",
          "3.11",
          "3.12",
          "3.13",
          "3.14",
        ],
        "pythonFrom": "assumed",
        "requirements": {},
        "rules": {},
        "show": "likely",
        "sourceRoots": [
          "",
          "src",
        ],
      },
    }
  `);
});

test('every key of the file is taken over', async () => {
  const resolved = await resolve({
    'forksight.toml': `
include = ["src/**/*.py"]
exclude = ["vendor/"]
source-roots = ["./lib/", "."]
python = ">=3.12"
platforms = ["linux"]
audience = "pedantic"
show = "possible"
fail-on = "never"
models = ["models/ours.yaml"]
[rules]
FS101 = "off"
FS302 = "note"
`,
  });
  expect(resolved).toMatchInlineSnapshot(`
    {
      "configPath": "forksight.toml",
      "models": [
        "models/ours.yaml",
      ],
      "problems": [],
      "settings": {
        "audience": "pedantic",
        "exclude": [
          "vendor/",
        ],
        "failOn": "never",
        "failOnNewSuppressions": false,
        "include": [
          "src/**/*.py",
        ],
        "platforms": [
          "linux",
        ],
        "platformsFrom": "platforms in forksight.toml",
        "python": [
          "3.12",
          "3.13",
          "3.14",
          "3.15",
        ],
        "pythonFrom": "python in forksight.toml",
        "requirements": {},
        "rules": {
          "FS101": "off",
          "FS302": "note",
        },
        "show": "possible",
        "sourceRoots": [
          "lib",
          "",
        ],
      },
    }
  `);
});

test('pyproject.toml holds the settings in a table', async () => {
  const resolved = await resolve({
    'pyproject.toml': '[project]\nrequires-python = ">=3.13"\n[tool.forksight]\nfail-on = "error"\n',
  });
  expect(resolved.configPath).toBe('pyproject.toml');
  expect(resolved.settings).toMatchObject({
    failOn: 'error',
    python: ['3.13', '3.14', '3.15'],
    pythonFrom: 'requires-python in pyproject.toml',
  });
});

test.each([
  [
    { 'pyproject.toml': '[tool.poetry.dependencies]\npython = "^3.14"' },
    'tool.poetry.dependencies.python in pyproject.toml',
  ],
  [{ 'setup.cfg': '[options]\npython_requires = >=3.14  # new\n' }, 'python_requires in setup.cfg'],
  [{ 'setup.py': 'setup(\n    name="x", python_requires=">=3.14",\n)' }, 'python_requires in setup.py'],
  [
    {
      'setup.py':
        'classifiers=[\n  "Programming Language :: Python :: 3.14",\n  "Programming Language :: Python :: 3.15",\n]',
    },
    'classifiers in setup.py',
  ],
  [
    {
      'setup.cfg':
        '[metadata]\nclassifiers =\n    Programming Language :: Python :: 3.14\n    Programming Language :: Python :: 3.15\n',
    },
    'classifiers in setup.cfg',
  ],
] as const)('versions are read from %o', async (files, from) => {
  const { settings } = await resolve(files);
  expect(settings.python).toEqual(['3.14', '3.15']);
  expect(settings.pythonFrom).toBe(from);
});

test('platforms and source folders follow the package metadata', async () => {
  const { settings } = await resolve({
    'pyproject.toml': `
[project]
classifiers = ["Operating System :: POSIX :: Linux", "Operating System :: MacOS :: MacOS X"]
[tool.setuptools.packages.find]
where = ["python"]
`,
  });
  expect(settings.platforms).toEqual(['linux', 'macos']);
  expect(settings.platformsFrom).toBe('classifiers in pyproject.toml');
  expect(settings.sourceRoots).toEqual(['', 'src', 'python']);
});

test('a faulty key is named with its place and its mend, and the others count', async () => {
  const files = {
    'pyproject.toml': `[project]
name = "x"  # not "exlude"

[tool.forksight]
exlude = ["a"]
include = "src"
fail-on = "eror"
platforms = ["linux", "solaris"]
python = ">=4"
show = 3
models = [""]
zzz = 1
audience = "pedantic"

[tool.forksight.rules]
FS103 = "off"
FS102 = "warn"
FS101 = "note"
`,
  };
  const { settings, problems } = await resolve(files);
  expect(settings).toMatchObject({ audience: 'pedantic', rules: { FS101: 'note' }, include: ['*'] });
  expect(problems.map((problem) => problem.message)).toMatchInlineSnapshot(`
    [
      "pyproject.toml:5:1: tool.forksight.exlude is not a setting; did you mean "exclude"?",
      "pyproject.toml:6:1: tool.forksight.include must be a list, not "src".",
      "pyproject.toml:7:1: tool.forksight.fail-on must be "error" or "warning" or "note" or "never", not "eror"; did you mean "error"?",
      "pyproject.toml:8:1: tool.forksight.platforms must be "linux" or "macos" or "windows", not "solaris" (in the list); change it to one of these.",
      "pyproject.toml:9:1: tool.forksight.python is ">=4", which allows no version of Python that Forksight knows; write a range such as ">=3.9".",
      "pyproject.toml:10:1: tool.forksight.show must be "certain" or "likely" or "possible", not 3.",
      "pyproject.toml:11:1: tool.forksight.models must not be empty (in the list); leave the key out for the default.",
      "pyproject.toml:12:1: tool.forksight.zzz is not a setting; the settings are include, exclude, source-roots, python, platforms, rules, audience, show, fail-on, fail-on-new-suppressions, models.",
      "pyproject.toml:16:1: tool.forksight.rules.FS103 is not a rule; did you mean "FS101"?",
      "pyproject.toml:17:1: tool.forksight.rules.FS102 must be "error" or "warning" or "note" or "off", not "warn"; change it to one of these.",
    ]
  `);
  expect(problems.every((problem) => problem.kind === 'config' && !problem.fatal)).toBe(true);
  expect(problems[0]?.range).toEqual([5, 1, 5, 7]);
});

test.each([
  ['rules = { FS101 = "off", FS999 = "off" }', 'forksight.toml:1:26'],
  ['rules.FS999 = "off"', 'forksight.toml:1:1'],
  ['"rules".\'FS999\' = "off"', 'forksight.toml:1:1'],
  ['show = """\nlikely""" \nrules.FS999 = "off"', 'forksight.toml:3:1'],
  ['include = [\n  "a", # ]\n  "b",\n]\n\n[rules]\nFS999 = "off"', 'forksight.toml:7:1'],
])('keys are found in %j', async (text, place) => {
  const found = await messages({ 'forksight.toml': text });
  expect(found.at(-1)).toContain(`${place}: rules.FS999 is not a rule`);
});

test('text that is not TOML is one sentence with the place', async () => {
  expect(await messages({ 'pyproject.toml': '[project]\nname = "x\n' })).toMatchInlineSnapshot(`
    [
      "pyproject.toml:2:10 is not valid TOML (control characters are not allowed in strings), so its settings do not count; mend this line.",
    ]
  `);
  expect(await messages({ 'forksight.toml': 'include = [\n' })).toMatchInlineSnapshot(`
    [
      "forksight.toml:2:1 is not valid TOML (invalid value), so its settings do not count; mend this line.",
    ]
  `);
});

test('settings in two files, a table that is none, versions that no Python has', async () => {
  expect(
    await messages({ 'forksight.toml': 'show = "likely"', 'pyproject.toml': '[tool.forksight]\nshow = "certain"' }),
  ).toMatchInlineSnapshot(`
    [
      "forksight.toml and [tool.forksight] in pyproject.toml both hold settings, and only forksight.toml counts; move them into one file.",
    ]
  `);
  expect(await messages({ 'pyproject.toml': '[tool]\nforksight = 1' })).toMatchInlineSnapshot(`
    [
      "pyproject.toml: tool.forksight must be a table; write [tool.forksight] and the settings below it.",
    ]
  `);
  expect(await messages({ 'setup.py': 'setup(python_requires=">=2.7,<3")' })).toMatchInlineSnapshot(`
    [
      "python_requires in setup.py is ">=2.7,<3", which allows no version of Python that Forksight knows, so 3.9 to 3.14 are assumed; mend it, or set python in forksight.toml.",
    ]
  `);
});

test('files that are made to be slow are read in time', async () => {
  const lines = '\n'.repeat(500_000);
  expect((await resolve({ 'setup.cfg': lines, 'setup.py': lines })).settings.pythonFrom).toBe('assumed');
  const keys = Array.from({ length: 20_000 }, (_, i) => `k${i} = 1`).join('\n');
  const problems = await messages({ 'forksight.toml': keys });
  expect(problems.at(-1)).toMatch(/^forksight\.toml:20000:1: k19999 is not a setting/);
  expect(await messages({ 'forksight.toml': `exclude = ["${'{a,b}'.repeat(40)}"]` })).toEqual([
    'forksight.toml:1:1: exclude has too many {alternatives}; split it into several globs.',
  ]);
}, 10_000);

test('a file of settings that cannot be read is told', async () => {
  const tree: SourceTree = {
    name: 'memory',
    list: () => Promise.resolve([{ path: 'forksight.toml', kind: 'link' }]),
    async *read() {
      yield ['forksight.toml', 'The path is a symbolic link.'] as const;
    },
  };
  expect((await resolveSettings(tree, { ruleCodes })).problems).toMatchObject([
    { message: 'forksight.toml: The path is a symbolic link. Its settings do not count.', fatal: false },
  ]);
  const configFile = { path: 'own.toml', text: '' };
  expect((await resolveSettings(tree, { ruleCodes, configFile })).problems).toEqual([]);
});
