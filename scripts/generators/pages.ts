import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { withObservedTable } from '../../test/support/page.ts';
import type { Generator } from './generator.ts';

/** On each rule's page, the table of what its programs do, made from the claims below them. */
export function pageGenerators(root: string): readonly Generator[] {
  return readdirSync(join(root, 'docs/rules'))
    .filter((name) => /^FS\d{3}-.*\.md$/.test(name))
    .sort()
    .map((name) => ({
      path: `docs/rules/${name}`,
      render: (current) => withObservedTable(`docs/rules/${name}`, current),
    }));
}
