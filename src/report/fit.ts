/** Fits a document into a limit by leaving out whole items from the end of its lists, with exact counts of the rest. */
import { joined, type Markdown, gfm, NOTHING } from './encode.ts';

export interface Section {
  /** Printed before the items, when there is any. */
  readonly heading: Markdown;
  readonly items: readonly Markdown[];
  /** Lines of one list follow each other; blocks have an empty line between them; rows stand right below the heading. */
  readonly as: 'list' | 'blocks' | 'rows';
  /** What stands for items left out; `count` is at least 1. */
  readonly more: (count: number) => Markdown;
}

export interface Limit {
  readonly size: number;
  readonly measure: (text: string) => number;
}

/** A comment of GitHub: 65,536 characters, counted here in UTF-16 units, which are never fewer. */
export const COMMENT_LIMIT: Limit = { size: 65_536, measure: (text) => text.length };

/** The body of such a comment, with room for the marker. */
export const BODY_LIMIT: Limit = { ...COMMENT_LIMIT, size: COMMENT_LIMIT.size - 1_024 };

/** The summary of a check run: 65,535 characters. */
export const CHECK_RUN_LIMIT: Limit = { ...COMMENT_LIMIT, size: 65_535 };

/** A step's summary: 1 MiB, counted in UTF-8 bytes. */
export const JOB_SUMMARY_LIMIT: Limit = { size: 1_048_576, measure: (text) => new TextEncoder().encode(text).length };

/**
 * The blocks `before`, the sections and `after`, separated by empty lines, within the limit. Earlier sections get room
 * first; in each, items are left out from the end.
 */
export function fit(before: Markdown, sections: readonly Section[], after: Markdown, limit: Limit): Markdown {
  const filled = sections.filter((section) => section.items.length > 0);
  const counts = filled.map(() => 0);
  const render = (): Markdown =>
    joined([before, ...filled.map((section, i) => renderSection(section, counts[i] ?? 0)), after], '\n\n');
  const fits = (): boolean => limit.measure(render()) <= limit.size;
  filled.forEach((section, i) => {
    let [enough, tooMany] = [0, section.items.length + 1];
    while (tooMany - enough > 1) {
      const middle = Math.floor((enough + tooMany) / 2);
      counts[i] = middle;
      if (fits()) enough = middle;
      else tooMany = middle;
    }
    counts[i] = enough;
    // All items may fit where all but one did not: then no line about the rest is needed.
    if (enough < section.items.length) {
      counts[i] = section.items.length;
      if (!fits()) counts[i] = enough;
    }
  });
  return render();
}

function renderSection(section: Section, count: number): Markdown {
  const rest = section.items.length - count;
  const items = joined(section.items.slice(0, count), section.as === 'blocks' ? '\n\n' : '\n');
  const top = section.as === 'rows' ? [gfm`${section.heading}\n${items}`] : [section.heading, items];
  return joined([...top, rest > 0 ? section.more(rest) : NOTHING], '\n\n');
}
