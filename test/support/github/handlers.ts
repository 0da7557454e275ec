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
  /** Where else the answer is, as a path of the same server. */
  readonly location?: string;
}

export type Handler = (world: World, call: Call) => Answer;
