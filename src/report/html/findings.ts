/** The findings of an audit as stories: what is wrong, the argument, a drawing of it, and the evidence with its code. */
import { timelineOf } from '#audit/timeline.ts';
import type { Step } from '#core/evidence.ts';
import type { Cause, Finding } from '#core/finding.ts';
import type { Span } from '#core/span.ts';
import type { AuditView } from '#report/audit-view.ts';
import { clip } from '#report/encode.ts';
import { rulePage } from '#report/links.ts';
import { fullStop, plural, sourceName } from '#report/words.ts';
import { anchor, type Html, markup, NOTHING, place, prose } from './markup.ts';
import { scrollTable } from './table.ts';
import { drawTimeline } from './timeline.ts';

/** Findings that are told as stories; more would make a page that no browser likes. The rest are rows. */
const STORIES = 500;
/** Longest line of code that is shown, and longest sentence, in UTF-16 units. */
const CODE = 200;
const SENTENCE = 1_200;
/** Causes and steps of a cause that are shown at most. */
const CAUSES = 6;
const STEPS = 40;
/** Stories that stand open at the beginning: enough to see what there is to read. */
const OPEN = 1;

export function findingStories(view: AuditView, id: string): Html {
  const { findings } = view;
  if (findings.length === 0) return markup`<p>There is no finding to tell.</p>`;
  const told = findings.slice(0, STORIES);
  const rest = findings.slice(STORIES);
  return markup`${told.map((finding, index) => story(finding, view, `${id}-finding-${index + 1}`, index < OPEN))}
  ${
    rest.length === 0
      ? NOTHING
      : markup`<h3>${plural(rest.length, 'more finding')}</h3>
          ${findingTable(rest, view, 'Findings behind the first ones')}`
  }`;
}

/** Findings as rows: severity, rule, place, title. */
export function findingTable(findings: readonly Finding[], view: AuditView, caption: string): Html {
  const rows = findings.map((finding) => findingRow(finding, view));
  return scrollTable(caption, ['Severity', 'Rule', 'Place', 'What'], rows);
}

function findingRow(finding: Finding, view: AuditView): Html {
  const { context } = view;
  const reason = finding.suppressed === undefined ? '' : ` Kept: ${finding.suppressed.reason || 'no reason given'}`;
  return markup`<tr>
    <td>${severity(finding)}</td>
    <td>${ruleLink(finding, view)}</td>
    <td>${place(finding.at, context.repository)}</td>
    <td>${sentence(finding.title)}${prose(reason)}</td>
  </tr> `;
}

function story(finding: Finding, view: AuditView, id: string, open: boolean): Html {
  const { context, audit } = view;
  const [first, ...others] = finding.causes;
  const timeline = timelineOf(finding, audit.survey.forks);
  const shown = others.slice(0, CAUSES - 1);
  const left = others.length - shown.length;
  return markup`<details id="${id}" ${open ? markup` open` : NOTHING}>
    <summary>
      ${severity(finding)} ${finding.rule} ${sentence(finding.title)}
      <span class="where">${finding.at.path}:${finding.at.range[0]}</span>
    </summary>
    <div class="inside">
      <p>
        ${place(finding.at, context.repository)} · ${ruleLink(finding, view)}${ruleName(finding, view)} ·
        ${finding.confidence}
      </p>
      ${excerpt(finding.at, view)}
      <dl class="argument">
        <dt>Why</dt>
        <dd>${sentence(fullStop(finding.why))}</dd>
        <dt>Where it bites</dt>
        <dd>${sentence(fullStop(finding.where))}</dd>
        <dt>What to change</dt>
        <dd>${sentence(fullStop(finding.change))}</dd>
        ${
          finding.alongside.length === 0
            ? NOTHING
            : markup`<dt>What else</dt>
                <dd>
                  <ul>
                    ${finding.alongside.map((item) => markup`<li>${sentence(item)}</li>`)}
                  </ul>
                </dd>`
        }
      </dl>
      ${timeline === undefined ? NOTHING : drawTimeline(timeline, finding.title)}
      <h3>Evidence</h3>
      ${steps(first, view)}
      ${shown.map(
        (cause) =>
          markup`<h3>Also because of ${place(cause.at, context.repository)} (${cause.confidence})</h3>
            ${steps(cause, view)}`,
      )}
      ${left === 0 ? NOTHING : markup`<p>And ${plural(left, 'more cause')} of the same kind.</p>`}
      <p class="dim">Fingerprint <code>${finding.fingerprint}</code></p>
    </div>
  </details> `;
}

function steps({ trace }: Cause, view: AuditView): Html {
  const shown = trace.slice(0, STEPS);
  const left = trace.length - shown.length;
  return markup`<ol class="story">
      ${shown.map((step) => markup`<li>${stepText(step, view)}</li> `)}
    </ol>
    ${left === 0 ? NOTHING : markup`<p>And ${plural(left, 'more step')}.</p>`}`;
}

function stepText(step: Step, view: AuditView): Html {
  const { at, says, certainty } = step;
  const sure = certainty === 'certain' ? '' : ` (${certainty})`;
  if (at.kind === 'code')
    return markup`${place(at.span, view.context.repository)} ${sentence(says)}${sure}${excerpt(at.span, view, 0)}`;
  return markup`<code>${at.callable}</code> ${sentence(says)}${sure} (${anchor(sourceName(at), at.source)})`;
}

/** The lines of a place with some around it, as far as the report carries them. */
function excerpt({ path, range }: Span, { context }: AuditView, around = 2): Html {
  const numbers = Array.from({ length: 2 * around + 1 }, (_, index) => range[0] - around + index);
  const lines = numbers.flatMap((number) => {
    const text = context.lineOf(path, number);
    return text === undefined ? [] : [{ number, text: clip(text.replaceAll('\t', '    '), CODE) }];
  });
  if (lines.length === 0) return NOTHING;
  const width = String(lines.at(-1)?.number ?? 0).length;
  return markup`<pre tabindex="0" aria-label="Code of ${path}">${lines.map(({ number, text }) => {
    const code = number === range[0] && around > 0 ? markup`<span class="hit">${text}</span>` : text;
    return markup`<span class="gutter">${String(number).padStart(width)} </span>${code}\n`;
  })}</pre>`;
}

function severity({ severity }: Finding): Html {
  return markup`<span class="severity ${severity}">${severity}</span>`;
}

function ruleLink({ rule }: Finding, { context }: AuditView): Html {
  const known = context.rules.get(rule);
  return known === undefined ? markup`${rule}` : anchor(rule, rulePage(known));
}

function ruleName({ rule }: Finding, { context }: AuditView): string {
  const known = context.rules.get(rule);
  return known === undefined ? '' : ` ${known.slug}`;
}

function sentence(text: string): Html {
  return prose(clip(text, SENTENCE));
}
