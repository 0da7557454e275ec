#!/usr/bin/env node
import { $ as decodePython, A as inPathOrder, B as existingFindings, C as renderCommands, D as sourceName, E as headline, F as RULES, G as checkTree, H as shownInSummary, I as createPythonReader, J as IS_LINK, M as gitError, N as runGit, O as lineReader, P as createTools, Q as tooLarge, R as statusOf, T as fullStop, U as suppressedFindings, V as reportedFindings, W as worstFirst, X as MAX_FILE_BYTES, Y as IS_SUBMODULE, Z as notIn, a as painter, at as logText, b as renderJson, et as formatSpan, ft as didYouMean, i as renderText, j as splitAtNul, k as decodePath, lt as visible, o as wrap, r as findRepository, s as renderEverything, st as oneLine, t as reviewChange, ut as UserError, v as encodePath, w as coverageSentence, x as atOwnPlace, y as rulePage } from "./shared.js";
import { t as VERSION } from "./version.js";
import { parseArgs } from "node:util";
import { closeSync, constants, existsSync, fstatSync, lstatSync, openSync, readFileSync, readSync, readdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
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

// src/review/edit-text.ts
/**
* The bytes with all edits made. Edits must not overlap. Undefined for a file whose text is not UTF-8, since its other
* bytes could not be kept as they are.
*/
function editBytes(bytes, edits) {
	const decoded = decodePython(bytes);
	if (!("text" in decoded)) return void 0;
	const { text } = decoded;
	const encoded = Buffer.from(text, "utf8");
	if (bytes.length - encoded.length > 3 || !encoded.equals(bytes.subarray(bytes.length - encoded.length))) return void 0;
	const starts = lineStarts(text);
	const offset = (line, column) => (starts[line - 1] ?? text.length) + column - 1;
	const breaks = text.includes("\r\n") ? "\r\n" : "\n";
	let edited = text;
	for (const { range, text: wanted } of [...edits].sort(lastFirst)) {
		const [line, column, endLine, endColumn] = range;
		const between = wanted.replaceAll(/\r?\n/g, breaks);
		edited = edited.slice(0, offset(line, column)) + between + edited.slice(offset(endLine, endColumn));
	}
	return Buffer.concat([bytes.subarray(0, bytes.length - encoded.length), Buffer.from(edited, "utf8")]);
}
/** Of edits that touch each other the first one in the file is kept: its neighbour speaks of a text that is no longer there. */
function withoutOverlaps(items) {
	const kept = [];
	for (const item of [...items].sort((a, b) => -lastFirst(a.edit, b.edit))) {
		const before = kept.at(-1);
		if (before === void 0 || !overlap(before.edit, item.edit)) kept.push(item);
	}
	return kept;
}
function overlap(first, second) {
	const [line, column] = second.range;
	const [, , endLine, endColumn] = first.range;
	return line < endLine || line === endLine && column < endColumn;
}
function lastFirst(a, b) {
	return b.range[0] - a.range[0] || b.range[1] - a.range[1] || b.range[2] - a.range[2] || b.range[3] - a.range[3];
}
function lineStarts(text) {
	const starts = [0];
	for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
	return starts;
}

// src/review/overlay-tree.ts
/** The tree with other contents at some of its paths. */
function overlayTree(tree, files) {
	return {
		name: tree.name,
		async list() {
			return (await tree.list()).map((entry) => {
				const content = files.get(entry.path);
				if (content === void 0) return entry;
				const { id: _id, ...rest } = entry;
				return {
					...rest,
					size: content.length
				};
			});
		},
		async *read(paths) {
			for await (const [path, content] of tree.read(paths)) yield [path, files.get(path) ?? content];
		}
	};
}

// src/review/fix-tree.ts
/**
* Edits, checks again, and takes back the edits of every file in which a finding stayed, a new one appeared or the
* syntax broke, until nothing is left to take back. Writes nothing.
*/
async function fixTree(tree, before, options) {
	const refused = [];
	const contents = await read(tree, new Set(fixable(before).map(({ edit }) => edit.path)));
	let candidates = withoutOverlapsByFile(fixable(before));
	for (;;) {
		const files = /* @__PURE__ */ new Map();
		for (const [path, findings] of candidates) {
			const bytes = contents.get(path);
			const edited = bytes && editBytes(bytes, findings.map(({ edit }) => edit));
			if (edited === void 0) refused.push(`${path} is not written in UTF-8, so it was left as it is; make the change by hand.`);
			else files.set(path, edited);
		}
		const fixed = [...files.keys()].flatMap((path) => candidates.get(path) ?? []);
		if (files.size === 0) return {
			files,
			fixed,
			refused,
			outcome: before
		};
		const outcome = await checkTree(overlayTree(tree, files), options);
		const bad = badFiles(before, outcome, fixed);
		if (bad.size === 0) return {
			files,
			fixed,
			refused,
			outcome
		};
		const [some = ""] = files.keys();
		const dropped = [...bad].filter((path) => files.has(path));
		for (const path of dropped.length > 0 ? dropped : [some]) {
			files.delete(path);
			const at = candidates.get(path)?.[0];
			refused.push(`${at === void 0 ? path : formatSpan(at.at)} was left as it is, since the edit alone would not end the finding, or would bring another; make the change by hand.`);
		}
		candidates = new Map([...candidates].filter(([path]) => files.has(path)));
	}
}
function fixable({ report }) {
	return report.head.analysis.findings.filter((finding) => finding.edit?.class === "safe" && finding.suppressed === void 0);
}
function withoutOverlapsByFile(findings) {
	const paths = [...new Set(findings.map(({ edit }) => edit.path))].sort();
	return new Map(paths.map((path) => [path, withoutOverlaps(findings.filter(({ edit }) => edit.path === path))]));
}
/** Files whose edits have not mended what they were made for, and files in which something is wrong that was not before. */
function badFiles(before, after, fixed) {
	const allowed = countsByPlace(findingsOf(before));
	for (const [place, count] of countsByPlace(fixed)) allowed.set(place, (allowed.get(place) ?? 0) - count);
	const bad = /* @__PURE__ */ new Set();
	for (const finding of findingsOf(after)) {
		const left = (allowed.get(placeOf$1(finding)) ?? 0) - 1;
		allowed.set(placeOf$1(finding), left);
		if (left < 0) bad.add(finding.at.path);
	}
	const broken = new Set(before.report.head.analysis.problems.map(({ message }) => message));
	for (const { kind, path, message } of after.report.head.analysis.problems) if (kind === "syntax" && path !== void 0 && !broken.has(message)) bad.add(path);
	return bad;
}
function findingsOf({ report }) {
	return report.head.analysis.findings;
}
function placeOf$1({ rule, at }) {
	return `${rule} ${at.path}`;
}
function countsByPlace(findings) {
	const counts = /* @__PURE__ */ new Map();
	for (const finding of findings) counts.set(placeOf$1(finding), (counts.get(placeOf$1(finding)) ?? 0) + 1);
	return counts;
}
async function read(tree, paths) {
	const contents = /* @__PURE__ */ new Map();
	for await (const [path, content] of tree.read([...paths].sort())) if (typeof content !== "string") contents.set(path, content);
	return contents;
}

// src/sources/disk-walk.ts
/** Folders that hold no code of the project, besides those whose name starts with a dot and virtual environments. */
const LEFT_OUT = /* @__PURE__ */ new Set([
	"node_modules",
	"__pycache__",
	"site-packages"
]);
/**
* Paths of everything below a folder that is no folder, as bytes, relative to it. Links are listed and never followed.
* A folder that cannot be opened is left out.
*/
function walk(folder) {
	const found = [];
	const open = [Buffer.alloc(0)];
	for (let inside = open.pop(); inside !== void 0; inside = open.pop()) for (const child of childrenOf(join$1(folder, inside))) {
		const path = join$1(inside, child.name);
		if (!child.isDirectory()) found.push(path);
		else if (!isLeftOut(child.name, join$1(folder, path))) open.push(path);
	}
	return found;
}
function childrenOf(folder) {
	try {
		return readBytes(folder);
	} catch {
		return [];
	}
}
function readBytes(folder) {
	return readdirSync(folder, {
		withFileTypes: true,
		encoding: "buffer"
	});
}
function isLeftOut(name, folder) {
	const text = Buffer.from(name).toString("latin1");
	return text.startsWith(".") || LEFT_OUT.has(text) || existsSync(join$1(folder, Buffer.from("pyvenv.cfg")));
}
/** One path below another; the empty path is the place itself. */
function join$1(parent, child) {
	return parent.length === 0 ? Buffer.from(child) : Buffer.concat([
		parent,
		Buffer.from("/"),
		child
	]);
}

// src/sources/disk-tree.ts
/**
* A folder of the disk, as it is now; or one file of it. In a git work tree it has the files that git tracks or would
* track, so that ignored ones (virtual environments, build output) are left out; elsewhere all but dot folders,
* `node_modules`, `__pycache__`, `site-packages` and virtual environments. Links are listed and never followed.
* Throws a UserError when the root or a named path does not exist.
*/
function diskTree(root, options = {}) {
	const given = resolve(root);
	const isFolder = statOf$1(given).isDirectory();
	const folder = isFolder ? given : dirname(given);
	const name = `${isFolder ? "folder" : "file"} ${root}`;
	const named = isFolder ? options.named ?? [] : [basename(given)];
	let listing;
	const listed = () => listing ??= list$1(folder, isFolder, named);
	return {
		name,
		list: async () => [...(await listed()).values()].map(({ entry }) => entry),
		async *read(paths) {
			const files = await listed();
			for (const path of paths) {
				const file = files.get(path);
				yield [path, file === void 0 ? notIn(name) : readFile(join$1(Buffer.from(folder), file.bytes), file.entry)];
			}
		}
	};
}
function statOf$1(path) {
	const stats = statSync(path, { throwIfNoEntry: false });
	if (stats !== void 0) return stats;
	throw new UserError({
		kind: "unreadable",
		message: `${path} does not exist; check its spelling.`
	});
}
async function list$1(folder, whole, named) {
	const paths = whole ? await filesIn(folder) : [];
	const found = /* @__PURE__ */ new Map();
	const isReal = folderCheck(folder);
	for (const bytes of [...paths, ...named.flatMap((path) => namedFiles(folder, path))]) {
		const path = decodePath(bytes);
		const entry = isReal(bytes) ? entryOf(path, join$1(Buffer.from(folder), bytes)) : void 0;
		if (entry !== void 0) found.set(path, {
			entry,
			bytes
		});
	}
	return new Map(inPathOrder([...found].map(([path, file]) => ({
		path,
		file
	}))).map(({ path, file }) => [path, file]));
}
/** A folder that git ignores as a whole, and that the user gave as the root, is walked all the same. */
async function filesIn(folder) {
	const known = await gitFiles(folder);
	return known === void 0 || known.length === 0 ? walk(Buffer.from(folder)) : known;
}
/** Tracked and untracked files that are not ignored; undefined outside of a git work tree. */
async function gitFiles(folder) {
	const { status, stdout, complaint } = await runGit(folder, [
		"ls-files",
		"-z",
		"--cached",
		"--others",
		"--exclude-standard"
	]);
	if (status === 0) return splitAtNul(stdout).map((path) => Buffer.from(path.at(-1) === 47 ? path.subarray(0, -1) : path));
	if (/not a git repository|must be run in a work tree/.test(complaint)) return void 0;
	throw gitError(folder, "git ls-files", complaint);
}
function namedFiles(folder, named) {
	const full = resolve(folder, named);
	const inside = relative(folder, full).split(sep).join("/");
	if (inside === ".." || inside.startsWith("../") || resolve(folder, inside) !== full) throw new UserError({
		kind: "unreadable",
		message: `${named} lies outside of ${folder}; give a path inside of it.`
	});
	const start = Buffer.from(inside);
	statOf$1(full);
	return lstatSync(full).isDirectory() ? walk(Buffer.from(full)).map((path) => join$1(start, path)) : [start];
}
/** Tells whether all folders on the way to a path are folders: a link in between would lead out of the tree. */
function folderCheck(root) {
	const known = /* @__PURE__ */ new Map([["", true]]);
	const isReal = (folder) => {
		const key = folder.toString("latin1");
		const before = known.get(key);
		if (before !== void 0) return before;
		const real = isReal(parentOf(folder)) && lstat(join$1(Buffer.from(root), folder))?.isDirectory() === true;
		known.set(key, real);
		return real;
	};
	return (path) => isReal(parentOf(path));
}
function parentOf(path) {
	return path.subarray(0, Math.max(path.lastIndexOf(47), 0));
}
function lstat(path) {
	try {
		return lstatSync(path);
	} catch {
		return;
	}
}
/** Undefined for what is gone, and for what is no file: sockets, pipes, devices. */
function entryOf(path, place) {
	const stats = lstat(place);
	if (stats?.isSymbolicLink() === true) return {
		path,
		kind: "link"
	};
	if (stats?.isDirectory() === true) return {
		path,
		kind: "submodule"
	};
	if (stats?.isFile() !== true) return void 0;
	return {
		path,
		kind: "file",
		size: stats.size,
		...(stats.mode & 73) !== 0 && { executable: true }
	};
}
/** Opens without following a link or waiting for a pipe, in case that the disk changed since it was listed. */
function readFile(place, entry) {
	if (entry.kind !== "file") return entry.kind === "link" ? IS_LINK : IS_SUBMODULE;
	let file;
	try {
		file = openSync(place, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
		const stats = fstatSync(file);
		if (!stats.isFile()) return "The path is no longer a file; run again.";
		if (stats.size > 2097152) return tooLarge(stats.size);
		const bytes = Buffer.allocUnsafeSlow(stats.size);
		let filled = 0;
		for (let count = 1; filled < bytes.length && count > 0; filled += count) count = readSync(file, bytes, filled, bytes.length - filled, null);
		return bytes.subarray(0, filled);
	} catch (error) {
		return `The file could not be read (${error instanceof Error ? error.message.split(",")[0] : "unknown error"}); check that it exists and may be read.`;
	} finally {
		if (file !== void 0) closeSync(file);
	}
}

// src/report/markdown.ts
/** The whole report as a Markdown document, without limit. */
function renderMarkdown(report, context) {
	const shown = shownInSummary(report, "").map(({ finding }) => ({
		finding,
		on: "summary"
	}));
	return `${renderEverything(report, shown, context, {
		size: Number.POSITIVE_INFINITY,
		measure: (text) => text.length
	})}\n`;
}

// src/report/sarif.ts
/** Code scanning keeps this many results of a run, and this many places of a thread flow. */
const RESULTS = 5e3;
const FLOW_PLACES = 1e3;
const LEVELS = {
	error: "error",
	warning: "warning",
	note: "note"
};
/** The report as a SARIF log with one run; `rules` are all rules, found or not. */
function renderSarif(report, rules) {
	const results = orderedResults(report);
	const { analysis } = report.head;
	const left = results.length - RESULTS;
	const limit = left > 0 ? [{
		kind: "limit",
		fatal: false,
		message: `${left} more findings are left out here; the JSON report has them all`
	}] : [];
	const log = {
		$schema: "https://json.schemastore.org/sarif-2.1.0.json",
		version: "2.1.0",
		runs: [{
			tool: { driver: {
				name: "Forksight",
				version: report.tool.version,
				informationUri: "https://github.com/forksight/forksight",
				rules: rules.map(ruleDescriptor)
			} },
			columnKind: "utf16CodeUnits",
			...report.head.sha === void 0 ? {} : { properties: { commit: report.head.sha } },
			invocations: [{
				executionSuccessful: !analysis.problems.some((problem) => problem.fatal),
				toolExecutionNotifications: [...analysis.problems, ...limit].map(notification)
			}],
			results: results.slice(0, RESULTS).map((result) => resultObject(result, rules))
		}]
	};
	return `${JSON.stringify(log, void 0, 2)}\n`;
}
/** Introduced before existing before suppressed, each worst first: what code scanning would drop comes last. */
function orderedResults(report) {
	const state = report.change === void 0 ? {} : { state: "new" };
	return [
		...worstFirst(reportedFindings(report)).map(({ finding }) => ({
			finding,
			...state
		})),
		...worstFirst(existingFindings(report).map((finding) => ({
			finding,
			state: "unchanged"
		}))),
		...suppressedFindings(report).map((finding) => ({ finding }))
	];
}
function ruleDescriptor(rule) {
	const page = rulePage(rule);
	const summary = `${rule.summary.charAt(0).toUpperCase()}${rule.summary.slice(1)}.`;
	return {
		id: rule.code,
		name: rule.slug,
		shortDescription: { text: summary },
		fullDescription: { text: summary },
		help: {
			text: `${summary} See ${page}`,
			markdown: `${summary} [Explanation, examples and fixes](${page})`
		},
		helpUri: page,
		defaultConfiguration: { level: LEVELS[rule.severity] },
		properties: {
			tags: [
				"correctness",
				"concurrency",
				"python"
			],
			"problem.severity": rule.severity === "note" ? "recommendation" : rule.severity
		}
	};
}
function resultObject({ finding, state }, rules) {
	const index = rules.findIndex((rule) => rule.code === finding.rule);
	return {
		ruleId: finding.rule,
		...index < 0 ? {} : { ruleIndex: index },
		level: LEVELS[finding.severity],
		message: { text: text([
			finding.title,
			finding.why,
			finding.where,
			finding.change
		].map(fullStop).join(" ")) },
		locations: [location(finding.at)],
		partialFingerprints: { "forksight/v1": finding.fingerprint },
		...state === void 0 ? {} : { baselineState: state },
		codeFlows: finding.causes.map(codeFlow),
		suppressions: finding.suppressed === void 0 ? [] : [{
			kind: "inSource",
			location: location(finding.suppressed.at),
			...finding.suppressed.reason === "" ? {} : { justification: text(finding.suppressed.reason) }
		}],
		properties: { confidence: finding.confidence }
	};
}
function codeFlow(cause) {
	return { threadFlows: [{ locations: cause.trace.slice(0, FLOW_PLACES).map((step) => ({ location: stepLocation(step, cause) })) }] };
}
/** A model's statement has no place of its own in the code: it stands at the cause, and names its source. */
function stepLocation(step, cause) {
	if (step.at.kind === "code") return {
		...location(step.at.span),
		message: { text: text(step.says) }
	};
	const { callable, source } = step.at;
	return {
		...location(cause.at),
		message: { text: text(`${callable} ${step.says} (${sourceName(step.at)}: ${source})`) }
	};
}
function location({ path, range }) {
	return { physicalLocation: {
		artifactLocation: artifact(path),
		region: region(range)
	} };
}
function artifact(path) {
	return {
		uri: encodePath(path),
		uriBaseId: "%SRCROOT%"
	};
}
function region([startLine, startColumn, endLine, endColumn]) {
	return {
		startLine,
		startColumn,
		endLine,
		endColumn
	};
}
function notification({ kind, message, path, range, fatal }) {
	const at = path === void 0 ? void 0 : {
		artifactLocation: artifact(path),
		...range && { region: region(range) }
	};
	return {
		descriptor: { id: kind },
		level: fatal ? "error" : "warning",
		message: { text: text(message) },
		...at === void 0 ? {} : { locations: [{ physicalLocation: at }] }
	};
}
/** Plain text in which no embedded link can start. */
function text(value) {
	return visible(value).replaceAll("](", "]​(");
}

// src/cli/deliver.ts
const FORMATS = [
	"text",
	"json",
	"sarif",
	"github",
	"markdown"
];
/** Options that say how a report is written, and where. */
const DELIVERING = [{
	name: "format",
	value: "FORMAT",
	choices: FORMATS,
	says: "text (the default), json, sarif, github (annotations of a workflow run) or markdown"
}, {
	name: "output",
	value: "FILE",
	says: "write the report into this file instead of standard output"
}];
/** Writes the report as the options ask. Throws a UserError when the file cannot be written. */
function deliver(report, args, terminal, rules) {
	const format = FORMATS.find((name) => name === args.value("format")) ?? "text";
	const file = args.value("output");
	const text = render(report, format, {
		...terminal,
		color: terminal.color && file === void 0
	}, rules);
	if (file === void 0) terminal.out(text);
	else writeReport(file, terminal.folder, text);
	if (format !== "text" || file !== void 0) {
		const reported = reportedFindings(report).length;
		terminal.err(`forksight: ${headline(report, reported)}. ${coverageSentence(report.head.analysis.coverage)}\n`);
	}
}
function writeReport(file, folder, text) {
	try {
		writeFileSync(resolve(folder, file), text);
	} catch (error) {
		const { code } = error;
		const message = `The report cannot be written to ${file} (${code ?? String(error)}); check the folder, seen from ${folder}, and its permissions.`;
		throw new UserError({
			kind: "unreadable",
			message
		});
	}
}
function render(report, format, style, rules) {
	switch (format) {
		case "json": return renderJson(report);
		case "sarif": return renderSarif(report, rules);
		case "github": return renderCommands(annotationsOf(report), "The JSON report has them all.").map((line) => `${line}\n`).join("");
		case "markdown": return renderMarkdown(report, renderContext(report, rules));
		case "text": return renderText(report, style) + placementsText(report);
	}
}
function renderContext(report, rules) {
	return {
		rules: new Map(rules.map((rule) => [rule.code, rule])),
		lineOf: lineReader(report.excerpts)
	};
}
function annotationsOf(report) {
	return reportedFindings(report).map(({ finding, placement }) => placement.on === "line" ? {
		finding,
		at: placement
	} : atOwnPlace(finding));
}
/** Where a review would say what; nothing for a check. */
function placementsText(report) {
	if (report.change === void 0) return "";
	const placed = reportedFindings(report);
	if (placed.length === 0) return "\nThe review would have no comments.\n";
	return `\nThe review would say it here:\n${placed.map(({ finding, placement }) => {
		const what = `${finding.rule} of ${formatSpan(finding.at)}`;
		return `  ${logText(oneLine(`${placeText(placement)}: ${what}`))}\n`;
	}).join("")}`;
}
function placeText(placement) {
	switch (placement.on) {
		case "line": {
			const { path, startLine, endLine } = placement;
			return `${path}, ${startLine === endLine ? `line ${startLine}` : `lines ${startLine} to ${endLine}`}`;
		}
		case "file": return `${placement.path}, on the file as ${placement.why}`;
		case "summary": return `in the summary, as ${placement.why}`;
	}
}

// src/cli/locate.ts
/** Files that only a project's top folder has. */
const TOP = [
	"forksight.toml",
	"pyproject.toml",
	"setup.cfg",
	"setup.py",
	".git"
];
/**
* The project that the paths belong to: the nearest folder at or above all of them that looks like the top of one, else
* the folder that holds them. A folder that git ignores, such as an unpacked package, is no part of the project around
* it. Paths of several projects are refused. Without paths the project is looked for from `folder` on, and all of `folder` is asked about. Throws a UserError
* for a path that does not exist.
*/
async function locate(paths, folder) {
	const places = (paths.length === 0 ? ["."] : paths).map((path) => placeOf(path, folder));
	const shared = places.map((place) => statSync(place).isDirectory() ? place : dirname(place)).reduce(commonFolder);
	const top = topOf(shared) ?? withoutTop(shared, places);
	const root = top !== shared && await isIgnored(shared) ? shared : top;
	const focus = places.map((place) => relative(root, place).split(sep).join("/"));
	return focus.includes("") ? { root } : {
		root,
		focus
	};
}
/** Reading everything below a folder that happens to hold two projects could mean reading the whole disk. */
function withoutTop(shared, places) {
	const [apart] = places.filter((place) => place !== shared && topOf(place) !== void 0);
	if (apart === void 0 && dirname(shared) !== shared) return shared;
	const message = `The paths ${places.join(", ")} belong to no project in common; check each for itself.`;
	throw new UserError({
		kind: "unreadable",
		message
	});
}
function placeOf(path, folder) {
	try {
		return realpathSync(resolve(folder, path));
	} catch (error) {
		const { code } = error;
		let message = `${path} does not exist; check its spelling, seen from ${folder}.`;
		if (code === "ELOOP") message = `${path} is a symbolic link that leads back to itself; remove it, or give another path.`;
		else if (code === "EACCES") message = `${path} lies in a folder that may not be opened; check its permissions.`;
		throw new UserError({
			kind: "unreadable",
			message
		});
	}
}
function commonFolder(a, b) {
	let folder = a;
	while (relative(folder, b).split(sep)[0] === "..") folder = dirname(folder);
	return folder;
}
async function isIgnored(folder) {
	return (await runGit(folder, [
		"check-ignore",
		"--quiet",
		folder
	])).status === 0;
}
function topOf(folder) {
	if (TOP.some((name) => existsSync(join(folder, name)))) return folder;
	const parent = dirname(folder);
	return parent === folder ? void 0 : topOf(parent);
}

// src/cli/progress.ts
/** Work that takes less is over before a line about it could be read. In milliseconds. */
const QUIET = 1e3;
const BETWEEN = 100;
/** A line on standard error that counts the files, where a person watches and the work is long. */
function createProgress(terminal, now = Date.now) {
	const started = now();
	let last = started;
	let shown = false;
	return {
		onProgress(done, total) {
			const time = now();
			const complete = done === total;
			if (!terminal.watched || time - started < QUIET || !complete && time - last < BETWEEN) return;
			last = time;
			shown = true;
			const says = complete ? `Linking ${total} Python files` : `Reading Python files: ${done} of ${total}`;
			terminal.err(`\r\u001b[K${says}`);
		},
		end() {
			if (shown) terminal.err("\r\x1B[K");
			shown = false;
		}
	};
}

// src/cli/wishes.ts
const FAIL_ON = [
	"error",
	"warning",
	"note",
	"never"
];
const SHOW = [
	"certain",
	"likely",
	"possible"
];
/** Options by which a command overrides the project's settings. */
const JUDGING = [
	{
		name: "config",
		value: "FILE",
		says: "read the settings from this file instead of forksight.toml or pyproject.toml"
	},
	{
		name: "fail-on",
		value: "SEVERITY",
		choices: FAIL_ON,
		says: "exit with 1 from this severity on: error, warning, note or never"
	},
	{
		name: "show",
		value: "CONFIDENCE",
		choices: SHOW,
		says: "the weakest confidence that is shown: certain, likely or possible"
	},
	{
		name: "pedantic",
		says: "also run the rules that only some want, and show what is merely possible"
	},
	{
		name: "select",
		value: "CODES",
		says: "run only these rules, at their own severity: FS101,FS102"
	},
	{
		name: "ignore",
		value: "CODES",
		says: "leave these rules out"
	}
];
/** What the options ask for. Throws a UserError for a file that cannot be read or a rule that is not known. */
function wishesFrom(args, folder, rules) {
	const config = args.value("config");
	return {
		...config !== void 0 && { configFile: {
			path: config,
			text: readConfigFile(config, folder)
		} },
		overrides: {
			...args.has("pedantic") && {
				audience: "pedantic",
				show: "possible"
			},
			...given("failOn", FAIL_ON, args.value("fail-on")),
			...given("show", SHOW, args.value("show")),
			rules: rulesFrom(args, rules)
		}
	};
}
function given(key, choices, text) {
	const value = choices.find((choice) => choice === text);
	return value === void 0 ? {} : { [key]: value };
}
function readConfigFile(path, folder) {
	try {
		return readFileSync(resolve(folder, path), "utf8");
	} catch (error) {
		const { code } = error;
		const message = `The file ${path}, given with --config, cannot be read (${code ?? String(error)}); check its spelling, seen from ${folder}.`;
		throw new UserError({
			kind: "config",
			message
		});
	}
}
function rulesFrom(args, rules) {
	const selected = codesFrom("select", args, rules);
	const ignored = codesFrom("ignore", args, rules);
	const severities = {};
	for (const { code, severity } of rules) {
		if (args.has("select")) severities[code] = selected.includes(code) ? severity : "off";
		if (ignored.includes(code)) severities[code] = "off";
	}
	return severities;
}
function codesFrom(option, args, rules) {
	const known = rules.map((rule) => rule.code);
	return args.list(option).map((written) => {
		const code = written.toUpperCase();
		if (known.includes(code)) return code;
		const hint = didYouMean(code, known, "\"forksight rules\" lists them");
		const message = `--${option}: ${written} is not a rule${hint}${hint.endsWith("?") ? "" : "."}`;
		throw new UserError({
			kind: "config",
			message
		});
	});
}

// src/cli/write-fixes.ts
/**
* Writes the files below the root, each in one step, so that a full disk or an interruption leaves the old content.
* Gives those that could not be written, each with a sentence.
*/
function writeFixes(root, files) {
	const unwritten = [...files].flatMap(([path, bytes]) => {
		const target = resolve(root, path);
		const draft = `${target}.forksight-${process.pid}`;
		try {
			const stats = lstatSync(target);
			if (!stats.isFile()) return [[path, `${path} is no longer a file, so it was left as it is.`]];
			writeFileSync(draft, bytes, {
				mode: stats.mode,
				flag: "wx"
			});
			renameSync(draft, target);
			return [];
		} catch (error) {
			const { code } = error;
			if (code !== "EEXIST") rmSync(draft, { force: true });
			return [[path, `${path} cannot be written (${code ?? String(error)}), so it was left as it is; check its permissions.`]];
		}
	});
	return new Map(unwritten);
}

// src/cli/check.ts
const FIX = {
	name: "fix",
	says: "make the edits that are safe, check again, and report what is left; an edit that does not end its finding is taken back"
};
const check = {
	name: "check",
	summary: "find fork hazards in the Python files of a folder",
	usage: "[PATH...]",
	operands: {
		name: "PATH",
		least: 0,
		most: Number.POSITIVE_INFINITY
	},
	options: [
		...DELIVERING,
		...JUDGING,
		FIX
	],
	details: ["Reads the whole project that the paths belong to, since hazards cross files, and reports what is at or below the paths: files or folders, the current folder by default. The project begins at the nearest folder above that has forksight.toml, pyproject.toml, setup.cfg, setup.py or .git. Files that git ignores are left out unless a path names them."],
	examples: [
		["forksight check", "everything below the current folder"],
		["forksight check src/app worker.py", "one folder and one file"],
		["forksight check --format sarif --output forksight.sarif", "a file for code scanning"],
		["forksight check --fix", "mend what can be mended safely, then report the rest"],
		["forksight check --select FS101,FS201 --show certain", "two rules, only what is certain"]
	],
	async run(args, terminal) {
		const { root, focus } = await locate(args.operands, terminal.folder);
		const tools = await createTools();
		const wishes = wishesFrom(args, terminal.folder, tools.rules);
		const progress = createProgress(terminal);
		const named = focus ? { named: focus } : {};
		const tree = diskTree(root, named);
		const options = {
			...wishes,
			tools,
			...focus && { focus },
			onProgress: progress.onProgress
		};
		const found = await checkTree(tree, options).finally(progress.end);
		const fixes = args.has("fix") ? await fixTree(tree, found, options).finally(progress.end) : void 0;
		let outcome = fixes?.outcome ?? found;
		if (fixes !== void 0) {
			const unwritten = writeFixes(root, fixes.files);
			for (const sentence of [...fixes.refused, ...unwritten.values()]) terminal.err(`forksight: ${logText(sentence)}\n`);
			const fixed = fixes.fixed.filter(({ edit }) => edit === void 0 || !unwritten.has(edit.path));
			terminal.err(`forksight: ${fixedSentence(fixed.length, fixes.files.size - unwritten.size)}\n`);
			if (unwritten.size > 0) outcome = await checkTree(diskTree(root, named), options).finally(progress.end);
		}
		deliver(outcome.report, args, terminal, tools.rules);
		if (root !== terminal.folder && terminal.watched) terminal.err(`Paths are relative to ${root}.\n`);
		return statusOf(outcome);
	}
};
function fixedSentence(findings, files) {
	if (findings === 0 || files === 0) return "nothing to fix.";
	return `fixed ${findings} ${findings === 1 ? "finding" : "findings"} in ${files} ${files === 1 ? "file" : "files"}.`;
}

// src/cli/page-text.ts
/** A Markdown page for a terminal: headings stand out, code is indented, links show their address. */
function pageText(markdown, color) {
	const paint = painter(color);
	let inCode = false;
	return `${markdown.split("\n").flatMap((line) => {
		if (/^(```|~~~)/.test(line)) {
			inCode = !inCode;
			return [];
		}
		if (inCode) return [line === "" ? "" : `    ${line}`];
		if (/^<!--.*-->$/.test(line)) return [];
		const heading = /^#+ (.*)$/.exec(line)?.[1];
		if (heading !== void 0) return [paint("bold", plain(heading))];
		return [plain(line)];
	}).join("\n").replace(/\n{3,}/g, "\n\n").trim()}\n`;
}
/** Without the marks of links and emphasis; addresses inside of the project's pages are left out. */
function plain(line) {
	return line.replace(/\[([^\]]+)\]\((https?:[^)\s]+)\)/g, "$1 ($2)").replace(/\[([^\]]+)\]\([^)\s]+\)/g, "$1").replace(/\*\*([^*]+)\*\*/g, "$1");
}

// src/cli/pages.ts
/** The pages of the rules: from `rules.json` beside the bundle, or from the repository when the sources run directly. */
/** The page of a rule, Markdown; undefined when it has none. */
function rulePageText(code) {
	const beside = new URL("./rules.json", import.meta.url);
	if (existsSync(beside)) return JSON.parse(readFileSync(beside, "utf8"))[code];
	const folder = new URL("../../docs/rules/", import.meta.url);
	const name = readdirSync(folder).find((file) => file.startsWith(`${code}-`));
	return name === void 0 ? void 0 : readFileSync(new URL(name, folder), "utf8");
}

// src/cli/explain.ts
const explain = {
	name: "explain",
	summary: "show the page of a rule",
	usage: "RULE",
	operands: {
		name: "RULE",
		least: 1,
		most: 1
	},
	options: [],
	details: ["RULE is a code, such as FS101, or the name behind it in \"forksight rules\"."],
	examples: [["forksight explain FS101", "what it finds, why it happens, how to fix it"]],
	run(args, terminal) {
		const rule = ruleNamed(args.operands[0] ?? "");
		const page = rulePageText(rule.code);
		if (page === void 0) throw new Error(`the page of ${rule.code} is missing`);
		terminal.out(pageText(page, terminal.color));
		return Promise.resolve(0);
	}
};
function ruleNamed(written) {
	const found = RULES.find((rule) => rule.code === written.toUpperCase() || rule.slug === written.toLowerCase());
	if (found) return found;
	const hint = didYouMean(written, RULES.flatMap((rule) => [rule.code, rule.slug]), "\"forksight rules\" lists them");
	throw new UserError({
		kind: "config",
		message: `${written} is not a rule${hint}${hint.endsWith("?") ? "" : "."}`
	});
}

// src/report/expressions.ts
/** An expression of facts in a form close to Python. */
function renderExpression(expression) {
	const render = renderExpression;
	switch (expression.kind) {
		case "name": return expression.name;
		case "attribute": return `${render(expression.of)}.${expression.name}`;
		case "call": {
			const keywords = expression.keywords.map(({ name, value }) => `${name}=${render(value)}`);
			const spreads = expression.spreads.map((value) => `*${render(value)}`);
			return `${render(expression.callee)}(${[
				...expression.arguments.map(render),
				...keywords,
				...spreads
			].join(", ")})`;
		}
		case "literal": return renderLiteral(expression.value);
		case "sequence": return `[${expression.items.map(render).join(", ")}]`;
		case "dict": return `{${[...expression.keys.map((key, index) => `${render(key)}: ${renderOptional(expression.values[index])}`), ...expression.spreads.map((spread) => `**${render(spread)}`)].join(", ")}}`;
		case "lambda": return `lambda #${expression.callable}`;
		case "comprehension": {
			const clauses = expression.clauses.map(({ target, over }) => ` for ${render(target)} in ${render(over)}`);
			const tests = expression.tests.map((test) => ` if ${render(test)}`);
			return `[${render(expression.element)}${clauses.join("")}${tests.join("")}]`;
		}
		case "choice": return `(${render(expression.then)} if ${render(expression.test)} else ${render(expression.otherwise)})`;
		case "boolean":
		case "compare": return `(${render(expression.left)} ${expression.operator} ${render(expression.right)})`;
		case "not": return `not ${render(expression.of)}`;
		case "subscript": return `${render(expression.of)}[${render(expression.index)}]`;
		case "await": return `await ${render(expression.of)}`;
		case "yield": return `yield${expression.from ? " from" : ""}${expression.value === void 0 ? "" : ` ${render(expression.value)}`}`;
		case "bind": return `(${expression.name} := ${render(expression.value)})`;
		case "star": return `*${render(expression.of)}`;
		case "other": return `‹${expression.parts.map(render).join(", ")}›`;
	}
}
function renderOptional(expression) {
	return expression === void 0 ? "" : renderExpression(expression);
}
function renderLiteral(value) {
	if (value === null) return "None";
	if (typeof value === "boolean") return value ? "True" : "False";
	return JSON.stringify(value);
}

// src/report/facts.ts
function renderFacts(facts) {
	const blocks = facts.callables.map((callable, index) => renderCallable(facts, callable, index));
	const suppressions = facts.suppressions.map(renderSuppression);
	const errors = facts.syntaxErrors.map(({ at, message }) => `syntax error ${place(at)}  ${message}`);
	const text = [
		...blocks,
		suppressions.join("\n"),
		errors.join("\n")
	].filter((block) => block !== "").join("\n\n");
	return `${logText(text)}\n`;
}
function renderCallable(facts, callable, index) {
	const { kind, parameters, decorators, returns } = callable;
	const owner = callable.class === void 0 ? void 0 : facts.classes[callable.class]?.qualifiedName;
	const head = [
		`#${index}`,
		...callable.async ? ["async"] : [],
		...callable.generator ? ["generator"] : [],
		kind,
		...kind === "module" ? [] : [callable.qualifiedName + (kind === "class-body" ? renderHeader(facts, index) : list(parameters.map(renderParameter)))],
		...returns === void 0 ? [] : [`-> ${renderExpression(returns)}`],
		...owner === void 0 ? [] : [`method of ${owner}`],
		...callable.parent === void 0 ? [] : [`in #${callable.parent}`, `at ${callable.at.join(":")}`]
	];
	const above = decorators.map((decorator) => `  @${renderExpression(decorator)}`);
	return [
		head.join(" "),
		...above,
		...renderStatements(facts, callable.body, "  ")
	].join("\n");
}
function renderHeader(facts, body) {
	const fact = facts.classes.find((candidate) => candidate.body === body);
	const keywords = (fact?.keywords ?? []).map(({ name, value }) => `${name}=${renderExpression(value)}`);
	return list([...(fact?.bases ?? []).map(renderExpression), ...keywords]);
}
function renderParameter({ name, kind, annotation, default: value }) {
	const sign = {
		positional: "",
		keyword: "",
		rest: "*",
		keywords: "**"
	}[kind];
	const only = kind === "keyword" ? " by keyword" : "";
	const type = annotation === void 0 ? "" : `: ${renderExpression(annotation)}`;
	return sign + name + only + type + (value === void 0 ? "" : ` = ${renderExpression(value)}`);
}
function renderSuppression({ at, rules, reason, lines: [first, last], form }) {
	const what = rules.length === 0 ? "all rules" : rules.join(", ");
	return `suppression ${place(at)}  ${form}: ${what} on lines ${first}-${last}${reason === "" ? "" : ` (${reason})`}`;
}
function renderStatements(facts, statements, indent) {
	const inner = (body) => renderStatements(facts, body, `${indent}  `);
	const branch = (title, body) => body.length === 0 ? [] : [`${indent}${title}`, ...inner(body)];
	return statements.flatMap((statement) => {
		const head = `${indent}${place(statement.at)}  ${renderHead(facts, statement)}`;
		switch (statement.kind) {
			case "if": return [
				head,
				...inner(statement.then),
				...branch("else", statement.otherwise)
			];
			case "loop": return [
				head,
				...inner(statement.body),
				...branch("else", statement.otherwise)
			];
			case "with": return [head, ...inner(statement.body)];
			case "try": return [
				head,
				...inner(statement.body),
				...statement.handlers.flatMap((handler) => [`${indent}${renderHandler(handler)}`, ...inner(handler.body)]),
				...branch("else", statement.otherwise),
				...branch("finally", statement.finally)
			];
			case "match": return [head, ...statement.cases.flatMap((body) => [`${indent}case`, ...inner(body)])];
			default: return [head];
		}
	});
}
function renderHandler({ at, types, name }) {
	const caught = types.length === 0 ? "" : ` ${types.map(renderExpression).join(", ")}`;
	return `${place(at)}  except${caught}${name === void 0 ? "" : ` as ${name}`}`;
}
function renderHead(facts, statement) {
	const value = (expression) => expression === void 0 ? "" : ` ${renderExpression(expression)}`;
	const alias = (name) => name === void 0 ? "" : ` as ${name}`;
	switch (statement.kind) {
		case "assign": {
			const type = statement.annotation === void 0 ? "" : `: ${renderExpression(statement.annotation)}`;
			const sign = statement.augmented ? " augmented by " : " = ";
			return statement.targets.map(renderExpression).join(" = ") + type + sign + renderExpression(statement.value);
		}
		case "expression": return renderExpression(statement.value);
		case "return":
		case "raise": return statement.kind + value(statement.value);
		case "if": return `if${value(statement.test)}`;
		case "loop": return statement.over === void 0 ? `while${value(statement.test)}` : `for${value(statement.target)} in${value(statement.over)}`;
		case "with": {
			const items = statement.items.map(({ context, target }) => renderExpression(context) + (target ? ` as ${renderExpression(target)}` : ""));
			return `${statement.async ? "async " : ""}with ${items.join(", ")}`;
		}
		case "match": return `match${value(statement.subject)}${statement.exhaustive ? ", exhaustive" : ""}`;
		case "import": return `import ${statement.names.map((name) => name.module + alias(name.alias)).join(", ")}`;
		case "import-from": {
			const names = statement.star ? ["*"] : statement.names.map((name) => name.name + alias(name.alias));
			return `from ${".".repeat(statement.level)}${statement.module} import ${names.join(", ")}`;
		}
		case "define": return `define #${statement.callable}`;
		case "define-class": return `define class #${facts.classes[statement.class]?.body}`;
		case "global":
		case "nonlocal": return `${statement.kind} ${statement.names.join(", ")}`;
		case "delete": return `delete ${statement.targets.map(renderExpression).join(", ")}`;
		default: return statement.kind;
	}
}
function list(items) {
	return `(${items.join(", ")})`;
}
function place(at) {
	return `${at[0]}:${at[1]}`;
}

// src/cli/facts.ts
const facts = {
	name: "facts",
	summary: "show what is read out of a Python file",
	usage: "FILE",
	operands: {
		name: "FILE",
		least: 1,
		most: 1
	},
	options: [{
		name: "json",
		says: "as JSON, the form in which the analysis has them"
	}],
	details: ["For finding out why something is found, or not: callables, statements and calls as the analysis sees them."],
	examples: [["forksight facts app/worker.py", "as text"], ["forksight facts --json app/worker.py", "as JSON"]],
	async run(args, terminal) {
		const text = await readPython(args.operands[0] ?? "", terminal.folder);
		const found = await createPythonReader().facts(text);
		terminal.out(args.has("json") ? `${JSON.stringify(found, void 0, 2)}\n` : renderFacts(found));
		return 0;
	}
};
/** Undefined for a path that leads nowhere. */
function statOf(place) {
	try {
		return statSync(place);
	} catch {
		return;
	}
}
/** Through a tree of this one file, so that its limits hold here too. */
async function readPython(file, folder) {
	const place = resolve(folder, file);
	const refuse = (says) => new UserError({
		kind: "unreadable",
		message: `${file}${says}`
	});
	const stats = statOf(place);
	if (!stats) throw refuse(` does not exist; check its spelling, seen from ${folder}.`);
	if (!stats.isFile()) throw refuse(" is not a file; give a Python file.");
	for await (const [, content] of diskTree(place).read([basename(place)])) {
		if (typeof content === "string") throw refuse(`: ${content}`);
		const decoded = decodePython(content);
		if ("reason" in decoded) throw refuse(`: ${decoded.reason}`);
		return decoded.text;
	}
	throw refuse(" cannot be read; check its permissions.");
}

// src/cli/help.ts
const STATUS = ["Exit status: 0 nothing found at or above --fail-on (warning by default), 1 something found, 2 could not check."];
const HELP = {
	name: "help",
	says: "show this text"
};
/** The text of `forksight --help`. */
function overview(commands, width) {
	return sections([
		wrap("Forksight finds fork hazards in Python: threads, locks, connections and state that a fork does not carry over.", width, "", ""),
		["Usage: forksight COMMAND [OPTIONS]"],
		["Commands:", ...table(commands.map(({ name, summary }) => [name, summary]), width)],
		["Options:", ...table([["--help", "show this text; behind a command, its own"], ["--version", "show the version"]], width)],
		["Examples:", ...commands.flatMap(({ examples }) => examples.slice(0, 1).map(([command]) => `  ${command}`))],
		STATUS.flatMap((line) => wrap(line, width, "", "  "))
	]);
}
/** The text of `forksight COMMAND --help`. */
function helpOf({ name, summary, usage, options, details, examples }, width) {
	const rows = [...options, HELP].map(({ name, value, says }) => [`--${name}${value ? ` ${value}` : ""}`, says]);
	return sections([
		[`forksight ${name}: ${summary}`],
		[`Usage: forksight ${name} ${usage}`.trimEnd() + (options.length > 0 ? " [OPTIONS]" : "")],
		...details.map((text) => wrap(text, width, "", "")),
		["Options:", ...table(rows, width)],
		["Examples:", ...table(examples, width)],
		STATUS.flatMap((line) => wrap(line, width, "", "  "))
	]);
}
function sections(blocks) {
	return `${blocks.map((lines) => lines.join("\n")).join("\n\n")}\n`;
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

// src/cli/review.ts
const review = {
	name: "review",
	summary: "tell what a review of a branch would say",
	usage: "--base REV [--head REV]",
	operands: {
		name: "operand",
		least: 0,
		most: 0
	},
	options: [
		{
			name: "base",
			value: "REV",
			says: "the branch, tag or commit that the change is to be merged into"
		},
		{
			name: "head",
			value: "REV",
			says: "the change; HEAD by default"
		},
		...DELIVERING,
		...JUDGING
	],
	details: ["Compares two commits of the git repository that the current folder belongs to, as a pull request does: the head, and the commit at which it left the base. Reports the hazards that the change introduces, whichever line is at fault, and where a review would comment on each. Commits are read from git, so changes that are not committed do not count. Settings are those of the base."],
	examples: [["forksight review --base main", "what the current branch introduces"], ["forksight review --base origin/main --head feature --format markdown", "another branch, as Markdown"]],
	async run(args, terminal) {
		const base = args.value("base");
		if (base === void 0) throw new UserError({
			kind: "revision",
			message: "review needs --base REV, the branch that the change is to be merged into: --base main."
		});
		const repository = await findRepository(terminal.folder);
		const tools = await createTools();
		const wishes = wishesFrom(args, terminal.folder, tools.rules);
		const progress = createProgress(terminal);
		const outcome = await reviewChange(repository, base, args.value("head") ?? "HEAD", {
			...wishes,
			tools,
			onProgress: progress.onProgress
		}).finally(progress.end);
		deliver(outcome.report, args, terminal, tools.rules);
		return statusOf(outcome);
	}
};

// src/cli/rules.ts
const rules = {
	name: "rules",
	summary: "list the rules",
	usage: "",
	operands: {
		name: "operand",
		least: 0,
		most: 0
	},
	options: [],
	details: ["One line each: code, severity, name, and what it finds. Rules for the pedantic audience are marked."],
	examples: [["forksight rules", "the list"]],
	run(_args, terminal) {
		const paint = painter(terminal.color);
		const width = Math.max(0, ...RULES.map((rule) => rule.slug.length));
		for (const { code, severity, slug, summary, audience } of RULES) {
			const mark = audience === "pedantic" ? " (pedantic)" : "";
			terminal.out(`${paint("bold", code)}  ${paint(severity, severity.padEnd(7))}  ${slug.padEnd(width)}  ${summary}${mark}\n`);
		}
		return Promise.resolve(0);
	}
};

// src/cli/run.ts
const COMMANDS = [
	check,
	review,
	explain,
	rules,
	facts
];
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
	const command = commandNamed(first === "help" ? rest[0] ?? "" : first);
	if (first === "help" || asksForHelp(rest)) {
		terminal.out(helpOf(command, terminal.width));
		return 0;
	}
	const { name, operands, options } = command;
	return command.run(parseArguments({
		command: name,
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