/** What libraries, and their settings, do about forks: beside the effects of calls. */
import type { Provenance } from './provenance.ts';

/** How a library notices a fork, with one sentence about each. */
export const HANDLING = {
  'at-fork-hook': 'it registers with os.register_at_fork, which some servers do not run',
  'atfork-handler': 'its native code registers with pthread_atfork',
  'process-id': 'it compares the process id when it is used',
  call: 'the child has to call it',
} as const;

/** What a library does about a fork by itself. */
export interface ForkHandling {
  readonly by: keyof typeof HANDLING;
  /** Versions of the distribution that do so; all when absent. */
  readonly versions?: string;
  /** Nothing is left to do for the program. */
  readonly complete: boolean;
  /** Completes "the library ...". */
  readonly says: string;
}

export const SETTING_PLACES = {
  environment: 'a variable of the environment',
  attribute: 'an attribute of a module or class',
  configuration: 'an option of a server',
} as const;

export const SETTING_EFFECTS = {
  cures: 'the hazard is gone',
  partial: 'the hazard is gone in some cases',
  silences: 'the warning is gone and the hazard is not',
} as const;

/** A setting that changes what a fork does to a library. */
export interface SettingModel extends Provenance {
  readonly name: string;
  readonly distribution: string;
  readonly of: keyof typeof SETTING_PLACES;
  /** The value that does it; any when absent. */
  readonly value?: string;
  readonly effect: keyof typeof SETTING_EFFECTS;
  /** Native pools and callables that it is about. */
  readonly concerns: readonly string[];
}
