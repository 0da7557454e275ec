import { codeStep, type Certainty } from '#core/evidence.ts';
import type { FileFacts } from '#core/facts.ts';
import type { Hazard } from '#core/finding.ts';
import type { Project } from '#core/project.ts';
import type { Rule } from '#core/rule.ts';
import type { Settings } from '#core/settings.ts';
import type { Span } from '#core/span.ts';
import { knowledgeFrom } from '#models/knowledge.ts';

export const settings: Settings = {
  python: ['3.12', '3.13'],
  pythonFrom: 'assumed',
  platformsFrom: 'assumed',
  platforms: ['linux'],
  include: ['*'],
  exclude: [],
  sourceRoots: [''],
  rules: {},
  audience: 'everyone',
  show: 'likely',
  failOn: 'warning',
  failOnNewSuppressions: false,
};

export const project: Project = {
  settings,
  creations: [],
  importThreads: [],
  leftThreads: [],
  handovers: [],
  forkBranches: [],
  startMethodChoices: [],
  serverForks: [],
  calls: [],
  libraries: knowledgeFrom(),
  asked: [],
};

export const noFacts: FileFacts = { callables: [], classes: [], suppressions: [], syntaxErrors: [] };

export function span(path: string, line: number, start = 1, end = 100): Span {
  return { path, range: [line, start, line, end] };
}

export function hazard(at: Span, cause: Span, certainty: Certainty = 'certain', scope = 'main'): Hazard {
  return {
    at,
    scope,
    title: 'a fork with a thread',
    trace: [codeStep(cause, 'starts a thread', certainty), codeStep(at, 'forks')],
    cause,
    why: 'It hangs.',
    where: 'on Linux',
    change: 'Use spawn.',
    alongside: [],
  };
}

export function rule(code: Rule['code'], hazards: readonly Hazard[], meta: Partial<Rule> = {}): Rule {
  return {
    code,
    slug: 'some-rule',
    summary: 'some rule',
    severity: 'error',
    audience: 'everyone',
    autofix: 'none',
    since: '0.1.0',
    effects: [],
    supersedes: [],
    check: () => hazards,
    ...meta,
  };
}
