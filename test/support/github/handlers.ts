/** What the loopback GitHub does for each operation. */
import type { Json } from './json.ts';
import type { World } from './world.ts';

export interface Call {
  readonly params: Json;
  readonly query: Json;
  readonly body: Json;
}

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  /** The whole list, of which the server sends the page that was asked for. */
  readonly list?: readonly unknown[];
}

export type Handler = (world: World, call: Call) => Answer;
