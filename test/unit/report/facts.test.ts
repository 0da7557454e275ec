import { expect, it } from 'vitest';
import type { FileFacts } from '#core/facts.ts';
import { renderFacts } from '#report/facts.ts';

it('holds no escape sequence of the file that it shows', () => {
  const facts: FileFacts = {
    callables: [],
    classes: [],
    suppressions: [{ at: [1, 1, 1, 2], rules: [], reason: '\u001b[2J\u202ex', lines: [1, 1], form: 'forksight' }],
    syntaxErrors: [],
  };
  expect(renderFacts(facts)).toBe('suppression 1:1  forksight: all rules on lines 1-1 (\\x1b[2J\\u202ex)\n');
});
