/** What a schema cannot say: order, uniqueness, and that names inside a statement are its own. */
import { didYouMean } from '#core/closest.ts';
import type { Fault } from './models.ts';
import type { ModelFile } from './schema.ts';

const SECTIONS = ['modules', 'types', 'callables', 'harmless'] as const;

/** Faults of one file: names out of order, and arguments that are not among the parameters. */
export function checkFile(file: ModelFile): readonly Fault[] {
  return [
    ...[...SECTIONS, 'settings' as const].flatMap((section) => unsorted(file, section)),
    ...file.callables.flatMap((_, index) => strangeArguments(file, index)),
  ];
}

function unsorted(file: ModelFile, section: (typeof SECTIONS)[number] | 'settings'): readonly Fault[] {
  return file[section].flatMap(({ name }, index, all) => {
    const before = all[index - 1]?.name;
    if (before === undefined || before <= name) return [];
    return [
      {
        path: [section, index, 'name'],
        message: `name: "${name}" comes before "${before}"; keep ${section} in the order of their names, capitals first`,
      },
    ];
  });
}

function strangeArguments(file: ModelFile, index: number): readonly Fault[] {
  const callable = file.callables[index] as ModelFile['callables'][number];
  const known = callable.parameters.map((parameter) => parameter.replace('*', ''));
  const at = (...rest: readonly PropertyKey[]) => ['callables', index, ...rest];
  const named = [
    ...callable.effects.flatMap((effect, position) =>
      Object.values(effect).flatMap((options) =>
        [...Object.keys(options?.when ?? {}), ...(options && 'argument' in options ? [options.argument] : [])].map(
          (argument) => ({ argument, path: at('effects', position) }),
        ),
      ),
    ),
    ...callable.invokes.flatMap((invokes, position) =>
      [invokes.argument, invokes['set-up-by']?.argument, ...Object.values(invokes.with ?? {})]
        .filter((argument) => argument !== undefined)
        .map((argument) => ({ argument, path: at('invokes', position) })),
    ),
    ...(callable['start-method'] ? [{ argument: callable['start-method'].argument, path: at('start-method') }] : []),
  ];
  return named
    .filter(({ argument }) => !known.includes(argument))
    .map(({ argument, path }) => ({
      path,
      message: `${String(path[2])}: "${argument}" is not a parameter of ${callable.name}${didYouMean(argument, known, known.length > 0 ? `one of: ${known.join(', ')}` : 'add it to "parameters"')}`,
    }));
}

/** Faults between files: a name or alias that is stated twice among callables, types or modules. */
export function checkNames<File extends { readonly name: string; readonly data: ModelFile }>(
  files: readonly File[],
): readonly { readonly file: File; readonly fault: Fault }[] {
  const seen = new Map<string, string>();
  const faults: { file: File; fault: Fault }[] = [];
  for (const file of files) {
    for (const section of SECTIONS) {
      for (const [index, entry] of file.data[section].entries()) {
        for (const name of [entry.name, ...('aliases' in entry ? entry.aliases : [])]) {
          const key = `${section === 'harmless' ? 'callables' : section} ${name}`;
          const other = seen.get(key);
          if (other === undefined) seen.set(key, file.name);
          else
            faults.push({
              file,
              fault: {
                path: [section, index, 'name'],
                message: `name: "${name}" is stated twice${other === file.name ? '' : `, also in ${other}`}; merge the two statements`,
              },
            });
        }
      }
    }
  }
  return faults;
}
