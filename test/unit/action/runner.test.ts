import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tellOutcome } from '#action/outcome.ts';
import { announce, type Runner, say, setOutputs } from '#action/runner.ts';
import { shownInSummary } from '#report/counts.ts';
import { check, context, finding, placed, review, span } from '../report/samples.ts';

let folder: string;
let log: string;
let runner: Runner;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'forksight-'));
  log = '';
  for (const name of ['output', 'summary']) writeFileSync(join(folder, name), '');
  runner = {
    environment: {
      GITHUB_OUTPUT: join(folder, 'output'),
      GITHUB_STEP_SUMMARY: join(folder, 'summary'),
      RUNNER_TEMP: folder,
    },
    print: (text) => {
      log += text;
    },
  };
});

afterEach(() => rmSync(folder, { recursive: true }));

const file = (name: string): string => readFileSync(join(folder, name), 'utf8');

/** The commands of the log: what the runner would act on. */
const commands = (): readonly string[] => log.split('\n').filter((line) => /^\s*::|##\[/.test(line));

describe('the log', () => {
  it('takes no command from a message', () => {
    say(runner, 'x\n::add-mask::y ##[debug]z');
    announce(runner, 'warning', 'x\n::add-mask::y');
    expect(commands()).toEqual(['::warning title=Forksight::x%0A::add-mask::y']);
  });
});

describe('outputs', () => {
  it('cannot end themselves', () => {
    setOutputs(runner, { a: 1, b: 'x\nend\nc<<end\n2' });
    const [first, one, , second] = file('output').split('\n');
    expect(one).toBe('1');
    expect(first).toMatch(/^a<<end-[0-9a-f-]{36}$/);
    expect(file('output').endsWith(`${second?.slice(3)}\n`)).toBe(true);
  });
});

describe('an outcome', () => {
  const tell = (report: ReturnType<typeof check>, commented: boolean): void =>
    tellOutcome(runner, { report, context, shown: shownInSummary(report, 'why'), commented });

  it('that is not commented is annotated, in files of the change only', () => {
    tell(review([placed(), placed({ at: span('far.py', 3) }, { on: 'summary', why: 'x' })]), false);
    expect(commands()).toHaveLength(1);
    expect(commands()[0]).toMatch(/^::error file=app\/jobs\.py,line=12,/);
    expect(file('summary')).toContain('far.py:3');
  });

  it('that is commented is not annotated as well', () => {
    tell(review([placed()]), true);
    expect(commands()).toEqual([]);
    expect(file('summary')).toContain('### Forksight: 1 fork hazard introduced');
  });

  it('of a check is annotated at each place', () => {
    tell(check([finding({ severity: 'warning' })]), false);
    expect(commands()[0]).toMatch(/^::warning file=app\/jobs\.py,line=12,/);
  });

  it('has its figures and the report as outputs', () => {
    const report = review([placed(), placed({ severity: 'note' })]);
    tell(report, true);
    expect(file('output').replace(/end-[0-9a-f-]+/g, 'end')).toMatch(
      /findings<<end\n2\nend\nerrors<<end\n1\nend\nwarnings<<end\n0\nend\nnotes<<end\n1\n/,
    );
    expect(JSON.parse(file('forksight-report.json'))).toEqual(report);
  });

  it('leaves room for what the step wrote before', () => {
    writeFileSync(join(folder, 'summary'), 'x'.repeat(1_047_000));
    tell(check(Array.from({ length: 50 }, () => finding())), true);
    expect(file('summary').length).toBeLessThanOrEqual(1_048_576);
    expect(file('summary')).toMatch(/And \d+ more findings\. The JSON report has them all\./);
  });
});
