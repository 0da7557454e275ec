/** SARIF 2.1.0, as code scanning and editors read it. */
import type { Step } from '#core/evidence.ts';
import type { Cause, Finding } from '#core/finding.ts';
import type { Problem } from '#core/problem.ts';
import type { Report } from '#core/report.ts';
import type { RuleMeta } from '#core/rule.ts';
import type { Severity } from '#core/settings.ts';
import type { Range, RepoPath, Span } from '#core/span.ts';
import { existingFindings, reportedFindings, suppressedFindings, worstFirst } from './counts.ts';
import { visible } from './encode.ts';
import { encodePath, rulePage } from './links.ts';
import { fullStop, sourceName } from './words.ts';

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** Code scanning keeps this many results of a run, and this many places of a thread flow. */
const RESULTS = 5_000;
const FLOW_PLACES = 1_000;

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'note' };

/** What a result says about the comparison with the base. */
interface Result {
  readonly finding: Finding;
  readonly state?: 'new' | 'unchanged';
}

/** The report as a SARIF log with one run; `rules` are all rules, found or not. */
export function renderSarif(report: Report, rules: readonly RuleMeta[]): string {
  const results = orderedResults(report);
  const { analysis } = report.head;
  const left = results.length - RESULTS;
  const limit: readonly Problem[] =
    left > 0
      ? [
          {
            kind: 'limit',
            fatal: false,
            message: `${left} more findings are left out here; the JSON report has them all`,
          },
        ]
      : [];
  const run: Json = {
    tool: {
      driver: {
        name: 'Forksight',
        version: report.tool.version,
        informationUri: 'https://github.com/forksight/forksight',
        rules: rules.map(ruleDescriptor),
      },
    },
    columnKind: 'utf16CodeUnits',
    ...(report.head.sha === undefined ? {} : { properties: { commit: report.head.sha } }),
    invocations: [
      {
        executionSuccessful: !analysis.problems.some((problem) => problem.fatal),
        toolExecutionNotifications: [...analysis.problems, ...limit].map(notification),
      },
    ],
    results: results.slice(0, RESULTS).map((result) => resultObject(result, rules)),
  };
  const log: Json = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

/** Introduced before existing before suppressed, each worst first: what code scanning would drop comes last. */
function orderedResults(report: Report): readonly Result[] {
  const state = report.change === undefined ? {} : ({ state: 'new' } as const);
  return [
    ...worstFirst(reportedFindings(report)).map(({ finding }): Result => ({ finding, ...state })),
    ...worstFirst(existingFindings(report).map((finding): Result => ({ finding, state: 'unchanged' }))),
    ...suppressedFindings(report).map(({ finding }): Result => ({ finding })),
  ];
}

function ruleDescriptor(rule: RuleMeta): Json {
  const page = rulePage(rule);
  const summary = `${rule.summary.charAt(0).toUpperCase()}${rule.summary.slice(1)}.`;
  return {
    id: rule.code,
    name: rule.slug,
    shortDescription: { text: summary },
    fullDescription: { text: summary },
    help: { text: `${summary} See ${page}`, markdown: `${summary} [Explanation, examples and fixes](${page})` },
    helpUri: page,
    defaultConfiguration: { level: LEVELS[rule.severity] },
    properties: {
      tags: ['correctness', 'concurrency', 'python'],
      'problem.severity': rule.severity === 'note' ? 'recommendation' : rule.severity,
    },
  };
}

function resultObject({ finding, state }: Result, rules: readonly RuleMeta[]): Json {
  const index = rules.findIndex((rule) => rule.code === finding.rule);
  return {
    ruleId: finding.rule,
    ...(index < 0 ? {} : { ruleIndex: index }),
    level: LEVELS[finding.severity],
    message: {
      text: text([finding.title, finding.why, finding.where, finding.change].map(fullStop).join(' ')),
    },
    locations: [location(finding.at)],
    partialFingerprints: { 'forksight/v1': finding.fingerprint },
    ...(state === undefined ? {} : { baselineState: state }),
    codeFlows: finding.causes.map(codeFlow),
    suppressions:
      finding.suppressed === undefined
        ? []
        : [
            {
              kind: finding.suppressed.by === 'comment' ? 'inSource' : 'external',
              location: location(finding.suppressed.at),
              ...(finding.suppressed.reason === '' ? {} : { justification: text(finding.suppressed.reason) }),
            },
          ],
    properties: { confidence: finding.confidence },
  };
}

function codeFlow(cause: Cause): Json {
  return {
    threadFlows: [
      { locations: cause.trace.slice(0, FLOW_PLACES).map((step) => ({ location: stepLocation(step, cause) })) },
    ],
  };
}

/** A model's statement has no place of its own in the code: it stands at the cause, and names its source. */
function stepLocation(step: Step, cause: Cause): Json {
  if (step.at.kind === 'code') return { ...location(step.at.span), message: { text: text(step.says) } };
  const { callable, source } = step.at;
  return {
    ...location(cause.at),
    message: { text: text(`${callable} ${step.says} (${sourceName(step.at)}: ${source})`) },
  };
}

function location({ path, range }: Span): { readonly physicalLocation: Json } {
  return { physicalLocation: { artifactLocation: artifact(path), region: region(range) } };
}

function artifact(path: RepoPath): Json {
  return { uri: encodePath(path), uriBaseId: '%SRCROOT%' };
}

function region([startLine, startColumn, endLine, endColumn]: Range): Json {
  return { startLine, startColumn, endLine, endColumn };
}

function notification({ kind, message, path, range, fatal }: Problem): Json {
  const at =
    path === undefined ? undefined : { artifactLocation: artifact(path), ...(range && { region: region(range) }) };
  return {
    descriptor: { id: kind },
    level: fatal ? 'error' : 'warning',
    message: { text: text(message) },
    ...(at === undefined ? {} : { locations: [{ physicalLocation: at }] }),
  };
}

/** Plain text in which no embedded link can start. */
function text(value: string): string {
  return visible(value).replaceAll('](', ']\u200b(');
}
