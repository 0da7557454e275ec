import { a as hasModule, c as shellWord, i as findInterpreter, l as testFiles, n as runProgram, o as confirm$1, r as openWorkshop, s as commandFrom, t as readReport, u as testsFrom } from "./confirming.js";
import { F as clip, Y as logText, Z as oneLine, i as isConfirmed, ot as UserError } from "./base.js";
import { C as renderVerdicts, L as renderJson, S as judgedFindings, Wt as reportedFindings, at as reachingTests, d as locate, dt as lineReader, ft as createTools, ot as checkOutEdited, x as diskTree } from "./shared.js";
import { relative, resolve } from "node:path";
import { readFileSync, writeFileSync } from "node:fs";

// src/cli/confirm.ts
const RUNNERS = ["pytest", "unittest"];
const DEFAULT_BUDGET = 300;
/** Test files that are looked for, at most. */
const TEST_FILES = 8;
const confirm = {
	usage: "REPORT [-- COMMAND...]",
	operands: {
		name: "REPORT",
		least: 1,
		most: Number.POSITIVE_INFINITY
	},
	options: [
		{
			name: "test",
			value: "ID",
			says: "a test to run, repeatable; the tests that reach the findings by default: tests/test_app.py::test_it, or app.tests.Case.test_it"
		},
		{
			name: "runner",
			value: "RUNNER",
			choices: RUNNERS,
			says: "what runs the tests: pytest (the default where it is installed) or unittest"
		},
		{
			name: "python",
			value: "PYTHON",
			says: "an interpreter, by version or path, repeatable; the one called python by default"
		},
		{
			name: "finding",
			value: "FINGERPRINT",
			says: "judge only this finding, repeatable; the first characters are enough"
		},
		{
			name: "budget",
			value: "SECONDS",
			says: `how long all runs together may take; ${DEFAULT_BUDGET} by default`
		},
		{
			name: "verify-fixes",
			says: "try each suggested change of a confirmed finding too: the test runs again in a copy of the project that has it"
		},
		{
			name: "json",
			says: "write the report with its verdicts, as JSON, to standard output"
		},
		{
			name: "output",
			value: "FILE",
			says: "write that report into this file, and the verdicts as text to standard output"
		}
	],
	details: ["Executes code: the tests, or the command behind --, run in the current folder with your permissions, without network where the kernel allows that, with a bare environment and a home of their own; what they write into the folder is thrown away where the kernel allows that. They are ended with everything that they started. Linux only.", "A fork deadlock is a race that one run in a thousand shows. Forksight waits at the fork until another thread holds the lock, as a scheduler may, and proves the cause: the child waits for a lock that it inherited, and is through when that lock alone is reset."],
	status: "Exit status: 0 nothing confirmed, 1 at least one finding confirmed, 2 could not run.",
	examples: [
		["forksight confirm report.json -- python app.py", "a script, or any command; python is the interpreter of the run"],
		["forksight confirm report.json", "the tests that import what the findings name"],
		["forksight confirm report.json --test tests/test_pool.py", "with pytest"],
		["forksight confirm report.json --verify-fixes", "also the changes that findings suggest"],
		["forksight confirm report.json --python 3.12 --python 3.13 -- python app.py", "with two interpreters"]
	],
	async run(args, terminal) {
		const [file = "", ...words] = args.operands;
		const report = readReport(readFile(file, terminal.folder), file);
		const findings = chosenFindings(report, args);
		const interpreters = await interpretersOf(args);
		const budget = budgetOf(args);
		const { root } = await locate([], terminal.folder);
		const tests = testsOf(args, words) ?? await foundTests(root, findings, interpreters, args);
		const workshop = openWorkshop();
		const folder = tests.some(({ files }) => files) ? root : terminal.folder;
		const [tree, lineOf] = [diskTree(root), lineReader(report.excerpts)];
		const copies = {
			parent: workshop.folder,
			inside: relative(root, folder),
			write: (copy, edit) => checkOutEdited(tree, copy, edit, lineOf)
		};
		const verdicts = await confirm$1({
			root,
			place: {
				folder,
				surroundings: process.env
			},
			findings,
			...args.has("verify-fixes") && { copies },
			tests,
			interpreters,
			budget,
			run: (program, ask, seconds) => runProgram(program, ask, seconds, workshop),
			onRun: (says) => terminal.watched && terminal.err(`\r\u001b[K${clip(logText(oneLine(says)), terminal.width)}`),
			reproduce: (test, interpreter) => reproduction(file, test, interpreter)
		}).finally(() => {
			workshop.close();
			if (terminal.watched) terminal.err("\r\x1B[K");
		});
		deliver({
			...report,
			verdicts
		}, args, terminal);
		return verdicts.some(isConfirmed) ? 1 : 0;
	}
};
function readFile(file, folder) {
	try {
		return readFileSync(resolve(folder, file), "utf8");
	} catch (error) {
		const { code } = error;
		const message = `The report ${file} cannot be read (${code ?? String(error)}); check its spelling, seen from ${folder}.`;
		throw new UserError({
			kind: "unreadable",
			message
		});
	}
}
function chosenFindings(report, args) {
	const all = reportedFindings(report).map(({ finding }) => finding);
	const wanted = args.list("finding");
	for (const prefix of wanted) {
		if (all.some(({ fingerprint }) => fingerprint.startsWith(prefix))) continue;
		const message = `--finding: no finding of the report has a fingerprint that begins with ${prefix}.`;
		throw new UserError({
			kind: "config",
			message
		});
	}
	return wanted.length === 0 ? all : all.filter(({ fingerprint }) => wanted.some((prefix) => fingerprint.startsWith(prefix)));
}
/** What the user names; undefined when that is nothing. */
function testsOf(args, words) {
	const ids = args.list("test");
	if (words.length > 0 && ids.length > 0) throw new UserError({
		kind: "config",
		message: "confirm takes either --test or a command behind --, not both."
	});
	if (words.length > 0) return [commandFrom(words)];
	return ids.length === 0 ? void 0 : ids.map((id) => testsFrom([id], runnerOf(args) ?? "pytest"));
}
function runnerOf(args) {
	return RUNNERS.find((name) => name === args.value("runner"));
}
/** Test files that import what the findings name. */
async function foundTests(root, findings, interpreters, args) {
	const paths = await reachingTests(diskTree(root), findings, await createTools(), { overrides: {} }, TEST_FILES);
	if (paths.length === 0 && findings.length > 0) throw new UserError({
		kind: "config",
		message: "No test file imports what the findings name; name something to run: --test ID, or a command behind --, as in: -- python app.py."
	});
	const [interpreter] = interpreters;
	const pytest = interpreter !== void 0 && await hasModule(interpreter, "pytest");
	return testFiles(paths, runnerOf(args) ?? (pytest ? "pytest" : "unittest"));
}
async function interpretersOf(args) {
	const wanted = args.list("python");
	return Promise.all((wanted.length === 0 ? ["python"] : wanted).map(findInterpreter));
}
function budgetOf(args) {
	const written = args.value("budget");
	if (written === void 0) return DEFAULT_BUDGET;
	const seconds = Number(written);
	if (Number.isFinite(seconds) && seconds > 0) return seconds;
	throw new UserError({
		kind: "config",
		message: `--budget needs a number of seconds, not "${written}": --budget 300.`
	});
}
function reproduction(file, test, { version }) {
	return [...[
		"forksight",
		"confirm",
		file,
		"--python",
		version
	], ...test.again].map(shellWord).join(" ");
}
function deliver(report, args, terminal) {
	const output = args.value("output");
	if (output !== void 0) {
		const path = resolve(terminal.folder, output);
		try {
			writeFileSync(path, renderJson(report));
		} catch (error) {
			const { code } = error;
			const message = `The report cannot be written to ${relative(terminal.folder, path)} (${code ?? String(error)}); check the folder and its permissions.`;
			throw new UserError({
				kind: "unreadable",
				message
			});
		}
	}
	if (args.has("json")) terminal.out(renderJson(report));
	else terminal.out(renderVerdicts(judgedFindings(report), terminal));
}

export { confirm };