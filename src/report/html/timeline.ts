/** A finding's timeline as a drawing: time goes to the right, a lane for the process, one for what is to blame, one for the child. */
import type { Timeline } from '#audit/timeline.ts';
import { clip, oneLine } from '#report/encode.ts';
import { MOST_STEPS, inheritance, labelOf } from '#report/timeline-words.ts';
import { type Html, markup, NOTHING } from './markup.ts';

const LEFT = 200;
const STEP = 56;
const LANE = 44;
const TOP = 40;

interface Drawing {
  readonly x: (step: number) => number;
  readonly end: number;
}

/** Empty when there is too much to draw. `name` is the finding's title, for those who hear the page. */
export function drawTimeline(timeline: Timeline, name: string): Html {
  const { steps, fork, forked, inChild, beside } = timeline;
  if (steps > MOST_STEPS) return NOTHING;
  const drawing: Drawing = { x: (step) => LEFT + (step - 0.5) * STEP, end: LEFT + (steps + 0.8) * STEP };
  const [parent, thing, child] = [TOP, TOP + LANE, TOP + LANE * (beside === undefined ? 1 : 2)];
  const ghost = child + LANE;
  const laneOf = (step: number): number =>
    inChild.includes(step) ? child : beside?.makes.includes(step) === true ? thing : parent;
  const showsGhost = beside !== undefined && forked;
  const height = (showsGhost ? ghost : child) + 24;
  const numbers = Array.from({ length: steps }, (_, index) => index + 1);
  return markup`<div class="scroll" tabindex="0" role="region" aria-label="Timeline of: ${oneLine(clip(name, 300))}"><svg
    class="timeline"
    role="img"
    viewBox="0 0 ${drawing.end + 10} ${height}"
    width="${drawing.end + 10}"
    height="${height}"
    aria-label="${spoken(timeline, name)}"
  >
    ${lane('process', parent, drawing, { from: LEFT, style: 'lane' })}
    ${beside === undefined ? NOTHING : lane(labelOf(beside), thing, drawing, { from: drawing.x(beside.from), style: 'lane thing' })}
    ${lane(forked ? 'forked child' : 'new child', child, drawing, { from: drawing.x(fork), style: 'lane child' })}
    <path class="branch" d="M${drawing.x(fork)} ${parent} V${child}" />
    ${beside === undefined ? NOTHING : markup`<path class="branch thing" d="M${drawing.x(beside.from)} ${parent} V${thing}" />`}
    ${showsGhost ? lane(inheritance(beside.kind), ghost, drawing, { from: drawing.x(fork), style: 'lane ghost' }) : NOTHING}
    <text class="number" x="${drawing.x(fork)}" y="${parent - 20}">${forked ? 'fork' : 'start'}</text>
    ${numbers.map((step) => dot(step, drawing.x(step), laneOf(step), step === fork))}
  </svg></div>`;
}

function lane(
  label: string,
  y: number,
  { end }: Drawing,
  line: { readonly from: number; readonly style: string },
): Html {
  return markup`<text x="0" y="${y + 4}">${clip(oneLine(label), 30)}</text
    ><path class="${line.style}" d="M${line.from} ${y} H${end}" /> `;
}

function dot(step: number, x: number, y: number, isFork: boolean): Html {
  return markup`<circle class="${isFork ? 'dot fork' : 'dot'}" cx="${x}" cy="${y}" r="11" /><text
      class="number"
      x="${x}"
      y="${y + 4}"
      >${step}</text
    > `;
}

function spoken({ fork, forked, inChild, beside }: Timeline, name: string): string {
  const first = beside === undefined ? '' : `Step ${beside.from}: ${labelOf(beside)} begins. `;
  const child = inChild.length === 0 ? '' : ` Then, in the child: ${inChild.map((step) => `step ${step}`).join(', ')}.`;
  const copy = beside === undefined || !forked ? '' : ` Then: ${inheritance(beside.kind)}.`;
  return `Timeline of: ${oneLine(clip(name, 300))}. ${first}Step ${fork}: the ${forked ? 'process forks' : 'child starts'}.${copy}${child}`;
}
