import type { Step } from '#core/evidence.ts';
import type { Finding } from '#core/finding.ts';
import type { PlacedFinding, Placement } from '#core/report.ts';
import { formatSpan, type Span } from '#core/span.ts';
import { background, placeLink, remedy, type RenderContext, sentence, titleLine, why } from './blocks.ts';
import { codeSpan, joined, link, type Markdown, markdownText, gfm, NOTHING, ownMarkdown } from './encode.ts';
import { BODY_LIMIT, fit, type Section } from './fit.ts';
import { rulePage } from './links.ts';
import { suggestionBlock } from './suggestion.ts';
import { verdictBlock } from './verdict-markdown.ts';

/** The review comment about one finding, at the given placement, as Markdown without marker. */
export function renderComment({ finding, placement }: PlacedFinding, context: RenderContext): Markdown {
  const suggestion = suggestionBlock(finding, placement.on === 'line' ? placement : undefined, context.lineOf);
  const argument = [
    titleLine(finding, context),
    whereItStands(finding, placement, context),
    why(finding),
    ...remedy(finding, suggestion),
  ];
  const proof: Section = {
    heading: NOTHING,
    items: [verdictBlock(context.verdicts?.get(finding.fingerprint)), background(finding, context)].filter(
      (block) => block !== '',
    ),
    as: 'blocks',
    more: () => gfm`The evidence is too long for a comment; the JSON report has it.`,
  };
  return fit(joined(argument, '\n\n'), [proof], footer(finding, placement, context), BODY_LIMIT);
}

/** What a comment becomes whose finding is gone, where people have answered and so it must stay. */
export function renderResolved(body: string, sha: string): Markdown {
  const title = body.split(/\r?\n/, 1)[0] ?? '';
  return gfm`~~${ownMarkdown(title)}~~\n\n**Resolved:** not reported any more as of ${markdownText(sha)}.`;
}

/** Says what the commented line has to do with the finding when it is not the finding's own place. */
function whereItStands(finding: Finding, placement: Placement, context: RenderContext): Markdown {
  const place = placeLink(finding.at, context);
  if (placement.on !== 'line') return gfm`At ${place}.`;
  if (placement.step === undefined) return NOTHING;
  const trace = finding.causes[placement.cause ?? 0]?.trace ?? [];
  const step = trace[placement.step];
  if (step === undefined || standsAt(step, finding.at)) return NOTHING;
  const end = trace.findLast((other) => standsAt(other, finding.at));
  const there = end === undefined ? gfm`the finding is at ${place}` : gfm`${place} ${sentence(end.says)}`;
  return gfm`This line ${sentence(step.says)}; ${there}.`;
}

function standsAt({ at }: Step, span: Span): boolean {
  return at.kind === 'code' && formatSpan(at.span) === formatSpan(span);
}

function footer({ rule, at }: Finding, placement: Placement, { rules }: RenderContext): Markdown {
  const known = rules.get(rule);
  const more = known === undefined ? NOTHING : gfm`${link(gfm`More about ${rule}`, rulePage(known))}. `;
  const here = placement.on === 'line' && placement.path === at.path;
  const line = gfm`line ${at.range[0]}${here ? NOTHING : gfm` of ${codeSpan(at.path)}`}`;
  return gfm`<sub>${more}To keep the code as it is, end ${line} with \`# forksight: ignore[${rule}]\` and the reason.</sub>`;
}
