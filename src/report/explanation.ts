/** What is known of a line, for a terminal. */
import type { Resource } from '#core/creation.ts';
import type { Step } from '#core/evidence.ts';
import type { ExplainedCreation, ExplainedThread, Explanation, LiveThing } from '#core/explanation.ts';
import type { FunctionSummary } from '#core/project.ts';
import { formatSpan } from '#core/span.ts';
import { paragraphs, wrap } from './columns.ts';
import { logText, oneLine } from './encode.ts';
import type { LineOf } from './excerpts.ts';
import { codeFrame } from './frame.ts';
import { type Paint, painter } from './paint.ts';
import type { TextOptions } from './text.ts';

/** Things of one kind shown at most; the text tells how many more there are. */
const MOST = 12;

/** Text that ends with a line feed. */
export function renderExplanation(explanation: Explanation, lineOf: LineOf, options: TextOptions): string {
  const writer: Writer = { paint: painter(options.color), width: options.width, lineOf };
  const { creations, threads, functions } = explanation;
  const blocks = [
    ...creations.map((creation) => creationText(creation, writer)),
    ...threads.map((thread) => threadText(thread, writer)),
    ...functions.map((each) => functionText(each, writer)),
    findingsText(explanation, writer),
  ];
  return paragraphs(blocks);
}

interface Writer {
  readonly paint: Paint;
  readonly width: number;
  readonly lineOf: LineOf;
}

function creationText(creation: ExplainedCreation, writer: Writer): readonly string[] {
  const { at, call, made, startMethod, fromTopLevel, live, otherThreads, runs, harmless } = creation;
  const { methods, chosen, forkBites, spawnBites } = startMethod;
  const threads = live.filter(({ kind }) => kind === 'thread');
  const others = live.filter(({ kind }) => kind !== 'thread');
  return [
    ...head(`${formatSpan(at)} \`${call}\` creates a process`, writer),
    ...codeFrame(at, 0, writer.lineOf, writer.paint).map((row) => `    ${row}`),
    ...(made === undefined ? [] : item(`its object is made at ${formatSpan(made)}`, writer)),
    ...item(`the child runs ${runs === '' ? 'code that is not known' : `\`${runs.replaceAll('`', '')}\``}`, writer),
    '',
    ...head(`start method: ${methods.length === 0 ? 'none' : methods.join(', ')}; ${CHOSEN[chosen]}`, writer),
    ...(forkBites === '' ? [] : item(`forks ${forkBites}`, writer)),
    ...(spawnBites === '' ? [] : item(`starts a new interpreter ${spawnBites}`, writer)),
    ...steps(startMethod.steps, writer),
    '',
    ...head(`threads that may live here: ${threads.length}`, writer),
    ...capped(threads, (thread) => thingText(thread, writer), writer),
    ...(otherThreads.length === 0
      ? []
      : head(`threads that are not known to live here: ${otherThreads.length}`, writer)),
    ...capped(
      otherThreads,
      ({ at: start, call: started, why }) => item(`${formatSpan(start)} \`${started}\`: ${why}`, writer),
      writer,
    ),
    ...(others.length === 0 ? [] : head(`what else exists here: ${others.length}`, writer)),
    ...capped(others, (thing) => thingText(thing, writer), writer),
    ...(fromTopLevel.length === 0 ? [] : ['', ...head('importing a module comes here', writer)]),
    ...steps(fromTopLevel, writer),
    ...(harmless.length === 0
      ? []
      : ['', ...harmless.flatMap((sentence) => wrap(line(sentence), writer.width, '', '  '))]),
  ];
}

const CHOSEN: Readonly<Record<ExplainedCreation['startMethod']['chosen'], string>> = {
  requested: 'requested by the code',
  set: 'set for the whole program',
  default: 'nothing chooses, so platform and version do',
  'by-platform': 'chosen for some platforms, left to the default on others',
  inherent: 'the call itself forks',
  unknown: 'chosen when the program runs',
};

function thingText(
  { kind, name, type, at, certainty, cause, path, harmless }: LiveThing,
  writer: Writer,
): readonly string[] {
  const what = kind === 'thread' ? `\`${name}\`` : `${kind.replace('-', ' ')} \`${name}\``;
  return [
    ...item(`${what}, ${type}, since ${formatSpan(at)} (${certainty})`, writer),
    ...steps([...cause, ...path], writer),
    ...(harmless === undefined ? [] : wrap(line(harmless), writer.width, '    ', '    ')),
  ];
}

function threadText({ at, call, api, ends, livesAt }: ExplainedThread, writer: Writer): readonly string[] {
  return [
    ...head(`${formatSpan(at)} \`${call}\` starts a thread (${api})`, writer),
    ...codeFrame(at, 0, writer.lineOf, writer.paint).map((row) => `    ${row}`),
    '',
    ...head(`calls that wait for its end: ${ends.length}`, writer),
    ...capped(ends, (end) => item(`${formatSpan(end.at)} \`${end.call}\``, writer), writer),
    ...head(`processes that may be created while it lives: ${livesAt.length}`, writer),
    ...capped(
      livesAt,
      (creation) => item(`${formatSpan(creation.at)} \`${creation.call}\` (${creation.certainty})`, writer),
      writer,
    ),
    ...(livesAt.length > 0 ? [] : item('nothing is seen to start it and then create a process', writer)),
  ];
}

function functionText(summary: FunctionSummary, writer: Writer): readonly string[] {
  const { at, name, isModule, creates, leaves, ends, does, neverReturns } = summary;
  const about = isModule ? `importing \`${name}\`` : `calling \`${name}\``;
  return [
    ...head(`${formatSpan(at)} what ${about} does`, writer),
    ...(isModule ? [] : codeFrame(at, 0, writer.lineOf, writer.paint).map((row) => `    ${row}`)),
    '',
    ...head(`processes that it creates: ${creates.length}`, writer),
    ...capped(
      creates,
      (one) => [
        ...item(`${formatSpan(one.at)} \`${one.call}\` (${one.certainty})`, writer),
        ...steps(one.steps, writer),
      ],
      writer,
    ),
    ...head(`what it leaves behind: ${leaves.length}`, writer),
    ...capped(
      leaves,
      (one) => [...item(`${thingName(one)} (${one.certainty})`, writer), ...steps(one.steps, writer)],
      writer,
    ),
    ...head(`what it ends that others made: ${ends.length}`, writer),
    ...capped(ends, (one) => item(`${thingName(one)} (${one.certainty})`, writer), writer),
    ...head(`what else it does that rules look at: ${does.length}`, writer),
    ...capped(does, (one) => [...item(one.kind.replaceAll('-', ' '), writer), ...steps(one.steps, writer)], writer),
    ...(neverReturns ? item('it does not return: every way ends the process, raises or goes on for ever', writer) : []),
  ];
}

function thingName({ kind, name, at }: Pick<Resource, 'at' | 'kind' | 'name'>): string {
  return `${kind.replace('-', ' ')} \`${name}\`, since ${formatSpan(at)}`;
}

function findingsText({ path, line: number, findings }: Explanation, writer: Writer): readonly string[] {
  if (findings.length === 0) return head(`findings at ${path}:${number}: none`, writer);
  return [
    ...head(`findings at ${path}:${number}: ${findings.length}`, writer),
    ...findings.flatMap(({ rule, severity, confidence, title, hiddenBecause }) => [
      ...item(`${severity} ${rule} (${confidence}) ${title}`, writer),
      ...(hiddenBecause === undefined ? [] : wrap(line(`Not shown. ${hiddenBecause}`), writer.width, '    ', '    ')),
    ]),
  ];
}

function steps(trace: readonly Step[], { width }: Writer): readonly string[] {
  return trace.flatMap(({ at, says }, index) => {
    const where = at.kind === 'code' ? formatSpan(at.span) : `\`${at.callable}\` (${at.source})`;
    return wrap(line(`${where} ${says}`), width, `    ${index + 1}. `, '       ');
  });
}

function capped<Thing>(
  things: readonly Thing[],
  text: (thing: Thing) => readonly string[],
  writer: Writer,
): readonly string[] {
  const more = things.length - MOST;
  return [
    ...things.slice(0, MOST).flatMap(text),
    ...(more > 0 ? item(`and ${more} more; --json has them all`, writer) : []),
  ];
}

function head(text: string, { width, paint }: Writer): readonly string[] {
  return wrap(line(text), width, '', '  ').map((row) => paint('bold', row));
}

function item(text: string, { width }: Writer): readonly string[] {
  return wrap(line(text), width, '  - ', '    ');
}

function line(text: string): string {
  return logText(oneLine(text));
}
