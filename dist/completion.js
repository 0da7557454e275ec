import { P as COMMANDS, ot as UserError } from "./base.js";

// src/cli/shells/completed.ts
/** A word that no shell takes apart. */
function quoted$1(text) {
	return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

// src/cli/shells/bash.ts
/** The completion for bash 3.2 and later. Where nothing is known, bash offers files. */
function bashCompletion(commands) {
	const names = [
		...commands.map(({ name }) => name),
		"help",
		"--help",
		"--version"
	];
	const values = commands.flatMap(({ name, options }) => options.flatMap((option) => option.choices ? [`    ${quoted$1(`${name} --${option.name}`)}) words=${list(option.choices)} ;;`] : []));
	const options = commands.map(({ name, options }) => `      ${name}) words=${list(options.map((option) => `--${option.name}`))} ;;`);
	const operands = commands.filter(({ words }) => words.length > 0).map(({ name, words }) => `      ${name}) words=${list(words)} ;;`);
	return `# bash completion for forksight: eval "$(forksight completion bash)"
_forksight() {
  local current=\${COMP_WORDS[COMP_CWORD]} command=\${COMP_WORDS[1]} words=
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W ${list(names)} -- "$current"))
    return
  fi
  case "$command \${COMP_WORDS[COMP_CWORD-1]}" in
${values.join("\n")}
    help\\ *) words=${list(commands.map(({ name }) => name))} ;;
  esac
  if [ -n "$words" ]; then
    :
  elif [ "\${current#-}" != "$current" ]; then
    case "$command" in
${options.join("\n")}
    esac
  else
    case "$command" in
${operands.join("\n")}
    esac
  fi
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _forksight forksight
`;
}
function list(words) {
	return quoted$1(words.join(" "));
}

// src/cli/shells/fish.ts
/** The completion for fish 3 and later: a file `forksight.fish` in `~/.config/fish/completions`. */
function fishCompletion(commands) {
	const names = commands.map(({ name, summary }) => `complete -c forksight -n __fish_use_subcommand -f -a ${name} -d ${quoted(summary)}`);
	const rest = commands.flatMap(({ name, options, words }) => {
		const start = `complete -c forksight -n ${quoted(`__fish_seen_subcommand_from ${name}`)}`;
		return [...words.length > 0 ? [`${start} -f -a ${quoted(words.join(" "))}`] : [], ...options.map(({ name, value, choices, says }) => {
			const takes = choices ? ` -x -a ${quoted(choices.join(" "))}` : value === void 0 ? " -f" : " -r -F";
			return `${start} -l ${name}${takes} -d ${quoted(says)}`;
		})];
	});
	return `# fish completion for forksight: forksight completion fish | source\n${[...names, ...rest].join("\n")}\n`;
}
/** Inside of single quotes, fish takes a backslash before a quote or a backslash. */
function quoted(text) {
	return `'${text.replaceAll(/['\\]/g, String.raw`\$&`)}'`;
}

// src/cli/shells/zsh.ts
/** The completion for zsh 5 and later: a file `_forksight` in a folder of `fpath`, or a text to evaluate. */
function zshCompletion(commands) {
	const known = commands.map(({ name, summary }) => `    ${quoted$1(`${name}:${escaped(summary)}`)}`);
	const cases = commands.map(({ name, options, words }) => {
		const operand = words.length > 0 ? `*: :(${words.join(" ")})` : "*: :_files";
		return `    ${name})\n      _arguments \\\n${[...options.map(optionSpec), operand].map((spec) => `        ${quoted$1(spec)}`).join(" \\\n")}\n      ;;`;
	});
	return `#compdef forksight
# zsh completion for forksight: eval "$(forksight completion zsh)", behind compinit
_forksight() {
  local -a commands=(
${known.join("\n")}
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
${cases.join("\n")}
  esac
}
if [ "$funcstack[1]" = "_forksight" ]; then
  _forksight "$@"
else
  compdef _forksight forksight
fi
`;
}
function optionSpec({ name, value, choices, says }) {
	const what = value === void 0 ? "" : `:${escaped(value)}:${choices ? `(${choices.join(" ")})` : "_files"}`;
	return `*--${name}[${escaped(says)}]${what}`;
}
/** Colons and brackets end the parts of a specification. */
function escaped(text) {
	return text.replaceAll(/[\\:[\]]/g, String.raw`\$&`);
}

// src/cli/completion.ts
const SHELLS = {
	bash: bashCompletion,
	zsh: zshCompletion,
	fish: fishCompletion
};
const completion = {
	usage: Object.keys(SHELLS).join("|"),
	operands: {
		name: "SHELL",
		least: 1,
		most: 1,
		suggested: Object.keys(SHELLS)
	},
	options: [],
	details: ["Prints what makes the shell complete commands, options, their values and the codes of rules."],
	status: "Exit status: 0 printed, 2 for a shell that is not known.",
	examples: [
		["eval \"$(forksight completion bash)\"", "a line for ~/.bashrc"],
		["eval \"$(forksight completion zsh)\"", "a line for ~/.zshrc, behind compinit"],
		["forksight completion fish > ~/.config/fish/completions/forksight.fish", "once, for fish"]
	],
	async run(args, terminal) {
		const [shell = ""] = args.operands;
		const script = Object.hasOwn(SHELLS, shell) ? SHELLS[shell] : void 0;
		if (script === void 0) {
			const message = `completion: ${shell} is not a shell that it knows; choose one of ${Object.keys(SHELLS).join(", ")}.`;
			throw new UserError({
				kind: "config",
				message
			});
		}
		const commands = await Promise.all(COMMANDS.map(async ({ name, summary, load }) => {
			const { options, operands } = await load();
			return {
				name,
				summary,
				options: [...options, HELP],
				words: operands.suggested ?? []
			};
		}));
		terminal.out(script(commands));
		return 0;
	}
};
const HELP = {
	name: "help",
	says: "show what the command takes"
};

export { completion };