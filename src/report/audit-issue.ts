/** The body of the issue that a repository's audits keep up to date. */
import type { Day } from '#core/baseline.ts';
import type { Finding } from '#core/finding.ts';
import { type AuditView, auditHeadline, migrationSentence } from './audit-view.ts';
import { counted, placeLink, type RenderContext, ruleLink, sentence } from './blocks.ts';
import {
  clip,
  codeSpan,
  commentValue,
  htmlComment,
  joined,
  type Markdown,
  markdownText,
  gfm,
  NOTHING,
  readCommentValue,
} from './encode.ts';
import { BODY_LIMIT, fit, type Section } from './fit.ts';
import { coverageSentence, plural } from './words.ts';

/** What the issue remembers from one audit to the next. */
export interface IssueMemory {
  /** When the findings last changed. */
  readonly since: Day;
  /** Short fingerprints of those before that change; absent in the first audit. */
  readonly before?: readonly string[];
  readonly now: readonly Remembered[];
  /** Gone with that change. */
  readonly fixed: readonly Remembered[];
}

/** A finding as far as a later audit needs it. */
export interface Remembered {
  /** The first digits of the fingerprint. */
  readonly id: string;
  readonly rule: string;
  readonly path: string;
  readonly title: string;
}

const ID = 8;
const TITLE = 120;
/** Of the body; findings that do not fit are remembered by their fingerprint alone. */
const MEMORY = 24_000;
/** Findings that are remembered at most, the worst first: more than anybody works through between two audits. */
const REMEMBERED = 1_000;

export function remember(findings: readonly Finding[]): readonly Remembered[] {
  return findings.slice(0, REMEMBERED).map(({ fingerprint, rule, at, title }) => ({
    id: idOf(fingerprint),
    rule,
    path: clip(at.path, TITLE),
    title: clip(title, TITLE),
  }));
}

function idOf(fingerprint: string): string {
  return fingerprint.slice(0, ID);
}

/** The issue's body without its marker; `unread` are findings whose files could not be read this time. */
export function renderIssue(view: AuditView, memory: IssueMemory, unread: readonly Remembered[]): Markdown {
  const { audit, findings, context } = view;
  const { before, now, since, fixed } = memory;
  const known = new Set(before);
  const fresh = new Set(before === undefined ? [] : now.map(({ id }) => id).filter((id) => !known.has(id)));
  const isNew = ({ fingerprint }: Finding): boolean => fresh.has(idOf(fingerprint));
  const rows = (heading: string, items: readonly Markdown[]): Section => ({
    heading: gfm`#### ${markdownText(heading)} (${items.length})`,
    items,
    as: 'list',
    more: (count) => gfm`And ${counted(count, 'more finding')}. The audit has them all.`,
  });
  const sections = [
    rows(
      `New since ${since}`,
      findings.filter(isNew).map((finding) => row(finding, context)),
    ),
    rows(
      before === undefined ? 'Open' : 'Still open',
      findings.filter((finding) => !isNew(finding)).map((finding) => row(finding, context)),
    ),
    rows(
      'Not known this time, as a file could not be read',
      unread.map((one) => rememberedRow(one, context)),
    ),
    rows(
      `Fixed since ${since}`,
      fixed.map((one) => rememberedRow(one, context)),
    ),
  ];
  const { error, warning, note } = view.counts.total;
  const opening = [
    gfm`### Forksight: ${markdownText(auditHeadline(view))}`,
    gfm`**${markdownText(`${plural(error, 'error')}, ${plural(warning, 'warning')}, ${plural(note, 'note')}`)}** · ${view.suppressed.length} kept as they are`,
    markdownText(migrationSentence(view)),
  ];
  const closing = gfm`<sub>${markdownText(coverageSentence(audit.report))} This issue is kept up to date by Forksight. It is closed when nothing is left. Close it as not planned, and it stays closed until there is something new.</sub>`;
  const memoryLine = writeMemory(memory);
  const limit = { ...BODY_LIMIT, size: BODY_LIMIT.size - memoryLine.length - 2 };
  return gfm`${fit(joined(opening, '\n\n'), sections, closing, limit)}\n\n${memoryLine}`;
}

function row(finding: Finding, context: RenderContext): Markdown {
  const sure = finding.confidence === 'certain' ? NOTHING : gfm` (${finding.confidence})`;
  return gfm`- ${finding.severity}${sure} ${ruleLink(finding.rule, context)} ${placeLink(finding.at, context)}: ${sentence(finding.title)}`;
}

function rememberedRow({ rule, path, title }: Remembered, context: RenderContext): Markdown {
  if (rule === '') return gfm`- a finding of which only the fingerprint is remembered`;
  return gfm`- ${ruleLink(rule as Finding['rule'], context)} in ${codeSpan(path)}: ${sentence(title)}`;
}

/** The memory as an HTML comment of one line: the day, the ids of before, the findings of now, the rest by id, the fixed ones. */
function writeMemory({ since, before, now, fixed }: IssueMemory): Markdown {
  const rows = (items: readonly Remembered[]): readonly (readonly string[])[] =>
    items.map(({ id, rule, path, title }) => [id, rule, path, title]);
  const line = (kept: number): Markdown => {
    const rest = now.slice(kept).map(({ id }) => id);
    const value = [
      since,
      before?.join('') ?? null,
      rows(now.slice(0, kept)),
      rest.join(''),
      rows(fixed.slice(0, kept)),
    ];
    return htmlComment`forksight:audit ${commentValue(JSON.stringify(value))}`;
  };
  let kept = Math.max(now.length, fixed.length);
  while (kept > 0 && line(kept).length > MEMORY) kept = Math.floor(kept / 2);
  return line(kept);
}

/** What an earlier audit wrote into the body; undefined where that is not to be read. */
export function readMemory(body: string): IssueMemory | undefined {
  const value = readCommentValue(/^<!-- forksight:audit (\S+) -->$/m.exec(body)?.[1] ?? '');
  if (value === undefined) return undefined;
  try {
    const [since, before, now, rest, fixed] = JSON.parse(value) as readonly unknown[];
    if (typeof since !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(since)) return undefined;
    const short = readIds(rest).map((id): Remembered => ({ id, rule: '', path: '', title: '' }));
    return {
      since,
      ...(typeof before === 'string' && { before: readIds(before) }),
      now: [...readRows(now), ...short],
      fixed: readRows(fixed),
    };
  } catch {
    return undefined;
  }
}

function readIds(value: unknown): readonly string[] {
  return typeof value === 'string' ? (value.match(/[0-9a-f]{8}/g) ?? []) : [];
}

function readRows(value: unknown): readonly Remembered[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((item: unknown) => {
    const [id = '', rule = '', path = '', title = ''] = Array.isArray(item) ? item.map(String) : [];
    return /^[0-9a-f]{8}$/.test(id) ? [{ id, rule: /^FS\d{3}$/.test(rule) ? rule : '', path, title }] : [];
  });
}
