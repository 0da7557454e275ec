/** Tells the outcome of a run everywhere but on the pull request: log, annotations, summary of the job, outputs. */
import { writeFileSync } from 'node:fs';
import type { Report } from '#core/report.ts';
import type { RenderContext } from '#report/blocks.ts';
import { countFindings, reportedFindings, type Shown } from '#report/counts.ts';
import { type Markdown, withoutCommands } from '#report/encode.ts';
import { JOB_SUMMARY_LIMIT, type Limit } from '#report/fit.ts';
import { annotationsOf, commands } from '#report/github.ts';
import { renderJson } from '#report/json.ts';
import { renderEverything } from '#report/summary.ts';
import { renderText } from '#report/text.ts';
import { judgedFindings, renderVerdicts } from '#report/verdict-text.ts';
import { headline } from '#report/words.ts';
import { announce, appendSummary, type RunnerFile, runnerFile, setOutputs, show, summarySize } from './runner.ts';

export interface Outcome {
  readonly report: Report;
  readonly context: RenderContext;
  /** Where each reported finding is shown. */
  readonly shown: readonly Shown[];
  /** Comments show the findings beside the code, so that annotations would only repeat them. */
  readonly commented: boolean;
  /** A check run has the annotations. */
  readonly annotated: boolean;
  /** In place of the report in the summary of the job. */
  readonly document?: (limit: Limit) => Markdown;
  /** Paths of further files, by output. */
  readonly files?: Readonly<Record<string, RunnerFile>>;
}

export async function tellOutcome(outcome: Outcome): Promise<void> {
  const { report, context, shown, commented, annotated, document, files } = outcome;
  tellLog(report, commented);
  const annotations = commented || annotated ? [] : annotationsOf(report);
  for (const { level, message, properties } of commands(annotations, 'The summary of the job has them all.')) {
    announce(level, message, properties);
  }

  const limit = { ...JOB_SUMMARY_LIMIT, size: JOB_SUMMARY_LIMIT.size - summarySize() - 1 };
  await appendSummary(document?.(limit) ?? renderEverything(report, shown, context, limit));

  const path = runnerFile('forksight-report.json');
  writeFileSync(path, renderJson(report));
  const counts = countFindings(report, shown);
  const of = (severity: string): number => shown.filter(({ finding }) => finding.severity === severity).length;
  setOutputs({
    findings: counts.reported,
    errors: of('error'),
    warnings: of('warning'),
    notes: of('note'),
    // Nothing was analysed where no Python changed, and nothing was counted.
    existing: report.change?.unaffected ? '' : counts.existing,
    fixed: counts.fixed,
    suppressed: counts.suppressed,
    report: path,
    ...files,
  });
}

/** The findings as text, folded where comments show them. */
function tellLog(report: Report, commented: boolean): void {
  const style = { color: false, width: 120 };
  const verdicts = report.verdicts === undefined ? '' : `\n${renderVerdicts(judgedFindings(report), style)}`;
  const text = withoutCommands(`${renderText(report, style).trimEnd()}${verdicts.trimEnd()}`);
  show(text, commented ? `Forksight: ${headline(report, reportedFindings(report).length)}` : undefined);
}
