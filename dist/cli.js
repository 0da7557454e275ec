#!/usr/bin/env node
import { M as paragraphs, N as wrap, P as COMMANDS, Y as logText, ct as didYouMean, ot as UserError } from "./base.js";
import { t as VERSION } from "./version.js";
import { parseArgs } from "node:util";
import { isatty } from "node:tty";

// src/cli/arguments.ts
/** Reads the words behind the command. Throws a UserError, one sentence, for what the command does not take. */
function parseArguments(syntax, words) {
	const { command } = syntax;
	const values = /* @__PURE__ */ new Map();
	const operands = [];
	for (const token of tokensOf(syntax, words)) {
		if (token.kind === "positional") operands.push(token.value);
		if (token.kind !== "option") continue;
		const option = syntax.options.find(({ name }) => name === token.name);
		if (!option) throw usage(command, unknownOption(syntax, token.rawName));
		const value = checkValue(command, option, token.value, token.inlineValue ?? false);
		values.set(option.name, [...values.get(option.name) ?? [], value]);
	}
	checkOperands(syntax, operands);
	const all = (name) => values.get(name) ?? [];
	return {
		operands,
		has: (flag) => values.has(flag),
		value: (option) => all(option).at(-1),
		list: (option) => all(option).flatMap((value) => value.split(",").map((part) => part.trim())).filter((part) => part !== "")
	};
}
function tokensOf({ options }, words) {
	const known = options.map(({ name, value }) => [name, { type: value === void 0 ? "boolean" : "string" }]);
	return parseArgs({
		args: [...words],
		options: {
			...Object.fromEntries(known),
			help: {
				type: "boolean",
				short: "h"
			}
		},
		strict: false,
		allowPositionals: true,
		tokens: true
	}).tokens;
}
function unknownOption({ options }, written) {
	const names = options.map(({ name }) => `--${name}`);
	return `has no option ${written}${didYouMean(written, names, "its --help lists the options")}`;
}
function checkValue(command, option, value, inline) {
	const { name, choices } = option;
	if (option.value === void 0) {
		if (value !== void 0) throw usage(command, `--${name} takes no value; leave out "=${value}"`);
		return "";
	}
	if (value === void 0 || value === "" || !inline && /^--?\w/.test(value)) throw usage(command, `--${name} needs a value: --${name} ${option.value}`);
	if (choices && !choices.includes(value)) throw usage(command, `--${name} cannot be "${value}"${didYouMean(value, choices, `choose one of ${choices.join(", ")}`)}`);
	return value;
}
function checkOperands({ command, operands: { name, least, most } }, operands) {
	if (operands.length < least) throw usage(command, `needs ${name}; its --help has examples`);
	if (operands.length > most) {
		const surplus = operands[most] ?? "";
		throw usage(command, most === 0 ? `takes no operand, but got "${surplus}"; leave it out` : `takes only ${most} ${name}, but got "${surplus}" as well; leave it out`);
	}
}
function usage(command, says) {
	return new UserError({
		kind: "config",
		message: `${command}${says.startsWith("--") ? ":" : ""} ${says}${says.endsWith("?") ? "" : "."}`
	});
}

// src/cli/help.ts
const STATUS = ["Exit status: 0 nothing found at or above --fail-on (warning by default), 1 something found, 2 could not check."];
const HELP = {
	name: "help",
	says: "show this text"
};
/** The text of `forksight --help`. */
function overview(commands, width) {
	return paragraphs([
		wrap("Forksight finds fork hazards in Python: threads, locks, connections and state that a fork does not carry over.", width, "", ""),
		["Usage: forksight COMMAND [OPTIONS]"],
		["Commands:", ...table(commands.map(({ name, summary }) => [name, summary]), width)],
		["Options:", ...table([["--help", "show this text; behind a command, its own"], ["--version", "show the version"]], width)],
		["Examples:", ...commands.map(({ example }) => `  ${example}`)],
		STATUS.flatMap((line) => wrap(line, width, "", "  "))
	]);
}
/** The text of `forksight COMMAND --help`. */
function helpOf({ name, summary }, { usage, options, details, status, examples }, width) {
	const rows = [...options, HELP].map(({ name, value, says }) => [`--${name}${value ? ` ${value}` : ""}`, says]);
	return paragraphs([
		[`forksight ${name}: ${summary}`],
		[`Usage: forksight ${name} ${usage}`.trimEnd() + (options.length > 0 ? " [OPTIONS]" : "")],
		...details.map((text) => wrap(text, width, "", "")),
		["Options:", ...table(rows, width)],
		["Examples:", ...table(examples, width)],
		(status === void 0 ? STATUS : [status]).flatMap((line) => wrap(line, width, "", "  "))
	]);
}
/** Names and what they mean, in two columns; a long name has its meaning on the next line. */
function table(rows, width) {
	const column = 4 + Math.min(24, Math.max(...rows.map(([name]) => name.length)));
	return rows.flatMap(([name, says]) => {
		const indent = " ".repeat(column);
		if (name.length + 4 > column) return [`  ${name}`, ...wrap(says, width, indent, indent)];
		return wrap(says, width, `  ${name}`.padEnd(column), indent);
	});
}

// src/cli/run.ts
/** Runs the command that the words name. Whatever goes wrong becomes a sentence on standard error and status 2. */
async function run(words, terminal) {
	try {
		return await dispatch(words, terminal);
	} catch (error) {
		const message = error instanceof UserError ? error.message : internal(error);
		terminal.err(`forksight: ${logText(message)}\n`);
		return 2;
	}
}
async function dispatch(words, terminal) {
	const [first, ...rest] = words;
	if (first === "--version") {
		terminal.out(`forksight ${VERSION}\n`);
		return 0;
	}
	if (first === void 0 || first === "--help" || first === "-h" || first === "help" && rest.length === 0) {
		const text = overview(COMMANDS, terminal.width);
		if (first !== void 0) terminal.out(text);
		else terminal.err(text);
		return first === void 0 ? 2 : 0;
	}
	const listed = commandNamed(first === "help" ? rest[0] ?? "" : first);
	const command = await listed.load();
	if (first === "help" || asksForHelp(rest)) {
		terminal.out(helpOf(listed, command, terminal.width));
		return 0;
	}
	const { operands, options } = command;
	return command.run(parseArguments({
		command: listed.name,
		operands,
		options
	}, rest), terminal);
}
function asksForHelp(words) {
	const end = words.indexOf("--");
	return words.slice(0, end < 0 ? void 0 : end).some((word) => word === "--help" || word === "-h");
}
function commandNamed(written) {
	const command = COMMANDS.find(({ name }) => name === written);
	if (command) return command;
	const names = COMMANDS.map(({ name }) => name);
	const what = written.startsWith("-") ? "option" : "command";
	const hint = didYouMean(written, [
		...names,
		"--help",
		"--version"
	], `the commands are ${names.join(", ")}`);
	const message = `${written} is not ${what === "option" ? "an option" : "a command"}${hint}${hint.endsWith("?") ? "" : "."}`;
	throw new UserError({
		kind: "config",
		message
	});
}
function internal(error) {
	return `something failed inside Forksight; please report it with these lines:\n${error instanceof Error ? error.stack ?? error.message : String(error)}`;
}

// src/cli/terminal.ts
const WIDTH_OF_FILES = 100;
/**
* The process's own. When the reader of a pipe goes away (`| head`), the rest is dropped without a word; any other
* failure to write (a full disk) ends the process with status 2.
*/
function processTerminal() {
	for (const stream of [process.stdout, process.stderr]) stream.on("error", (error) => {
		if (error.code === "EPIPE") return;
		if (stream === process.stdout) {
			const message = `The report cannot be written to standard output (${error.code ?? String(error)}); check where it leads.`;
			process.stderr.write(`forksight: ${message}\n`);
		}
		process.exit(2);
	});
	return {
		folder: process.cwd(),
		color: wantsColor(process.env, isatty(1)),
		width: isatty(1) ? Math.max(40, process.stdout.columns) : WIDTH_OF_FILES,
		watched: isatty(2),
		out: (text) => void process.stdout.write(text),
		err: (text) => void process.stderr.write(text)
	};
}
/** NO_COLOR and FORCE_COLOR as https://no-color.org and https://force-color.org have them; the first wins. */
function wantsColor(environment, isTerminal) {
	const { NO_COLOR, FORCE_COLOR, TERM } = environment;
	if (NO_COLOR !== void 0 && NO_COLOR !== "") return false;
	if (FORCE_COLOR !== void 0 && FORCE_COLOR !== "") return FORCE_COLOR !== "0";
	return isTerminal && TERM !== "dumb";
}

// src/cli/main.ts
/** The command line's entry: everything else is behind {@link run}. */
process.exitCode = await run(process.argv.slice(2), processTerminal());

export {  };