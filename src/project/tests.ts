import type { RepoPath } from '#core/span.ts';

const TEST_FOLDER = /(^|\/)(tests?|testing|test_[^/]*)\//;
const TEST_FILE = /(^|\/)(test_[^/]*|[^/]*_test|tests|conftest)\.py$/;

/** Test code, by the names that pytest and unittest collect. Hazards there hurt the tests, not the product. */
export function isTestPath(path: RepoPath): boolean {
  return TEST_FOLDER.test(path) || TEST_FILE.test(path);
}
