/** Confirming: every test is examined with every interpreter, and each finding gets its verdict. */
import type { Edit, Finding } from '#core/finding.ts';
import { type FixTrial, isConfirmed, type Verdict, type VerdictKind } from '#core/verdict.ts';
import { examine, type Examination, type Run } from './examine.ts';
import { type Copies, type Copy, judgeFix, makeCopy, untried } from './fix.ts';
import type { Interpreter } from './interpreters.ts';
import { bearingOn, judge, type Judgement } from './judge.ts';
import type { Ask, Observation } from './observation.ts';
import { type TestCommand, testsFrom, wordsFor } from './plan.ts';
import { comesBy, forkPlaces, projectPaths, testsThatComeBy, tracebackPlaces } from './reach.ts';
import type { Program } from './run.ts';
import { type NamePath, tellStory } from './story.ts';

export interface Confirming {
  /** Top folder of the project; the paths of findings are relative to it. */
  readonly root: string;
  /** Where commands run, and with what around them. */
  readonly place: Pick<Program, 'folder' | 'surroundings'>;
  readonly findings: readonly Finding[];
  /** Given where the edits of confirmed findings are to be tried. */
  readonly copies?: Copies;
  readonly tests: readonly TestCommand[];
  readonly interpreters: readonly Interpreter[];
  /** Seconds for everything. */
  readonly budget: number;
  /** Runs a program once, in at most so many seconds. */
  readonly run: (program: Program, ask: Ask, seconds: number) => Promise<Observation>;
  /** Told what is about to be run. */
  readonly onRun?: (says: string) => void;
  /** The command with which the test is shown again. */
  readonly reproduce: (test: TestCommand, interpreter: Interpreter) => string;
  /** In milliseconds. */
  readonly now?: () => number;
}

interface Examined {
  readonly test: TestCommand;
  readonly interpreter: Interpreter;
  readonly examination: Examination;
  readonly judgement: Judgement;
}

/** Bounds of one run, in seconds: the first of a test, and the least for those that follow. */
const [FIRST, LEAST] = [60, 5];

/** One verdict for each finding, in their order. */
export async function confirm(confirming: Confirming): Promise<readonly Verdict[]> {
  const { tests, interpreters, now = Date.now } = confirming;
  const end = now() + confirming.budget * 1_000;
  const examined: Examined[] = [];
  const name = projectPaths(confirming.root, confirming.place.folder);
  for (const wanted of tests) {
    const test = await narrowed(wanted, confirming, end, name);
    if (test === undefined) continue;
    for (const interpreter of interpreters) {
      const examination = await examine(boundedRun(confirming, test, interpreter, end));
      if (examination !== undefined) examined.push({ test, interpreter, examination, judgement: judge(examination) });
    }
  }
  const verdicts: Verdict[] = [];
  for (const finding of confirming.findings) {
    const { best, ...verdict } = verdictOf(finding, examined, confirming, name);
    const fix = best && isConfirmed(verdict) ? await tryFix(finding, best, confirming, end) : undefined;
    verdicts.push({ ...verdict, ...(fix && { fix }) });
  }
  return verdicts;
}

/** Examines the test that shows a finding once more, in a copy of the project that has the finding's edit. */
async function tryFix(
  finding: Finding,
  { test, interpreter, examination }: Examined,
  confirming: Confirming,
  end: number,
): Promise<FixTrial | undefined> {
  const { copies, onRun } = confirming;
  if (copies === undefined || finding.edit === undefined) return undefined;
  const inCopy = async (edit?: Edit): Promise<{ readonly copy: Copy; readonly run: Run } | string> => {
    const copy = await makeCopy(copies, edit);
    if (typeof copy === 'string') return copy;
    const told = (says: string): void => onRun?.(`${says}, ${edit === undefined ? 'in a copy' : 'with the change'}`);
    return { copy, run: boundedRun({ ...confirming, place: copy, onRun: told }, test, interpreter, end) };
  };
  const changed = await inCopy(finding.edit);
  if (typeof changed === 'string') return untried(changed);
  const after = await examine(changed.run);
  if (after === undefined) return untried('The time was up before the change was tried.');
  return judgeFix(finding, examination, after, projectPaths(changed.copy.root, changed.copy.folder), async () => {
    const unchanged = await inCopy();
    return typeof unchanged === 'string' ? undefined : unchanged.run({ mode: 'observe', method: 'fork' });
  });
}

/** Tests of a file that are examined at most. */
const TESTS_OF_A_FILE = 3;

/** Of whole files, the tests that fork at a place of a finding, as one run of them shows; undefined when none does. */
async function narrowed(
  test: TestCommand,
  confirming: Confirming,
  end: number,
  name: NamePath,
): Promise<TestCommand | undefined> {
  const [interpreter] = confirming.interpreters;
  if (test.files === undefined || interpreter === undefined) return test;
  const observed = await boundedRun(confirming, test, interpreter, end)({ mode: 'observe', method: 'fork' });
  if (observed === undefined) return undefined;
  const ids = testsThatComeBy(observed, confirming.findings, name).slice(0, TESTS_OF_A_FILE);
  return ids.length === 0 ? undefined : testsFrom(ids, 'pytest');
}

/** Runs bounded by what a first run took, and by the time that is left. */
function boundedRun(
  { run, place, onRun, now = Date.now }: Confirming,
  test: TestCommand,
  interpreter: Interpreter,
  end: number,
): Run {
  let usual: number | undefined;
  const program = { python: interpreter.path, command: wordsFor(test, interpreter.path), ...place };
  return async (ask) => {
    const left = (end - now()) / 1_000;
    if (left < 1) return undefined;
    onRun?.(`${test.says} with Python ${interpreter.version} under ${ask.method}${PURPOSE[ask.mode]}`);
    const limit = usual === undefined ? FIRST : Math.max(LEAST, 3 * usual + 2);
    const observed = await run(program, ask, Math.min(limit, left));
    usual ??= observed.seconds;
    if (observed.outcome !== 'time' || limit >= FIRST) return observed;
    // The machine may have been busy with something else: only the longest bound counts.
    const rest = (end - now()) / 1_000;
    return rest < 1 ? observed : run(program, ask, Math.min(FIRST, rest));
  };
}

const PURPOSE: Readonly<Record<Ask['mode'], string>> = {
  observe: '',
  record: ', noting locks',
  force: ', with a lock held at the fork',
  heal: ', with that lock reset in the child',
  flush: ', with streams flushed ahead of each fork',
};

/** The strongest first: what shows most about a finding is said of it. */
const STRENGTH: readonly VerdictKind[] = [
  'differs',
  'writes-twice',
  'hangs-everywhere',
  'relies-on-fork',
  'same',
  'inconclusive',
];

function verdictOf(
  finding: Finding,
  examined: readonly Examined[],
  { reproduce, tests }: Confirming,
  name: NamePath,
): Verdict & { readonly best?: Examined } {
  const { fingerprint } = finding;
  if (examined.length === 0) {
    const says =
      tests.length === 0
        ? 'No test that reaches it is known.'
        : 'No test that was found comes by it, or the time was up before.';
    return { fingerprint, kind: 'inconclusive', says, runs: [], limits: [] };
  }
  const about = examined.map((each) => ({ ...each, judgement: judgementFor(finding, each, name) }));
  const [best] = about.toSorted((a, b) => rank(a.judgement) - rank(b.judgement));
  if (best === undefined) throw new Error('nothing was examined; this is a defect of Forksight');
  const { judgement, test, interpreter } = best;
  const sameTest = about.filter((each) => each.test === test);
  const story = judgement.hung === undefined ? undefined : tellStory(judgement.hung, name);
  return {
    fingerprint,
    kind: judgement.kind,
    ...(judgement.cause !== undefined && { cause: judgement.cause }),
    says: saysOf(sameTest),
    test: test.says,
    runs: sameTest.flatMap((each) => each.judgement.runs),
    ...(story && { story }),
    limits: judgement.limits,
    reproduce: reproduce(test, interpreter),
    best,
  };
}

function rank({ kind, cause }: Judgement): number {
  return 2 * STRENGTH.indexOf(kind) + (cause === 'proved' ? 0 : 1);
}

/** One sentence where all interpreters agree, otherwise one for each. */
function saysOf(examined: readonly Examined[]): string {
  const sentences = new Set(examined.map(({ judgement }) => judgement.says));
  const [only] = sentences;
  if (only !== undefined && sentences.size === 1) return only;
  return examined.map(({ interpreter, judgement }) => `Python ${interpreter.version}: ${judgement.says}`).join(' ');
}

/** What the runs say of this finding: a test that does not come by it says nothing, and a hang is one of its own fork. */
function judgementFor(finding: Finding, { examination, judgement }: Examined, name: NamePath): Judgement {
  const { recorded, plain } = examination;
  const nothing = (says: string): Judgement => {
    const { hung: _hung, cause: _cause, twice: _twice, ...rest } = judgement;
    return { ...rest, kind: 'inconclusive', says };
  };
  const places = [
    ...forkPlaces(recorded, name),
    ...[recorded, ...plain.fork, ...plain.spawn, ...plain.forkserver].flatMap((run) => tracebackPlaces(run, name)),
  ];
  if (!comesBy(places, finding)) return nothing('The test does not come by the places that the finding names.');
  const { hung } = judgement;
  if (hung !== undefined && !comesBy(forkPlaces(hung, name, hung.hang?.pid), finding)) {
    return nothing('The test hangs at another fork, and so does not show this one.');
  }
  return bearingOn(finding, judgement);
}
