import { withObservedTable } from '../../test/support/page.ts';
import type { Generator } from './generator.ts';
import { ruleFiles } from './rules.ts';

/** On each rule's page, the table of what its programs do, made from the claims below them. */
export function pageGenerators(root: string): readonly Generator[] {
  return ruleFiles(root).map((name) => ({
    path: `docs/rules/${name}.md`,
    render: (current) => withObservedTable(`${name}.md`, current),
  }));
}
