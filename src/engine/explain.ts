/** Says what the analysis knows of one line. */
import type { LibraryCall } from '#core/calls.ts';
import type { Live, ProcessCreation } from '#core/creation.ts';
import {
  type AbsentThread,
  type ExplainedCreation,
  type ExplainedThread,
  type Explanation,
  EXPLANATION_VERSION,
  type LiveThing,
} from '#core/explanation.ts';
import type { Finding } from '#core/finding.ts';
import { UserError } from '#core/problem.ts';
import type { Line, Project } from '#core/project.ts';
import type { Settings } from '#core/settings.ts';
import type { SourceTree } from '#core/source-tree.ts';
import { compareSpans, formatSpan, lastLine, type Span } from '#core/span.ts';
import { handlingOf, isSettled } from '#rules/libraries-at-fork.ts';
import { isPythonFile } from '#sources/python-file.ts';
import { type AnalyzeContext, examine } from './analyze.ts';
import { isWanted } from './run-rules.ts';

/**
 * Throws a UserError where nothing on the line creates a process, starts a thread or begins a function: it names the
 * nearest lines that do one of the first two.
 */
export async function explainLine(tree: SourceTree, context: AnalyzeContext, asked: Line): Promise<Explanation> {
  if (!isPythonFile(asked.path)) throw unreadable(`${asked.path} is no Python file, so nothing is known of it.`);
  const { analysis, hidden, project } = await examine(tree, { ...context, asked });
  const problem = analysis.problems.find(({ fatal, path, kind }) => fatal || (path === asked.path && LOST.has(kind)));
  if (problem !== undefined) throw unreadable(problem.message);
  if (project === undefined) throw new Error('the project is missing');
  const starts = threadStarts(project);
  const creations = project.creations.filter(
    ({ at, made, executor }) => covers(at, asked) || covers(made, asked) || covers(executor?.at, asked),
  );
  const threads = starts.filter(({ at }) => covers(at, asked));
  // A finding stands where the process is created, whichever line about it is asked for.
  const findings = [...analysis.findings, ...hidden].filter(
    ({ at }) => covers(at, asked) || creations.some((creation) => compareSpans(creation.at, at) === 0),
  );
  if (creations.length + threads.length + project.asked.length + findings.length === 0)
    throw nothingThere(project, starts, asked);
  return {
    version: EXPLANATION_VERSION,
    ...asked,
    creations: creations.map((creation) => explainCreation(project, starts, creation)),
    threads: threads.map((start) => explainThread(project, start)),
    functions: project.asked,
    findings: findings.map((finding) => {
      const { rule, severity, confidence, at, title } = finding;
      const because = hiddenBecause(finding, context.settings);
      return { rule, severity, confidence, at, title, ...(because !== undefined && { hiddenBecause: because }) };
    }),
  };
}

/** Problems after which nothing is known of a file. */
const LOST: ReadonlySet<string> = new Set(['encoding', 'too-large', 'binary', 'unreadable', 'link', 'internal']);

function unreadable(message: string): UserError {
  return new UserError({ kind: 'unreadable', message });
}

function covers(span: Span | undefined, { path, line }: Line): boolean {
  return span !== undefined && span.path === path && span.range[0] <= line && line <= lastLine(span.range);
}

function nothingThere(project: Project, starts: readonly LibraryCall[], { path, line }: Line): UserError {
  const lines = [...project.creations, ...starts]
    .filter(({ at }) => at.path === path)
    .map(({ at }) => at.range[0])
    .sort((a, b) => Math.abs(a - line) - Math.abs(b - line) || a - b);
  const near = [...new Set(lines)].slice(0, 3);
  const hint =
    near.length === 0
      ? 'nothing in this file is known to create or start any'
      : `the nearest ${near.length === 1 ? 'call that creates or starts one is in line' : 'calls that create or start one are in lines'} ${near.join(', ')}`;
  const message = `${path}:${line} creates no process, starts no thread and begins no function; ${hint}. "forksight facts ${path}" shows what was read.`;
  return new UserError({ kind: 'config', message });
}

function threadStarts({ calls }: Project): readonly LibraryCall[] {
  return calls.filter(({ model }) => model.effects.some(({ kind }) => kind === 'starts-thread'));
}

function explainCreation(
  project: Project,
  starts: readonly LibraryCall[],
  creation: ProcessCreation,
): ExplainedCreation {
  const { at, call, api, how, made, startMethod, fromTopLevel, child } = creation;
  return {
    at,
    call,
    api,
    how,
    ...(made !== undefined && { made }),
    startMethod,
    fromTopLevel: fromTopLevel?.steps ?? [],
    live: creation.live
      .filter(({ resource }) => compareSpans(resource.at, at) !== 0)
      .map((live) => liveThing(project, creation, live)),
    otherThreads: starts.flatMap((start) => absentThread(project, creation, start)),
    runs: child.name,
    harmless: harmless(creation),
  };
}

function liveThing(project: Project, creation: ProcessCreation, live: Live): LiveThing {
  const { resource, relation, cause, path, certainty } = live;
  const { kind, name, type, at } = resource;
  const because = isSettled(project, creation, live)
    ? 'A setting that the program makes first keeps it from doing harm.'
    : handlingOf(project, resource)?.complete === true
      ? 'Its library puts it in order in the child by itself.'
      : undefined;
  return {
    kind,
    name,
    type,
    at,
    relation,
    cause,
    path,
    certainty,
    ...(because !== undefined && { harmless: because }),
  };
}

function absentThread(project: Project, creation: ProcessCreation, start: LibraryCall): readonly AbsentThread[] {
  const { at, call } = start;
  const { live } = creation;
  // An executor of processes starts a thread of its own behind its processes.
  if (compareSpans(creation.at, at) === 0) return [];
  if (live.some(({ resource }) => resource.kind === 'thread' && compareSpans(resource.at, at) === 0)) return [];
  const [end] = endsOf(project, start);
  const why =
    end === undefined
      ? 'Nothing is seen to run it and then come here in the same process.'
      : `Where both are in order, it has ended before: \`${end.call}\` at ${formatSpan(end.at)}.`;
  return [{ at, call, why }];
}

function endsOf({ calls }: Project, { receiver, result }: LibraryCall): ExplainedThread['ends'] {
  return calls
    .filter(
      (call) =>
        call.receiver !== undefined &&
        (call.receiver === receiver || call.receiver === result) &&
        call.model.effects.some(({ kind }) => kind === 'ends-thread'),
    )
    .map(({ at, call }) => ({ at, call }));
}

/** Reasons that hold for whatever lives there. */
function harmless({ how, startMethod: { methods, chosen }, child }: ProcessCreation): readonly string[] {
  const reasons: string[] = [];
  if (how === 'before-exec')
    reasons.push('The child replaces its program soon after: only what runs between fork and exec can go wrong.');
  else if (methods.length === 0) reasons.push('No platform that the project supports has fork.');
  else if (!methods.includes('fork'))
    reasons.push(
      `It does not fork: ${methods.join(' or ')} ${chosen === 'default' ? 'is the default on every supported platform and version' : `is ${chosen}`}, so the child inherits nothing that lives here.`,
    );
  const exec = child.uses.find(({ kind }) => kind === 'replaces-program');
  if (exec !== undefined)
    reasons.push(`The child replaces its program at ${formatSpan(exec.at)}, and what it inherited is gone.`);
  return reasons;
}

function explainThread(project: Project, start: LibraryCall): ExplainedThread {
  const { at, call, api } = start;
  const livesAt = project.creations.flatMap((creation) =>
    creation.live
      .filter(({ resource }) => resource.kind === 'thread' && compareSpans(resource.at, at) === 0)
      .map(({ certainty }) => ({ at: creation.at, call: creation.call, certainty })),
  );
  return { at, call, api, ends: endsOf(project, start), livesAt };
}

function hiddenBecause(finding: Finding, settings: Settings): string | undefined {
  const { suppressed, confidence, audience } = finding;
  if (suppressed !== undefined) {
    const reason = suppressed.reason === '' ? '' : `: ${suppressed.reason}`;
    return `A comment at ${formatSpan(suppressed.at)} suppresses it${reason}.`;
  }
  if (isWanted(confidence, audience, settings)) return undefined;
  return audience === 'pedantic' && settings.audience !== 'pedantic'
    ? 'The rule is for the pedantic audience: --pedantic shows it.'
    : `It is only ${confidence}: --show ${confidence} shows it.`;
}
