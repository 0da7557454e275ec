/**
 * Findings with a reader's judgement, as text. The first line of a block says rule, place and confidence, indented ones
 * the title, the causes and the judgement, which begins with `true:` or `false alarm:`.
 */
import type { Finding } from '#core/finding.ts';
import { formatSpan } from '#core/span.ts';

export interface Found {
  /** Rule, place, confidence and causes: what a judgement holds for, however the title is worded. */
  readonly key: string;
  readonly title: string;
}

export interface Judged extends Found {
  /** Undefined as long as nobody has read the finding. */
  readonly judgement?: string;
}

const MOST_CAUSES = 4;
const INDENT = '    ';

export function describeFinding(finding: Finding): Found {
  const places = finding.causes.map((cause) => formatSpan(cause.at));
  const more = places.length > MOST_CAUSES ? [`and ${places.length - MOST_CAUSES} more`] : [];
  const causes = [...places.slice(0, MOST_CAUSES).map((place) => `because of ${place}`), ...more];
  const head = `${finding.rule} ${formatSpan(finding.at)} ${finding.confidence}`;
  return { key: [head, ...causes].join('\n'), title: finding.title };
}

export function ruleOf({ key }: Found): string {
  return key.slice(0, key.indexOf(' '));
}

export function isTrue({ judgement }: Judged): boolean {
  return judgement?.startsWith('true: ') === true;
}

export function readFindings(text: string): readonly Judged[] {
  return text.split(/\n(?=FS)/).flatMap((block): Judged[] => {
    if (!block.startsWith('FS')) return [];
    const [head = '', title = '', ...rest] = block
      .trimEnd()
      .split('\n')
      .map((line) => line.trim());
    const judgement = rest.find((line) => /^(true|false alarm): /.test(line));
    const key = [head, ...rest.filter((line) => line !== judgement)].join('\n');
    return [{ key, title, ...(judgement !== undefined && { judgement }) }];
  });
}

export function formatFinding({ key, title, judgement }: Judged): string {
  const [head = '', ...causes] = key.split('\n');
  const inner = [title, ...causes, ...(judgement === undefined ? [] : [judgement])];
  return [head, ...inner.map((line) => `${INDENT}${line}`)].join('\n');
}

export function formatFindings(title: string, findings: readonly Judged[]): string {
  const blocks = findings.length > 0 ? findings.map(formatFinding) : ['No findings.'];
  return `${[`# ${title}`, ...blocks].join('\n\n')}\n`;
}
