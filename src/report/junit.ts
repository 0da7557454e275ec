/** JUnit's XML, as test reporters read it: a failure for each finding, an error for what kept the check from its work. */
import type { Finding } from '#core/finding.ts';
import type { Problem } from '#core/problem.ts';
import type { Report } from '#core/report.ts';
import { formatSpan } from '#core/span.ts';
import { reportedFindings, worstFirst } from './counts.ts';
import { htmlText, oneLine } from './encode.ts';
import { coverageSentence, fullStop, headline } from './words.ts';

export function renderJunit(report: Report): string {
  const findings = worstFirst(reportedFindings(report)).map(({ finding }) => finding);
  const fatal = report.head.analysis.problems.filter((problem) => problem.fatal);
  const cases = [...fatal.map(errorCase), ...findings.map(failureCase)];
  // Without a single test, reporters take the file for a broken one.
  const shown = cases.length > 0 ? cases : [`<testcase classname="forksight" name="${xmlText(headline(report, 0))}"/>`];
  const counts = `tests="${shown.length}" failures="${findings.length}" errors="${fatal.length}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="forksight" ${counts}>`,
    `  <testsuite name="forksight" ${counts}>`,
    ...shown.map((one) => `    ${one}`),
    `    <system-out>${xmlText(coverageSentence(report))}</system-out>`,
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}

function failureCase({ rule, severity, at, title, why, where, change }: Finding): string {
  const text = [why, where, change].map((part) => fullStop(oneLine(part))).join('\n');
  return [
    `<testcase classname="${xmlText(oneLine(at.path))}" name="${rule} line ${at.range[0]}">`,
    `<failure type="${severity}" message="${xmlText(oneLine(title))}">`,
    `${xmlText(oneLine(formatSpan(at)))}\n${xmlText(text)}`,
    '</failure></testcase>',
  ].join('');
}

function errorCase({ kind, message }: Problem): string {
  return `<testcase classname="forksight" name="could not check"><error type="${kind}" message="${xmlText(oneLine(message))}"/></testcase>`;
}

/** HTML's escapes are XML's, which has no place for two more characters. */
function xmlText(text: string): string {
  return htmlText(text).replace(/[\ufffe\uffff]/g, '\ufffd');
}
