/** The Markdown pieces that comments, summaries and documents are made of. */
import type { Step } from '#core/evidence.ts';
import type { Cause, Finding, RuleCode } from '#core/finding.ts';
import type { RuleMeta } from '#core/rule.ts';
import { formatSpan, type Span } from '#core/span.ts';
import type { Verdict } from '#core/verdict.ts';
import { clip, codeSpan, link, markdownText, prose } from './encode.ts';
import type { LineOf } from './excerpts.ts';
import { permalink, type Repository, rulePage } from './links.ts';
import { fullStop, plural, sourceName } from './words.ts';

/** What renderers know besides the findings. */
export interface RenderContext {
  readonly rules: ReadonlyMap<RuleCode, Pick<RuleMeta, 'code' | 'slug'>>;
  /** Without it, places are named and not linked. */
  readonly repository?: Repository;
  readonly lineOf: LineOf;
  /** What running tests has shown, by fingerprint. */
  readonly verdicts?: ReadonlyMap<string, Verdict>;
}

/** Longest sentence of a finding that is shown whole; longer ones are no sentences, but repository text gone wild. */
const SENTENCE = 1_200;

/** Causes and steps that are shown at most; the text tells how many more there are. */
const CAUSES = 4;
const STEPS = 24;

export function sentence(text: string): string {
  return prose(clip(text, SENTENCE));
}

/** `path:line`, linked where the repository is known. */
export function placeLink(span: Span, context: RenderContext): string {
  const label = codeSpan(formatSpan(span));
  return context.repository === undefined ? label : link(label, permalink(context.repository, span));
}

/** The rule's code, linked to its page. */
export function ruleLink(code: RuleCode, context: RenderContext): string {
  const rule = context.rules.get(code);
  return rule === undefined ? code : link(code, rulePage(rule));
}

/** Title, severity and rule in one line. */
export function titleLine(finding: Finding, context: RenderContext): string {
  const sure = finding.confidence === 'certain' ? '' : ` (${finding.confidence})`;
  return `**${sentence(finding.title)}** · ${finding.severity}${sure} · ${ruleLink(finding.rule, context)}`;
}

/** Why, where it bites, what to change and what must change with it. */
export function explanation(finding: Finding, suggestion: string): readonly string[] {
  return [why(finding), where(finding), ...remedy(finding, suggestion), alongside(finding)].filter(
    (block) => block !== '',
  );
}

export function why(finding: Finding): string {
  return sentence(fullStop(finding.why));
}

/** What to change, with the suggestion where there is one. */
export function remedy(finding: Finding, suggestion: string): readonly string[] {
  return [`**What to change:** ${sentence(fullStop(finding.change))}`, suggestion];
}

function where(finding: Finding): string {
  return `**Where it bites:** ${sentence(fullStop(finding.where))}`;
}

/** Empty when nothing must. */
function alongside(finding: Finding): string {
  const items = finding.alongside.map((item) => `- ${sentence(item)}`);
  return items.length === 0 ? '' : `**What must change with it:**\n\n${items.join('\n')}`;
}

/** The numbered evidence, folded. */
export function evidence(finding: Finding, context: RenderContext): string {
  return folded(`Evidence: ${extent(finding)}`, traces(finding, context));
}

/** All that a comment need not say at once, folded: where it bites, the numbered evidence, what must change as well. */
export function background(finding: Finding, context: RenderContext): string {
  const also = alongside(finding);
  const title = `Where it bites, the evidence (${extent(finding)})${also === '' ? '' : ', what must change as well'}`;
  return folded(title, [where(finding), '**Evidence:**', ...traces(finding, context), also]);
}

function extent({ causes: [first], confidence }: Finding): string {
  return `${plural(first.trace.length, 'step')}, ${confidence}`;
}

/** `title` is trusted text. */
function folded(title: string, blocks: readonly string[]): string {
  const filled = blocks.filter((block) => block !== '');
  return [`<details><summary>${title}</summary>`, ...filled, '</details>'].join('\n\n');
}

function traces(finding: Finding, context: RenderContext): readonly string[] {
  const [first, ...others] = finding.causes;
  const shown = others.slice(0, CAUSES - 1);
  const left = others.length - shown.length;
  return [
    traceList(first.trace, context),
    ...shown.flatMap((cause) => otherCause(cause, context)),
    ...(left > 0 ? [`And ${plural(left, 'more cause')} of the same kind.`] : []),
  ];
}

function otherCause(cause: Cause, context: RenderContext): readonly string[] {
  const sure = cause.confidence === 'certain' ? '' : ` (${cause.confidence})`;
  return [`Also because of ${placeLink(cause.at, context)}${sure}:`, traceList(cause.trace, context)];
}

function traceList(steps: readonly Step[], context: RenderContext): string {
  const head = steps.slice(0, STEPS - 1);
  const left = steps.length - head.length;
  const shown = left > 1 ? [...head, ...steps.slice(-1)] : steps;
  return shown
    .map((step, i) => {
      const skipped = left > 1 && i === head.length ? `(${left - 1} steps are left out) ` : '';
      const number = skipped === '' ? i + 1 : steps.length;
      return `${number}. ${skipped}${stepText(step, context)}`;
    })
    .join('\n');
}

/** A step in the code is linked to its line, what is known of a library to what says so. */
function stepText({ at, says }: Step, context: RenderContext): string {
  if (at.kind === 'code') return `${placeLink(at.span, context)} ${sentence(says)}`;
  const source = link(markdownText(sourceName(at)), at.source);
  return `${codeSpan(at.callable)} ${sentence(says)} (${source})`;
}
