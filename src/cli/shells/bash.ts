import { type Completed, quoted } from './completed.ts';

/** The completion for bash 3.2 and later. Where nothing is known, bash offers files. */
export function bashCompletion(commands: readonly Completed[]): string {
  const names = [...commands.map(({ name }) => name), 'help', '--help', '--version'];
  const values = commands.flatMap(({ name, options }) =>
    options.flatMap((option) =>
      option.choices ? [`    ${quoted(`${name} --${option.name}`)}) words=${list(option.choices)} ;;`] : [],
    ),
  );
  const options = commands.map(
    ({ name, options }) => `      ${name}) words=${list(options.map((option) => `--${option.name}`))} ;;`,
  );
  const operands = commands
    .filter(({ words }) => words.length > 0)
    .map(({ name, words }) => `      ${name}) words=${list(words)} ;;`);
  return `# bash completion for forksight: eval "$(forksight completion bash)"
_forksight() {
  local current=\${COMP_WORDS[COMP_CWORD]} command=\${COMP_WORDS[1]} words=
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W ${list(names)} -- "$current"))
    return
  fi
  case "$command \${COMP_WORDS[COMP_CWORD-1]}" in
${values.join('\n')}
    help\\ *) words=${list(commands.map(({ name }) => name))} ;;
  esac
  if [ -n "$words" ]; then
    :
  elif [ "\${current#-}" != "$current" ]; then
    case "$command" in
${options.join('\n')}
    esac
  else
    case "$command" in
${operands.join('\n')}
    esac
  fi
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _forksight forksight
`;
}

function list(words: readonly string[]): string {
  return quoted(words.join(' '));
}
