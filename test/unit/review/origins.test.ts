import { expect, test } from 'vitest';
import { parseChange } from '#changes/diff.ts';
import { originsOf } from '#review/origins.ts';

const MODES = '100644 100644 1111111 2222222';

/** The change of a file, from a patch without its file header. */
function origins(record: string, hunks: string) {
  return originsOf(parseChange(`:${MODES} ${record}\0`, `diff --git a/x b/x\n${hunks}`));
}

// Lines 1 to 9; line 3 removed, two lines added behind line 5, line 8 replaced.
const HUNKS = `@@ -2,7 +2,8 @@
 2
-3
 4
 5
+new
+new
 6
 7
-8
+eight
`;

test('lines are where they were, new, or gone', () => {
  const { of, isGone } = origins('M\0a.py', HUNKS);
  const before = Array.from({ length: 10 }, (_, index) => of('a.py', index + 1));
  expect(before.map((origin) => origin?.line)).toEqual([1, 2, 4, 5, undefined, undefined, 6, 7, undefined, 9]);
  expect(before.every((origin) => origin?.path === 'a.py')).toBe(true);
  expect([1, 2, 3, 4, 5, 6, 7, 8, 9].filter((line) => isGone('a.py', line))).toEqual([3, 8]);
  expect(of('b.py', 7)).toEqual({ path: 'b.py', line: 7 });
});

test('a renamed file was elsewhere, a copied or new one nowhere', () => {
  const renamed = origins('R090\0old.py\0new.py', HUNKS);
  expect(renamed.of('new.py', 3)).toEqual({ path: 'old.py', line: 4 });
  expect(renamed.isGone('old.py', 3)).toBe(true);
  expect(origins('C090\0old.py\0new.py', '').of('new.py', 1)).toBeUndefined();
  expect(origins('A\0new.py', '').of('new.py', 1)).toBeUndefined();
});
