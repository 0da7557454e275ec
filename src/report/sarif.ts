/** SARIF 2.1.0, as code scanning and editors read it. */
import type { Step } from '#core/evidence.ts';
import type { Cause, Finding, RuleCode } from '#core/finding.ts';
import type { Problem } from '#core/problem.ts';
import type { Report } from '#core/report.ts';
import type { RuleMeta } from '#core/rule.ts';
import { existingFindings, reportedFindings, suppressedFindings, worstFirst } from './counts.ts';
import { sarifText } from './encode.ts';
import { type LineOf, lineReader } from './excerpts.ts';
import type { Repository } from './links.ts';
import { artifact, type Json, location, message, type Told } from './sarif-places.ts';
import { LEVELS, ruleDescriptor } from './sarif-rules.ts';
import { fullStop, plural, sourceName } from './words.ts';

/** Code scanning keeps this many results of a run, this many places of a result, and this many of its thread flows. */
const RESULTS = 5_000;
const PLACES = 100;
const FLOW_PLACES = 1_000;

export interface SarifOptions {
  readonly rules: readonly RuleMeta[];
  /** The page of a rule, Markdown. */
  readonly pageOf: (code: RuleCode) => string | undefined;
  /** Keeps several runs on one commit apart. */
  readonly category?: string;
  readonly repository?: Repository;
}

/** What a result says about the comparison with the base. */
interface Result {
  readonly finding: Finding;
  readonly state?: 'new' | 'unchanged';
}

interface Context extends SarifOptions {
  readonly lineOf: LineOf;
  /** GitHub's hash of the line at which a finding stands. */
  readonly hashOf: (finding: Finding) => string | undefined;
}

/** The report as a SARIF log with one run, which has all rules, found or not. */
export function renderSarif(report: Report, options: SarifOptions): string {
  const { rules, pageOf, category, repository } = options;
  const results = orderedResults(report);
  const kept = results.slice(0, RESULTS);
  const found = new Set(kept.map(({ finding }) => finding.rule));
  const context = contextOf(report, options);
  const run: Json = {
    tool: {
      driver: {
        name: 'Forksight',
        version: report.tool.version,
        semanticVersion: report.tool.version,
        informationUri: 'https://github.com/forksight/forksight',
        rules: rules.map((rule) => ruleDescriptor(rule, found.has(rule.code) ? pageOf(rule.code) : undefined)),
      },
    },
    columnKind: 'utf16CodeUnits',
    // Code scanning takes what stands before the last slash for the category.
    ...(category !== undefined && category !== '' && { automationDetails: { id: `${category}/` } }),
    ...provenance(report, repository),
    invocations: [
      {
        executionSuccessful: !report.head.analysis.problems.some((problem) => problem.fatal),
        toolExecutionNotifications: [...report.head.analysis.problems, ...limits(results)].map(notification),
      },
    ],
    results: kept.map((result) => resultObject(result, context)),
  };
  const log: Json = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function contextOf(report: Report, options: SarifOptions): Context {
  const hashes = new Map((report.lineHashes ?? []).map(({ path, line, hash }) => [`${line} ${path}`, hash]));
  return {
    ...options,
    lineOf: lineReader(report.excerpts),
    hashOf: ({ at }) => hashes.get(`${at.range[0]} ${at.path}`),
  };
}

function provenance({ head: { sha } }: Report, repository: Repository | undefined): { readonly [name: string]: Json } {
  if (sha === undefined) return {};
  if (repository === undefined) return { properties: { commit: sha } };
  const { server, owner, name } = repository;
  const repositoryUri = `${server}/${encodeURIComponent(owner)}/${encodeURIComponent(name)}`;
  return {
    versionControlProvenance: [{ repositoryUri, revisionId: sha, mappedTo: { uriBaseId: '%SRCROOT%' } }],
    properties: { commit: sha },
  };
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

/** The loss is stated, by severity. */
function limits(results: readonly Result[]): readonly Problem[] {
  const lost = results.slice(RESULTS);
  if (lost.length === 0) return [];
  const of = (severity: string): number => lost.filter(({ finding }) => finding.severity === severity).length;
  const parts = ['error', 'warning', 'note'].flatMap((name) => (of(name) > 0 ? [plural(of(name), name)] : []));
  const says = `${plural(lost.length, 'more finding')} (${parts.join(', ')}) are left out here, as code scanning keeps ${RESULTS}; the JSON report has them all`;
  return [{ kind: 'limit', fatal: false, message: says }];
}

function resultObject({ finding, state }: Result, context: Context): Told {
  const index = context.rules.findIndex((rule) => rule.code === finding.rule);
  const hash = context.hashOf(finding);
  return {
    ruleId: finding.rule,
    ...(index < 0 ? {} : { ruleIndex: index }),
    level: LEVELS[finding.severity],
    message: message([finding.title, finding.why, finding.where, finding.change].map(fullStop).join(' ')),
    locations: [location(finding.at, context.lineOf)],
    relatedLocations: finding.causes.slice(0, PLACES).map((cause, id): Told => ({
      id,
      ...location(cause.at, context.lineOf),
      message: message(causeText(cause)),
    })),
    partialFingerprints: {
      ...(hash !== undefined && { primaryLocationLineHash: hash }),
      'forksight/v1': finding.fingerprint,
    },
    ...(state === undefined ? {} : { baselineState: state }),
    codeFlows: codeFlows(finding.causes, context),
    suppressions: suppressions(finding, context),
    properties: { confidence: finding.confidence },
  };
}

/** What the step at the cause says, if there is one. */
function causeText({ at, trace }: Cause): string {
  const step = trace.find((one) => one.at.kind === 'code' && one.at.span.range.join() === at.range.join());
  return step?.says ?? 'the cause';
}

function suppressions({ suppressed }: Finding, { lineOf }: Context): Json {
  if (suppressed === undefined) return [];
  const { by, reason, at } = suppressed;
  return [
    {
      kind: by === 'comment' ? 'inSource' : 'external',
      location: { ...location(at, lineOf) },
      ...(reason === '' ? {} : { justification: sarifText(reason) }),
    },
  ];
}

/** One for each cause, until the places that code scanning keeps are used up. */
function codeFlows(causes: readonly Cause[], context: Context): Json {
  let left = FLOW_PLACES;
  return causes.flatMap((cause) => {
    const steps = cause.trace.slice(0, left);
    left -= steps.length;
    if (steps.length === 0) return [];
    return [{ threadFlows: [{ locations: steps.map((step) => ({ location: stepLocation(step, cause, context) })) }] }];
  });
}

/** A model's statement has no place of its own in the code: it stands at the cause, and names its source. */
function stepLocation(step: Step, cause: Cause, { lineOf }: Context): Told {
  if (step.at.kind === 'code') return { ...location(step.at.span, lineOf), message: message(step.says) };
  const { callable, source } = step.at;
  return {
    ...location(cause.at, lineOf),
    message: message(`${callable} ${step.says} (${sourceName(step.at)}: ${source})`),
  };
}

function notification({ kind, message: says, path, range, fatal }: Problem): Told {
  const region = range && { startLine: range[0], startColumn: range[1], endLine: range[2], endColumn: range[3] };
  const at = path === undefined ? undefined : { artifactLocation: artifact(path), ...(region && { region }) };
  return {
    descriptor: { id: kind },
    level: fatal ? 'error' : 'warning',
    message: message(says),
    ...(at === undefined ? {} : { locations: [{ physicalLocation: at }] }),
  };
}
