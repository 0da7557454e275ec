/** Platforms on which a project says that it runs. What it says nothing about is no evidence. */
import type { Platform } from '#core/effects.ts';
import type { LibraryCall } from '#core/calls.ts';
import type { Project } from '#core/project.ts';

/** Calls that come to a platform which the project names, no test around them keeping them from it; tests' own left out. */
export function callsOn(project: Project, platform: Platform): readonly LibraryCall[] {
  return project.calls.filter((call) => !call.inTest && namesPlatform(project, platform, call));
}

/** Whether the project names the platform, and the call comes to it. */
export function namesPlatform(
  { settings: { platformsFrom } }: Project,
  platform: Platform,
  { platforms }: LibraryCall,
): boolean {
  return platformsFrom !== 'assumed' && platforms.includes(platform);
}

/** The start method that a call names in so many words. */
export function methodNamed({ arguments: given }: LibraryCall): string | undefined {
  const method = given['method'];
  if (method?.expression.kind !== 'literal') return undefined;
  const { value } = method.expression;
  return typeof value === 'string' ? value : undefined;
}
