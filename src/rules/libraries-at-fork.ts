/** What the rules about libraries have in common: whose a resource is, what its library says, and which settings are in force. */
import type { Step } from '#core/evidence.ts';
import type { ForkHandling, SettingModel } from '#core/fork-handling.ts';
import type { LibraryCall } from '#core/calls.ts';
import type { Live, ProcessCreation, Resource } from '#core/creation.ts';
import type { Project } from '#core/project.ts';
import { callAt } from './calls.ts';
import { sentence } from './evidence.ts';

/** The distribution that a resource comes from; undefined for the standard library and the project's own code. */
export function libraryOf(project: Project, { model, type, kind }: Resource): string | undefined {
  const distribution =
    model?.distribution ?? (kind === 'thread' ? project.libraries.module(type)?.distribution : undefined);
  return distribution === 'python' ? undefined : distribution;
}

/** The library's own advice about its type, as a sentence. */
export function remedyOf({ libraries }: Project, type: string): string | undefined {
  const remedy = libraries.type(type)?.remedy;
  return remedy === undefined ? undefined : `${sentence(remedy)}.`;
}

/** The live thing with what its library's statement says, and for which version. */
export function withStatement(live: Live): Live {
  const { model } = live.resource;
  if (model === undefined) return live;
  const { name: callable, distribution, source, says } = model;
  const step: Step = { at: { kind: 'model', callable, distribution, source }, says, certainty: 'certain' };
  return { ...live, cause: [...live.cause, step] };
}

/** What the library does about a fork by itself. */
export function handlingOf({ libraries }: Project, { type, model }: Resource): ForkHandling | undefined {
  return libraries.type(type)?.aware ?? model?.aware;
}

/** A setting of the library helps, made ahead of the fork: no such thread starts, or the object survives. */
export function isSettled(project: Project, creation: ProcessCreation, { resource }: Live): boolean {
  const name = resource.model?.name ?? '';
  return settingsAt(project, creation).some(
    ({ setting }) => setting.effect !== 'silences' && setting.concerns.includes(name),
  );
}

/** The thread takes no locks but its library's, and the child is not seen to call the library. */
export function isOutOfReach(project: Project, { child }: ProcessCreation, { resource: { model } }: Live): boolean {
  const isApart = model?.effects.some((effect) => effect.kind === 'starts-thread' && effect.apart === true);
  return (
    isApart === true && child.uses.every(({ at }) => callAt(project, at)?.model.distribution !== model?.distribution)
  );
}

export interface SettingInForce {
  readonly setting: SettingModel;
  /** Where it is set. */
  readonly live: Live;
}

/** Settings of libraries that the program has made when it creates this process. */
export function settingsAt(project: Project, creation: ProcessCreation): readonly SettingInForce[] {
  return project.libraries.settings.flatMap((setting) => {
    const live = creation.live.find(({ resource }) => isSetBy(setting, resource, callAt(project, resource.at)));
    return live === undefined ? [] : [{ setting, live }];
  });
}

function isSetBy({ of, name, value }: SettingModel, { kind, key }: Resource, call: LibraryCall | undefined): boolean {
  if (kind !== 'process-state') return false;
  if (of === 'attribute') return key === `patch:${name}`;
  if (of !== 'environment' || key !== `environment:${name}`) return false;
  const given = call?.arguments['value']?.literals ?? [];
  return value === undefined || given.some((each) => String(each).toLowerCase() === value.toLowerCase());
}
