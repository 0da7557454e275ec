/** What the runs of a program show. Pure: observations in, a judgement out. */
import type { StartMethod } from '#core/effects.ts';
import type { Finding, RuleCode } from '#core/finding.ts';
import type { RunOutcome, Verdict, VerdictRow } from '#core/verdict.ts';
import { type Examination, FLUSHED, hasHealed, isSteady, usesMultiprocessing } from './examine.ts';
import { eventsOf, type Observation } from './observation.ts';
import { compare, difference, failureOf, forks, forksWhileHeld, outcomeOf } from './outcomes.ts';

/** What holds for every finding that the program's runs reach. */
export type Judgement = Pick<Verdict, 'kind' | 'cause' | 'says' | 'limits' | 'runs'> & {
  /** The run that shows it, when it is a hang. */
  readonly hung?: Observation;
  /** What it writes twice out of a buffer, whatever else the runs show. */
  readonly twice?: Core;
};

/** Rules about what a forked child writes out of the buffers that it has a copy of. */
const ABOUT_BUFFERS: ReadonlySet<RuleCode> = new Set<RuleCode>(['FS501', 'FS603']);

/** What the runs show of a finding: what is written twice is for rules about buffers alone, and for these before all else. */
export function bearingOn({ rule }: Pick<Finding, 'rule'>, judgement: Judgement): Judgement {
  return judgement.twice !== undefined && ABOUT_BUFFERS.has(rule) ? { ...judgement, ...judgement.twice } : judgement;
}

export function judge(examination: Examination): Judgement {
  const { recorded, forced } = examination;
  const judged = { runs: rowsOf(examination), limits: limitsOf(examination) };
  const hung = [recorded, ...forced].find((run) => run.outcome === 'hang' && run.hang?.legal === true);
  if (hung !== undefined)
    return { ...judged, ...judgeHang(examination, hung), hung: bestKnown(hung, examination.repeated) };
  const natural = [recorded, ...examination.plain.fork];
  const unended = natural.find((run) => outcomeOf(run) === 'not ended');
  if (unended !== undefined) {
    return { ...judged, kind: 'inconclusive', says: `Under fork ${whyNotEnded(unended)}` };
  }
  if (!forks(recorded) && !eventsOf(recorded, 'chosen').length) {
    return { ...judged, kind: 'inconclusive', says: 'The runs forked no process that the probe sees.' };
  }
  const twice = judgeTwice(examination);
  return { ...judged, ...judgeContrast(examination), ...(twice !== undefined && { twice }) };
}

/** The hang, or its repetition where only that tells who held the lock. */
function bestKnown(hung: Observation, repeated: readonly Observation[]): Observation {
  const lock = hung.hang?.lock;
  if (lock === null || lock === undefined || lock.owner !== null) return hung;
  const told = repeated.find(
    ({ hang }) => hang?.legal === true && hang.lock?.key === lock.key && hang.lock.owner !== null,
  );
  return told ?? hung;
}

type Core = Pick<Judgement, 'kind' | 'cause' | 'says'>;

/** A hang under fork is one of fork when another method passes, or when it goes away with the lock. */
function judgeHang({ healed, repeated, plain }: Examination, hung: Observation): Core {
  const others = [...plain.spawn, ...plain.forkserver];
  const passing = others.filter((run) => outcomeOf(run) === 'passes');
  const hanging = others.filter((run) => outcomeOf(run) === 'hangs');
  const sure = hung.hang?.proof !== 'waited-for';
  // A run that was not through in time shows nothing, neither the hang nor its absence.
  const again = repeated.filter((run) => outcomeOf(run) !== 'not ended');
  if (again.length > 0 && !again.some((run) => outcomeOf(run) === 'hangs')) {
    return { kind: 'inconclusive', says: `It hangs under fork in one run, and not in the next ${again.length}.` };
  }
  const heals = healed !== undefined && hasHealed(healed) && outcomeOf(healed) === 'passes';
  if (hanging.length > 0 && !heals) {
    return sure && hanging.every(({ hang }) => hang?.proof !== 'waited-for')
      ? { kind: 'hangs-everywhere', says: 'It hangs under fork and under another start method alike.' }
      : { kind: 'inconclusive', says: 'A child waits under every start method, and something may still end it.' };
  }
  const forcedly = hung.ask.mode === 'force' ? ' when a thread holds the lock at that moment' : '';
  if (heals) {
    const also = passing.length > 0 ? `, and passes under ${methodsOf(passing)}` : '';
    return {
      kind: 'differs',
      cause: 'proved',
      says: `It hangs under fork${forcedly}, passes when that lock is reset in the child${also}.`,
    };
  }
  if (passing.length > 0) {
    return {
      kind: 'differs',
      cause: 'observed',
      says: `It hangs under fork${forcedly} and passes under ${methodsOf(passing)}.`,
    };
  }
  return hung.hang?.proof === 'inherited-lock'
    ? {
        kind: 'differs',
        cause: 'observed',
        says: `It hangs under fork${forcedly}: the child waits for a lock that it inherited held.`,
      }
    : { kind: 'inconclusive', says: 'It hangs under fork, and no other start method shows how it would go on.' };
}

/** Lines that are there once less in every run that flushes its streams ahead of the fork, and nothing else is. */
function judgeTwice({ recorded, plain, flushed = [] }: Examination): Core | undefined {
  const natural = [recorded, ...plain.fork];
  const differences = natural.flatMap((run) => flushed.map((other) => difference(run, other)));
  const [first] = differences;
  const lines = first?.[0] ?? [];
  const isSame = differences.every(([more, less]) => less.length === 0 && more.join('\n') === lines.join('\n'));
  if (lines.length === 0 || !isSame || flushed.length < FLUSHED) return undefined;
  const what = lines.slice(0, 3).join(' / ').replaceAll('`', "'").slice(0, 200);
  return {
    kind: 'writes-twice',
    cause: 'proved',
    says: `It writes \`${what}\` once more than where the streams are flushed ahead of the fork: the child has a copy of what was in the buffer.`,
  };
}

/** Runs left to themselves, compared by how they end and what they print. */
function judgeContrast({ plain, recorded, forced, cut }: Examination): Core {
  const [fork] = plain.fork;
  if (fork === undefined)
    return { kind: 'inconclusive', says: 'The time was up before the start methods were compared.' };
  if (!isSteady(plain.fork)) {
    return { kind: 'inconclusive', says: 'The test is flaky: under fork alone its runs already differ.' };
  }
  for (const method of ['spawn', 'forkserver'] as const) {
    const runs = plain[method];
    const [other] = runs;
    if (other === undefined || compare(fork, other) === 'alike') continue;
    if (!isSteady(runs)) return { kind: 'inconclusive', says: `The test is flaky: under ${method} its runs differ.` };
    if (outcomeOf(other) === 'not ended') {
      return { kind: 'inconclusive', says: `Under ${method} ${whyNotEnded(other)}` };
    }
    if (cut && plain.fork.length < 2) break;
    return contrastOf(fork, other, method);
  }
  if (outcomeOf(fork) !== 'passes') {
    const multi = usesMultiprocessing(recorded);
    return {
      kind: 'inconclusive',
      says: multi
        ? 'The test fails under every start method alike.'
        : 'The test fails, and nothing in it can be started in another way.',
    };
  }
  if (cut) return { kind: 'inconclusive', says: 'The time was up before everything was tried.' };
  const astray = forced.find((run) => outcomeOf(run) !== 'passes' && outcomeOf(run) !== 'hangs');
  if (astray !== undefined) {
    const how = outcomeOf(astray);
    const says = how === 'not ended' ? whyNotEnded(astray) : `it ${how}, and nothing shows that the lock is the cause.`;
    return { kind: 'inconclusive', says: `With a thread holding a lock at the fork ${says}` };
  }
  const compared = plain.spawn.length + plain.forkserver.length > 0;
  // What os.fork makes is forked whatever the start method is.
  if (!compared && madeOf(forced) === 0) {
    return { kind: 'inconclusive', says: `There is no start method to compare fork with, and ${triedIn(forced)}.` };
  }
  const alike = compared ? ', and the start methods end alike' : '';
  return { kind: 'same', says: `No difference was found: ${triedIn(forced)}${alike}.` };
}

/** Which directed schedules came about. What else hangs here hangs in one that CPython cannot produce. */
function triedIn(forced: readonly Observation[]): string {
  if (forced.length === 0) return 'no lock that a thread holds and the child wants was seen';
  const made = madeOf(forced);
  if (made === 0) return 'no fork could be made while a thread held a lock that the child wants';
  return `${made} directed ${made === 1 ? 'schedule passes' : 'schedules pass'}`;
}

function madeOf(forced: readonly Observation[]): number {
  return forced.filter((run) => outcomeOf(run) === 'passes' && forksWhileHeld(run)).length;
}

function contrastOf(fork: Observation, other: Observation, method: StartMethod): Core {
  const [left, right] = [outcomeOf(fork), outcomeOf(other)];
  const { detail, meaning } = failureOf(right === 'passes' ? fork : other);
  const because = meaning ?? (detail === undefined ? undefined : `\`${detail.replaceAll('`', "'")}\``);
  const why = because === undefined ? '' : `: ${because}`;
  if (left === 'passes' && right !== 'passes') {
    return {
      kind: 'relies-on-fork',
      cause: 'observed',
      says: `It passes under fork and ${right} under ${method}${why}.`,
    };
  }
  if (left !== right) {
    return { kind: 'differs', cause: 'observed', says: `It ${left} under fork and ${right} under ${method}${why}.` };
  }
  const [only, onlyOther] = difference(fork, other);
  const [a, b] = [only, onlyOther].map((lines) =>
    lines.length === 0 ? 'nothing more' : `\`${lines.slice(0, 3).join(' / ').replaceAll('`', "'").slice(0, 200)}\``,
  );
  return {
    kind: 'differs',
    cause: 'observed',
    says: `It prints different lines: under fork ${a}, under ${method} ${b}.`,
  };
}

function whyNotEnded({ outcome, seconds }: Observation): string {
  switch (outcome) {
    case 'processes':
      return 'it started more processes than a run may have.';
    case 'output':
      return 'it wrote more than a run may write.';
    case 'abandoned':
      return 'the run was given up.';
    default:
      return `it was not through after ${seconds.toFixed(1)} s, which proves nothing.`;
  }
}

function methodsOf(runs: readonly Observation[]): string {
  return [...new Set(runs.map(({ ask }) => ask.method))].join(' and ');
}

/** The table of the runs. */
function rowsOf({ recorded, forced, healed, repeated, plain, flushed = [] }: Examination): readonly VerdictRow[] {
  const python = eventsOf(recorded, 'start')[0]?.python ?? '';
  const hanging = forced.filter(({ outcome }) => outcome === 'hang');
  const directed = hanging.length > 0 ? hanging : forced;
  const natural = [recorded, ...plain.fork];
  return [
    ...rows(python, 'fork', 'natural', [...natural, ...repeated.filter(({ ask }) => ask.mode === 'record')]),
    ...rows(python, 'fork', 'forced', [...directed, ...repeated.filter(({ ask }) => ask.mode === 'force')]),
    ...rows(python, 'fork', 'healed', healed === undefined ? [] : [healed]),
    ...rows(python, 'fork', 'flushed', flushed),
    ...rows(python, 'forkserver', 'natural', plain.forkserver),
    ...rows(python, 'spawn', 'natural', plain.spawn),
  ];
}

function rows(
  python: string,
  method: StartMethod,
  schedule: VerdictRow['schedule'],
  runs: readonly Observation[],
): readonly VerdictRow[] {
  const outcomes = new Map<RunOutcome, Observation[]>();
  for (const run of runs) outcomes.set(outcomeOf(run), [...(outcomes.get(outcomeOf(run)) ?? []), run]);
  return [...outcomes].map(([outcome, alike]) => {
    const detail = outcome === 'fails' || outcome === 'crashes' ? failureOf(alike[0] as Observation).detail : undefined;
    return {
      python,
      method,
      schedule,
      outcome,
      times: alike.length,
      of: runs.length,
      seconds: Math.max(...alike.map(({ seconds }) => seconds)),
      ...(detail !== undefined && { detail }),
    };
  });
}

/** What a reader must know of how much was tried, and of the conditions. */
function limitsOf(examination: Examination): readonly string[] {
  const { recorded, untried, cut } = examination;
  const all = runsOf(examination);
  const chosen = eventsOf(recorded, 'chosen').filter(({ method }) => method === 'fork');
  const strange = all.reduce((sum, { foreign }) => sum + foreign, 0);
  const late = all.filter(({ outcome }) => outcome === 'time').length;
  return [
    ...(forks(recorded) && !usesMultiprocessing(recorded)
      ? ['`os.fork` itself cannot be replaced by another start method.']
      : []),
    ...chosen.slice(0, 1).map(({ at }) => `The program asks for fork by name at \`${at}\`, and keeps it.`),
    ...(untried > 0 ? [`${untried} more locks were not tried.`] : []),
    ...(cut ? ['The time for confirming was up.'] : []),
    ...(late > 0 ? [`${late} of ${all.length} runs were not through in time, and show nothing.`] : []),
    ...conditionsOf(all),
    ...(strange > 0 ? [`${strange} lines among the events were not written by the probe, and are not believed.`] : []),
  ];
}

/** What the kernel did not allow, and so was not as it is meant to be. A run that was given up says nothing of it. */
function conditionsOf(runs: readonly Observation[]): readonly string[] {
  const known = runs.filter(({ outcome }) => outcome !== 'abandoned');
  const unless = (holds: (run: Observation) => boolean, says: string): readonly string[] =>
    known.every(holds) ? [] : [says];
  return [
    ...unless(({ isolated }) => isolated.network, 'The network was not shut off: this kernel does not allow it.'),
    ...unless(
      ({ isolated }) => isolated.processes,
      'The program could see the other processes of this machine: this kernel does not allow to hide them.',
    ),
    ...unless(
      ({ isolated }) => isolated.files,
      'Each run found the files that the one before had left in its folder: this kernel does not allow to lay them aside.',
    ),
    ...unless(
      ({ isolated }) => isolated.orphans,
      'Processes that leave the tree of the run may have outlived it: this kernel does not hand them over.',
    ),
    ...unless(
      ({ watched }) => watched,
      'No hang can be proved here: this kernel does not tell what a thread waits for.',
    ),
  ];
}

function runsOf({ recorded, forced, healed, repeated, plain, flushed = [] }: Examination): readonly Observation[] {
  const others = [...plain.fork, ...plain.spawn, ...plain.forkserver];
  return [recorded, ...forced, ...(healed === undefined ? [] : [healed]), ...repeated, ...flushed, ...others];
}
