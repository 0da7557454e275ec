/** Small pieces of English that several renderers share. */
import type { Place } from '#core/evidence.ts';
import type { Coverage } from '#core/problem.ts';
import type { Report } from '#core/report.ts';

/** `1 finding`, `2 findings`. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** The text as a full sentence: parts of findings come without a full stop or, where they are several sentences, with. */
export function fullStop(text: string): string {
  return /[.!?:]$/.test(text.trimEnd()) ? text : `${text.trimEnd()}.`;
}

/** What a statement about a library rests on, in words: `Python's documentation`. */
export function sourceName({ distribution, source }: Extract<Place, { kind: 'model' }>): string {
  const whose = distribution === 'python' ? "Python's" : `${distribution}'s`;
  const path = /^https:\/\/github\.com\/[^/]+\/[^/]+\/(?<kind>blob|tree|issues|pull)\//.exec(source)?.groups?.['kind'];
  if (path === undefined) return `${whose} documentation`;
  return path === 'blob' || path === 'tree' ? `${whose} source` : `${whose} issue tracker`;
}

export function shortSha(sha: string): string {
  return sha.slice(0, 7);
}

/** How much was looked at, as a sentence. */
export function coverageSentence({ head, change }: Report): string {
  if (change?.unaffected) return 'No changed file is one that is analysed.';
  return coverage(head.analysis.coverage);
}

function coverage({ files, analysed, partly, skipped }: Coverage): string {
  if (files === 0) return 'There are no Python files.';
  const rest = [...(partly > 0 ? [`${partly} only in part`] : []), ...(skipped > 0 ? [`${skipped} not at all`] : [])];
  const all = rest.length === 0 && analysed === files;
  const of = all ? plural(files, 'Python file') : `${analysed} of ${plural(files, 'Python file')}`;
  return `${of} analysed${rest.length > 0 ? `, ${rest.join(', ')}` : ''}.`;
}

/** The outcome in a few words. Having found nothing and having looked at nothing never read alike. */
export function headline(report: Report, reported: number): string {
  const { problems, coverage } = report.head.analysis;
  const review = report.change !== undefined;
  if (problems.some((problem) => problem.fatal)) return review ? 'could not check this change' : 'could not check';
  if (reported > 0) return `${plural(reported, 'fork hazard')}${review ? ' introduced' : ''}`;
  if (report.change?.unaffected) return 'no new fork hazards, as no Python changes';
  if (coverage.files === 0) return 'nothing to check: no Python files';
  if (coverage.analysed + coverage.partly === 0) return 'nothing checked: no Python file could be read';
  const none = review ? 'no new fork hazards' : 'no fork hazards';
  return coverage.analysed === coverage.files ? none : `${none} in what could be analysed`;
}
