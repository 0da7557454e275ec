/** What a walk needs of the whole program. */
import type { Knowledge } from '#core/effects.ts';
import type { Settings } from '#core/settings.ts';
import type { QName } from '#core/evidence.ts';
import type { Span } from '#core/span.ts';
import type { ChildTarget, CreationSite } from './creation-sites.ts';
import type { Evaluator } from './evaluator.ts';
import type { HandoverRecord } from './handovers.ts';
import type { CallRecord } from './library-calls.ts';
import type { CallableNode } from './program.ts';
import type { StateNames } from './state-names.ts';
import type { Summary } from './summary.ts';
import type { ThreadCode } from './thread-code.ts';
import type { ChosenMethod, Frame } from './values.ts';

export interface Program {
  readonly evaluator: Evaluator;
  readonly knowledge: Knowledge;
  readonly settings: Settings;
  readonly stateNames: StateNames;
  /** Process creations by the key of their place. */
  readonly sites: Map<string, CreationSite>;
  readonly handovers: Map<string, HandoverRecord>;
  /** What threads run, by the thread's key. */
  readonly threadCode: Map<string, ThreadCode>;
  /** Names that only the main guard sets: where, by their key. */
  readonly guardedNames: ReadonlyMap<string, Span>;
  /** Names that keep what a process or thread was called: where, by their key. */
  readonly identityNames: ReadonlyMap<string, Span>;
  /** What runs ahead of each fork, and in each forked child first, by the callable's number. */
  readonly hooks: { readonly before: Map<number, ChildTarget>; readonly inChild: Map<number, ChildTarget> };
  /** What runs when the interpreter ends, or in the event loop: where it was handed over, and what. */
  readonly later: Map<
    string,
    { readonly kind: 'exit-hook' | 'callback'; readonly at: Span; readonly target: ChildTarget }
  >;
  /** Calls of set_start_method and its kin. */
  readonly methodsSet: Map<
    string,
    {
      readonly chosen: ChosenMethod;
      readonly at: Span;
      readonly callable: CallableNode;
      /** With force, or with the error handled. */
      readonly repeatable: boolean;
      /** The module whose start method it is, where that is not multiprocessing. */
      readonly of: QName | undefined;
    }
  >;
  /** By place and callable. */
  readonly libraryCalls: Map<string, CallRecord>;
  summaryOf(frame: Frame): Summary;
}
