import type { Role } from '#core/effects.ts';

/** Roles of objects that are used by whatever method is called on them. */
export function isHandle(role: Role | undefined): boolean {
  return role === 'connection' || role === 'file' || role === 'generator' || role === 'handle';
}
