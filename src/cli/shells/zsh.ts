import type { Option } from '#cli/arguments.ts';
import { type Completed, quoted } from './completed.ts';

/** The completion for zsh 5 and later: a file `_forksight` in a folder of `fpath`, or a text to evaluate. */
export function zshCompletion(commands: readonly Completed[]): string {
  const known = commands.map(({ name, summary }) => `    ${quoted(`${name}:${escaped(summary)}`)}`);
  const cases = commands.map(({ name, options, words }) => {
    const operand = words.length > 0 ? `*: :(${words.join(' ')})` : '*: :_files';
    const specs = [...options.map(optionSpec), operand].map((spec) => `        ${quoted(spec)}`);
    return `    ${name})\n      _arguments \\\n${specs.join(' \\\n')}\n      ;;`;
  });
  return `#compdef forksight
# zsh completion for forksight: eval "$(forksight completion zsh)", behind compinit
_forksight() {
  local -a commands=(
${known.join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
    help) _describe command commands ;;
${cases.join('\n')}
  esac
}
if [ "$funcstack[1]" = "_forksight" ]; then
  _forksight "$@"
else
  compdef _forksight forksight
fi
`;
}

function optionSpec({ name, value, choices, says }: Option): string {
  const what = value === undefined ? '' : `:${escaped(value)}:${choices ? `(${choices.join(' ')})` : '_files'}`;
  return `*--${name}[${escaped(says)}]${what}`;
}

/** Colons and brackets end the parts of a specification. */
function escaped(text: string): string {
  return text.replaceAll(/[\\:[\]]/g, String.raw`\$&`);
}
