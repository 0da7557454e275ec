import type { RuleMeta } from '#core/rule.ts';
import type { Severity } from '#core/settings.ts';
import { rulePage } from './links.ts';
import type { Json } from './sarif-places.ts';

export const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'note' };

/** A rule as SARIF has it. `page` is its page in Markdown, for rules that have found something. */
export function ruleDescriptor(rule: RuleMeta, page: string | undefined): Json {
  const address = rulePage(rule);
  const summary = `${rule.summary.charAt(0).toUpperCase()}${rule.summary.slice(1)}.`;
  return {
    id: rule.code,
    name: pascalCase(rule.slug),
    shortDescription: { text: summary },
    fullDescription: { text: summary },
    help: {
      text: `${summary} See ${address}`,
      markdown:
        page === undefined ? `${summary} [Explanation, examples and fixes](${address})` : withWholeLinks(page, address),
    },
    helpUri: address,
    defaultConfiguration: { level: LEVELS[rule.severity] },
    properties: {
      tags: ['correctness', 'concurrency', 'python'],
      precision: rule.audience === 'everyone' ? 'high' : 'medium',
      'problem.severity': rule.severity === 'note' ? 'recommendation' : rule.severity,
    },
  };
}

/** `thread-alive-at-fork` as `ThreadAliveAtFork`. */
function pascalCase(slug: string): string {
  return slug
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}

/** Links of a page lead to files beside it; where the page is shown, there are none. */
function withWholeLinks(page: string, address: string): string {
  return page.replace(/\]\((?!https?:|#)([^)\s]+)\)/g, (_, target: string) => `](${new URL(target, address).href})`);
}
