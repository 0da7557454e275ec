/** What happens behind each raw fork, as rules see it. */
import type { Statement } from '#core/facts.ts';
import type { ProcessCreation } from '#core/creation.ts';
import type { ForkBranch } from '#core/project.ts';
import { compareSpans, type Span, spanKey } from '#core/span.ts';
import { answersApart, answersInstead } from './answers-apart.ts';
import { ownExpressions } from './call-sites.ts';
import { callersGoOn } from './callers-go-on.ts';
import type { CreationSite } from './creation-sites.ts';
import { decide } from './decide.ts';
import type { Program } from './linked.ts';
import { childUse } from './process-creations.ts';
import type { CallableNode } from './program.ts';
import { returnValues } from './returns.ts';
import { blocksOf } from './scope.ts';
import type { Value } from './values.ts';

export function forkBranches(program: Program, creations: readonly ProcessCreation[]): readonly ForkBranch[] {
  return creations.flatMap((creation): ForkBranch[] => {
    const site = program.sites.get(spanKey(creation.at));
    if (site?.how !== 'raw' || !returnsTwice(site)) return [];
    const { branch } = site;
    const handedOn = isHandedOn(program, site);
    if (branch === undefined) {
      return [
        {
          creation,
          ends: 'untested',
          deliberate: handedOn,
          parentEnds: false,
          continuesLoop: site.inLoop,
          endsScript: false,
          exits: [],
          certainty: 'likely',
        },
      ];
    }
    return [
      {
        creation,
        branch: branch.at,
        ends: branch.ends,
        ...(branch.leavesAt === undefined ? {} : { leavesAt: branch.leavesAt }),
        deliberate:
          site.parentEnds ||
          (branch.ends === 'returns' &&
            ((handedOn && callersTest(program, site)) ||
              answersApart(program, site) ||
              answersInstead(site) ||
              !callersGoOn(program, site.callable))),
        parentEnds: site.parentEnds,
        continuesLoop: branch.continuesLoop,
        endsScript: branch.endsScript,
        exits: [...branch.uses.values()]
          .filter((use) => use.kind === 'raises-exit')
          .map(childUse)
          .sort((a, b) => compareSpans(a.at, b.at)),
        certainty: branch.certainty,
      },
    ];
  });
}

/** os.spawn* and ForkingMixIn run the child themselves; fork and forkpty come back in both processes. */
function returnsTwice(site: CreationSite): boolean {
  return site.model.name.endsWith('fork') || site.model.name.endsWith('fork1') || site.model.name.endsWith('forkpty');
}

/** The function returns what the fork returned. */
function isHandedOn(program: Program, site: CreationSite): boolean {
  const isResult = (value: Value): boolean =>
    value.kind === 'collection'
      ? value.items.some(isResult)
      : value.kind === 'fork-result' && isSame(value.at, site.at);
  return returnValues(program.evaluator, site.callable, program.evaluator.rootFrame(site.callable)).some(isResult);
}

/** Whether a caller asks on which side it is. */
function callersTest(program: Program, site: CreationSite): boolean {
  const sites = program.evaluator.callSites.get(site.callable.fact.name) ?? [];
  return [...new Set(sites.map(({ caller }) => caller))].some((caller) =>
    testsFork(program, caller, caller.fact.body, site.at),
  );
}

function testsFork(program: Program, caller: CallableNode, statements: readonly Statement[], at: Span): boolean {
  const { evaluator, settings } = program;
  const frame = evaluator.rootFrame(caller);
  return statements.some((statement) => {
    if (statement.kind === 'if' || statement.kind === 'loop') {
      const asks = ownExpressions(statement).some((test) => {
        const { fork } = decide(test, { evaluator, settings, frame, asMain: false });
        return fork !== undefined && [fork.at, ...fork.others].some((one) => isSame(one, at));
      });
      if (asks) return true;
    }
    return blocksOf(statement).some((block) => testsFork(program, caller, block, at));
  });
}

function isSame(a: Span, b: Span): boolean {
  return spanKey(a) === spanKey(b);
}
