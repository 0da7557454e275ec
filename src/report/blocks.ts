/** The Markdown pieces that comments, summaries and documents are made of. */
import type { Step } from '#core/evidence.ts';
import type { Cause, Finding, RuleCode } from '#core/finding.ts';
import type { RuleMeta } from '#core/rule.ts';
import { formatSpan, type Span } from '#core/span.ts';
import type { Verdict } from '#core/verdict.ts';
import { clip, codeSpan, joined, link, type Markdown, markdownText, gfm, NOTHING, prose } from './encode.ts';
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
/** Longest line of code that is shown. */
const CODE = 200;

export function sentence(text: string): Markdown {
  return prose(clip(text, SENTENCE));
}

/** `2 findings`. */
export function counted(count: number, noun: string): Markdown {
  return markdownText(plural(count, noun));
}

/** `path:line`, linked where the repository is known. */
export function placeLink(span: Span, context: RenderContext): Markdown {
  const label = codeSpan(formatSpan(span));
  return context.repository === undefined ? label : link(label, permalink(context.repository, span));
}

/** The rule's code, linked to its page. */
export function ruleLink(code: RuleCode, context: RenderContext): Markdown {
  const rule = context.rules.get(code);
  return rule === undefined ? gfm`${code}` : link(gfm`${code}`, rulePage(rule));
}

/** Title, severity and rule in one line. */
export function titleLine(finding: Finding, context: RenderContext): Markdown {
  const sure = finding.confidence === 'certain' ? NOTHING : gfm` (${finding.confidence})`;
  return gfm`**${sentence(finding.title)}** · ${finding.severity}${sure} · ${ruleLink(finding.rule, context)}`;
}

/** Why, where it bites, what to change and what must change with it; what there is not is empty. */
export function explanation(finding: Finding, suggestion: Markdown): readonly Markdown[] {
  return [why(finding), where(finding), ...remedy(finding, suggestion), alongside(finding)];
}

export function why(finding: Finding): Markdown {
  return sentence(fullStop(finding.why));
}

/** What to change, with the suggestion where there is one. */
export function remedy(finding: Finding, suggestion: Markdown): readonly Markdown[] {
  return [gfm`**What to change:** ${sentence(fullStop(finding.change))}`, suggestion];
}

function where(finding: Finding): Markdown {
  return gfm`**Where it bites:** ${sentence(fullStop(finding.where))}`;
}

/** Empty when nothing must. */
function alongside(finding: Finding): Markdown {
  const items = finding.alongside.map((item) => gfm`- ${sentence(item)}`);
  return items.length === 0 ? NOTHING : gfm`**What must change with it:**\n\n${joined(items, '\n')}`;
}

/** The numbered evidence, folded. */
export function evidence(finding: Finding, context: RenderContext): Markdown {
  return folded(gfm`Evidence: ${extent(finding)}`, traces(finding, context, NO_CODE));
}

/** The numbered evidence with the code of each step, folded, below its drawing. */
export function story(finding: Finding, context: RenderContext, drawing: Markdown): Markdown {
  return folded(gfm`Evidence: ${extent(finding)}`, [drawing, ...traces(finding, context, codeOf(context))]);
}

/** All that a comment need not say at once, folded: where it bites, the numbered evidence, what must change as well. */
export function background(finding: Finding, context: RenderContext): Markdown {
  const also = alongside(finding);
  const more = also === '' ? NOTHING : gfm`, what must change as well`;
  const title = gfm`Where it bites, the evidence (${extent(finding)})${more}`;
  return folded(title, [where(finding), gfm`**Evidence:**`, ...traces(finding, context, NO_CODE), also]);
}

function extent({ causes: [first], confidence }: Finding): Markdown {
  return gfm`${counted(first.trace.length, 'step')}, ${confidence}`;
}

function folded(title: Markdown, blocks: readonly Markdown[]): Markdown {
  return joined([gfm`<details><summary>${title}</summary>`, ...blocks, gfm`</details>`], '\n\n');
}

/** What stands below a step. */
type CodeOf = (step: Step) => Markdown;

const NO_CODE: CodeOf = () => NOTHING;

function codeOf({ lineOf }: RenderContext): CodeOf {
  return ({ at, says }) => {
    const line = at.kind === 'code' ? lineOf(at.span.path, at.span.range[0])?.trim() : undefined;
    const isTold = line === undefined || line === '' || says.includes(`\`${line}\``);
    return isTold ? NOTHING : gfm`\\\n   ${codeSpan(clip(line, CODE))}`;
  };
}

function traces(finding: Finding, context: RenderContext, code: CodeOf): readonly Markdown[] {
  const [first, ...others] = finding.causes;
  const shown = others.slice(0, CAUSES - 1);
  const left = others.length - shown.length;
  return [
    traceList(first.trace, context, code),
    ...shown.flatMap((cause) => otherCause(cause, context, code)),
    ...(left > 0 ? [gfm`And ${counted(left, 'more cause')} of the same kind.`] : []),
  ];
}

function otherCause(cause: Cause, context: RenderContext, code: CodeOf): readonly Markdown[] {
  const sure = cause.confidence === 'certain' ? NOTHING : gfm` (${cause.confidence})`;
  return [gfm`Also because of ${placeLink(cause.at, context)}${sure}:`, traceList(cause.trace, context, code)];
}

function traceList(steps: readonly Step[], context: RenderContext, code: CodeOf): Markdown {
  const head = steps.slice(0, STEPS - 1);
  const left = steps.length - head.length;
  const shown = left > 1 ? [...head, ...steps.slice(-1)] : steps;
  const items = shown.map((step, i) => {
    const skipped = left > 1 && i === head.length ? gfm`(${left - 1} steps are left out) ` : NOTHING;
    return gfm`${skipped === '' ? i + 1 : steps.length}. ${skipped}${stepText(step, context)}${code(step)}`;
  });
  return joined(items, '\n');
}

/** A step in the code is linked to its line, what is known of a library to what says so. */
function stepText({ at, says }: Step, context: RenderContext): Markdown {
  if (at.kind === 'code') return gfm`${placeLink(at.span, context)} ${sentence(says)}`;
  const source = link(markdownText(sourceName(at)), at.source);
  return gfm`${codeSpan(at.callable)} ${sentence(says)} (${source})`;
}
