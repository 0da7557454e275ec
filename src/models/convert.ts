/** From the YAML form to the vocabulary of core/effects.ts. */
import type { SettingModel } from '#core/fork-handling.ts';
import type { CallableModel, Condition, Invocation, TypeModel } from '#core/effects.ts';
import type { EffectStatement, Models } from './models.ts';
import type { EffectEntry, InvocationEntry, ModelFile } from './schema.ts';

type Callable = Models['callables'][number];

export function convert(file: ModelFile): Models {
  const distribution = file.distribution;
  return {
    modules: file.modules.map(({ 'start-method-of': startMethodOf, effects, ...rest }) =>
      defined({ ...rest, startMethodOf, distribution, effects: effects.map(toEffect) }),
    ),
    types: file.types.map(
      ({ 'start-method': startMethod, 'refuses-pickle': refusesPickle, ...rest }) =>
        defined({ ...rest, startMethod, refusesPickle, distribution }) as TypeModel,
    ),
    callables: [
      ...file.callables.map(
        ({
          'start-method': startMethod,
          'start-method-of': startMethodOf,
          'returns-each': returnsEach,
          'hands-to': handsTo,
          effects,
          invokes,
          ...rest
        }) =>
          defined({
            ...rest,
            distribution,
            startMethod,
            startMethodOf,
            returnsEach,
            handsTo,
            effects: effects.map(toEffect),
            invokes: invokes.map(toInvocation),
          }) as Callable,
      ),
      ...file.harmless.map(
        (entry) => defined({ ...entry, distribution, parameters: [], effects: [], invokes: [] }) as CallableModel,
      ),
    ],
    settings: file.settings.map((entry) => defined({ ...entry, distribution }) as SettingModel),
  };
}

function toEffect(entry: EffectEntry): EffectStatement {
  const [kind, options] = Object.entries(entry)[0] as [
    string,
    { readonly when?: Readonly<Record<string, string | boolean>> },
  ];
  const { when, ...rest } = options;
  return defined({ kind, ...rest, when: when && Object.entries(when).map(toCondition) }) as EffectStatement;
}

function toCondition([argument, value]: readonly [string, string | boolean]): Condition {
  const [test = '', absent] = String(value).split(' or ');
  const [is, text] = test.split(' ');
  return defined({
    argument,
    is: is as Condition['is'],
    text,
    default: absent === undefined ? undefined : true,
  });
}

function toInvocation({ with: passed, 'set-up-by': setUpBy, ...rest }: InvocationEntry): Invocation {
  const [as, argument] = Object.entries(passed ?? {})[0] ?? [];
  return defined({ ...rest, setUpBy, with: as === undefined ? undefined : { argument, as } }) as Invocation;
}

/** Without the keys whose value is undefined, so that the data survives a round trip through JSON. */
function defined<T extends object>(record: T): { [Key in keyof T]: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as {
    [Key in keyof T]: Exclude<T[Key], undefined>;
  };
}
