import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { UserError } from '#core/problem.ts';
import type { Report } from '#core/report.ts';
import type { Rule } from '#core/rule.ts';
import { reportedFindings } from '#report/counts.ts';
import { coverageSentence, headline } from '#report/words.ts';
import type { Arguments, Option } from './arguments.ts';
import { FORMATS, renderReport } from './formats.ts';
import type { Terminal } from './terminal.ts';

export const OUTPUT: Option = {
  name: 'output',
  value: 'FILE',
  says: 'write the report into this file instead of standard output',
};

export const JSON_FLAG: Option = { name: 'json', says: 'the same as --format json, whatever --format says' };

/** Options that say how a report is written, and where. */
export const DELIVERING: readonly Option[] = [
  {
    name: 'format',
    value: 'FORMAT',
    choices: FORMATS,
    says: 'text (the default), json, sarif, github (annotations of a workflow run), markdown, rdjson (for reviewdog), gitlab (code quality) or junit',
  },
  JSON_FLAG,
  OUTPUT,
];

/** Writes the report as the options ask. Throws a UserError when the file cannot be written. */
export function deliver(report: Report, args: Arguments, terminal: Terminal, rules: readonly Rule[]): void {
  deliverText(renderedReport(report, args, terminal, rules), args, terminal);
  if (formatFrom(args) !== 'text' || args.value('output') !== undefined) {
    const reported = reportedFindings(report).length;
    terminal.err(`forksight: ${headline(report, reported)}. ${coverageSentence(report)}\n`);
  }
}

/** The report in the format that the options ask for. */
export function renderedReport(report: Report, args: Arguments, terminal: Terminal, rules: readonly Rule[]): string {
  return renderReport(report, formatFrom(args), styleFor(args, terminal), rules);
}

function formatFrom(args: Arguments): (typeof FORMATS)[number] {
  return args.has('json') ? 'json' : (FORMATS.find((name) => name === args.value('format')) ?? 'text');
}

/** How the text is to look where it goes. */
export function styleFor(args: Arguments, terminal: Terminal): Pick<Terminal, 'color' | 'width'> {
  return { color: terminal.color && args.value('output') === undefined, width: terminal.width };
}

/** Writes the text where the options ask for it. Throws a UserError when the file cannot be written. */
export function deliverText(text: string, args: Arguments, terminal: Terminal): void {
  const file = args.value('output');
  if (file === undefined) terminal.out(text);
  else writeReport(file, terminal.folder, text);
}

function writeReport(file: string, folder: string, text: string): void {
  try {
    writeFileSync(resolve(folder, file), text);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const message = `The report cannot be written to ${file} (${code ?? String(error)}); check the folder, seen from ${folder}, and its permissions.`;
    throw new UserError({ kind: 'unreadable', message });
  }
}
