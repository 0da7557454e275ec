/** Tables. A wide one scrolls by itself, so that the page never does. */
import { type Html, markup } from './markup.ts';

/** A heading, or one above figures. */
export type Column = string | Html | { readonly count: string };

/** A table in a region that is scrolled by keyboard, too; `name` tells regions apart for those who hear the page. */
export function scrollTable(
  caption: string,
  columns: readonly Column[],
  rows: readonly Html[],
  name: string = caption,
): Html {
  return markup`<div class="scroll" tabindex="0" role="region" aria-label="Table: ${name}">
    ${table(caption, columns, rows)}
  </div>`;
}

export function table(caption: string, columns: readonly Column[], rows: readonly Html[]): Html {
  return markup`<table>
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        ${columns.map(heading)}
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`;
}

function heading(column: Column): Html {
  return typeof column === 'object' && 'count' in column
    ? markup`<th scope="col" class="count">${column.count}</th> `
    : markup`<th scope="col">${column}</th> `;
}
