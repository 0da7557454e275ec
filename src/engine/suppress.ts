import { didYouMean } from '#core/closest.ts';
import type { FileFacts, Suppression } from '#core/facts.ts';
import type { Finding } from '#core/finding.ts';
import type { Problem } from '#core/problem.ts';
import type { Rule } from '#core/rule.ts';
import type { Settings } from '#core/settings.ts';
import type { RepoPath } from '#core/span.ts';

interface Suppressed {
  /** The same findings, marked where a comment suppresses them. */
  readonly findings: readonly Finding[];
  /** Comments that name no known rule, or that have nothing to suppress. */
  readonly problems: readonly Problem[];
}

/** Applies the comments of the files to the findings whose first line they cover. */
export function applySuppressions(
  findings: readonly Finding[],
  files: readonly { readonly path: RepoPath; readonly facts: FileFacts }[],
  rules: readonly Rule[],
  settings: Settings,
): Suppressed {
  const byPath = new Map(files.map(({ path, facts }) => [path, facts.suppressions]));
  const used = new Set<Suppression>();
  const marked = findings.map((finding): Finding => {
    const covering = (byPath.get(finding.at.path) ?? []).filter((one) => covers(one, finding));
    for (const one of covering) used.add(one);
    const [first] = covering;
    if (!first) return finding;
    const at = { path: finding.at.path, range: first.at };
    return { ...finding, suppressed: { by: 'comment', reason: first.reason, at } };
  });
  const problems = files.flatMap(({ path, facts }) =>
    facts.suppressions.flatMap((one) => [
      ...unknownCodes(path, one, rules),
      ...unused(path, one, used, rules, settings),
    ]),
  );
  return { findings: marked, problems };
}

function covers({ lines: [first, last], rules }: Suppression, { at, rule }: Finding): boolean {
  const line = at.range[0];
  return first <= line && line <= last && (rules.length === 0 || rules.includes(rule));
}

/** `noqa` is shared with other tools, whose codes are none of our business. */
function unknownCodes(
  path: RepoPath,
  { at, rules: named, form }: Suppression,
  rules: readonly Rule[],
): readonly Problem[] {
  const known: readonly string[] = rules.map((rule) => rule.code);
  return named
    .filter((code) => !known.includes(code) && (form === 'forksight' || /^FS\d+$/.test(code)))
    .map((code) => {
      const hint = didYouMean(code, known, '"forksight rules" lists them');
      const message = `${path}:${at[0]}: ${code} in this comment is not a rule${hint}${hint.endsWith('?') ? '' : '.'}`;
      return { kind: 'suppression', message, path, range: at, fatal: false };
    });
}

/** Only where every rule that the comment names was run: one that is off may be on elsewhere. */
function unused(
  path: RepoPath,
  suppression: Suppression,
  used: ReadonlySet<Suppression>,
  rules: readonly Rule[],
  settings: Settings,
): readonly Problem[] {
  const { at, rules: named, form, lines } = suppression;
  if (form !== 'forksight' || used.has(suppression)) return [];
  const active = rules.map((rule) => rule.code).filter((code) => settings.rules[code] !== 'off');
  if (named.length === 0 ? active.length < rules.length : !named.every((code) => active.some((one) => one === code))) {
    return [];
  }
  const what = named.length === 0 ? 'no finding' : `no finding of ${named.join(' or ')}`;
  const message = `${path}:${at[0]}: this comment suppresses nothing, as line ${lines[0]} has ${what}; remove it.`;
  return [{ kind: 'suppression', message, path, range: at, fatal: false }];
}
