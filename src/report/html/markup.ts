/** HTML as a value that cannot be confused with text: only what {@link markup} makes is taken as it is. */
import type { Span } from '#core/span.ts';
import { formatSpan } from '#core/span.ts';
import { htmlText, isAddress, oneLine } from '#report/encode.ts';
import { permalink, type Repository } from '#report/links.ts';

export interface Html {
  readonly markup: string;
}

type Value = Html | string | number | readonly (Html | string)[];

/** A template whose values are shown as text, whatever they hold, unless they are HTML themselves. */
export function markup(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  return {
    markup: parts.map((part, index) => part + (index < values.length ? markupOf(values[index] ?? '') : '')).join(''),
  };
}

export const NOTHING: Html = { markup: '' };

function markupOf(value: Value): string {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return htmlText(value);
  if ('markup' in value) return value.markup;
  return value.map((item) => markupOf(item)).join('');
}

/** A sentence in the convention of findings: plain text with code in backticks. */
export function prose(text: string): Html {
  const parts = oneLine(text).split('`');
  const closed = parts.length % 2 === 1 ? parts : [...parts.slice(0, -2), parts.slice(-2).join('`')];
  return markup`${closed.map((part, index) => (index % 2 === 1 ? markup`<code>${part}</code>` : part))}`;
}

/** A link, or its label alone where the address is no plain one. */
export function anchor(label: Html | string, address: string): Html {
  return isAddress(address) ? markup`<a href="${address}" rel="noreferrer">${label}</a>` : markup`${label}`;
}

/** A name as code. Where there is no room for it, it breaks behind a dot, a slash or an underscore, and not within a word. */
export function name(text: string): Html {
  return markup`<code>${oneLine(text)
    .split(/(?<=[./]|[A-Za-z0-9]_)(?=[^._])(?!py\b)/)
    .map((part, index) => (index === 0 ? part : markup`<wbr />${part}`))}</code>`;
}

/** `path:line`, linked where the repository is known. */
export function place(span: Span, repository: Repository | undefined): Html {
  const label = name(formatSpan(span));
  return repository === undefined ? label : anchor(label, permalink(repository, span));
}
