import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { tellOutcome } from '#action/outcome.ts';
import { announce, appendSummary, mutter, type RunnerFile, say, setOutputs, show } from '#action/runner.ts';
import { shownInSummary } from '#report/counts.ts';
import { commandText, gfm, logText } from '#report/encode.ts';
import { aliveIn } from '../../support/alive.ts';
import { legacyCommands, parseCommandFile, parseCommands } from '../../support/github/workflow-commands.ts';
import { hostile } from '../report/hostile.ts';
import { check, context, finding, placed, review, span } from '../report/samples.ts';
import { captureLog } from './capture-log.ts';

let folder: string;
let log: () => string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'forksight-'));
});

beforeEach(() => {
  log = captureLog();
  for (const name of ['output', 'summary']) writeFileSync(join(folder, name), '');
  vi.stubEnv('GITHUB_OUTPUT', join(folder, 'output'));
  vi.stubEnv('GITHUB_STEP_SUMMARY', join(folder, 'summary'));
  vi.stubEnv('RUNNER_TEMP', folder);
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string): string => readFileSync(join(folder, name), 'utf8');

/** The commands of the log: what the runner would act on. */
const commands = (): readonly string[] =>
  log()
    .split('\n')
    .filter((line) => /^\s*::|##\[/.test(line));

describe('the log', () => {
  it('takes no command from a message', () => {
    say('x\n::add-mask::y ##[debug]z');
    announce('warning', 'x\n::add-mask::y ##[debug]z');
    mutter('x\n::add-mask::y ##[debug]z');
    expect(commands()).toEqual([
      '::warning title=Forksight::x%0A::add-mask::y #\u200b#[debug]z',
      '::debug::x%0A::add-mask::y #\u200b#[debug]z',
    ]);
  });

  it('shows encoded text as it is, and lets in no other', () => {
    show(logText('a ##[debug]b'), 'c\n::error::d');
    expect(log()).toContain('a #\u200b#[debug]b\n');
    expect(commands()).toEqual([expect.stringMatching(/^::group::c/), '::endgroup::']);
    // The compiler checks these lines: each is an error, or the comment above it is one.
    // @ts-expect-error -- plain text is none for the log
    show('plain', undefined);
    // @ts-expect-error -- neither is what a workflow command may say
    show(commandText('plain'), undefined);
  });

  it('takes no command from the name of a file', () => {
    announce('error', 'x', { title: 'a, b', file: 'x,line=2::\n##[debug].py', startLine: 1 });
    expect(commands()).toEqual(['::error title=a%2C b,file=x%2Cline=2%3A%3A%0A#\u200b#[debug].py,line=1::x']);
  });
});

describe('the summary of the job', () => {
  it('that cannot be written is told, and what was to stand in it does not come later', async () => {
    vi.stubEnv('GITHUB_STEP_SUMMARY', '');
    await appendSummary(gfm`lost`);
    expect(commands()).toEqual([expect.stringMatching(/^::warning .*The summary of the job could not be written: /)]);
    vi.stubEnv('GITHUB_STEP_SUMMARY', join(folder, 'summary'));
    await appendSummary(gfm`kept`);
    expect(file('summary')).toBe('kept\n');
  });
});

describe('outputs', () => {
  it('cannot end themselves', () => {
    // RUNNER_TEMP may be any path; no other text gets here.
    setOutputs({ a: 1, b: 'x\nend\nc<<end\n2' as RunnerFile });
    const [first, one, , second] = file('output').split('\n');
    expect(one).toBe('1');
    expect(first).toMatch(/^a<<\S*[0-9a-f-]{36}$/);
    expect(file('output').endsWith(`${second?.slice(3)}\n`)).toBe(true);
  });
});

describe('an outcome', () => {
  const tell = (report: ReturnType<typeof check>, commented: boolean): Promise<void> =>
    tellOutcome({ report, context, shown: shownInSummary(report, 'why'), commented, annotated: false });

  it('that is not commented is annotated, in files of the change only', async () => {
    await tell(review([placed(), placed({ at: span('far.py', 3) }, { on: 'summary', why: 'x' })]), false);
    expect(commands()).toHaveLength(1);
    expect(commands()[0]).toMatch(/^::error title=[^,]*,file=app\/jobs\.py,line=12::/);
    expect(file('summary')).toContain('far.py:3');
  });

  it('that is commented is not annotated as well', async () => {
    await tell(review([placed()]), true);
    expect(commands()).toEqual(['::group::Forksight: 1 fork hazard introduced', '::endgroup::']);
    expect(file('summary')).toContain('### Forksight: 1 fork hazard introduced');
  });

  it('of a check is annotated at each place', async () => {
    await tell(check([finding({ severity: 'warning' })]), false);
    expect(commands()[0]).toMatch(/^::warning title=[^,]*,file=app\/jobs\.py,line=12::/);
  });

  it('has its figures and the report as outputs', async () => {
    const report = review([placed(), placed({ severity: 'note' })]);
    await tell(report, true);
    expect(file('output').replace(/ghadelimiter_[0-9a-f-]+/g, 'end')).toMatch(
      /findings<<end\n2\nend\nerrors<<end\n1\nend\nwarnings<<end\n0\nend\nnotes<<end\n1\n/,
    );
    expect(JSON.parse(file('forksight-report.json'))).toEqual(report);
  });

  it('of hostile text writes the outputs it means, each once, and a summary in which nothing comes alive', async () => {
    for (let seed = 0; seed < 50; seed++) {
      for (const name of ['output', 'summary']) writeFileSync(join(folder, name), '');
      const { report, text } = hostile(seed);
      const shown = shownInSummary(report, text());
      await tellOutcome({ report, context, shown, commented: false, annotated: false });
      const outputs = parseCommandFile(file('output'));
      expect(file('output').match(/<<ghadelimiter_/g), `seed ${seed}`).toHaveLength(8);
      expect(outputs, `seed ${seed}`).toEqual({
        findings: '1',
        errors: '1',
        warnings: '0',
        notes: '0',
        existing: '1',
        fixed: '1',
        suppressed: '1',
        report: join(folder, 'forksight-report.json'),
      });
      expect(aliveIn(file('summary')), `seed ${seed}`).toEqual([]);
    }
    const meant = new Set(['error', 'warning', 'notice']);
    expect(parseCommands(log()).filter(({ name }) => !meant.has(name))).toEqual([]);
    expect(legacyCommands(log())).toEqual([]);
  });

  it('leaves room for what the step wrote before', async () => {
    writeFileSync(join(folder, 'summary'), 'x'.repeat(1_047_000));
    await tell(check(Array.from({ length: 50 }, () => finding())), true);
    expect(file('summary').length).toBeLessThanOrEqual(1_048_576);
    expect(file('summary')).toMatch(/And \d+ more findings\. The JSON report has them all\./);
  });
});
