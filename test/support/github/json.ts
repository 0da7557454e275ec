export type Json = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object under `key`; empty when there is none. */
export function objectAt(value: Json, key: string): Json {
  const child = value[key];
  return isObject(child) ? child : {};
}

/** The text under `key`, or the fallback. */
export function textAt(value: Json, key: string, otherwise = ''): string {
  const child = value[key];
  return typeof child === 'string' ? child : otherwise;
}

/** The number under `key`; undefined when there is none. */
export function numberAt(value: Json, key: string): number | undefined {
  const child = value[key];
  return typeof child === 'number' ? child : undefined;
}

/** The objects in the list under `key`; empty when there is none. */
export function objectsAt(value: Json, key: string): readonly Json[] {
  const child = value[key];
  return Array.isArray(child) ? child.filter(isObject) : [];
}
