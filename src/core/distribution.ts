/** A distribution's name as PEP 503 has it: lower case, with single hyphens. */
export function normalName(name: string): string {
  return name.toLowerCase().replaceAll(/[-_.]+/g, '-');
}
