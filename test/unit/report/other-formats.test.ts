/** Formats for other tools: what each of them takes, against its schema where there is one. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { renderGitlab } from '#report/gitlab.ts';
import { renderJunit } from '#report/junit.ts';
import { renderRdjson } from '#report/rdjson.ts';
import { RULES } from '#rules/index.ts';
import { check, finding, span } from './samples.ts';

const FATAL = { kind: 'revision', fatal: true, message: 'No <such> commit' } as const;

describe('rdjson', () => {
  const diagnostics = (...args: Parameters<typeof check>) =>
    JSON.parse(renderRdjson(check(...args), RULES)).diagnostics;

  it('has the place, the rule with its page, the causes, and an edit that is safe', () => {
    expect(diagnostics([finding()])).toEqual([
      {
        message: expect.stringMatching(/^`Pool` forks while a logging thread runs\.\nThe child has/),
        location: {
          path: 'app/jobs.py',
          range: { start: { line: 12, column: 12 }, end: { line: 12, column: 19 } },
        },
        severity: 'ERROR',
        code: { value: 'FS101', url: expect.stringMatching(/FS101-thread-alive-at-fork\.md$/) },
        relatedLocations: [
          {
            message: 'starts a thread that runs `QueueListener._monitor`',
            location: { path: 'app/log.py', range: { start: { line: 7, column: 1 }, end: { line: 7, column: 17 } } },
          },
        ],
        suggestions: [
          {
            range: { start: { line: 12, column: 12 }, end: { line: 12, column: 16 } },
            text: 'get_context("spawn").Pool',
          },
        ],
      },
    ]);
  });

  it('counts columns in bytes, and leaves them out where the line is not known', () => {
    const report = check([finding({ at: span('a.py', 1, 5, 9) }), finding({ at: span('b.py', 1, 5, 9) })]);
    const excerpts = [{ span: span('a.py', 1), firstLine: 1, lines: ['äöü pool()'] }];
    const [known, unknown] = JSON.parse(renderRdjson({ ...report, excerpts }, RULES)).diagnostics;
    expect(known.location.range).toEqual({ start: { line: 1, column: 8 }, end: { line: 1, column: 12 } });
    expect(unknown.location.range).toEqual({ start: { line: 1 }, end: { line: 1 } });
  });

  it("is valid by reviewdog's schema: findings of all kinds, and none", () => {
    const file = new URL('../../spec/rdjson/DiagnosticResult.json', import.meta.url);
    // What the schema uses of its old draft means the same in the present one.
    const { $schema: _draft, ...schema } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    const isValid = new Ajv({ strict: false, allErrors: true }).compile(schema);
    for (const findings of [[], [finding(), finding({ severity: 'note' }), finding({ severity: 'warning' })]]) {
      isValid(JSON.parse(renderRdjson(check(findings), RULES)));
      expect(isValid.errors).toBeNull();
    }
    expect(isValid({ diagnostics: [{ location: { path: 1 } }] })).toBe(false);
  });

  it('offers no edit that is for a person to decide', () => {
    const edit = { ...finding().edit!, class: 'suggest' } as const;
    expect(diagnostics([finding({ edit })])[0]).not.toHaveProperty('suggestions');
  });
});

describe('GitLab code quality', () => {
  it('has what GitLab needs of each finding, worst first', () => {
    const issues = JSON.parse(renderGitlab(check([finding({ severity: 'note' }), finding()])));
    expect(issues.map(({ severity }: { severity: string }) => severity)).toEqual(['critical', 'minor']);
    expect(issues[0]).toMatchObject({
      type: 'issue',
      check_name: 'FS101',
      description: '`Pool` forks while a logging thread runs',
      categories: ['Bug Risk'],
      fingerprint: finding().fingerprint,
      location: { path: 'app/jobs.py', lines: { begin: 12, end: 12 } },
    });
  });

  it('of nothing is an empty list', () => {
    expect(renderGitlab(check([]))).toBe('[]\n');
  });
});

describe('JUnit', () => {
  it('has a failure for each finding and an error for what could not be checked', () => {
    const xml = renderJunit(check([finding({ title: 'a < "b" & c\u0001' })], { problems: [FATAL] }));
    expect(xml).toContain('<testsuite name="forksight" tests="2" failures="1" errors="1">');
    expect(xml).toContain('<error type="revision" message="No &lt;such&gt; commit"/>');
    expect(xml).toContain('<testcase classname="app/jobs.py" name="FS101 line 12">');
    expect(xml).toContain('<failure type="error" message="a &lt; &quot;b&quot; &amp; c\\x01">');
    // What XML 1.0 has no place for.
    expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
  });

  const lacks = spawnSync('xmllint', ['--version']).error === undefined ? '' : ' (not run without xmllint)';

  it.skipIf(lacks !== '')(`is valid by the schema of Jenkins${lacks}`, () => {
    const schema = fileURLToPath(new URL('../../spec/junit/junit-10.xsd', import.meta.url));
    const judge = (input: string): number | null =>
      spawnSync('xmllint', ['--noout', '--nonet', '--schema', schema, '-'], { input, timeout: 10_000 }).status;
    const suppressed = finding({ suppressed: { by: 'comment', reason: 'known', at: span('a.py', 1) } });
    expect(judge(renderJunit(check([finding({ title: 'a < "b"' }), suppressed], { problems: [FATAL] })))).toBe(0);
    expect(judge(renderJunit(check([])))).toBe(0);
    expect(judge('<testsuite nonsense="1"/>')).not.toBe(0);
  });

  it('of nothing is one test that passes', () => {
    const xml = renderJunit(check([]));
    expect(xml).toContain('tests="1" failures="0" errors="0"');
    expect(xml).toContain('<testcase classname="forksight" name="no fork hazards"/>');
  });
});
