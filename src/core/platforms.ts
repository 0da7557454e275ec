import type { Platform } from './effects.ts';

const NAMES: Readonly<Record<Platform, string>> = { linux: 'Linux', macos: 'macOS', windows: 'Windows' };

/** The platforms as people write them, in the order given. */
export function platformNames(platforms: readonly Platform[], separator: ' and ' | ', '): string {
  return platforms.map((platform) => NAMES[platform]).join(separator);
}
