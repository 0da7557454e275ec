/** The real analysis, with all rules and models, of a few files in memory. */
import { resolveSettings } from '#config/settings.ts';
import type { Finding } from '#core/finding.ts';
import type { Trace } from '#core/evidence.ts';
import type { Analysis } from '#core/report.ts';
import { formatSpan } from '#core/span.ts';
import { analyze } from '#engine/analyze.ts';
import { builtInModels } from '#models/built-in.ts';
import { knowledgeFrom, modelsFor } from '#models/knowledge.ts';
import { RULES } from '#rules/index.ts';
import { memoryTree } from '#sources/memory-tree.ts';
import { mark, type Mark } from './spec.ts';
import { createReadyReader } from './ready-reader.ts';

export type CheckFiles = (files: Readonly<Record<string, string>>) => Promise<Analysis>;

/** Settings come from the files themselves: a `forksight.toml` or `pyproject.toml` among them. */
export async function createCheck(): Promise<CheckFiles> {
  const reader = await createReadyReader();
  const models = await builtInModels();
  return async (files) => {
    const tree = memoryTree(new Map(Object.entries(files)));
    const { settings, problems } = await resolveSettings(tree, { ruleCodes: RULES.map((rule) => rule.code) });
    const knowledge = knowledgeFrom(modelsFor(models, settings));
    const analysis = await analyze(tree, { settings, knowledge, reader, rules: RULES });
    return { ...analysis, problems: [...problems, ...analysis.problems] };
  };
}

/** Findings that no comment suppresses, in reading order. */
export function open(analysis: Analysis): readonly Finding[] {
  return analysis.findings.filter((finding) => finding.suppressed === undefined);
}

export function marksOf(findings: readonly Finding[]): readonly Mark[] {
  return findings.map(({ at, rule }) => mark(at.path, at.range[0], rule));
}

/** The evidence as a specification keeps it: one line for each step, every cause with its confidence. */
export function formatTraces(findings: readonly Finding[]): string {
  return findings
    .map((finding) => [
      `${finding.rule} ${formatSpan(finding.at)} ${finding.title}`,
      ...finding.causes.flatMap((cause) => [`  ${cause.confidence}:`, ...formatTrace(cause.trace)]),
    ])
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

function formatTrace(trace: Trace): readonly string[] {
  return trace.map(({ at, says, certainty }) => {
    const where = at.kind === 'code' ? formatSpan(at.span) : at.source;
    return `    ${where} ${says}${certainty === 'certain' ? '' : ` (${certainty})`}`;
  });
}
