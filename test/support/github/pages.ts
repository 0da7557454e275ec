import type { Json } from './json.ts';

const DEFAULT_SIZE = 30;
const MAX_SIZE = 100;

/** One page of a list, and the `Link` header, in GitHub's order; none when everything fits on one page. */
export function pageOf(
  list: readonly unknown[],
  query: Json,
  address: URL,
): { readonly items: readonly unknown[]; readonly link?: string } {
  const size = Math.min(MAX_SIZE, Math.max(1, Number(query['per_page'] ?? DEFAULT_SIZE)));
  const page = Math.max(1, Number(query['page'] ?? 1));
  const last = Math.max(1, Math.ceil(list.length / size));
  const link = (number: number, relation: string): string => {
    const target = new URL(address);
    target.searchParams.set('page', String(number));
    return `<${target.href}>; rel="${relation}"`;
  };
  const links = [
    ...(page > 1 ? [link(page - 1, 'prev')] : []),
    ...(page < last ? [link(page + 1, 'next'), link(last, 'last')] : []),
    ...(page > 1 ? [link(1, 'first')] : []),
  ];
  return {
    items: list.slice((page - 1) * size, page * size),
    ...(links.length === 0 ? {} : { link: links.join(', ') }),
  };
}
