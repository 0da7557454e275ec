/**
 * Cuts GitHub's OpenAPI description down to the operations that the test bench serves, into `test/spec`.
 * The description comes from the npm package `@octokit/openapi` (MIT, 385 MB unpacked, hence never a dependency).
 *
 *     node scripts/update-spec.ts [version]
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What Forksight may call. The bench counts every other operation as a violation. */
const OPERATIONS = [
  'actions/download-artifact',
  'actions/list-artifacts-for-repo',
  'actions/list-workflow-run-artifacts',
  'checks/create',
  'checks/list-for-ref',
  'checks/update',
  'code-scanning/upload-sarif',
  'git/get-ref',
  'issues/create',
  'issues/create-comment',
  'issues/delete-comment',
  'issues/get',
  'issues/list-comments',
  'issues/list-for-repo',
  'issues/update',
  'issues/update-comment',
  'pulls/create-review',
  'pulls/create-review-comment',
  'pulls/delete-review-comment',
  'pulls/get',
  'pulls/list',
  'pulls/list-files',
  'pulls/list-review-comments',
  'pulls/list-reviews',
  'pulls/update-review-comment',
  'repos/compare-commits-with-basehead',
  'repos/get-commit',
  'repos/list-for-org',
] as const;

const TARGET = new URL('../test/spec/', import.meta.url);

type Json = Record<string, unknown>;

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Drops prose and GitHub's extensions; the children of `properties` and `examples` are names and data, not keywords. */
function withoutProse(value: unknown, namesAreData = false): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutProse(item));
  if (!isObject(value)) return value;
  const kept: Json = {};
  for (const [key, child] of Object.entries(value)) {
    if (!namesAreData && (key === 'description' || key === 'externalDocs' || key.startsWith('x-github'))) continue;
    kept[key] = key === 'value' || key === 'example' ? child : withoutProse(child, key === 'properties');
  }
  return kept;
}

/** The operations with everything that they refer to. Throws when GitHub no longer knows one. */
function cut(spec: Json): Json {
  const wanted = new Set<string>(OPERATIONS);
  const paths: Record<string, Json> = {};
  const components: Record<string, Json> = {};
  const pending: string[] = [];
  const collect = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(collect);
    if (!isObject(value)) return;
    if (typeof value['$ref'] === 'string') pending.push(value['$ref']);
    Object.values(value).forEach(collect);
  };
  for (const [path, item] of Object.entries(spec['paths'] as Record<string, Json>)) {
    for (const [method, operation] of Object.entries(item)) {
      if (!isObject(operation) || !wanted.delete(String(operation['operationId']))) continue;
      (paths[path] ??= {})[method] = withoutProse(operation);
      collect(operation);
    }
  }
  if (wanted.size > 0) throw new Error(`GitHub's description no longer has ${[...wanted].join(', ')}.`);
  for (let reference = pending.pop(); reference !== undefined; reference = pending.pop()) {
    const [kind, name] = reference.split('/').slice(2) as [string, string];
    const group = (components[kind] ??= {});
    if (group[name] !== undefined) continue;
    const component = (spec['components'] as Record<string, Json>)[kind]?.[name];
    group[name] = kind === 'examples' ? component : withoutProse(component);
    collect(component);
  }
  const sorted = Object.fromEntries(
    Object.entries(components).map(([kind, group]) => [
      kind,
      Object.fromEntries(Object.entries(group).toSorted(([a], [b]) => (a < b ? -1 : 1))),
    ]),
  );
  return { openapi: spec['openapi'], info: spec['info'], paths, components: sorted };
}

const folder = mkdtempSync(join(tmpdir(), 'forksight-spec-'));
try {
  const wanted = `@octokit/openapi@${process.argv[2] ?? 'latest'}`;
  const packed = execFileSync('npm', ['pack', '--json', wanted], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [{ filename, version }] = JSON.parse(packed) as [{ filename: string; version: string }];
  execFileSync('tar', ['-xzf', filename, 'package/generated/api.github.com.json', 'package/LICENSE'], { cwd: folder });
  const text = readFileSync(join(folder, 'package/generated/api.github.com.json'));
  writeFileSync(
    new URL('github-openapi.slice.json', TARGET),
    `${JSON.stringify(cut(JSON.parse(text.toString('utf8')) as Json))}\n`,
  );
  writeFileSync(
    new URL('VERSION', TARGET),
    [
      `package @octokit/openapi ${version}`,
      `file generated/api.github.com.json sha256 ${createHash('sha256').update(text).digest('hex')}`,
      `operations ${OPERATIONS.length}`,
      '',
    ].join('\n'),
  );
  writeFileSync(
    new URL('LICENSE', TARGET),
    `github-openapi.slice.json is an extract of @octokit/openapi, under this licence:\n\n${readFileSync(join(folder, 'package/LICENSE'), 'utf8')}`,
  );
  process.stdout.write(`@octokit/openapi ${version}: ${OPERATIONS.length} operations\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
