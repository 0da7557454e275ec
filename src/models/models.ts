import type { Requirement } from '#core/settings.ts';
import type { CallableModel, Effect, ModuleModel, Platform, TypeModel } from '#core/effects.ts';
import type { SettingModel } from '#core/fork-handling.ts';

/** An effect as a model states it: it may hold on some versions of Python only. */
export type EffectStatement = Effect & { readonly python?: string };

/** Everything that a set of model files says, as plain JSON. */
export interface Models {
  readonly callables: readonly (Omit<CallableModel, 'effects'> & { readonly effects: readonly EffectStatement[] })[];
  readonly types: readonly TypeModel[];
  readonly modules: readonly (Omit<ModuleModel, 'effects'> & { readonly effects: readonly EffectStatement[] })[];
  readonly settings: readonly SettingModel[];
}

/** A model file before it is read; `name` is what messages call it. */
export interface ModelText {
  readonly name: string;
  readonly text: string;
}

/** What is known about the program under analysis, to leave out statements that cannot concern it. */
export interface Versions {
  /** Versions of Python, `3.11`. */
  readonly python: readonly string[];
  readonly platforms?: readonly Platform[];
  /** What is required, by normalised distribution name; of others the newest version is assumed. */
  readonly requirements?: Readonly<Record<string, Requirement>>;
}

/** A fault in a file: where in the document, and what is wrong and how to mend it. */
export interface Fault {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}
