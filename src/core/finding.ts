import type { Certainty, QName, Trace } from './evidence.ts';
import type { Audience, Severity } from './settings.ts';
import type { Range, RepoPath, Span } from './span.ts';

export type RuleCode = `FS${number}`;

/** A change of text that mends a finding. `safe` keeps behaviour; `suggest` is for a person to decide. */
export interface Edit {
  readonly class: 'safe' | 'suggest';
  readonly path: RepoPath;
  readonly range: Range;
  readonly text: string;
}

/** What a rule yields. Sentences without trailing full stop unless said otherwise; text is plain, not Markdown, code in `backticks`. */
export interface Hazard {
  /** Where the finding stands: the line to change, or the call that goes wrong. */
  readonly at: Span;
  /** The callable that holds `at`, dotted inside its module; empty for the module body. */
  readonly scope: QName;
  /** What is wrong, one line, able to stand alone. */
  readonly title: string;
  /** Evidence in reading order. Its weakest step is the confidence. */
  readonly trace: Trace;
  /** Where the cause stands (the thread's start, the lock, the connection); hazards at one place may have several causes. */
  readonly cause: Span;
  /** Why it fails and how: one or two full sentences. */
  readonly why: string;
  /** Where it bites: Python versions, platforms, start method and how it came to be in force. */
  readonly where: string;
  /** What to change: a short recipe, full sentences. */
  readonly change: string;
  /** What must change with it. */
  readonly alongside: readonly string[];
  readonly edit?: Edit;
}

/** A hazard once the engine has given it identity, severity and confidence. Several causes at one place are one finding. */
export interface Finding extends Omit<Hazard, 'trace' | 'cause'> {
  readonly rule: RuleCode;
  readonly severity: Severity;
  readonly confidence: Certainty;
  readonly audience: Audience;
  /** Equal for the same hazard when lines shift, code is reformatted or the file is renamed; 32 hex digits. */
  readonly fingerprint: string;
  /** The best evidenced cause first; never empty. */
  readonly causes: readonly [Cause, ...Cause[]];
  /** Set when a comment in the file suppresses the finding, or the baseline accepts it; `at` is the comment, or the entry. */
  readonly suppressed?: { readonly by: 'comment' | 'baseline'; readonly reason: string; readonly at: Span };
}

/** What is said of a cause where it is the best evidenced one. */
export type Words = Pick<Hazard, 'title' | 'why' | 'where' | 'change' | 'alongside' | 'edit'>;

export interface Cause {
  /** Like a finding's, for the pair of place and cause. */
  readonly fingerprint: string;
  readonly at: Span;
  readonly trace: Trace;
  readonly confidence: Certainty;
  /** Absent on the first cause, as the finding itself says it. */
  readonly words?: Words;
}

/** The finding with the given ones of its causes: it says what is to be said of the first. */
export function withCauses(finding: Finding, [first, ...rest]: Finding['causes']): Finding {
  const { words, ...best } = first;
  const { edit: _edit, ...others } = finding;
  return {
    ...(words === undefined ? finding : { ...others, ...words }),
    causes: [best, ...rest],
    confidence: best.confidence,
  };
}

/** Every place in the code that the finding names: its own, its causes and their steps; not its edit. */
export function spansOf({ at, causes }: Pick<Finding, 'at' | 'causes'>): readonly Span[] {
  const steps = causes.flatMap(({ trace }) => trace.flatMap((step) => (step.at.kind === 'code' ? [step.at.span] : [])));
  return [at, ...causes.map((cause) => cause.at), ...steps];
}
