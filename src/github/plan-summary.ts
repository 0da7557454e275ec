import type { Markdown } from '#report/encode.ts';
import { markBody, readMarker } from '#report/marker.ts';
import type { ConversationComment } from './api.ts';

export type SummaryPlan = (
  | { readonly do: 'nothing' }
  | { readonly do: 'create'; readonly body: Markdown }
  | { readonly do: 'update'; readonly id: number; readonly body: Markdown }
) & {
  /** Own summary comments beside the one, as when two runs wrote at the same time: deleted. */
  readonly surplus: readonly number[];
};

const ID = 'summary';

/**
 * The summary comment kept up to date: the oldest of ours is the one. `worthwhile` says whether there is enough to tell
 * to begin one; one that stands is always brought up to date.
 */
export function planSummary(
  text: Markdown,
  existing: readonly ConversationComment[],
  category: string,
  worthwhile: boolean,
): SummaryPlan {
  const body = markBody(text, { id: ID, category, state: 'open' }, '');
  const [own, ...others] = existing
    .flatMap((comment) => {
      const marker = comment.mine ? readMarker(comment.body) : undefined;
      return marker?.id === ID && marker.category === category ? [{ id: comment.id, marker }] : [];
    })
    .sort((a, b) => a.id - b.id);
  const surplus = others.map(({ id }) => id);
  if (own === undefined) return worthwhile ? { do: 'create', body, surplus } : { do: 'nothing', surplus };
  if (own.marker.hash === readMarker(body)?.hash) return { do: 'nothing', surplus };
  return { do: 'update', id: own.id, body, surplus };
}
