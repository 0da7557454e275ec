import { n as __require, t as __commonJSMin } from "./rolldown-runtime.js";
import { $ as rulePage, A as renderSarif, B as suggestionBlock, Bt as coverageSentence, C as renderVerdicts, Ct as findRepository, Dt as parseHunks, Et as placeAll, F as renderSummaryComment, G as background, Gt as shownInSummary, H as CHECK_RUN_LIMIT, Ht as plural, I as verdictBlock, J as remedy, Jt as readTexts, K as counted, Kt as worstFirst, L as renderJson, M as annotationsOf, Mt as presentDay, N as commands, O as readInputs, Ot as auditTree, P as renderEverything, Q as why$1, R as renderHtml, S as judgedFindings, St as gitTree, Tt as runGit, U as JOB_SUMMARY_LIMIT, Ut as countFindings, V as BODY_LIMIT, Vt as headline, W as fit, Wt as reportedFindings, X as sentence$1, Y as ruleLink, Z as titleLine, at as reachingTests, bt as whySuppressionsFail, dt as lineReader, et as auditHeadline, ft as createTools, it as withPrevious, j as annotationText, k as rulePageText, kt as checkTree, nt as viewAudit, ot as checkOutEdited, pt as RULES, q as placeLink, qt as readEvent, rt as previousAmong, tt as migrationSentence, ut as checkOut, vt as hasFailingFindings, w as renderText, xt as reviewChange, yt as statusOf$1, z as renderAuditMarkdown } from "./shared.js";
import { B as commentValue, F as clip, H as htmlComment, J as link, L as codeSpan, Q as ownMarkdown, V as gfm, X as markdownText, Y as logText, Z as oneLine, at as withoutCommands, et as readCommentValue, it as visibleText, ot as UserError, q as joined, st as leavesDoubt, w as formatSpan, z as commandText } from "./base.js";
import { _ as string, a as boolean, b as unknown, c as int, d as number$1, f as object, i as array, l as literal, n as _enum, o as custom, s as discriminatedUnion, u as looseObject, v as tuple } from "./zod.js";
import { a as hasModule, d as surroundingsOf, i as findInterpreter, l as testFiles, n as runProgram, o as confirm, r as openWorkshop, s as commandFrom } from "./confirming.js";
import * as fs from "fs";
import { constants, promises } from "fs";
import * as os from "os";
import { EOL } from "os";
import { gzipSync } from "node:zlib";
import { join, resolve } from "node:path";
import * as crypto from "crypto";
import { mkdirSync, readFileSync as readFileSync$1, statSync, writeFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";

// node_modules/@actions/core/lib/utils.js
/**
* Sanitizes an input into a string so it can be passed into issueCommand safely
* @param input input to sanitize into a string
*/
function toCommandValue(input) {
	if (input === null || input === void 0) return "";
	else if (typeof input === "string" || input instanceof String) return input;
	return JSON.stringify(input);
}
/**
*
* @param annotationProperties
* @returns The command properties to send with the actual annotation command
* See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
*/
function toCommandProperties(annotationProperties) {
	if (!Object.keys(annotationProperties).length) return {};
	return {
		title: annotationProperties.title,
		file: annotationProperties.file,
		line: annotationProperties.startLine,
		endLine: annotationProperties.endLine,
		col: annotationProperties.startColumn,
		endColumn: annotationProperties.endColumn
	};
}

// node_modules/@actions/core/lib/command.js
/**
* Issues a command to the GitHub Actions runner
*
* @param command - The command name to issue
* @param properties - Additional properties for the command (key-value pairs)
* @param message - The message to include with the command
* @remarks
* This function outputs a specially formatted string to stdout that the Actions
* runner interprets as a command. These commands can control workflow behavior,
* set outputs, create annotations, mask values, and more.
*
* Command Format:
*   ::name key=value,key=value::message
*
* @example
* ```typescript
* // Issue a warning annotation
* issueCommand('warning', {}, 'This is a warning message');
* // Output: ::warning::This is a warning message
*
* // Set an environment variable
* issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
* // Output: ::set-env name=MY_VAR::some value
*
* // Add a secret mask
* issueCommand('add-mask', {}, 'secretValue123');
* // Output: ::add-mask::secretValue123
* ```
*
* @internal
* This is an internal utility function that powers the public API functions
* such as setSecret, warning, error, and exportVariable.
*/
function issueCommand(command, properties, message) {
	const cmd = new Command(command, properties, message);
	process.stdout.write(cmd.toString() + os.EOL);
}
function issue(name, message = "") {
	issueCommand(name, {}, message);
}
const CMD_STRING = "::";
var Command = class {
	constructor(command, properties, message) {
		if (!command) command = "missing.command";
		this.command = command;
		this.properties = properties;
		this.message = message;
	}
	toString() {
		let cmdStr = CMD_STRING + this.command;
		if (this.properties && Object.keys(this.properties).length > 0) {
			cmdStr += " ";
			let first = true;
			for (const key in this.properties) if (this.properties.hasOwnProperty(key)) {
				const val = this.properties[key];
				if (val) {
					if (first) first = false;
					else cmdStr += ",";
					cmdStr += `${key}=${escapeProperty(val)}`;
				}
			}
		}
		cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
		return cmdStr;
	}
};
function escapeData(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}

// node_modules/@actions/core/lib/file-command.js
function issueFileCommand(command, message) {
	const filePath = process.env[`GITHUB_${command}`];
	if (!filePath) throw new Error(`Unable to find environment variable for file command ${command}`);
	if (!fs.existsSync(filePath)) throw new Error(`Missing file at path: ${filePath}`);
	fs.appendFileSync(filePath, `${toCommandValue(message)}${os.EOL}`, { encoding: "utf8" });
}
function prepareKeyValueMessage(key, value) {
	const delimiter = `ghadelimiter_${crypto.randomUUID()}`;
	const convertedValue = toCommandValue(value);
	if (key.includes(delimiter)) throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
	if (convertedValue.includes(delimiter)) throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
	return `${key}<<${delimiter}${os.EOL}${convertedValue}${os.EOL}${delimiter}`;
}

// node_modules/@actions/core/lib/summary.js
var __awaiter$1 = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
const { access, appendFile, writeFile } = promises;
const SUMMARY_ENV_VAR = "GITHUB_STEP_SUMMARY";
var Summary = class {
	constructor() {
		this._buffer = "";
	}
	/**
	* Finds the summary file path from the environment, rejects if env var is not found or file does not exist
	* Also checks r/w permissions.
	*
	* @returns step summary file path
	*/
	filePath() {
		return __awaiter$1(this, void 0, void 0, function* () {
			if (this._filePath) return this._filePath;
			const pathFromEnv = process.env[SUMMARY_ENV_VAR];
			if (!pathFromEnv) throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
			try {
				yield access(pathFromEnv, constants.R_OK | constants.W_OK);
			} catch (_a) {
				throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
			}
			this._filePath = pathFromEnv;
			return this._filePath;
		});
	}
	/**
	* Wraps content in an HTML tag, adding any HTML attributes
	*
	* @param {string} tag HTML tag to wrap
	* @param {string | null} content content within the tag
	* @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
	*
	* @returns {string} content wrapped in HTML element
	*/
	wrap(tag, content, attrs = {}) {
		const htmlAttrs = Object.entries(attrs).map(([key, value]) => ` ${key}="${value}"`).join("");
		if (!content) return `<${tag}${htmlAttrs}>`;
		return `<${tag}${htmlAttrs}>${content}</${tag}>`;
	}
	/**
	* Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
	*
	* @param {SummaryWriteOptions} [options] (optional) options for write operation
	*
	* @returns {Promise<Summary>} summary instance
	*/
	write(options) {
		return __awaiter$1(this, void 0, void 0, function* () {
			const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
			const filePath = yield this.filePath();
			yield (overwrite ? writeFile : appendFile)(filePath, this._buffer, { encoding: "utf8" });
			return this.emptyBuffer();
		});
	}
	/**
	* Clears the summary buffer and wipes the summary file
	*
	* @returns {Summary} summary instance
	*/
	clear() {
		return __awaiter$1(this, void 0, void 0, function* () {
			return this.emptyBuffer().write({ overwrite: true });
		});
	}
	/**
	* Returns the current summary buffer as a string
	*
	* @returns {string} string of summary buffer
	*/
	stringify() {
		return this._buffer;
	}
	/**
	* If the summary buffer is empty
	*
	* @returns {boolen} true if the buffer is empty
	*/
	isEmptyBuffer() {
		return this._buffer.length === 0;
	}
	/**
	* Resets the summary buffer without writing to summary file
	*
	* @returns {Summary} summary instance
	*/
	emptyBuffer() {
		this._buffer = "";
		return this;
	}
	/**
	* Adds raw text to the summary buffer
	*
	* @param {string} text content to add
	* @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
	*
	* @returns {Summary} summary instance
	*/
	addRaw(text, addEOL = false) {
		this._buffer += text;
		return addEOL ? this.addEOL() : this;
	}
	/**
	* Adds the operating system-specific end-of-line marker to the buffer
	*
	* @returns {Summary} summary instance
	*/
	addEOL() {
		return this.addRaw(EOL);
	}
	/**
	* Adds an HTML codeblock to the summary buffer
	*
	* @param {string} code content to render within fenced code block
	* @param {string} lang (optional) language to syntax highlight code
	*
	* @returns {Summary} summary instance
	*/
	addCodeBlock(code, lang) {
		const attrs = Object.assign({}, lang && { lang });
		const element = this.wrap("pre", this.wrap("code", code), attrs);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML list to the summary buffer
	*
	* @param {string[]} items list of items to render
	* @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
	*
	* @returns {Summary} summary instance
	*/
	addList(items, ordered = false) {
		const tag = ordered ? "ol" : "ul";
		const listItems = items.map((item) => this.wrap("li", item)).join("");
		const element = this.wrap(tag, listItems);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML table to the summary buffer
	*
	* @param {SummaryTableCell[]} rows table rows
	*
	* @returns {Summary} summary instance
	*/
	addTable(rows) {
		const tableBody = rows.map((row) => {
			const cells = row.map((cell) => {
				if (typeof cell === "string") return this.wrap("td", cell);
				const { header, data, colspan, rowspan } = cell;
				const tag = header ? "th" : "td";
				const attrs = Object.assign(Object.assign({}, colspan && { colspan }), rowspan && { rowspan });
				return this.wrap(tag, data, attrs);
			}).join("");
			return this.wrap("tr", cells);
		}).join("");
		const element = this.wrap("table", tableBody);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds a collapsable HTML details element to the summary buffer
	*
	* @param {string} label text for the closed state
	* @param {string} content collapsable content
	*
	* @returns {Summary} summary instance
	*/
	addDetails(label, content) {
		const element = this.wrap("details", this.wrap("summary", label) + content);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML image tag to the summary buffer
	*
	* @param {string} src path to the image you to embed
	* @param {string} alt text description of the image
	* @param {SummaryImageOptions} options (optional) addition image attributes
	*
	* @returns {Summary} summary instance
	*/
	addImage(src, alt, options) {
		const { width, height } = options || {};
		const attrs = Object.assign(Object.assign({}, width && { width }), height && { height });
		const element = this.wrap("img", null, Object.assign({
			src,
			alt
		}, attrs));
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML section heading element
	*
	* @param {string} text heading text
	* @param {number | string} [level=1] (optional) the heading level, default: 1
	*
	* @returns {Summary} summary instance
	*/
	addHeading(text, level) {
		const tag = `h${level}`;
		const allowedTag = [
			"h1",
			"h2",
			"h3",
			"h4",
			"h5",
			"h6"
		].includes(tag) ? tag : "h1";
		const element = this.wrap(allowedTag, text);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML thematic break (<hr>) to the summary buffer
	*
	* @returns {Summary} summary instance
	*/
	addSeparator() {
		const element = this.wrap("hr", null);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML line break (<br>) to the summary buffer
	*
	* @returns {Summary} summary instance
	*/
	addBreak() {
		const element = this.wrap("br", null);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML blockquote to the summary buffer
	*
	* @param {string} text quote text
	* @param {string} cite (optional) citation url
	*
	* @returns {Summary} summary instance
	*/
	addQuote(text, cite) {
		const attrs = Object.assign({}, cite && { cite });
		const element = this.wrap("blockquote", text, attrs);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML anchor tag to the summary buffer
	*
	* @param {string} text link text/content
	* @param {string} href hyperlink
	*
	* @returns {Summary} summary instance
	*/
	addLink(text, href) {
		const element = this.wrap("a", text, { href });
		return this.addRaw(element).addEOL();
	}
};
const _summary = new Summary();
const summary = _summary;

// node_modules/@actions/core/lib/core.js
var __awaiter = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
/**
* The code to exit an action
*/
var ExitCode;
(function(ExitCode) {
	/**
	* A code indicating that the action was successful
	*/
	ExitCode[ExitCode["Success"] = 0] = "Success";
	/**
	* A code indicating that the action was a failure
	*/
	ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
/**
* Gets the value of an input.
* Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
* Returns an empty string if the value is not defined.
*
* @param     name     name of the input to get
* @param     options  optional. See InputOptions.
* @returns   string
*/
function getInput(name, options) {
	const val = process.env[`INPUT_${name.replace(/ /g, "_").toUpperCase()}`] || "";
	if (options && options.required && !val) throw new Error(`Input required and not supplied: ${name}`);
	if (options && options.trimWhitespace === false) return val;
	return val.trim();
}
/**
* Sets the value of an output.
*
* @param     name     name of the output to set
* @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
*/
function setOutput(name, value) {
	if (process.env["GITHUB_OUTPUT"] || "") return issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
	process.stdout.write(os.EOL);
	issueCommand("set-output", { name }, toCommandValue(value));
}
/**
* Writes debug message to user log
* @param message debug message
*/
function debug(message) {
	issueCommand("debug", {}, message);
}
/**
* Adds an error issue
* @param message error issue message. Errors will be converted to string via toString()
* @param properties optional properties to add to the annotation.
*/
function error(message, properties = {}) {
	issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
* Adds a warning issue
* @param message warning issue message. Errors will be converted to string via toString()
* @param properties optional properties to add to the annotation.
*/
function warning(message, properties = {}) {
	issueCommand("warning", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
* Adds a notice issue
* @param message notice issue message. Errors will be converted to string via toString()
* @param properties optional properties to add to the annotation.
*/
function notice(message, properties = {}) {
	issueCommand("notice", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
* Writes info to log with console.log.
* @param message info message
*/
function info(message) {
	process.stdout.write(message + os.EOL);
}
/**
* Begin an output group.
*
* Output until the next `groupEnd` will be foldable in this group
*
* @param name The name of the output group
*/
function startGroup(name) {
	issue("group", name);
}
/**
* End an output group.
*/
function endGroup() {
	issue("endgroup");
}

// src/report/read-verdicts.ts
/** Verdicts that another job has written. That job has run untrusted code, so nothing else of its report is taken. */
const [SHORT, LONG, MANY] = [
	500,
	2e3,
	50
];
const short = string().max(SHORT);
const long = string().max(LONG);
const places = array(short).max(MANY);
const number = number$1().nonnegative();
const runs = array(object({
	python: short,
	method: _enum([
		"fork",
		"forkserver",
		"spawn"
	]),
	schedule: _enum([
		"natural",
		"forced",
		"healed",
		"flushed"
	]),
	outcome: _enum([
		"passes",
		"fails",
		"crashes",
		"hangs",
		"not ended"
	]),
	times: number,
	of: number,
	seconds: number,
	detail: short.exactOptional()
})).max(MANY);
const verdict = object({
	fingerprint: string().regex(/^[0-9a-f]{32}$/),
	kind: _enum([
		"differs",
		"writes-twice",
		"relies-on-fork",
		"hangs-everywhere",
		"same",
		"inconclusive"
	]),
	cause: _enum(["proved", "observed"]).exactOptional(),
	says: long,
	test: long.exactOptional(),
	runs,
	story: object({
		fork: object({
			at: short,
			thread: short
		}),
		lock: object({
			kind: short,
			made: short
		}).exactOptional(),
		holder: object({
			name: short,
			itself: boolean(),
			started: short.exactOptional(),
			runs: short.exactOptional(),
			stack: places
		}).exactOptional(),
		blocked: places,
		proof: long,
		times: object({
			held: number.exactOptional(),
			child: number.exactOptional(),
			proof: number.exactOptional()
		}),
		delayed: number
	}).exactOptional(),
	limits: array(long).max(MANY),
	reproduce: long.exactOptional(),
	fix: object({
		kind: _enum([
			"mends",
			"does-not-mend",
			"inconclusive"
		]),
		says: long,
		runs
	}).exactOptional()
});
/** What the verdicts of a report must look like when it comes from elsewhere. */
const VERDICTS = array(verdict).max(5e3);
const report$1 = looseObject({ verdicts: VERDICTS });
/** The verdicts in the text of a report. Throws a UserError when there are none, or they are not as they should be. */
function readVerdicts(text, file) {
	let value;
	try {
		value = JSON.parse(text);
	} catch {
		throw unusable$3(`${file} is not JSON`);
	}
	const checked = report$1.safeParse(value);
	if (!checked.success) {
		const [first] = checked.error.issues;
		throw unusable$3(`${file} has no verdicts that can be read (${first?.path.join(".") ?? ""}: ${first?.message ?? ""})`);
	}
	return checked.data.verdicts;
}
function unusable$3(what) {
	return new UserError({
		kind: "unreadable",
		message: `${what}; give the report that a job with confirm: true has written.`
	});
}

// src/action/runner.ts
/**
* What the runner of GitHub Actions offers to a step: its log, its outputs and the summary of the job. Text that may
* come from a repository is made harmless here, before it is handed to `@actions/core`.
*/
/** What `@actions/core` offers, for encoded text alone. */
const LOG = info;
const DEBUG = debug;
const GROUP = startGroup;
const ANNOUNCE = {
	error,
	warning,
	notice
};
/** A line of the log. */
function say(text) {
	LOG(logText(text));
}
/** A line of the log that GitHub also shows at the top of the run, and beside the code when it names a place. */
function announce(level, text, properties) {
	const { title = "Forksight", file, ...lines } = properties ?? {};
	ANNOUNCE[level](commandText(text), {
		title: commandText(title),
		...file !== void 0 && { file: commandText(file) },
		...lines
	});
}
/** A line of the log that is shown in runs with debug logging only. */
function mutter(text) {
	DEBUG(commandText(text));
}
/** What a renderer has made for the log, folded below a title where there is one. */
function show(text, title) {
	if (title !== void 0) GROUP(logText(title));
	LOG(text);
	if (title !== void 0) endGroup();
}
/** A variable that the runner always sets. Throws a UserError when it is not there. */
function given(name) {
	const value = process.env[name];
	if (value !== void 0 && value !== "") return value;
	throw new UserError({
		kind: "event",
		message: `${name} is not set; this is the GitHub Action, use the \`forksight\` command outside of a workflow.`
	});
}
/** The text of the event's payload. Throws a UserError when it cannot be read. */
function eventText() {
	const path = given("GITHUB_EVENT_PATH");
	try {
		return readFileSync$1(path, "utf8");
	} catch {
		throw new UserError({
			kind: "event",
			message: `The event's payload cannot be read from ${path}, which GITHUB_EVENT_PATH names.`
		});
	}
}
function runnerFile(name) {
	return join(process.env["RUNNER_TEMP"] ?? ".", name);
}
/** An output that cannot be written is told in the log, and no reason to fail. */
function setOutputs(outputs) {
	try {
		for (const [name, value] of Object.entries(outputs)) setOutput(name, value);
	} catch (cause) {
		announce("warning", `The outputs could not be written: ${reasonOf(cause)}`);
	}
}
/** The bytes that earlier writes of this step have used of the summary's limit. */
function summarySize() {
	const file = process.env["GITHUB_STEP_SUMMARY"];
	return file ? statSync(file, { throwIfNoEntry: false })?.size ?? 0 : 0;
}
/** A summary that cannot be written is told in the log, and no reason to fail. */
async function appendSummary(markdown) {
	try {
		await summary.addRaw(markdown, true).write();
	} catch (cause) {
		summary.emptyBuffer();
		announce("warning", `The summary of the job could not be written: ${reasonOf(cause)}`);
	}
}
function reasonOf(cause) {
	return cause instanceof Error ? cause.message : String(cause);
}

// src/action/confirm.ts
/** The Action's `confirm`: tests are run in a copy of the commit, in a job that has no token. */
/** Test files that are looked for, at most. */
const TEST_FILES = 8;
/** The report with the verdicts that the inputs ask for: those of another job, or new ones. */
async function withVerdicts(report, repository, sha, inputs, tools) {
	if (inputs.verdicts !== "") return {
		...report,
		verdicts: readVerdicts(readVerdictFile(inputs.verdicts), inputs.verdicts)
	};
	if (!inputs.confirm) return report;
	await refuseWhereATokenIs(repository, inputs);
	const findings = reportedFindings(report).map(({ finding }) => finding);
	const workshop = openWorkshop(process.env["RUNNER_TEMP"] || void 0);
	const copy = join(workshop.folder, "copy");
	mkdirSync(copy);
	try {
		const tree = await gitTree(repository, sha);
		const left = await checkOut(tree, copy);
		if (left > 0) say(`The copy that tests are run in lacks ${left} links and submodules of the commit.`);
		const interpreters = await Promise.all(inputs.confirmPython.map(findInterpreter));
		const tests = inputs.confirmCommand.length > 0 ? [commandFrom(inputs.confirmCommand)] : await foundTests(findings, await reachingTests(tree, findings, tools, { overrides: inputs.overrides }, TEST_FILES));
		const lineOf = lineReader(report.excerpts);
		const copies = {
			parent: workshop.folder,
			inside: "",
			write: (folder, edit) => checkOutEdited(tree, folder, edit, lineOf)
		};
		const verdicts = await confirm({
			root: copy,
			place: {
				folder: copy,
				surroundings: surroundingsOf(copy)
			},
			findings,
			...inputs.verifyFixes && { copies },
			tests,
			interpreters,
			budget: inputs.confirmBudget,
			run: (program, ask, seconds) => runProgram(program, ask, seconds, workshop),
			onRun: (says) => say(`Running ${says}.`),
			reproduce: (test, { version }) => `forksight confirm report.json --python ${version} ${test.again.join(" ")}`
		});
		return {
			...report,
			verdicts
		};
	} finally {
		workshop.close();
	}
	async function foundTests(wanted, paths) {
		if (paths.length === 0 && wanted.length > 0) say("No test file imports what the findings name.");
		const [first = "python"] = inputs.confirmPython;
		const pytest = await hasModule(await findInterpreter(first), "pytest");
		return testFiles(paths, pytest ? "pytest" : "unittest");
	}
}
function readVerdictFile(path) {
	try {
		return readFileSync$1(path, "utf8");
	} catch (error) {
		const { code } = error;
		const message = `The input 'verdicts' names ${path}, which cannot be read (${code ?? String(error)}); give the path of the report that the confirming job has written.`;
		throw new UserError({
			kind: "config",
			message
		});
	}
}
/** Code of a pull request must not run where it could take a token. */
async function refuseWhereATokenIs(repository, { token }) {
	const refuse = (what) => {
		throw new UserError({
			kind: "config",
			message: what
		});
	};
	if (token !== "") refuse("The input 'confirm' runs code of the change, so its job may have no token; give github-token: '' and let another job comment.");
	const secrets = [
		"GITHUB_TOKEN",
		"GH_TOKEN",
		"ACTIONS_ID_TOKEN_REQUEST_TOKEN"
	].filter((name) => process.env[name]);
	if (secrets.length > 0) refuse(`The input 'confirm' runs code of the change, and the environment has ${secrets.join(" and ")}; leave them out of this job.`);
	if ((await runGit(repository, [
		"config",
		"--get-regexp",
		String.raw`^(http\..*\.extraheader|includeif\..*)$`
	])).status === 0) refuse("The input 'confirm' runs code of the change, and the checkout keeps a token; check out with persist-credentials: false.");
}

// src/report/audit-issue.ts
const ID$2 = 8;
const TITLE = 120;
/** Of the body; findings that do not fit are remembered by their fingerprint alone. */
const MEMORY = 24e3;
/** Findings that are remembered at most, the worst first: more than anybody works through between two audits. */
const REMEMBERED = 1e3;
function remember(findings) {
	return findings.slice(0, REMEMBERED).map(({ fingerprint, rule, at, title }) => ({
		id: idOf(fingerprint),
		rule,
		path: clip(at.path, TITLE),
		title: clip(title, TITLE)
	}));
}
function idOf(fingerprint) {
	return fingerprint.slice(0, ID$2);
}
/** The issue's body without its marker; `unread` are findings whose files could not be read this time. */
function renderIssue(view, memory, unread) {
	const { audit, findings, context } = view;
	const { before, now, since, fixed } = memory;
	const known = new Set(before);
	const fresh = new Set(before === void 0 ? [] : now.map(({ id }) => id).filter((id) => !known.has(id)));
	const isNew = ({ fingerprint }) => fresh.has(idOf(fingerprint));
	const rows = (heading, items) => ({
		heading: gfm`#### ${markdownText(heading)} (${items.length})`,
		items,
		as: "list",
		more: (count) => gfm`And ${counted(count, "more finding")}. The audit has them all.`
	});
	const sections = [
		rows(`New since ${since}`, findings.filter(isNew).map((finding) => row(finding, context))),
		rows(before === void 0 ? "Open" : "Still open", findings.filter((finding) => !isNew(finding)).map((finding) => row(finding, context))),
		rows("Not known this time, as a file could not be read", unread.map((one) => rememberedRow(one, context))),
		rows(`Fixed since ${since}`, fixed.map((one) => rememberedRow(one, context)))
	];
	const { error, warning, note } = view.counts.total;
	const opening = [
		gfm`### Forksight: ${markdownText(auditHeadline(view))}`,
		gfm`**${markdownText(`${plural(error, "error")}, ${plural(warning, "warning")}, ${plural(note, "note")}`)}** · ${view.suppressed.length} kept as they are`,
		markdownText(migrationSentence(view))
	];
	const closing = gfm`<sub>${markdownText(coverageSentence(audit.report))} This issue is kept up to date by Forksight. It is closed when nothing is left. Close it as not planned, and it stays closed until there is something new.</sub>`;
	const memoryLine = writeMemory(memory);
	const limit = {
		...BODY_LIMIT,
		size: BODY_LIMIT.size - memoryLine.length - 2
	};
	return gfm`${fit(joined(opening, "\n\n"), sections, closing, limit)}\n\n${memoryLine}`;
}
function row(finding, context) {
	const sure = finding.confidence === "certain" ? "" : gfm` (${finding.confidence})`;
	return gfm`- ${finding.severity}${sure} ${ruleLink(finding.rule, context)} ${placeLink(finding.at, context)}: ${sentence$1(finding.title)}`;
}
function rememberedRow({ rule, path, title }, context) {
	if (rule === "") return gfm`- a finding of which only the fingerprint is remembered`;
	return gfm`- ${ruleLink(rule, context)} in ${codeSpan(path)}: ${sentence$1(title)}`;
}
/** The memory as an HTML comment of one line: the day, the ids of before, the findings of now, the rest by id, the fixed ones. */
function writeMemory({ since, before, now, fixed }) {
	const rows = (items) => items.map(({ id, rule, path, title }) => [
		id,
		rule,
		path,
		title
	]);
	const line = (kept) => {
		const rest = now.slice(kept).map(({ id }) => id);
		const value = [
			since,
			before?.join("") ?? null,
			rows(now.slice(0, kept)),
			rest.join(""),
			rows(fixed.slice(0, kept))
		];
		return htmlComment`forksight:audit ${commentValue(JSON.stringify(value))}`;
	};
	let kept = Math.max(now.length, fixed.length);
	while (kept > 0 && line(kept).length > MEMORY) kept = Math.floor(kept / 2);
	return line(kept);
}
/** What an earlier audit wrote into the body; undefined where that is not to be read. */
function readMemory(body) {
	const value = readCommentValue(/^<!-- forksight:audit (\S+) -->$/m.exec(body)?.[1] ?? "");
	if (value === void 0) return void 0;
	try {
		const [since, before, now, rest, fixed] = JSON.parse(value);
		if (typeof since !== "string" || !/^\d{4}-\d\d-\d\d$/.test(since)) return void 0;
		const short = readIds(rest).map((id) => ({
			id,
			rule: "",
			path: "",
			title: ""
		}));
		return {
			since,
			...typeof before === "string" && { before: readIds(before) },
			now: [...readRows(now), ...short],
			fixed: readRows(fixed)
		};
	} catch {
		return;
	}
}
function readIds(value) {
	return typeof value === "string" ? value.match(/[0-9a-f]{8}/g) ?? [] : [];
}
function readRows(value) {
	if (!Array.isArray(value)) return [];
	return value.flatMap((item) => {
		const [id = "", rule = "", path = "", title = ""] = Array.isArray(item) ? item.map(String) : [];
		return /^[0-9a-f]{8}$/.test(id) ? [{
			id,
			rule: /^FS\d{3}$/.test(rule) ? rule : "",
			path,
			title
		}] : [];
	});
}

// src/report/marker.ts
/**
* The marker by which Forksight knows its own comments: an HTML comment in the last line of the body, with what the
* comment is about and a hash of the text above it. Read only from the last line, so that no excerpt can forge it.
*/
/**
* The body with its marker. `sha` is the commit that links in the body name: a body that differs in nothing else is no
* reason to edit a comment, since its links stay good.
*/
function markBody(body, marker, sha) {
	const { id, category, state } = marker;
	const hash = bodyHash(sha === "" ? body : body.replaceAll(sha, ""));
	const comment = htmlComment`forksight:v1 id=${commentValue(id)} h=${commentValue(hash)} state=${commentValue(state)} category=${commentValue(category)}`;
	return gfm`${body}\n\n${comment}`;
}
/** The marker of a comment's body; undefined when it has none of this version. */
function readMarker(body) {
	const last = body.trimEnd().split("\n").at(-1)?.trim() ?? "";
	const found = /^<!-- forksight:v1 id=(?<id>\S+) h=(?<hash>[0-9a-f]{16}) state=(?<state>open|resolved) category=(?<category>\S*) -->$/.exec(last)?.groups;
	if (found === void 0) return void 0;
	const id = readCommentValue(found["id"] ?? "");
	const category = readCommentValue(found["category"] ?? "");
	if (id === void 0 || category === void 0) return void 0;
	return {
		id,
		category,
		state: found["state"] === "resolved" ? "resolved" : "open",
		hash: found["hash"] ?? ""
	};
}
/** Twice FNV-1a, with 32 bits each, over UTF-16 units, as 16 hex digits: tells bodies apart, protects nothing. */
function bodyHash(body) {
	return [16777619, 2246822507].map((factor) => fnv(body, factor).toString(16).padStart(8, "0")).join("");
}
function fnv(text, factor) {
	let hash = 2166136261;
	for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), factor);
	return hash >>> 0;
}

// src/github/plan-issue.ts
/** The whole decision about the issue of an audit as a value: what is found, against the issues that are there. */
const ID$1 = "audit";
/**
* One issue for each category, known by its author and its marker, whatever people make of its title and labels. The
* oldest open one counts, else the youngest. What a person closed as not planned stays closed until something new is
* found; what was closed otherwise is opened again when there are findings.
*/
function planIssue(view, existing, category) {
	const owns = ownIssues(existing, category);
	const open = owns.filter(({ issue }) => issue.state === "open");
	const current = open[0] ?? owns.at(-1);
	const surplus = open.slice(1).map(({ issue }) => issue.number);
	if (view.audit.report.head.analysis.problems.some(({ fatal }) => fatal)) return {
		surplus: [],
		says: "The issue is left as it is, since nothing could be checked."
	};
	const old = current && readMemory(current.issue.body);
	const unread = unreadOf(old, view);
	const memory = nextMemory(old, [...remember(view.findings), ...unread], remember(view.suppressed), view.audit.date);
	const isClean = memory.now.length === 0;
	const state = isClean ? "resolved" : "open";
	const body = markBody(renderIssue(view, memory, unread), {
		id: ID$1,
		category,
		state
	}, view.audit.report.head.sha ?? "");
	if (current === void 0) {
		if (isClean) return {
			surplus,
			says: "There is nothing to open an issue for."
		};
		return {
			create: {
				title: `Forksight audit${category === "" ? "" : ` (${category})`}: fork hazards`,
				body
			},
			surplus,
			says: "An issue is opened."
		};
	}
	const { issue, marker } = current;
	const { number } = issue;
	if (issue.state === "closed") {
		const isNew = memory.now.some(({ id }) => !old?.now.some((one) => one.id === id));
		const byPerson = marker.state === "open";
		if (isClean) return {
			surplus,
			says: `Issue ${number} stays closed.`
		};
		if (byPerson && issue.reason === "not-planned" && !isNew) return {
			surplus,
			says: `Issue ${number} stays closed, as it is not planned and nothing is new.`
		};
		return {
			update: {
				number,
				change: {
					body,
					state: "open"
				}
			},
			surplus,
			says: `Issue ${number} is opened again.`
		};
	}
	const same = marker.hash === readMarker(body)?.hash && marker.state === state;
	if (isClean) return {
		update: {
			number,
			change: {
				body,
				state: "closed"
			}
		},
		surplus,
		says: `Issue ${number} is closed.`
	};
	if (same) return {
		surplus,
		says: `Issue ${number} is up to date.`
	};
	return {
		update: {
			number,
			change: { body }
		},
		surplus,
		says: `Issue ${number} is brought up to date.`
	};
}
/** Those that carry our marker, oldest first. */
function ownIssues(existing, category) {
	return [...existing].sort((a, b) => a.number - b.number).flatMap((issue) => {
		const marker = readMarker(issue.body);
		return marker?.id === ID$1 && marker.category === category ? [{
			issue,
			marker
		}] : [];
	});
}
/** Findings of before that are not seen now, although they may be there: their file could not be read. */
function unreadOf(old, { audit, findings }) {
	const isDoubtful = leavesDoubt(audit.report.head.analysis.problems);
	const seen = new Set(remember(findings).map(({ id }) => id));
	return (old?.now ?? []).filter(({ id, path }) => !seen.has(id) && isDoubtful(path));
}
/** As long as the findings stay the same, so does what is said to be new or fixed. What is kept is not fixed. */
function nextMemory(old, now, kept, today) {
	if (old === void 0) return {
		since: today,
		now,
		fixed: []
	};
	const [before, after] = [old.now, now].map((items) => new Set(items.map(({ id }) => id)));
	if (before?.size === after?.size && now.every(({ id }) => before?.has(id))) return {
		...old,
		now
	};
	const isKept = new Set(kept.map(({ id }) => id));
	const fixed = old.now.filter(({ id }) => !after?.has(id) && !isKept.has(id));
	return {
		since: today,
		before: old.now.map(({ id }) => id),
		now,
		fixed
	};
}

// src/github/keep-issue.ts
/** Reads that fail throw a UserError; writes never throw. After a write of which nobody knows, the issues are read again. */
async function keepIssue(api, view, category) {
	const plan = planIssue(view, await api.ownIssues(), category);
	const problems = [];
	const first = await carryOut(api, plan);
	let failed = first;
	if (first?.result === "unsure") failed = await carryOut(api, planIssue(view, await api.ownIssues(), category));
	if (failed !== void 0) problems.push(problem$1(failed));
	for (const number of failed === void 0 ? plan.surplus : []) {
		const written = await api.updateIssue(number, { state: "closed-as-duplicate" });
		if (written.result !== "done" && written.result !== "gone") problems.push(problem$1(written));
	}
	return {
		message: failed === void 0 ? plan.says : "The issue could not be written.",
		problems
	};
}
/** The first write that was not done. */
async function carryOut(api, { create, update }) {
	const written = create ? await api.createIssue(create.title, create.body) : update && await api.updateIssue(update.number, update.change);
	return written === void 0 || written.result === "done" ? void 0 : written;
}
function problem$1({ result, message }) {
	return {
		kind: "github",
		fatal: false,
		message: `The issue of the audit could not be written: ${result === "read-only" ? "the token may not write issues; grant `issues: write`" : result === "gone" ? "there is no such issue, or the repository has issues switched off" : message}.`
	};
}

// src/github/read-pull.ts
/** Of a thread, the first comment and the count are enough. Larger pages make GitHub time out. */
const QUERY = `
query ($owner: String!, $repo: String!, $number: Int!, $threads: Boolean!, $comments: Boolean!, $threadsAfter: String, $commentsAfter: String) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      headRefOid
      state
      reviewThreads(first: 50, after: $threadsAfter) @include(if: $threads) {
        pageInfo { hasNextPage endCursor }
        nodes {
          id isResolved viewerCanResolve viewerCanUnresolve path subjectType line startLine
          comments(first: 1) { totalCount nodes { id fullDatabaseId body viewerDidAuthor isMinimized viewerCanMinimize } }
        }
      }
      comments(first: 100, after: $commentsAfter) @include(if: $comments) {
        pageInfo { hasNextPage endCursor }
        nodes { fullDatabaseId body viewerDidAuthor }
      }
    }
  }
}`;
/** Throws what the client throws, and an Error where there is no such pull request. */
async function readPull(octokit, name) {
	const threads = [];
	const conversation = [];
	let wanted = {
		threads: true,
		comments: true
	};
	for (;;) {
		const { repository } = await octokit.graphql(QUERY, {
			...name,
			...wanted
		});
		const page = repository?.pullRequest;
		if (!page) throw new Error("there is no such pull request");
		threads.push(...present(page.reviewThreads?.nodes).flatMap(threadOf));
		conversation.push(...present(page.comments?.nodes).map(commentOf));
		wanted = nextOf(page);
		if (!wanted.threads && !wanted.comments) return {
			headSha: page.headRefOid,
			open: page.state === "OPEN",
			threads,
			conversation
		};
	}
}
/** What is still to be read; of a list that has come to its end, nothing. */
function nextOf({ reviewThreads, comments }) {
	const [threads, conversation] = [reviewThreads?.pageInfo, comments?.pageInfo];
	return {
		threads: threads?.hasNextPage === true,
		comments: conversation?.hasNextPage === true,
		...threads?.endCursor && { threadsAfter: threads.endCursor },
		...conversation?.endCursor && { commentsAfter: conversation.endCursor }
	};
}
function threadOf(thread) {
	const [first] = present(thread.comments.nodes);
	if (first === void 0) return [];
	const { line, startLine, subjectType } = thread;
	return [{
		...commentOf(first),
		thread: thread.id,
		path: thread.path,
		on: subjectType === "FILE" ? "file" : "line",
		...typeof line === "number" && { endLine: line },
		...typeof startLine === "number" && { startLine },
		answered: thread.comments.totalCount > 1,
		resolved: thread.isResolved,
		comment: first.id,
		hidden: first.isMinimized,
		mayHide: first.viewerCanMinimize,
		mayResolve: thread.isResolved ? thread.viewerCanUnresolve : thread.viewerCanResolve
	}];
}
function commentOf({ fullDatabaseId, body, viewerDidAuthor }) {
	return {
		id: Number(fullDatabaseId),
		mine: viewerDidAuthor,
		body
	};
}
/** Nodes that GitHub does not want to show are null. */
function present(nodes) {
	return (nodes ?? []).flatMap((node) => node ?? []);
}

// src/github/octokit.ts
/** Reads throw a {@link UserError} that says what could not be read; writes tell their outcome. */
function pullRequestApi(octokit, name, requestsLeft) {
	const { owner, repo, number } = name;
	const { pulls, issues } = octokit.rest;
	const here = {
		owner,
		repo
	};
	const pull = {
		...here,
		pull_number: number
	};
	const issue = {
		...here,
		issue_number: number
	};
	return {
		requestsLeft,
		read: () => read("the pull request", "pull-requests: read", () => readPull(octokit, name)),
		createReview: (sha, body, comments) => write(() => pulls.createReview({
			...pull,
			commit_id: sha,
			event: "COMMENT",
			body,
			comments: comments.map(({ path, startLine, endLine, body }) => ({
				path,
				body,
				line: endLine,
				side: "RIGHT",
				...startLine < endLine ? {
					start_line: startLine,
					start_side: "RIGHT"
				} : {}
			}))
		})),
		createFileComment: (sha, path, body) => write(() => pulls.createReviewComment({
			...pull,
			commit_id: sha,
			path,
			body,
			subject_type: "file"
		})),
		updateReviewComment: (id, body) => write(() => pulls.updateReviewComment({
			...here,
			comment_id: id,
			body
		})),
		deleteReviewComment: (id) => write(() => pulls.deleteReviewComment({
			...here,
			comment_id: id
		})),
		resolveThread: (thread, resolved) => {
			const change = resolved ? "resolveReviewThread" : "unresolveReviewThread";
			return write(() => octokit.graphql(`mutation ($thread: ID!) { ${change}(input: { threadId: $thread }) { clientMutationId } }`, { thread }));
		},
		hideComment: (comment) => write(() => octokit.graphql("mutation ($comment: ID!) { minimizeComment(input: { subjectId: $comment, classifier: RESOLVED }) { clientMutationId } }", { comment })),
		createConversationComment: (body) => write(() => issues.createComment({
			...issue,
			body
		})),
		updateConversationComment: (id, body) => write(() => issues.updateComment({
			...here,
			comment_id: id,
			body
		})),
		deleteConversationComment: (id) => write(() => issues.deleteComment({
			...here,
			comment_id: id
		}))
	};
}
/** The answer to a question about GitHub; `permission` is what the question takes. */
async function read(what, permission, call) {
	try {
		return await call();
	} catch (error) {
		const { status, message } = describe(error);
		const answer = status === void 0 ? message : `${status} ${message}`;
		throw new UserError({
			kind: "github",
			message: `${what[0]?.toUpperCase()}${what.slice(1)} could not be read from GitHub (${answer}); check that the workflow grants \`${permission}\` and run it again.`
		});
	}
}
async function write(call) {
	try {
		await call();
		return { result: "done" };
	} catch (error) {
		const { status, message } = describe(error);
		return {
			result: judge(status, message),
			message
		};
	}
}
function judge(status, message) {
	if (status === void 0 || status >= 500) return "unsure";
	if (/rate limit|too quickly/i.test(message) || status === 429) return "limited";
	if (/not accessible/i.test(message)) return "read-only";
	if (status === 422) return "rejected";
	return status === 404 || status === 410 ? "gone" : "failed";
}
/** Octokit's errors carry the status and, in the message, what GitHub wrote. */
function describe(error) {
	const [line = ""] = (error instanceof Error ? error.message : String(error)).replace(/<[^>]*>/g, " ").trim().split("\n").filter((text) => text !== "" && !text.startsWith("Request failed due to following response errors:"));
	return {
		status: statusOf(error),
		message: line.replace(/^ - /, "").slice(0, 300)
	};
}
/** Undefined where no answer came. GraphQL answers errors with 200. */
function statusOf(error) {
	if (typeof error !== "object" || error === null) return void 0;
	if ("name" in error && error.name === "GraphqlResponseError") return 200;
	return "response" in error && error.response !== void 0 && "status" in error ? Number(error.status) : void 0;
}

// src/github/identity.ts
/** The identity of a workflow's own token, for servers that do not tell. */
const WORKFLOW_BOT = { login: "github-actions[bot]" };
/** Asked for once. */
function identity(octokit) {
	let viewer;
	return async () => {
		viewer ??= askViewer(octokit);
		const { login, databaseId } = await viewer;
		const isMine = (author) => author !== null && (typeof databaseId !== "number" ? author.login === login || author.login === `${login}[bot]` : author.id === databaseId);
		return {
			login,
			isMine
		};
	};
}
/** A server that refuses to tell may be asked for no more; after one that failed, own comments would pass for others'. */
async function askViewer(octokit) {
	try {
		return (await octokit.graphql("query { viewer { login databaseId } }")).viewer;
	} catch (error) {
		const answered = error instanceof Error && error.name === "GraphqlResponseError" ? 200 : 500;
		const { status = answered } = describe(error);
		if (status < 500 && !/rate limit/i.test(String(error))) return WORKFLOW_BOT;
		throw error;
	}
}

// src/github/repository-octokit.ts
function repositoryApi(octokit, here) {
	const { issues, codeScanning } = octokit.rest;
	const mine = identity(octokit);
	return {
		ownIssues: () => read("the issues", "issues: write", async () => {
			const { isMine, login } = await mine();
			const filter = {
				...here,
				state: "all",
				creator: login,
				per_page: 100
			};
			return (await octokit.paginate(issues.listForRepo, filter)).filter(({ pull_request, user }) => pull_request === void 0 && isMine(user)).map(({ number, body, state, state_reason }) => ({
				number,
				body: body ?? "",
				state: state === "open" ? "open" : "closed",
				reason: state_reason === "not_planned" || state_reason === "duplicate" ? "not-planned" : "completed"
			}));
		}),
		createIssue: (title, body) => write(() => issues.create({
			...here,
			title,
			body
		})),
		updateIssue: (number, change) => write(() => issues.update({
			...here,
			issue_number: number,
			...changed(change)
		})),
		uploadSarif: ({ commit, ref, sarif }) => write(() => codeScanning.uploadSarif({
			...here,
			commit_sha: commit,
			ref,
			sarif,
			tool_name: "Forksight"
		}))
	};
}
function changed({ body, state }) {
	return {
		...body !== void 0 && { body },
		...state === "open" && { state: "open" },
		...state === "closed" && {
			state: "closed",
			state_reason: "completed"
		},
		...state === "closed-as-duplicate" && {
			state: "closed",
			state_reason: "duplicate"
		}
	};
}

// src/report/comment.ts
/** The review comment about one finding, at the given placement, as Markdown without marker. */
function renderComment({ finding, placement }, context) {
	const suggestion = suggestionBlock(finding, placement.on === "line" ? placement : void 0, context.lineOf);
	const argument = [
		titleLine(finding, context),
		whereItStands(finding, placement, context),
		why$1(finding),
		...remedy(finding, suggestion)
	];
	const proof = {
		heading: "",
		items: [verdictBlock(context.verdicts?.get(finding.fingerprint)), background(finding, context)].filter((block) => block !== ""),
		as: "blocks",
		more: () => gfm`The evidence is too long for a comment; the JSON report has it.`
	};
	return fit(joined(argument, "\n\n"), [proof], footer(finding, placement, context), BODY_LIMIT);
}
/** What a comment becomes whose finding is gone, where people have answered and so it must stay. */
function renderResolved(body, sha) {
	const title = body.split(/\r?\n/, 1)[0] ?? "";
	return gfm`~~${ownMarkdown(title)}~~\n\n**Resolved:** not reported any more as of ${markdownText(sha)}.`;
}
/** Says what the commented line has to do with the finding when it is not the finding's own place. */
function whereItStands(finding, placement, context) {
	const place = placeLink(finding.at, context);
	if (placement.on !== "line") return gfm`At ${place}.`;
	if (placement.step === void 0) return "";
	const trace = finding.causes[placement.cause ?? 0]?.trace ?? [];
	const step = trace[placement.step];
	if (step === void 0 || standsAt$1(step, finding.at)) return "";
	const end = trace.findLast((other) => standsAt$1(other, finding.at));
	const there = end === void 0 ? gfm`the finding is at ${place}` : gfm`${place} ${sentence$1(end.says)}`;
	return gfm`This line ${sentence$1(step.says)}; ${there}.`;
}
function standsAt$1({ at }, span) {
	return at.kind === "code" && formatSpan(at.span) === formatSpan(span);
}
function footer({ rule, at }, placement, { rules }) {
	const known = rules.get(rule);
	const more = known === void 0 ? "" : gfm`${link(gfm`More about ${rule}`, rulePage(known))}. `;
	const here = placement.on === "line" && placement.path === at.path;
	const line = gfm`line ${at.range[0]}${here ? "" : gfm` of ${codeSpan(at.path)}`}`;
	return gfm`<sub>${more}To keep the code as it is, end ${line} with \`# forksight: ignore[${rule}]\` and the reason.</sub>`;
}

// src/github/plan-review.ts
/**
* Comments that stand stay where they are, even where GitHub calls them outdated: the thread goes on. New ones take what
* the cap leaves, in the order of `wanted`.
*/
function planReview(wanted, existing, options) {
	const owns = ownComments(existing, options.category);
	const pairs = pairUp(wanted, owns);
	const update = [];
	const keep = [];
	const dismissed = [];
	const fresh = [];
	for (const want of wanted) {
		const own = pairs.get(want);
		if (own === void 0) {
			fresh.push(want);
			continue;
		}
		const { comment, marker } = own;
		if (isDismissed(own)) dismissed.push({
			wanted: want,
			comment
		});
		else if (marker.state === "open" && saysTheSame(own, want)) keep.push({
			wanted: want,
			comment
		});
		else update.push({
			wanted: want,
			comment,
			body: bodyFor(comment, want),
			reopen: comment.resolved
		});
	}
	const { create, overflow } = choose(fresh, [...keep, ...update], dismissed, options);
	const paired = new Set(pairs.values());
	const unpaired = owns.filter((own) => !paired.has(own));
	const gone = unpaired.filter(({ marker }) => !wanted.some(({ finding }) => finding.fingerprint === marker.id));
	return {
		create,
		update,
		keep,
		dismissed,
		overflow,
		retire: gone.flatMap((own) => retired(own, options)),
		surplus: unpaired.filter((own) => !gone.includes(own)).map(({ comment }) => comment).filter(({ answered, resolved, hidden }) => !answered && !resolved && !hidden),
		leftOpen: gone.filter(({ comment }) => comment.answered && !comment.resolved && !comment.mayResolve).length
	};
}
/**
* Which of the new findings get a comment: as many as the cap leaves, and few that are alike. What people have dismissed
* takes no room, and yet counts as one that they have seen.
*/
function choose(fresh, standing, dismissed, { cap, alike }) {
	const create = [];
	const overflow = [];
	const ofRule = (rule) => [...create, ...[...standing, ...dismissed].map(({ wanted }) => wanted)].filter(({ finding }) => finding.rule === rule).length;
	for (const wanted of fresh) {
		const { placement, finding } = wanted;
		if (placement.on === "summary") overflow.push({
			wanted,
			why: placement.why
		});
		else if (ofRule(finding.rule) >= alike) overflow.push({
			wanted,
			why: `${alike} others of ${finding.rule} are commented`
		});
		else if (create.length + standing.length >= cap) overflow.push({
			wanted,
			why: `only ${cap} comments are shown beside the code`
		});
		else create.push(wanted);
	}
	return {
		create,
		overflow
	};
}
/**
* The comment of each finding that has one. The same code twice has the same fingerprint twice: then the comments at the
* right place go first, among them those that say the same, and then the oldest.
*/
function pairUp(wanted, owns) {
	const pairs = /* @__PURE__ */ new Map();
	const free = new Set(owns.filter((own) => !isClosedForGood(own)));
	const fits = [
		(own, want) => isAt(own.comment, want) && saysTheSame(own, want),
		(own, want) => isAt(own.comment, want),
		saysTheSame,
		() => true
	];
	for (const fit of fits) for (const want of wanted) {
		if (pairs.has(want)) continue;
		const own = [...free].find((one) => one.marker.id === want.finding.fingerprint && fit(one, want));
		if (own === void 0) continue;
		pairs.set(want, own);
		free.delete(own);
	}
	return pairs;
}
function isAt(comment, want) {
	const { placement } = want;
	if (placement.on === "file") return comment.on === "file" && comment.path === placement.path;
	return standsAt(comment, want);
}
/** Whether the comment stands at the very lines that the finding is placed at: only there a suggestion can be applied. */
function standsAt({ path, endLine, startLine = endLine }, { placement }) {
	return placement.on === "line" && path === placement.path && endLine === placement.endLine && startLine === placement.startLine;
}
function bodyFor(comment, want) {
	return standsAt(comment, want) ? want.lineBody : want.fileBody;
}
function saysTheSame({ comment, marker }, want) {
	return marker.hash === readMarker(bodyFor(comment, want))?.hash;
}
/** Threads that begin with our marker and were begun by us, oldest first. */
function ownComments(existing, category) {
	return [...existing].sort((a, b) => a.id - b.id).flatMap((comment) => {
		const marker = comment.mine ? readMarker(comment.body) : void 0;
		return marker?.category === category ? [{
			comment,
			marker
		}] : [];
	});
}
/** We resolve nothing before the body says so: what is resolved and says otherwise was resolved by people. */
function isDismissed({ comment, marker }) {
	return marker.state === "open" && (comment.resolved || comment.hidden);
}
/** Told as resolved, and nobody but people may open it again: a finding that comes back gets a new comment. */
function isClosedForGood({ comment, marker }) {
	return marker.state === "resolved" && (comment.hidden || comment.resolved && !comment.mayResolve);
}
function retired(own, { category, sha, resolveMode, isDoubtful }) {
	const { comment, marker } = own;
	if (isDismissed(own) || isDoubtful(comment.path)) return [];
	const deletes = resolveMode === "delete" || resolveMode === "resolve" && !comment.mayResolve || resolveMode === "minimize" && !comment.mayHide;
	if (!comment.answered && !comment.resolved && deletes) return [{
		comment,
		do: "delete"
	}];
	const resolve = resolveMode !== "keep" && comment.mayResolve && !comment.resolved;
	const hide = resolveMode === "minimize" && comment.mayHide && !comment.hidden;
	if (marker.state === "resolved") return resolve || hide ? [{
		comment,
		do: "close",
		resolve,
		hide
	}] : [];
	const state = {
		id: marker.id,
		category,
		state: "resolved"
	};
	return [{
		comment,
		do: "close",
		body: markBody(renderResolved(comment.body, sha), state, ""),
		resolve,
		hide
	}];
}

// src/github/plan-summary.ts
const ID = "summary";
/**
* The summary comment kept up to date: the oldest of ours is the one. `worthwhile` says whether there is enough to tell
* to begin one; one that stands is always brought up to date.
*/
function planSummary(text, existing, category, worthwhile) {
	const body = markBody(text, {
		id: ID,
		category,
		state: "open"
	}, "");
	const [own, ...others] = existing.flatMap((comment) => {
		const marker = comment.mine ? readMarker(comment.body) : void 0;
		return marker?.id === ID && marker.category === category ? [{
			id: comment.id,
			marker
		}] : [];
	}).sort((a, b) => a.id - b.id);
	const surplus = others.map(({ id }) => id);
	if (own === void 0) return worthwhile ? {
		do: "create",
		body,
		surplus
	} : {
		do: "nothing",
		surplus
	};
	if (own.marker.hash === readMarker(body)?.hash) return {
		do: "nothing",
		surplus
	};
	return {
		do: "update",
		id: own.id,
		body,
		surplus
	};
}

// src/github/restrain.ts
/** Requests that are kept back for the summary comment: to write it, and to look whether it was written. */
const RESERVED$1 = 10;
/** And before a thread is resolved or a comment hidden, which matters least, for edits and deletions as well. */
const RESERVED_FOR_EDITS = 40;
const ENOUGH = {
	result: "limited",
	message: "this run has made all the requests that it may"
};
/**
* The same interface, which stops asking where that has no point any more: once the token turns out to be read-only, once
* GitHub's limits are reached, and, but for the summary comment, once the requests of this run are used up. As the most
* important writes come first, it is the less important ones that are left out.
*/
function restrained(api) {
	let end;
	const limitedTo = async (reserved, write) => {
		if (end !== void 0) return end;
		if (api.requestsLeft() <= reserved) return ENOUGH;
		const written = await write();
		if (written.result === "read-only" || written.result === "limited") end = written;
		return written;
	};
	const guard = (write) => limitedTo(RESERVED$1, write);
	const guardSummary = (write) => limitedTo(0, write);
	const guardLast = async (write) => {
		if (end !== void 0) return end;
		if (api.requestsLeft() <= RESERVED_FOR_EDITS) return ENOUGH;
		const written = await write();
		return written.result === "read-only" ? {
			...written,
			result: "failed"
		} : written;
	};
	return {
		isReadOnly: () => end?.result === "read-only",
		requestsLeft: api.requestsLeft,
		read: api.read,
		createReview: (...args) => guard(async () => asCreation(await api.createReview(...args))),
		createFileComment: (...args) => guard(async () => asCreation(await api.createFileComment(...args))),
		updateReviewComment: (...args) => guard(() => api.updateReviewComment(...args)),
		deleteReviewComment: (...args) => guard(() => api.deleteReviewComment(...args)),
		resolveThread: (...args) => guardLast(() => api.resolveThread(...args)),
		hideComment: (...args) => guardLast(() => api.hideComment(...args)),
		createConversationComment: (...args) => guardSummary(async () => asCreation(await api.createConversationComment(...args))),
		updateConversationComment: (...args) => guardSummary(() => api.updateConversationComment(...args)),
		deleteConversationComment: (...args) => guardSummary(() => api.deleteConversationComment(...args))
	};
}
/** Where a permission is missing, GitHub sometimes answers that there is nothing. */
function asCreation(written) {
	return written.result === "gone" ? {
		...written,
		result: "read-only"
	} : written;
}

// src/github/wanted.ts
/** The report's findings, worst first, then best evidenced, then in reading order. */
function wantedComments(report, context, category) {
	const sha = report.head.sha ?? "";
	return worstFirst(reportedFindings(report)).map(({ finding, placement }) => {
		const marker = {
			id: finding.fingerprint,
			category,
			state: "open"
		};
		const onFile = {
			on: "file",
			path: finding.at.path,
			why: ""
		};
		return {
			finding,
			placement,
			lineBody: markBody(renderComment({
				finding,
				placement
			}, context), marker, sha),
			fileBody: markBody(renderComment({
				finding,
				placement: onFile
			}, context), marker, sha)
		};
	});
}

// src/github/write-comments.ts
/**
* One review with all comments. GitHub refuses a review as a whole when one comment cannot be placed, and does not say
* which: then each half is tried, down to the comment, which goes to one line, on the file, or to the summary. After an
* answer that leaves open whether the comments exist, they are looked for before anything is written again.
*/
async function createComments(api, items, options) {
	const shown = [...await createOnLines(api, items.flatMap((item) => {
		const { placement, lineBody: body } = item;
		if (placement.on !== "line") return [];
		const { path, startLine, endLine } = placement;
		return [{
			item,
			comment: {
				path,
				startLine,
				endLine,
				body
			}
		}];
	}), options, true)];
	for (const item of items) if (item.placement.on === "file") shown.push(await createOnFile(api, item, options, true));
	return shown;
}
async function createOnLines(api, items, options, again) {
	const [first] = items;
	if (first === void 0) return [];
	const comments = items.map(({ comment }) => comment);
	const written = await api.createReview(options.sha, reviewBody(items.length), comments);
	switch (written.result) {
		case "done": return items.map(({ item }) => shownAt(item, "line"));
		case "rejected": {
			if (items.length === 1) return createElsewhere(api, first, options);
			const middle = Math.ceil(items.length / 2);
			return [...await createOnLines(api, items.slice(0, middle), options, again), ...await createOnLines(api, items.slice(middle), options, again)];
		}
		case "unsure": {
			const missing = await options.stillMissing(items.map(({ item }) => item));
			if (missing === void 0) return items.map(({ item }) => notShown(item, written));
			const [rest, there] = [items.filter(({ item }) => missing.includes(item)), items.filter(({ item }) => !missing.includes(item))];
			const retried = again ? await createOnLines(api, rest, options, false) : rest.map(({ item }) => notShown(item, written));
			return [...there.map(({ item }) => shownAt(item, "line")), ...retried];
		}
		default: return items.map(({ item }) => notShown(item, written));
	}
}
/** GitHub may see the hunk of a range otherwise than git: the last line alone may do, without what needs the range. */
async function createElsewhere(api, { item, comment }, options) {
	const { startLine, endLine } = comment;
	if (startLine === endLine) return [await createOnFile(api, item, options, true)];
	return createOnLines(api, [{
		item,
		comment: {
			...comment,
			startLine: endLine,
			body: item.fileBody
		}
	}], options, true);
}
async function createOnFile(api, item, options, again) {
	const { finding, placement, fileBody } = item;
	const path = placement.on === "summary" ? finding.at.path : placement.path;
	const written = await api.createFileComment(options.sha, path, fileBody);
	if (written.result === "done") return shownAt(item, "file");
	if (written.result !== "unsure") return notShown(item, written);
	const missing = await options.stillMissing([item]);
	if (missing?.length === 0) return shownAt(item, "file");
	return again && missing !== void 0 ? createOnFile(api, item, options, false) : notShown(item, written);
}
function shownAt({ finding }, on) {
	return {
		finding,
		on
	};
}
function notShown({ finding }, refused) {
	return {
		finding,
		on: "summary",
		why: whyNotWritten(refused)
	};
}
/** The refusal as a reason for a reader of the summary, without full stop. */
function whyNotWritten({ result, message }) {
	switch (result) {
		case "read-only": return "the token may not write to the pull request";
		case "rejected": return "GitHub does not accept a comment there";
		case "limited": return `no more comments could be written for now: ${message}`;
		case "gone":
		case "unsure":
		case "failed": return `GitHub did not store the comment: ${message}`;
	}
}
function reviewBody(count) {
	return count === 1 ? gfm`Forksight found a fork hazard.` : gfm`Forksight found ${count} fork hazards.`;
}

// src/github/write-changes.ts
/** Brings the comments that stand to what the plan says. */
async function writeChanges(api, { update, retire, surplus }) {
	return inTurn([
		...update.map((one) => () => edit(api, one)),
		...retire.map((one) => () => withdraw(api, one)),
		...surplus.map(({ id }) => () => api.deleteReviewComment(id))
	], "An own review comment or its thread could not be brought up to date");
}
/** A thread is opened before its comment says so: one that is resolved and says otherwise was resolved by people. */
async function edit(api, { comment, body, reopen }) {
	const opened = reopen ? await api.resolveThread(comment.thread, false) : DONE;
	return opened.result === "done" ? api.updateReviewComment(comment.id, body) : opened;
}
/** For the same reason, a thread is resolved, and a comment hidden, when it says so, and not before. */
async function withdraw(api, one) {
	const { id, thread } = one.comment;
	if (one.do === "delete") return api.deleteReviewComment(id);
	const edited = one.body === void 0 ? DONE : await api.updateReviewComment(id, one.body);
	if (edited.result !== "done") return edited;
	const resolved = one.resolve ? await api.resolveThread(thread, true) : DONE;
	return one.hide && resolved.result === "done" ? api.hideComment(one.comment.comment) : resolved;
}
const DONE = { result: "done" };
/** One kind of failure is told once, however many writes it befalls. */
async function inTurn(writes, what) {
	const problems = /* @__PURE__ */ new Map();
	for (const write of writes) for (const failed of judged(what, await write())) problems.set(failed.message, failed);
	return [...problems.values()];
}
function judged(what, written) {
	if ([
		"done",
		"gone",
		"read-only"
	].includes(written.result)) return [];
	return [{
		kind: "github",
		fatal: false,
		message: `${what}: ${whyNotWritten(written)}.`
	}];
}
/** Writes the summary comment. After an answer that leaves it open whether it exists, `plan` is asked again. */
async function writeSummary(api, plan, conversation, again) {
	const what = "The summary comment could not be written";
	const planned = plan(conversation);
	const deleted = await clearSummaries(api, planned);
	if (planned.do === "nothing") return deleted;
	if (planned.do === "update") {
		const updated = await api.updateConversationComment(planned.id, planned.body);
		if (updated.result !== "gone") return [...deleted, ...judged(what, updated)];
	}
	const written = await api.createConversationComment(planned.body);
	if (written.result !== "unsure") return [...deleted, ...judged(what, written)];
	const now = await again();
	const rest = now === void 0 ? void 0 : plan(now);
	if (rest === void 0) return [...deleted, ...judged(what, written)];
	return rest.do === "create" ? judged(what, await api.createConversationComment(rest.body)) : deleted;
}
function clearSummaries(api, { surplus }) {
	return inTurn(surplus.map((id) => () => api.deleteConversationComment(id)), "A second summary comment could not be deleted");
}

// src/github/execute.ts
/** Brings a pull request to what a report says: plans, writes, and tells what became of every finding. */
/** Writes a review's report to its pull request. The first read throws a UserError where it fails; nothing else throws. */
async function postReview(unrestrained, report, context, { category, cap, alike, resolveMode, settle }) {
	const api = restrained(unrestrained);
	const sha = report.head.sha ?? "";
	const wanted = wantedComments(report, context, category);
	const isDoubtful = leavesDoubt(report.head.analysis.problems);
	const planOn = ({ threads }) => planReview(wanted, threads, {
		category,
		cap,
		alike,
		resolveMode,
		sha,
		isDoubtful
	});
	const before = await api.read();
	const unfit = whyNotNow(before, sha);
	if (unfit !== void 0) return {
		...stale(unfit),
		shown: shownInSummary(report, "the pull request has moved on")
	};
	const plan = planOn(before);
	const readSettled = async () => {
		await settle();
		return readAgain(api);
	};
	const created = await createComments(api, plan.create, {
		sha,
		stillMissing: async (items) => {
			const now = await readSettled();
			const missing = now && new Set(planOn(now).create);
			return missing && items.filter((item) => missing.has(item));
		}
	});
	const shown = inOrder(wanted, [...standing(plan), ...created]);
	const wrote = created.some(({ on }) => on !== "summary");
	const now = wrote && hasChanges(plan) ? await readAgain(api) : before;
	const late = now && whyNotNow(now, sha);
	if (late !== void 0) return {
		...stale(late),
		shown
	};
	const changes = now === void 0 ? {
		...plan,
		...NOTHING
	} : now === before ? plan : planOn(now);
	const changed = await writeChanges(api, changes);
	const summarise = (all, { leftOpen }) => {
		const text = renderSummaryComment(report, all, context, leftOpen);
		return (conversation) => planSummary(text, conversation, category, isWorthwhile(report));
	};
	const again = async () => (await readSettled())?.conversation;
	const planText = summarise(shown, changes);
	const { conversation } = now ?? before;
	const begins = wrote || planText(conversation).do === "create";
	const summed = await writeSummary(api, planText, conversation, again);
	if (api.isReadOnly()) return {
		status: "read-only",
		message: MAY_NOT_WRITE,
		shown,
		problems: changed
	};
	const after = begins && summed.length === 0 ? await readAgain(api) : void 0;
	const cleared = [];
	if (after !== void 0 && whyNotNow(after, sha) === void 0) {
		const last = planOn(after);
		cleared.push(...await writeChanges(api, last));
		const all = seen(wanted, last, shown);
		cleared.push(...await writeSummary(api, summarise(all, last), after.conversation, again));
	}
	const problems = [
		...changed,
		...summed,
		...cleared
	];
	return {
		status: summed.length > 0 && shown.some(({ on }) => on === "summary") ? "partly" : "posted",
		message: told$1(changes, created),
		shown,
		problems
	};
}
/** Where findings are shown by what stands now; of those without a comment, by what became of the attempt. */
function seen(wanted, plan, shown) {
	const missing = new Set(plan.create.map(({ finding }) => finding));
	return inOrder(wanted, [...standing(plan), ...shown.filter(({ finding }) => missing.has(finding))]);
}
const MAY_NOT_WRITE = "The token may not write to the pull request; the findings are in the annotations and in the summary of the job.";
const NOTHING = {
	update: [],
	retire: [],
	surplus: []
};
function hasChanges({ update, retire, surplus }) {
	return update.length + retire.length + surplus.length > 0;
}
function stale(message) {
	return {
		status: "stale",
		message,
		problems: []
	};
}
/** Why a report about that commit is not to be written, as a sentence. */
function whyNotNow({ headSha, open }, sha) {
	if (!open) return "The pull request is closed; nothing more was written.";
	if (headSha === sha) return void 0;
	return `The pull request has moved on from ${sha} to ${headSha}; nothing more was written, the newer run will.`;
}
/** Undefined where it cannot be read: what was written already must not be lost from sight. */
async function readAgain(api) {
	try {
		return await api.read();
	} catch (error) {
		if (error instanceof UserError) return void 0;
		throw error;
	}
}
/** Findings whose comments stand, or are left to the summary by the plan. */
function standing(plan) {
	return [
		...[...plan.keep, ...plan.update].map(({ wanted, comment }) => ({
			finding: wanted.finding,
			on: comment.on
		})),
		...plan.dismissed.map(({ wanted, comment }) => ({
			finding: wanted.finding,
			on: comment.on,
			dismissed: true
		})),
		...plan.overflow.map(({ wanted, why }) => ({
			finding: wanted.finding,
			on: "summary",
			why
		}))
	];
}
function inOrder(wanted, shown) {
	const order = new Map(wanted.map(({ finding }, index) => [finding, index]));
	return [...shown].sort((a, b) => (order.get(a.finding) ?? 0) - (order.get(b.finding) ?? 0));
}
/** A pull request without anything new, suppressed or fixed gets no summary comment of its own accord. */
function isWorthwhile({ head, change }) {
	const { introduced = [], fixed = [], suppressed = [] } = change?.comparison ?? {};
	const isUnchecked = head.analysis.problems.some((problem) => problem.fatal);
	return introduced.length + fixed.length + suppressed.length > 0 || isUnchecked;
}
function told$1({ keep, dismissed, update, retire }, created) {
	const fresh = created.filter(({ on }) => on !== "summary").length;
	const left = keep.length + dismissed.length;
	return `Review comments: ${fresh} new, ${update.length} changed, ${retire.length} withdrawn, ${left} left as they are.`;
}

// src/action/comment.ts
/** Writes the report to the pull request, and to the log what came of it. Throws a UserError when it cannot be read. */
async function comment(number, { octokit, requestsLeft }, { category, resolveMode, maxComments }, report, context) {
	const api = pullRequestApi(octokit, {
		...repositoryName(),
		number
	}, requestsLeft);
	const posted = await postReview(api, report, context, {
		category,
		resolveMode,
		cap: maxComments,
		alike: 3,
		settle
	});
	say(posted.message);
	for (const problem of posted.problems) announce("warning", problem.message);
	return posted;
}
async function connected(token) {
	const { connect } = await import("./client.js");
	return connect(token, mutter);
}
function repositoryName() {
	const [owner = "", repo = ""] = given("GITHUB_REPOSITORY").split("/");
	return {
		owner,
		repo
	};
}
/** A write whose answer was lost may be stored a moment later. */
function settle() {
	return setTimeout(5e3);
}

// src/github/artifacts.ts
/** What workflow runs that have ended left behind. */
/** Largest artifact that is fetched, in bytes. */
const MOST_BYTES$1 = 16777216;
/** The run's newest artifact of that name, packed as GitHub keeps it; undefined when it left none. */
async function artifactOf(octokit, here, run, name) {
	const { actions } = octokit.rest;
	const [newest] = (await read("the list of artifacts", "actions: read", () => actions.listWorkflowRunArtifacts({
		...here,
		run_id: run.id,
		name,
		per_page: 100
	}))).data.artifacts.filter(({ expired }) => !expired).toSorted((a, b) => b.id - a.id);
	if (newest === void 0) return void 0;
	if (newest.size_in_bytes > MOST_BYTES$1) throw tooLarge(name, newest.size_in_bytes, "the summary of the run that left it has its findings");
	return download(octokit, here, newest.id);
}
/**
* The artifacts of that name that runs before `run` left on the branch, the newest first. Those of forks are left out, whatever
* their branch is called: anybody can have them made.
*/
async function earlierArtifacts(octokit, here, name, { run, branch }) {
	const { actions } = octokit.rest;
	return (await read("the list of artifacts", "actions: read", () => actions.listArtifactsForRepo({
		...here,
		name,
		per_page: 100
	}))).data.artifacts.toSorted((a, b) => b.id - a.id).flatMap(({ id, expired, size_in_bytes: size, workflow_run: origin }) => {
		const isOwn = origin?.head_repository_id === origin?.repository_id;
		if (!origin?.id || !isOwn || origin.head_branch !== branch || origin.id >= run) return [];
		const fetch = () => {
			if (size <= MOST_BYTES$1) return download(octokit, here, id);
			throw tooLarge(name, size, "keep less in it");
		};
		return [{
			run: origin.id,
			expired,
			fetch
		}];
	});
}
async function download(octokit, here, id) {
	const { data } = await read("the artifact", "actions: read", () => octokit.rest.actions.downloadArtifact({
		...here,
		artifact_id: id,
		archive_format: "zip"
	}));
	return new Uint8Array(data);
}
function tooLarge(name, size, mend) {
	const message = `The artifact ${name} has ${size} bytes, more than the ${MOST_BYTES$1} that are fetched; ${mend}.`;
	return new UserError({
		kind: "github",
		message
	});
}

// src/report/read-untrusted.ts
/**
* Reads a report that code of a pull request may have written. Nothing in it is believed but places and sentences: sentences
* are plain text and are encoded like any other, titles come from the rules of this Forksight, and what could be applied
* or followed (edits, excerpts, addresses) is left behind. Where findings are placed is for the reader to find out.
*/
/** Largest report that is read, in bytes, and most findings in each of its lists. */
const MOST_BYTES = 33554432;
const MOST_FINDINGS = 5e3;
/** Longest sentence, name and path. */
const SENTENCE = 4e3;
const NAME = 300;
const PATH = 4096;
const count = int().nonnegative();
const position = int().positive();
const sentence = string().max(SENTENCE);
const hash = string().regex(/^([0-9a-f]{40}|[0-9a-f]{64})$/, "is not the hash of a commit");
const path = string().min(1).max(PATH).refine(isRepoPath, "is not the path of a file in a repository");
const range = tuple([
	position,
	position,
	position,
	position
]);
const span = object({
	path,
	range
});
const certainty = _enum([
	"certain",
	"likely",
	"possible"
]);
const fingerprint = string().regex(/^[0-9a-f]{32}$/, "is not a fingerprint");
const place = discriminatedUnion("kind", [object({
	kind: literal("code"),
	span
}), object({
	kind: literal("model"),
	callable: string().max(NAME),
	distribution: string().max(NAME)
}).transform((model) => ({
	...model,
	source: ""
}))]);
const step = object({
	at: place,
	says: sentence,
	certainty
});
const cause = object({
	fingerprint,
	at: span,
	confidence: certainty,
	trace: tuple([step], step).refine((steps) => steps.length <= 500, "has too many steps")
});
const finding = object({
	rule: custom((code) => typeof code === "string" && /^FS[1-9]\d\d$/.test(code), "is not a rule"),
	severity: _enum([
		"error",
		"warning",
		"note"
	]),
	confidence: certainty,
	audience: _enum(["everyone", "pedantic"]),
	fingerprint,
	at: span,
	scope: string().max(PATH),
	title: sentence,
	why: sentence,
	where: sentence,
	change: sentence,
	alongside: array(sentence).max(50),
	causes: tuple([cause], cause).refine((causes) => causes.length <= 200, "has too many causes")
});
const suppressed = finding.extend({ suppressed: object({
	by: _enum(["comment", "baseline"]),
	reason: sentence,
	at: span
}) });
const most = `has more than ${MOST_FINDINGS} findings`;
const findings = array(finding).max(MOST_FINDINGS, most);
const problem = object({
	kind: _enum([
		"syntax",
		"encoding",
		"too-large",
		"binary",
		"unreadable",
		"link",
		"internal",
		"limit"
	]).catch("limit"),
	message: sentence,
	path: path.exactOptional(),
	range: range.exactOptional(),
	fatal: boolean()
});
const problems = array(problem).max(5e3, "has more than 5000 problems");
const report = object({
	version: literal(1),
	tool: object({
		name: literal("forksight"),
		version: string().max(NAME)
	}),
	head: object({
		sha: hash,
		analysis: object({
			findings: array(unknown()).max(4 * MOST_FINDINGS, most).transform((all) => all.flatMap((one) => suppressed.safeParse(one).data ?? [])),
			hidden: count,
			problems,
			coverage: object({
				files: count,
				analysed: count,
				partly: count,
				skipped: count,
				bytes: count
			})
		})
	}),
	change: object({
		base: object({
			sha: hash,
			mergeBase: hash,
			findings: count,
			problems
		}),
		changedFiles: count,
		changedPythonFiles: count,
		unaffected: literal(true).exactOptional(),
		comparison: object({
			introduced: array(object({ finding })).max(MOST_FINDINGS, most),
			existing: findings,
			fixed: findings,
			suppressed: array(suppressed).max(MOST_FINDINGS, most)
		})
	}),
	verdicts: VERDICTS.exactOptional()
});
/** Throws a UserError, one sentence, when the text is no such report. */
function readUntrusted(text, rules) {
	const { change, head, ...rest } = parse(text);
	const known = (one) => fromTable(one, rules);
	const { existing, fixed, suppressed } = change.comparison;
	const introduced = change.comparison.introduced.map((one) => known(one.finding));
	const comparison = {
		introduced: [],
		existing: existing.map(known),
		fixed: fixed.map(known),
		suppressed: suppressed.map(known)
	};
	const analysis = {
		...head.analysis,
		findings: head.analysis.findings.map(known)
	};
	return {
		introduced,
		report: {
			...rest,
			head: {
				sha: head.sha,
				analysis
			},
			change: {
				...change,
				comparison
			},
			excerpts: []
		}
	};
}
function parse(text) {
	let value;
	try {
		value = JSON.parse(text);
	} catch {
		throw unusable$2("is not JSON");
	}
	const parsed = report.safeParse(value);
	if (parsed.success) return parsed.data;
	const [first] = parsed.error.issues;
	const where = first === void 0 || first.path.length === 0 ? "" : `, at ${first.path.map(String).join(".")}`;
	throw unusable$2(`is no report of a review (${first?.message ?? "unknown"}${where})`);
}
/** What a rule's findings are called is for the rule to say; what the report calls them comes behind it. */
function fromTable(finding, rules) {
	const rule = rules.get(finding.rule);
	if (rule === void 0) throw unusable$2(`names the rule ${finding.rule}, which this Forksight does not have`);
	const { audience, summary } = rule;
	const title = summary.charAt(0).toUpperCase() + summary.slice(1);
	return {
		...finding,
		audience,
		title,
		why: `${finding.title}. ${finding.why}`
	};
}
/** From the root of the repository, as git writes paths. */
function isRepoPath(text) {
	return !text.includes("\0") && text.split("/").every((part) => part !== "" && part !== "." && part !== "..");
}
function unusable$2(what) {
	return new UserError({
		kind: "github",
		message: `The report to post ${what}; use the same version of Forksight in the workflow that analyses and in the one that posts.`
	});
}

// node_modules/pend/index.js
var require_pend = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = Pend;
	function Pend() {
		this.pending = 0;
		this.max = Infinity;
		this.listeners = [];
		this.waiting = [];
		this.error = null;
	}
	Pend.prototype.go = function(fn) {
		if (this.pending < this.max) pendGo(this, fn);
		else this.waiting.push(fn);
	};
	Pend.prototype.wait = function(cb) {
		if (this.pending === 0) cb(this.error);
		else this.listeners.push(cb);
	};
	Pend.prototype.hold = function() {
		return pendHold(this);
	};
	function pendHold(self) {
		self.pending += 1;
		var called = false;
		return onCb;
		function onCb(err) {
			if (called) throw new Error("callback called twice");
			called = true;
			self.error = self.error || err;
			self.pending -= 1;
			if (self.waiting.length > 0 && self.pending < self.max) pendGo(self, self.waiting.shift());
			else if (self.pending === 0) {
				var listeners = self.listeners;
				self.listeners = [];
				listeners.forEach(cbListener);
			}
		}
		function cbListener(listener) {
			listener(self.error);
		}
	}
	function pendGo(self, fn) {
		fn(pendHold(self));
	}
}));

// node_modules/yauzl/fd-slicer.js
var require_fd_slicer = /* @__PURE__ */ __commonJSMin(((exports) => {
	var fs = __require("fs");
	var util = __require("util");
	var stream = __require("stream");
	var Readable = stream.Readable;
	var PassThrough = stream.PassThrough;
	var Pend = require_pend();
	var EventEmitter = __require("events").EventEmitter;
	exports.BufferSlicer = BufferSlicer;
	exports.FdSlicer = FdSlicer;
	util.inherits(FdSlicer, EventEmitter);
	function FdSlicer(fd) {
		EventEmitter.call(this);
		this.fd = fd;
		this.pend = new Pend();
		this.pend.max = 1;
		this.refCount = 0;
	}
	FdSlicer.prototype.read = function(buffer, offset, length, position, callback) {
		var self = this;
		self.pend.go(function(cb) {
			fs.read(self.fd, buffer, offset, length, position, function(err, bytesRead, buffer) {
				cb();
				callback(err, bytesRead, buffer);
			});
		});
	};
	FdSlicer.prototype.createReadStream = function(options) {
		return new ReadStream(this, options);
	};
	FdSlicer.prototype.ref = function() {
		this.refCount += 1;
	};
	FdSlicer.prototype.unref = function() {
		var self = this;
		self.refCount -= 1;
		if (self.refCount < 0) throw new Error("invalid unref");
		if (self.refCount > 0) return;
		fs.close(self.fd, onCloseDone);
		function onCloseDone(err) {
			if (err) self.emit("error", err);
			else self.emit("close");
		}
	};
	util.inherits(ReadStream, Readable);
	function ReadStream(context, options) {
		options = options || {};
		Readable.call(this, options);
		this.context = context;
		this.context.ref();
		this.start = options.start || 0;
		this.endOffset = options.end;
		this.pos = this.start;
	}
	ReadStream.prototype._read = function(n) {
		var self = this;
		var toRead = Math.min(self._readableState.highWaterMark, n);
		if (self.endOffset != null) toRead = Math.min(toRead, self.endOffset - self.pos);
		if (toRead <= 0) {
			self.push(null);
			this._cleanup();
			return;
		}
		self.context.pend.go(function(cb) {
			var buffer = Buffer.allocUnsafe(toRead);
			fs.read(self.context.fd, buffer, 0, toRead, self.pos, function(err, bytesRead) {
				if (err) self.destroy(err);
				else if (bytesRead === 0) {
					self.push(null);
					self._cleanup();
				} else {
					self.pos += bytesRead;
					self.push(buffer.slice(0, bytesRead));
				}
				cb();
			});
		});
	};
	ReadStream.prototype._destroy = function(err, cb) {
		this._cleanup();
		cb(err);
	};
	ReadStream.prototype._cleanup = function() {
		if (this.context != null) {
			this.context.unref();
			this.context = null;
		}
	};
	util.inherits(BufferSlicer, EventEmitter);
	function BufferSlicer(buffer) {
		EventEmitter.call(this);
		this.refCount = 0;
		this.buffer = buffer;
	}
	BufferSlicer.prototype.read = function(buffer, offset, length, position, callback) {
		if (!(0 <= offset && offset <= buffer.length)) throw new RangeError("offset outside buffer: 0 <= " + offset + " <= " + buffer.length);
		if (position < 0) throw new RangeError("position is negative: " + position);
		if (offset + length > buffer.length) length = buffer.length - offset;
		if (position + length > this.buffer.length) length = this.buffer.length - position;
		if (length <= 0) {
			setImmediate(function() {
				callback(null, 0);
			});
			return;
		}
		this.buffer.copy(buffer, offset, position, position + length);
		setImmediate(function() {
			callback(null, length);
		});
	};
	BufferSlicer.prototype.createReadStream = function(options) {
		options = options || {};
		var readStream = new PassThrough(options);
		readStream.start = options.start || 0;
		readStream.endOffset = options.end;
		readStream.pos = readStream.endOffset || this.buffer.length;
		var entireSlice = this.buffer.slice(readStream.start, readStream.pos);
		var maxChunkSize = 65536;
		var offset = 0;
		while (true) {
			var nextOffset = offset + maxChunkSize;
			if (nextOffset >= entireSlice.length) {
				if (offset < entireSlice.length) readStream.write(entireSlice.slice(offset, entireSlice.length));
				break;
			}
			readStream.write(entireSlice.slice(offset, nextOffset));
			offset = nextOffset;
		}
		readStream.end();
		return readStream;
	};
	BufferSlicer.prototype.ref = function() {
		this.refCount += 1;
	};
	BufferSlicer.prototype.unref = function() {
		this.refCount -= 1;
		if (this.refCount < 0) throw new Error("invalid unref");
	};
}));

// node_modules/yauzl/crc32.js
var require_crc32 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const CRC_TABLE = new Int32Array([
		0,
		1996959894,
		3993919788,
		2567524794,
		124634137,
		1886057615,
		3915621685,
		2657392035,
		249268274,
		2044508324,
		3772115230,
		2547177864,
		162941995,
		2125561021,
		3887607047,
		2428444049,
		498536548,
		1789927666,
		4089016648,
		2227061214,
		450548861,
		1843258603,
		4107580753,
		2211677639,
		325883990,
		1684777152,
		4251122042,
		2321926636,
		335633487,
		1661365465,
		4195302755,
		2366115317,
		997073096,
		1281953886,
		3579855332,
		2724688242,
		1006888145,
		1258607687,
		3524101629,
		2768942443,
		901097722,
		1119000684,
		3686517206,
		2898065728,
		853044451,
		1172266101,
		3705015759,
		2882616665,
		651767980,
		1373503546,
		3369554304,
		3218104598,
		565507253,
		1454621731,
		3485111705,
		3099436303,
		671266974,
		1594198024,
		3322730930,
		2970347812,
		795835527,
		1483230225,
		3244367275,
		3060149565,
		1994146192,
		31158534,
		2563907772,
		4023717930,
		1907459465,
		112637215,
		2680153253,
		3904427059,
		2013776290,
		251722036,
		2517215374,
		3775830040,
		2137656763,
		141376813,
		2439277719,
		3865271297,
		1802195444,
		476864866,
		2238001368,
		4066508878,
		1812370925,
		453092731,
		2181625025,
		4111451223,
		1706088902,
		314042704,
		2344532202,
		4240017532,
		1658658271,
		366619977,
		2362670323,
		4224994405,
		1303535960,
		984961486,
		2747007092,
		3569037538,
		1256170817,
		1037604311,
		2765210733,
		3554079995,
		1131014506,
		879679996,
		2909243462,
		3663771856,
		1141124467,
		855842277,
		2852801631,
		3708648649,
		1342533948,
		654459306,
		3188396048,
		3373015174,
		1466479909,
		544179635,
		3110523913,
		3462522015,
		1591671054,
		702138776,
		2966460450,
		3352799412,
		1504918807,
		783551873,
		3082640443,
		3233442989,
		3988292384,
		2596254646,
		62317068,
		1957810842,
		3939845945,
		2647816111,
		81470997,
		1943803523,
		3814918930,
		2489596804,
		225274430,
		2053790376,
		3826175755,
		2466906013,
		167816743,
		2097651377,
		4027552580,
		2265490386,
		503444072,
		1762050814,
		4150417245,
		2154129355,
		426522225,
		1852507879,
		4275313526,
		2312317920,
		282753626,
		1742555852,
		4189708143,
		2394877945,
		397917763,
		1622183637,
		3604390888,
		2714866558,
		953729732,
		1340076626,
		3518719985,
		2797360999,
		1068828381,
		1219638859,
		3624741850,
		2936675148,
		906185462,
		1090812512,
		3747672003,
		2825379669,
		829329135,
		1181335161,
		3412177804,
		3160834842,
		628085408,
		1382605366,
		3423369109,
		3138078467,
		570562233,
		1426400815,
		3317316542,
		2998733608,
		733239954,
		1555261956,
		3268935591,
		3050360625,
		752459403,
		1541320221,
		2607071920,
		3965973030,
		1969922972,
		40735498,
		2617837225,
		3943577151,
		1913087877,
		83908371,
		2512341634,
		3803740692,
		2075208622,
		213261112,
		2463272603,
		3855990285,
		2094854071,
		198958881,
		2262029012,
		4057260610,
		1759359992,
		534414190,
		2176718541,
		4139329115,
		1873836001,
		414664567,
		2282248934,
		4279200368,
		1711684554,
		285281116,
		2405801727,
		4167216745,
		1634467795,
		376229701,
		2685067896,
		3608007406,
		1308918612,
		956543938,
		2808555105,
		3495958263,
		1231636301,
		1047427035,
		2932959818,
		3654703836,
		1088359270,
		936918e3,
		2847714899,
		3736837829,
		1202900863,
		817233897,
		3183342108,
		3401237130,
		1404277552,
		615818150,
		3134207493,
		3453421203,
		1423857449,
		601450431,
		3009837614,
		3294710456,
		1567103746,
		711928724,
		3020668471,
		3272380065,
		1510334235,
		755167117
	]);
	function crc32(buf) {
		let crc = -1;
		for (let x of buf) crc = CRC_TABLE[(crc ^ x) & 255] ^ crc >>> 8;
		return (crc ^ -1) >>> 0;
	}
	module.exports = crc32;
}));

// node_modules/yauzl/index.js
var require_yauzl = /* @__PURE__ */ __commonJSMin(((exports) => {
	var fs = __require("fs");
	var zlib = __require("zlib");
	var fd_slicer = require_fd_slicer();
	var util = __require("util");
	var EventEmitter = __require("events").EventEmitter;
	var Transform = __require("stream").Transform;
	var PassThrough = __require("stream").PassThrough;
	var Writable = __require("stream").Writable;
	const crc32 = typeof zlib.crc32 === "function" ? zlib.crc32 : require_crc32();
	exports.fromBufferPromise = fromBufferPromise;
	function fromBufferPromise(buffer, options) {
		return new Promise((resolve, reject) => {
			fromBuffer(buffer, {
				...options,
				lazyEntries: true
			}, function(err, zipfile) {
				if (err) return reject(err);
				resolve(zipfile);
			});
		});
	}
	function fromBuffer(buffer, options, callback) {
		if (typeof options === "function") {
			callback = options;
			options = null;
		}
		if (options == null) options = {};
		options.autoClose = false;
		if (options.lazyEntries == null) options.lazyEntries = false;
		if (options.decodeStrings == null) options.decodeStrings = true;
		if (options.validateEntrySizes == null) options.validateEntrySizes = true;
		if (options.strictFileNames == null) options.strictFileNames = false;
		fromRandomAccessReader(new fd_slicer.BufferSlicer(buffer), buffer.length, options, callback);
	}
	function fromRandomAccessReader(reader, totalSize, options, callback) {
		if (typeof options === "function") {
			callback = options;
			options = null;
		}
		if (options == null) options = {};
		if (options.autoClose == null) options.autoClose = true;
		if (options.lazyEntries == null) options.lazyEntries = false;
		if (options.decodeStrings == null) options.decodeStrings = true;
		var decodeStrings = !!options.decodeStrings;
		if (options.validateEntrySizes == null) options.validateEntrySizes = true;
		if (options.strictFileNames == null) options.strictFileNames = false;
		if (callback == null) callback = defaultCallback;
		if (typeof totalSize !== "number") throw new Error("expected totalSize parameter to be a number");
		if (totalSize > Number.MAX_SAFE_INTEGER) throw new Error("zip file too large. only file sizes up to 2^52 are supported due to JavaScript's Number type being an IEEE 754 double.");
		reader.ref();
		var eocdrWithoutCommentSize = 22;
		var zip64EocdlSize = 20;
		var bufferSize = Math.min(zip64EocdlSize + eocdrWithoutCommentSize + 65535, totalSize);
		var buffer = newBuffer(bufferSize);
		readAndAssertNoEof(reader, buffer, 0, bufferSize, totalSize - buffer.length, function(err) {
			if (err) return callback(err);
			for (var i = bufferSize - eocdrWithoutCommentSize; i >= 0; i -= 1) {
				if (buffer.readUInt32LE(i) !== 101010256) continue;
				var eocdrBuffer = buffer.subarray(i);
				var diskNumber = eocdrBuffer.readUInt16LE(4);
				var entryCount = eocdrBuffer.readUInt16LE(10);
				var centralDirectoryOffset = eocdrBuffer.readUInt32LE(16);
				var commentLength = eocdrBuffer.readUInt16LE(20);
				var expectedCommentLength = eocdrBuffer.length - eocdrWithoutCommentSize;
				if (commentLength !== expectedCommentLength) return callback(/* @__PURE__ */ new Error("Invalid comment length. Expected: " + expectedCommentLength + ". Found: " + commentLength + ". Are there extra bytes at the end of the file? Or is the end of central dir signature `PK☺☻` in the comment?"));
				var comment = decodeStrings ? decodeBuffer(eocdrBuffer.subarray(22), false) : eocdrBuffer.subarray(22);
				if (i - zip64EocdlSize >= 0 && buffer.readUInt32LE(i - zip64EocdlSize) === 117853008) {
					var zip64EocdrOffset = readUInt64LE(buffer.subarray(i - zip64EocdlSize, i - zip64EocdlSize + zip64EocdlSize), 8);
					var zip64EocdrBuffer = newBuffer(56);
					return readAndAssertNoEof(reader, zip64EocdrBuffer, 0, zip64EocdrBuffer.length, zip64EocdrOffset, function(err) {
						if (err) return callback(err);
						if (zip64EocdrBuffer.readUInt32LE(0) !== 101075792) return callback(/* @__PURE__ */ new Error("invalid zip64 end of central directory record signature"));
						diskNumber = zip64EocdrBuffer.readUInt32LE(16);
						if (diskNumber !== 0) return callback(/* @__PURE__ */ new Error("multi-disk zip files are not supported: found disk number: " + diskNumber));
						entryCount = readUInt64LE(zip64EocdrBuffer, 32);
						centralDirectoryOffset = readUInt64LE(zip64EocdrBuffer, 48);
						return callback(null, new ZipFile(reader, centralDirectoryOffset, totalSize, entryCount, comment, options.autoClose, options.lazyEntries, decodeStrings, options.validateEntrySizes, options.strictFileNames));
					});
				}
				if (diskNumber !== 0) return callback(/* @__PURE__ */ new Error("multi-disk zip files are not supported: found disk number: " + diskNumber));
				return callback(null, new ZipFile(reader, centralDirectoryOffset, totalSize, entryCount, comment, options.autoClose, options.lazyEntries, decodeStrings, options.validateEntrySizes, options.strictFileNames));
			}
			callback(/* @__PURE__ */ new Error("End of central directory record signature not found. Either not a zip file, or file is truncated."));
		});
	}
	util.inherits(ZipFile, EventEmitter);
	function ZipFile(reader, centralDirectoryOffset, fileSize, entryCount, comment, autoClose, lazyEntries, decodeStrings, validateEntrySizes, strictFileNames) {
		var self = this;
		EventEmitter.call(self);
		self.reader = reader;
		self.reader.on("error", function(err) {
			emitError(self, err);
		});
		self.reader.once("close", function() {
			self.emit("close");
		});
		self.readEntryCursor = centralDirectoryOffset;
		self.fileSize = fileSize;
		self.entryCount = entryCount;
		self.comment = comment;
		self.entriesRead = 0;
		self.autoClose = !!autoClose;
		self.lazyEntries = !!lazyEntries;
		self.decodeStrings = !!decodeStrings;
		self.validateEntrySizes = !!validateEntrySizes;
		self.strictFileNames = !!strictFileNames;
		self.isOpen = true;
		self.emittedError = false;
		self.hasEachEntryBeenCalled = false;
		if (!self.lazyEntries) self._readEntry();
	}
	ZipFile.prototype.close = function() {
		if (!this.isOpen) return;
		this.isOpen = false;
		this.reader.unref();
	};
	function emitErrorAndAutoClose(self, err) {
		if (self.autoClose) self.close();
		emitError(self, err);
	}
	function emitError(self, err) {
		if (self.emittedError) return;
		self.emittedError = true;
		self.emit("error", err);
	}
	ZipFile.prototype.readEntry = function() {
		if (!this.lazyEntries) throw new Error("readEntry() called without lazyEntries:true");
		this._readEntry();
	};
	ZipFile.prototype._readEntry = function() {
		var self = this;
		if (self.entryCount === self.entriesRead) {
			setImmediate(function() {
				if (self.autoClose) self.close();
				if (self.emittedError) return;
				self.emit("end");
			});
			return;
		}
		if (self.emittedError) return;
		var buffer = newBuffer(46);
		readAndAssertNoEof(self.reader, buffer, 0, buffer.length, self.readEntryCursor, function(err) {
			if (err) return emitErrorAndAutoClose(self, err);
			if (self.emittedError) return;
			var entry = new Entry();
			var signature = buffer.readUInt32LE(0);
			if (signature !== 33639248) return emitErrorAndAutoClose(self, /* @__PURE__ */ new Error("invalid central directory file header signature: 0x" + signature.toString(16)));
			entry.versionMadeBy = buffer.readUInt16LE(4);
			entry.versionNeededToExtract = buffer.readUInt16LE(6);
			entry.generalPurposeBitFlag = buffer.readUInt16LE(8);
			entry.compressionMethod = buffer.readUInt16LE(10);
			entry.lastModFileTime = buffer.readUInt16LE(12);
			entry.lastModFileDate = buffer.readUInt16LE(14);
			entry.crc32 = buffer.readUInt32LE(16);
			entry.compressedSize = buffer.readUInt32LE(20);
			entry.uncompressedSize = buffer.readUInt32LE(24);
			entry.fileNameLength = buffer.readUInt16LE(28);
			entry.extraFieldLength = buffer.readUInt16LE(30);
			entry.fileCommentLength = buffer.readUInt16LE(32);
			entry.internalFileAttributes = buffer.readUInt16LE(36);
			entry.externalFileAttributes = buffer.readUInt32LE(38);
			entry.relativeOffsetOfLocalHeader = buffer.readUInt32LE(42);
			if (entry.generalPurposeBitFlag & 64) return emitErrorAndAutoClose(self, /* @__PURE__ */ new Error("strong encryption is not supported"));
			self.readEntryCursor += 46;
			buffer = newBuffer(entry.fileNameLength + entry.extraFieldLength + entry.fileCommentLength);
			readAndAssertNoEof(self.reader, buffer, 0, buffer.length, self.readEntryCursor, function(err) {
				if (err) return emitErrorAndAutoClose(self, err);
				if (self.emittedError) return;
				entry.fileNameRaw = buffer.subarray(0, entry.fileNameLength);
				var fileCommentStart = entry.fileNameLength + entry.extraFieldLength;
				entry.extraFieldRaw = buffer.subarray(entry.fileNameLength, fileCommentStart);
				entry.fileCommentRaw = buffer.subarray(fileCommentStart, fileCommentStart + entry.fileCommentLength);
				try {
					entry.extraFields = parseExtraFields(entry.extraFieldRaw);
				} catch (err) {
					return emitErrorAndAutoClose(self, err);
				}
				if (self.decodeStrings) {
					var isUtf8 = (entry.generalPurposeBitFlag & 2048) !== 0;
					entry.fileComment = decodeBuffer(entry.fileCommentRaw, isUtf8);
					entry.fileName = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, self.strictFileNames);
					var errorMessage = validateFileName(entry.fileName);
					if (errorMessage != null) return emitErrorAndAutoClose(self, new Error(errorMessage));
				} else {
					entry.fileComment = entry.fileCommentRaw;
					entry.fileName = entry.fileNameRaw;
				}
				entry.comment = entry.fileComment;
				self.readEntryCursor += buffer.length;
				self.entriesRead += 1;
				for (var i = 0; i < entry.extraFields.length; i++) {
					var extraField = entry.extraFields[i];
					if (extraField.id !== 1) continue;
					var zip64EiefBuffer = extraField.data;
					var index = 0;
					if (entry.uncompressedSize === 4294967295) {
						if (index + 8 > zip64EiefBuffer.length) return emitErrorAndAutoClose(self, /* @__PURE__ */ new Error("zip64 extended information extra field does not include uncompressed size"));
						entry.uncompressedSize = readUInt64LE(zip64EiefBuffer, index);
						index += 8;
					}
					if (entry.compressedSize === 4294967295) {
						if (index + 8 > zip64EiefBuffer.length) return emitErrorAndAutoClose(self, /* @__PURE__ */ new Error("zip64 extended information extra field does not include compressed size"));
						entry.compressedSize = readUInt64LE(zip64EiefBuffer, index);
						index += 8;
					}
					if (entry.relativeOffsetOfLocalHeader === 4294967295) {
						if (index + 8 > zip64EiefBuffer.length) return emitErrorAndAutoClose(self, /* @__PURE__ */ new Error("zip64 extended information extra field does not include relative header offset"));
						entry.relativeOffsetOfLocalHeader = readUInt64LE(zip64EiefBuffer, index);
						index += 8;
					}
					break;
				}
				if (self.validateEntrySizes && entry.compressionMethod === 0) {
					var expectedCompressedSize = entry.uncompressedSize;
					if (entry.isEncrypted()) expectedCompressedSize += 12;
					if (entry.compressedSize !== expectedCompressedSize) {
						var msg = "compressed/uncompressed size mismatch for stored file: " + entry.compressedSize + " != " + entry.uncompressedSize;
						return emitErrorAndAutoClose(self, new Error(msg));
					}
				}
				self.emit("entry", entry);
				if (!self.lazyEntries) self._readEntry();
			});
		});
	};
	ZipFile.prototype.eachEntry = function() {
		const self = this;
		if (!self.lazyEntries) throw new Error("eachEntry() requires lazyEntries: true");
		if (self.hasEachEntryBeenCalled) throw new Error("eachEntry() must only be called once per ZipFile");
		self.hasEachEntryBeenCalled = true;
		let pendingResolveReject = null;
		self.on("entry", onEntry);
		self.on("end", onEnd);
		self.on("error", onError);
		function cleanup() {
			self.removeListener("entry", onEntry);
			self.removeListener("end", onEnd);
			self.removeListener("error", onError);
			if (self.autoClose) self.close();
		}
		function onEntry(entry) {
			let { resolve } = pendingResolveReject;
			pendingResolveReject = null;
			resolve({ value: entry });
		}
		function onEnd() {
			let { resolve } = pendingResolveReject;
			pendingResolveReject = null;
			cleanup();
			resolve({ done: true });
		}
		function onError(err) {
			let { reject } = pendingResolveReject;
			pendingResolveReject = null;
			cleanup();
			reject(err);
		}
		return {
			[Symbol.asyncIterator]() {
				return this;
			},
			next() {
				const promise = new Promise((resolve, reject) => {
					if (pendingResolveReject != null) throw new Error("next() called before previous Promise was resolved.");
					pendingResolveReject = {
						resolve,
						reject
					};
				});
				self.readEntry();
				return promise;
			},
			return(value) {
				cleanup();
				return Promise.resolve({
					done: true,
					value
				});
			},
			throw(value) {
				cleanup();
				return Promise.reject(value);
			}
		};
	};
	ZipFile.prototype.openReadStream = function(entry, options, callback) {
		var self = this;
		var relativeStart = 0;
		var relativeEnd = entry.compressedSize;
		if (callback == null) {
			callback = options;
			options = null;
		}
		if (options == null) options = {};
		else {
			if (options.decodeFileData === false) {
				if (options.decrypt != null) throw new Error("cannot use options.decrypt when options.decodeFileData === false");
				if (options.decompress != null) throw new Error("cannot use options.decompress when options.decodeFileData === false");
			} else {
				if (options.decrypt != null) {
					if (!entry.isEncrypted()) throw new Error("options.decrypt can only be specified for encrypted entries. See also option decodeFileData.");
					if (options.decrypt !== false) throw new Error("invalid options.decrypt value: " + options.decrypt);
					if (entry.isCompressed()) {
						if (options.decompress !== false) throw new Error("entry is encrypted and compressed, and options.decompress !== false. See also option decodeFileData.");
					}
				}
				if (options.decompress != null) {
					if (!entry.isCompressed()) throw new Error("options.decompress can only be specified for compressed entries. See also option decodeFileData.");
					if (!(options.decompress === false || options.decompress === true)) throw new Error("invalid options.decompress value: " + options.decompress);
					decompress = options.decompress;
				}
			}
			if (options.start != null) {
				relativeStart = options.start;
				if (relativeStart < 0) throw new Error("options.start < 0");
				if (relativeStart > entry.compressedSize) throw new Error("options.start > entry.compressedSize");
			}
			if (options.end != null) {
				relativeEnd = options.end;
				if (relativeEnd < 0) throw new Error("options.end < 0");
				if (relativeEnd > entry.compressedSize) throw new Error("options.end > entry.compressedSize");
				if (relativeEnd < relativeStart) throw new Error("options.end < options.start");
			}
		}
		var rawMode = options.decodeFileData === false || (entry.compressionMethod === 0 || entry.compressionMethod === 8 && options.decompress === false) && (!entry.isEncrypted() || options.decrypt === false);
		if (options.start != null || options.end != null) {
			if (!rawMode) throw new Error("start/end range require options.decodeFileData === false for non-trivial encoded entries.");
		}
		if (!self.isOpen) return callback(/* @__PURE__ */ new Error("closed"));
		if (entry.isEncrypted() && !rawMode) {
			if (options.decrypt !== false) return callback(/* @__PURE__ */ new Error("entry is encrypted, and options.decodeFileData !== false"));
		}
		var decompress;
		if (rawMode) decompress = false;
		else if (entry.compressionMethod === 8) decompress = options.decodeFileData !== true;
		else return callback(/* @__PURE__ */ new Error("unsupported compression method: " + entry.compressionMethod));
		self.readLocalFileHeader(entry, { minimal: true }, function(err, localFileHeader) {
			if (err) return callback(err);
			self.openReadStreamLowLevel(localFileHeader.fileDataStart, entry.compressedSize, relativeStart, relativeEnd, decompress, entry.uncompressedSize, callback);
		});
	};
	ZipFile.prototype.openReadStreamLowLevel = function(fileDataStart, compressedSize, relativeStart, relativeEnd, decompress, uncompressedSize, callback) {
		var self = this;
		fileDataStart + compressedSize;
		var readStream = self.reader.createReadStream({
			start: fileDataStart + relativeStart,
			end: fileDataStart + relativeEnd
		});
		var endpointStream = readStream;
		if (decompress) {
			var destroyed = false;
			var inflateFilter = zlib.createInflateRaw();
			readStream.on("error", function(err) {
				setImmediate(function() {
					if (!destroyed) inflateFilter.emit("error", err);
				});
			});
			readStream.pipe(inflateFilter);
			if (self.validateEntrySizes) {
				endpointStream = new AssertByteCountStream(uncompressedSize);
				inflateFilter.on("error", function(err) {
					setImmediate(function() {
						if (!destroyed) endpointStream.emit("error", err);
					});
				});
				inflateFilter.pipe(endpointStream);
			} else endpointStream = inflateFilter;
			installDestroyFn(endpointStream, function() {
				destroyed = true;
				if (inflateFilter !== endpointStream) inflateFilter.unpipe(endpointStream);
				readStream.unpipe(inflateFilter);
				readStream.destroy();
			});
		}
		callback(null, endpointStream);
	};
	ZipFile.prototype.readLocalFileHeader = function(entry, options, callback) {
		var self = this;
		if (callback == null) {
			callback = options;
			options = null;
		}
		if (options == null) options = {};
		self.reader.ref();
		var buffer = newBuffer(30);
		readAndAssertNoEof(self.reader, buffer, 0, buffer.length, entry.relativeOffsetOfLocalHeader, function(err) {
			try {
				if (err) return callback(err);
				var signature = buffer.readUInt32LE(0);
				if (signature !== 67324752) return callback(/* @__PURE__ */ new Error("invalid local file header signature: 0x" + signature.toString(16)));
				var fileNameLength = buffer.readUInt16LE(26);
				var extraFieldLength = buffer.readUInt16LE(28);
				var fileDataStart = entry.relativeOffsetOfLocalHeader + 30 + fileNameLength + extraFieldLength;
				if (fileDataStart + entry.compressedSize > self.fileSize) return callback(/* @__PURE__ */ new Error("file data overflows file bounds: " + fileDataStart + " + " + entry.compressedSize + " > " + self.fileSize));
				if (options.minimal) return callback(null, { fileDataStart });
				var localFileHeader = new LocalFileHeader();
				localFileHeader.fileDataStart = fileDataStart;
				localFileHeader.versionNeededToExtract = buffer.readUInt16LE(4);
				localFileHeader.generalPurposeBitFlag = buffer.readUInt16LE(6);
				localFileHeader.compressionMethod = buffer.readUInt16LE(8);
				localFileHeader.lastModFileTime = buffer.readUInt16LE(10);
				localFileHeader.lastModFileDate = buffer.readUInt16LE(12);
				localFileHeader.crc32 = buffer.readUInt32LE(14);
				localFileHeader.compressedSize = buffer.readUInt32LE(18);
				localFileHeader.uncompressedSize = buffer.readUInt32LE(22);
				localFileHeader.fileNameLength = fileNameLength;
				localFileHeader.extraFieldLength = extraFieldLength;
				buffer = newBuffer(fileNameLength + extraFieldLength);
				self.reader.ref();
				readAndAssertNoEof(self.reader, buffer, 0, buffer.length, entry.relativeOffsetOfLocalHeader + 30, function(err) {
					try {
						if (err) return callback(err);
						localFileHeader.fileName = buffer.subarray(0, fileNameLength);
						localFileHeader.extraField = buffer.subarray(fileNameLength);
						return callback(null, localFileHeader);
					} finally {
						self.reader.unref();
					}
				});
			} finally {
				self.reader.unref();
			}
		});
	};
	ZipFile.prototype.openReadStreamPromise = function(entry, options) {
		return new Promise((resolve, reject) => {
			this.openReadStream(entry, options, function(err, readStream) {
				if (err) return reject(err);
				resolve(readStream);
			});
		});
	};
	ZipFile.prototype.openReadStreamLowLevelPromise = function(fileDataStart, compressedSize, relativeStart, relativeEnd, decompress, uncompressedSize) {
		return new Promise((resolve, reject) => {
			this.openReadStream(fileDataStart, compressedSize, relativeStart, relativeEnd, decompress, uncompressedSize, function(err, readStream) {
				if (err) return reject(err);
				resolve(readStream);
			});
		});
	};
	ZipFile.prototype.readLocalFileHeaderPromise = function(entry, options) {
		return new Promise((resolve, reject) => {
			this.readLocalFileHeader(entry, options, function(err, localFileHeader) {
				if (err) return reject(err);
				resolve(localFileHeader);
			});
		});
	};
	function Entry() {}
	Entry.prototype.getLastModDate = function(options) {
		if (options == null) options = {};
		if (!options.forceDosFormat) for (var i = 0; i < this.extraFields.length; i++) {
			var extraField = this.extraFields[i];
			if (extraField.id === 21589) {
				var data = extraField.data;
				if (data.length < 5) continue;
				if (!(data[0] & 1)) continue;
				var posixTimestamp = data.readInt32LE(1);
				return /* @__PURE__ */ new Date(posixTimestamp * 1e3);
			} else if (extraField.id === 10) {
				var data = extraField.data;
				if (data.length !== 32) continue;
				if (data.readUInt16LE(4) !== 1) continue;
				if (data.readUInt16LE(6) !== 24) continue;
				var millisecondsSince1970 = (data.readUInt32LE(8) + 4294967296 * data.readInt32LE(12)) / 1e4 - 0xa9730b66800;
				return new Date(millisecondsSince1970);
			}
		}
		return dosDateTimeToDate(this.lastModFileDate, this.lastModFileTime, options.timezone);
	};
	Entry.prototype.canDecodeFileData = function() {
		return !this.isEncrypted() && (this.compressionMethod === 0 || this.compressionMethod === 8);
	};
	Entry.prototype.isEncrypted = function() {
		return (this.generalPurposeBitFlag & 1) !== 0;
	};
	Entry.prototype.isCompressed = function() {
		return this.compressionMethod === 8;
	};
	function LocalFileHeader() {}
	function dosDateTimeToDate(date, time, timezone) {
		var day = date & 31;
		var month = (date >> 5 & 15) - 1;
		var year = (date >> 9 & 127) + 1980;
		var millisecond = 0;
		var second = (time & 31) * 2;
		var minute = time >> 5 & 63;
		var hour = time >> 11 & 31;
		if (timezone == null || timezone === "local") return new Date(year, month, day, hour, minute, second, millisecond);
		else if (timezone === "UTC") return new Date(Date.UTC(year, month, day, hour, minute, second, millisecond));
		else throw new Error("unrecognized options.timezone: " + options.timezone);
	}
	function getFileNameLowLevel(generalPurposeBitFlag, fileNameBuffer, extraFields, strictFileNames) {
		var fileName = null;
		for (var i = 0; i < extraFields.length; i++) {
			var extraField = extraFields[i];
			if (extraField.id === 28789) {
				if (extraField.data.length < 6) continue;
				if (extraField.data.readUInt8(0) !== 1) continue;
				var oldNameCrc32 = extraField.data.readUInt32LE(1);
				if (crc32(fileNameBuffer) !== oldNameCrc32) continue;
				fileName = decodeBuffer(extraField.data.subarray(5), true);
				break;
			}
		}
		if (fileName == null) fileName = decodeBuffer(fileNameBuffer, (generalPurposeBitFlag & 2048) !== 0);
		if (!strictFileNames) fileName = fileName.replace(/\\/g, "/");
		return fileName;
	}
	function validateFileName(fileName) {
		if (fileName.indexOf("\\") !== -1) return "invalid characters in fileName: " + fileName;
		if (/^[a-zA-Z]:/.test(fileName) || /^\//.test(fileName)) return "absolute path: " + fileName;
		if (fileName.split("/").indexOf("..") !== -1) return "invalid relative path: " + fileName;
		return null;
	}
	function parseExtraFields(extraFieldBuffer) {
		var extraFields = [];
		var i = 0;
		while (i < extraFieldBuffer.length - 3) {
			var headerId = extraFieldBuffer.readUInt16LE(i + 0);
			var dataSize = extraFieldBuffer.readUInt16LE(i + 2);
			var dataStart = i + 4;
			var dataEnd = dataStart + dataSize;
			if (dataEnd > extraFieldBuffer.length) throw new Error("extra field length exceeds extra field buffer size");
			var dataBuffer = extraFieldBuffer.subarray(dataStart, dataEnd);
			extraFields.push({
				id: headerId,
				data: dataBuffer
			});
			i = dataEnd;
		}
		return extraFields;
	}
	function readAndAssertNoEof(reader, buffer, offset, length, position, callback) {
		if (length === 0) return setImmediate(function() {
			callback(null, newBuffer(0));
		});
		reader.read(buffer, offset, length, position, function(err, bytesRead) {
			if (err) return callback(err);
			if (bytesRead < length) return callback(/* @__PURE__ */ new Error("unexpected EOF"));
			callback();
		});
	}
	util.inherits(AssertByteCountStream, Transform);
	function AssertByteCountStream(byteCount) {
		Transform.call(this);
		this.actualByteCount = 0;
		this.expectedByteCount = byteCount;
	}
	AssertByteCountStream.prototype._transform = function(chunk, encoding, cb) {
		this.actualByteCount += chunk.length;
		if (this.actualByteCount > this.expectedByteCount) {
			var msg = "too many bytes in the stream. expected " + this.expectedByteCount + ". got at least " + this.actualByteCount;
			return cb(new Error(msg));
		}
		cb(null, chunk);
	};
	AssertByteCountStream.prototype._flush = function(cb) {
		if (this.actualByteCount < this.expectedByteCount) {
			var msg = "not enough bytes in the stream. expected " + this.expectedByteCount + ". got only " + this.actualByteCount;
			return cb(new Error(msg));
		}
		cb();
	};
	util.inherits(RandomAccessReader, EventEmitter);
	function RandomAccessReader() {
		EventEmitter.call(this);
		this.refCount = 0;
	}
	RandomAccessReader.prototype.ref = function() {
		this.refCount += 1;
	};
	RandomAccessReader.prototype.unref = function() {
		var self = this;
		self.refCount -= 1;
		if (self.refCount > 0) return;
		if (self.refCount < 0) throw new Error("invalid unref");
		self.close(onCloseDone);
		function onCloseDone(err) {
			if (err) return self.emit("error", err);
			self.emit("close");
		}
	};
	RandomAccessReader.prototype.createReadStream = function(options) {
		if (options == null) options = {};
		var start = options.start;
		var end = options.end;
		if (start === end) {
			var emptyStream = new PassThrough();
			setImmediate(function() {
				emptyStream.end();
			});
			return emptyStream;
		}
		var stream = this._readStreamForRange(start, end);
		var destroyed = false;
		var refUnrefFilter = new RefUnrefFilter(this);
		stream.on("error", function(err) {
			setImmediate(function() {
				if (!destroyed) refUnrefFilter.emit("error", err);
			});
		});
		installDestroyFn(refUnrefFilter, function() {
			stream.unpipe(refUnrefFilter);
			refUnrefFilter.unref();
			stream.destroy();
		});
		var byteCounter = new AssertByteCountStream(end - start);
		refUnrefFilter.on("error", function(err) {
			setImmediate(function() {
				if (!destroyed) byteCounter.emit("error", err);
			});
		});
		installDestroyFn(byteCounter, function() {
			destroyed = true;
			refUnrefFilter.unpipe(byteCounter);
			refUnrefFilter.destroy();
		});
		return stream.pipe(refUnrefFilter).pipe(byteCounter);
	};
	RandomAccessReader.prototype._readStreamForRange = function(start, end) {
		throw new Error("not implemented");
	};
	RandomAccessReader.prototype.read = function(buffer, offset, length, position, callback) {
		var readStream = this.createReadStream({
			start: position,
			end: position + length
		});
		var writeStream = new Writable();
		var written = 0;
		writeStream._write = function(chunk, encoding, cb) {
			chunk.copy(buffer, offset + written, 0, chunk.length);
			written += chunk.length;
			cb();
		};
		writeStream.on("finish", callback);
		readStream.on("error", function(error) {
			callback(error);
		});
		readStream.pipe(writeStream);
	};
	RandomAccessReader.prototype.close = function(callback) {
		setImmediate(callback);
	};
	util.inherits(RefUnrefFilter, PassThrough);
	function RefUnrefFilter(context) {
		PassThrough.call(this);
		this.context = context;
		this.context.ref();
		this.unreffedYet = false;
	}
	RefUnrefFilter.prototype._flush = function(cb) {
		this.unref();
		cb();
	};
	RefUnrefFilter.prototype.unref = function(cb) {
		if (this.unreffedYet) return;
		this.unreffedYet = true;
		this.context.unref();
	};
	var cp437 = "\0☺☻♥♦♣♠•◘○◙♂♀♪♫☼►◄↕‼¶§▬↨↑↓→←∟↔▲▼ !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~⌂ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\xA0";
	function decodeBuffer(buffer, isUtf8) {
		if (isUtf8) return buffer.toString("utf8");
		else {
			var result = "";
			for (var i = 0; i < buffer.length; i++) result += cp437[buffer[i]];
			return result;
		}
	}
	function readUInt64LE(buffer, offset) {
		var lower32 = buffer.readUInt32LE(offset);
		return buffer.readUInt32LE(offset + 4) * 4294967296 + lower32;
	}
	var newBuffer;
	if (typeof Buffer.allocUnsafe === "function") newBuffer = function(len) {
		return Buffer.allocUnsafe(len);
	};
	else newBuffer = function(len) {
		return new Buffer(len);
	};
	function installDestroyFn(stream, fn) {
		if (typeof stream.destroy === "function") stream._destroy = function(err, cb) {
			fn();
			if (cb != null) cb(err);
		};
		else stream.destroy = fn;
	}
	function defaultCallback(err) {
		if (err) throw err;
	}
}));

// src/action/unpack.ts
var import_yauzl = require_yauzl();
/**
* The text of the only file in an archive whose name is wanted, unpacked in memory and nowhere else. It is a fault when there
* is not exactly one, when it has more than `most` bytes, whatever the archive says it has, or when the archive is damaged.
*/
async function unpackOnly(archive, most, isWanted = () => true) {
	const chunks = [];
	let files = 0;
	let bytes = 0;
	try {
		const zip = await (0, import_yauzl.fromBufferPromise)(Buffer.from(archive), { lazyEntries: true });
		for await (const entry of zip.eachEntry()) {
			if (!isWanted(entry.fileName)) continue;
			files += 1;
			if (files > 1) break;
			for await (const chunk of await zip.openReadStreamPromise(entry)) {
				bytes += chunk.length;
				if (bytes > most) break;
				chunks.push(chunk);
			}
		}
	} catch (error) {
		return { fault: `cannot be unpacked (${error instanceof Error ? error.message : String(error)})` };
	}
	if (files !== 1) return { fault: files === 0 ? "holds no such file" : "holds more than one such file" };
	if (bytes > most) return { fault: `unpacks to more than ${most} bytes` };
	return { text: Buffer.concat(chunks).toString("utf8") };
}

// src/action/previous-audit.ts
/** The audit before this one, as an earlier run has left it in an artifact, or somebody in a file. */
/** Artifacts that are looked into at most: one that is damaged does not cost the whole history. */
const TRIES = 3;
/** The audit with the one before it. Where there is none, or none that can be used, that is told, and is no failure. */
async function withEarlier(audit, { previous, token }) {
	if (previous === "") return audit;
	try {
		const found = previous.includes("/") ? await inFile(previous, audit) : await inArtifacts(previous, audit, token);
		return found === void 0 ? audit : withPrevious(audit, found);
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		announce("warning", `${error.message} The audit has no trend.`);
		return audit;
	}
}
async function inFile(path, audit) {
	let text;
	try {
		text = readFileSync$1(resolve(given("GITHUB_WORKSPACE"), path), "utf8");
	} catch (error) {
		const { code } = error;
		if (code !== "ENOENT") throw unusable$1(`The file ${path} cannot be read (${code ?? String(error)}).`);
		say(`There is no file ${path} with an earlier audit yet; this audit has no trend.`);
		return;
	}
	return usable(text, audit, `The file ${path}`);
}
async function inArtifacts(name, audit, token) {
	if (token === "") throw unusable$1("The input 'github-token' is empty, so the artifact of an earlier run cannot be fetched.");
	const branch = given("GITHUB_REF_NAME");
	const { octokit } = await connected(token);
	const here = {
		run: Number(given("GITHUB_RUN_ID")),
		branch
	};
	const found = await earlierArtifacts(octokit, repositoryName(), name, here);
	const kept = found.filter(({ expired }) => !expired);
	if (kept.length === 0) {
		say(found.length === 0 ? `No earlier run on ${branch} has left an artifact ${name}; this audit has no trend.` : `What earlier runs on ${branch} left as ${name} has expired; keep it for longer than it takes until the next audit. This audit has no trend.`);
		return;
	}
	const faults = [];
	for (const artifact of kept.slice(0, TRIES)) try {
		const before = await inArtifact(artifact, name, audit);
		for (const fault of faults) announce("warning", `${fault} An older one is taken.`);
		say(`The audit is compared with that of ${before.date}, of run ${artifact.run}.`);
		return before;
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		faults.push(error.message);
	}
	throw unusable$1(faults[0] ?? "");
}
async function inArtifact(artifact, name, audit) {
	const what = `The artifact ${name} of run ${artifact.run}`;
	const unpacked = await unpackOnly(await artifact.fetch(), MOST_BYTES, (file) => file.endsWith(".json"));
	if ("fault" in unpacked) throw unusable$1(`${what} ${unpacked.fault}; it must have the audit as its only file of JSON.`);
	return usable(unpacked.text, audit, what);
}
/** What is read is text of others until its schema is checked. */
async function usable(text, { name }, what) {
	const { readAudits } = await import("./read-audit.js");
	const read = readAudits(text);
	const previous = "audits" in read ? previousAmong(read.audits, name) : read;
	if ("audit" in previous) return previous.audit;
	throw unusable$1(`${what} ${previous.fault}.`);
}
function unusable$1(message) {
	return new UserError({
		kind: "github",
		message
	});
}

// src/action/audit.ts
/** Audits on a schedule: the whole repository, as files for an artifact, and one issue that is kept up to date. */
const AUDITED = ["schedule", "workflow_dispatch"];
/** Whether the run is an audit: as the input says, else by the event. */
function isAudit(event, { audit }) {
	return audit ?? AUDITED.includes(event);
}
/** The repository of the workflow. */
function repositoryOfRun() {
	return {
		name: given("GITHUB_REPOSITORY"),
		server: process.env["GITHUB_SERVER_URL"] || "https://github.com"
	};
}
/** Writes the audit's files and its issue. What GitHub refuses is told, and no failure. */
async function publishAudit(found, rules, inputs) {
	const audit = await withEarlier(found, inputs);
	const view = viewAudit(audit, rules);
	const files = {
		audit: runnerFile("forksight-audit.json"),
		page: runnerFile("forksight-audit.html")
	};
	writeFileSync(files.audit, renderJson(audit));
	writeFileSync(files.page, renderHtml(view));
	if (inputs.issue) await writeIssue(view, inputs);
	return {
		document: (limit) => renderAuditMarkdown(view, limit),
		files
	};
}
async function writeIssue(view, { token, category }) {
	const branch = defaultBranch(eventText());
	if (category === "" && branch !== void 0 && given("GITHUB_REF") !== `refs/heads/${branch}`) {
		say(`The issue is about ${branch}, so it is left as it is; give the audits of other branches a category.`);
		return;
	}
	try {
		const { octokit } = await connected(token);
		const { message, problems } = await keepIssue(repositoryApi(octokit, repositoryName()), view, category);
		say(message);
		for (const problem of problems) announce("warning", problem.message);
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		announce("warning", error.message);
	}
}
/** As the payload says; undefined where it does not. */
function defaultBranch(payload) {
	const { repository } = JSON.parse(payload);
	return typeof repository?.default_branch === "string" ? repository.default_branch : void 0;
}

// src/github/check-run.ts
/** GitHub takes as many annotations with one request. */
const PER_REQUEST = 50;
/** Requests that are left to what comes behind. */
const RESERVED = 10;
/**
* Writes what is missing and nothing else, so that a run which was killed is made good by the next. Annotations cannot be
* taken back: what says something else gets a check run of its own, and GitHub shows the newest of a name.
*/
async function keepCheckRun(api, sha, content, settle) {
	const identity = identityOf(content);
	const { annotations } = content;
	let run = await api.find(sha, content.name, identity);
	for (let doubts = 0; run === void 0 || run.annotations < annotations.length;) {
		if (api.requestsLeft() <= RESERVED) return partly("this run has made all the requests that it may");
		const there = run?.annotations ?? 0;
		const next = annotations.slice(there, there + PER_REQUEST);
		const written = run === void 0 ? await api.create(sha, identity, content, next) : asRun(run, next.length, await api.append(run.id, content, next));
		if (!("result" in written)) run = written;
		else if (isForbidden(written, run)) return { status: "read-only" };
		else if (written.result !== "unsure" || doubts > 0) return partly(written.message);
		else {
			doubts += 1;
			await settle();
			run = await api.find(sha, content.name, identity);
		}
	}
	return { status: "kept" };
}
/** Where a permission is missing, GitHub sometimes answers that there is nothing. */
function isForbidden({ result }, run) {
	return result === "read-only" || result === "gone" && run === void 0;
}
function asRun({ id, annotations }, added, written) {
	return written.result === "done" ? {
		id,
		annotations: annotations + added
	} : written;
}
/** Tells check runs of Forksight that say the same from those that say something else. */
function identityOf(content) {
	return `forksight:v1:${bodyHash(JSON.stringify(content))}`;
}
function partly(why) {
	return {
		status: "partly",
		problem: {
			kind: "github",
			fatal: false,
			message: `The check run could not be written as a whole: ${why}.`
		}
	};
}

// src/github/check-run-octokit.ts
function checkRunApi(octokit, here, requestsLeft) {
	const { checks } = octokit.rest;
	return {
		requestsLeft,
		find: (sha, name, identity) => read("the check runs", "checks: write", async () => {
			const named = {
				...here,
				ref: sha,
				check_name: name,
				filter: "all",
				per_page: 100
			};
			const { data } = await checks.listForRef(named);
			const [newest] = data.check_runs.filter(({ external_id }) => external_id === identity).toSorted((a, b) => b.id - a.id);
			return newest && {
				id: newest.id,
				annotations: newest.output.annotations_count
			};
		}),
		create: async (sha, identity, content, first) => {
			let run;
			const written = await write(async () => {
				const { name, conclusion } = content;
				const { data } = await checks.create({
					...here,
					name,
					head_sha: sha,
					external_id: identity,
					status: "completed",
					conclusion,
					output: outputOf(content, first)
				});
				if (typeof data?.id === "number") run = {
					id: data.id,
					annotations: first.length
				};
			});
			return run ?? (written.result === "done" ? {
				result: "unsure",
				message: "the answer told no number"
			} : written);
		},
		append: (id, content, next) => write(() => checks.update({
			...here,
			check_run_id: id,
			output: outputOf(content, next)
		}))
	};
}
function outputOf({ title, summary }, annotations) {
	return {
		title,
		summary,
		annotations: annotations.map(({ path, startLine, endLine, level, title, message }) => ({
			path,
			start_line: startLine,
			end_line: endLine,
			annotation_level: level,
			title,
			message
		}))
	};
}

// src/report/check-run.ts
/** Annotations of one check run at most: GitHub takes 50 with a request, and nobody reads more. */
const MOST = 200;
const LEVELS = {
	error: "failure",
	warning: "warning",
	note: "notice"
};
/** The check run of one `category`. */
function checkRunContent(report, shown, context, { category, conclusion }) {
	const all = annotationsOf(report);
	const annotations = all.slice(0, MOST).map((annotation) => {
		const { finding, at } = annotation;
		const { title, message } = annotationText(annotation);
		const { path, startLine, endLine } = at;
		return {
			path,
			startLine,
			endLine,
			level: LEVELS[finding.severity],
			title: visibleText(title),
			message: visibleText(message)
		};
	});
	const left = all.length - annotations.length;
	const more = left === 0 ? "" : gfm`Only ${MOST} annotations are shown beside the code; there could be ${left} more.`;
	return {
		name: visibleText(`Forksight findings${category === "" ? "" : `: ${oneLine(category)}`}`),
		conclusion,
		title: visibleText(headline(report, reportedFindings(report).length)),
		summary: renderEverything(report, shown, context, CHECK_RUN_LIMIT, more),
		annotations
	};
}

// src/action/check-run.ts
/** The check run that a workflow may ask for: the findings as annotations beside the code, as many as there are. */
/** Whether the check run has the annotations now. What keeps it from that is told, and no failure. */
async function annotateCheckRun(connect, report, shown, context, options) {
	const { sha } = report.head;
	if (sha === void 0) return false;
	try {
		const { octokit, requestsLeft } = await connect();
		const content = checkRunContent(report, shown, context, options);
		const kept = await keepCheckRun(checkRunApi(octokit, repositoryName(), requestsLeft), sha, content, settle);
		if (kept.status === "partly") announce("warning", kept.problem.message);
		if (kept.status === "read-only") say("The token may not write check runs (`checks: write`), so the annotations are those of the job.");
		return kept.status === "kept";
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		announce("warning", error.message);
		return false;
	}
}

// src/action/code-scanning.ts
/** The findings as SARIF for code scanning. */
/** GitHub takes this much, gzipped. */
const LARGEST = 1e7;
/** Uploads the report for the commit that was looked at. What GitHub refuses is told, and no failure. */
async function uploadToCodeScanning(report, event, { repository }, { token, category }) {
	const { sha } = report.head;
	if (sha === void 0) return;
	const log = renderSarif(report, {
		rules: RULES,
		pageOf: rulePageText,
		category: category === "" ? "forksight" : `forksight/${category}`,
		...repository && { repository }
	});
	const packed = gzipSync(log);
	if (packed.length > LARGEST) {
		announce("warning", `The SARIF log has ${packed.length} bytes, gzipped, and code scanning takes ${LARGEST}; it was not uploaded.`);
		return;
	}
	const { octokit } = await connected(token);
	const written = await repositoryApi(octokit, repositoryName()).uploadSarif({
		commit: sha,
		ref: refOf(event),
		sarif: packed.toString("base64")
	});
	if (written.result === "done") say("The findings were uploaded to code scanning.");
	else announce("warning", `The findings could not be uploaded to code scanning: ${why(written)}.`);
}
/** A pull request is looked at as its head, not as the merge that workflows see. */
function refOf(event) {
	return event.kind === "review" && event.pull !== void 0 ? `refs/pull/${event.pull.number}/head` : given("GITHUB_REF");
}
function why({ result, message }) {
	return result === "read-only" || result === "gone" ? "the token may not; grant `security-events: write`, and switch code scanning on" : message;
}

// src/action/context.ts
/** What renderers know of this run: addresses are those of the server that the runner names. */
function contextOf(report, rules) {
	const [owner, name] = (process.env["GITHUB_REPOSITORY"] ?? "").split("/");
	const { sha } = report.head;
	const server = process.env["GITHUB_SERVER_URL"] || "https://github.com";
	return {
		rules,
		lineOf: lineReader(report.excerpts),
		verdicts: new Map(report.verdicts?.map((verdict) => [verdict.fingerprint, verdict])),
		...owner && name && sha !== void 0 && { repository: {
			server,
			owner,
			name,
			sha
		} }
	};
}

// src/action/outcome.ts
/** Tells the outcome of a run everywhere but on the pull request: log, annotations, summary of the job, outputs. */
async function tellOutcome(outcome) {
	const { report, context, shown, commented, annotated, document, files } = outcome;
	tellLog(report, commented);
	const annotations = commented || annotated ? [] : annotationsOf(report);
	for (const { level, message, properties } of commands(annotations, "The summary of the job has them all.")) announce(level, message, properties);
	const limit = {
		...JOB_SUMMARY_LIMIT,
		size: JOB_SUMMARY_LIMIT.size - summarySize() - 1
	};
	await appendSummary(document?.(limit) ?? renderEverything(report, shown, context, limit));
	const path = runnerFile("forksight-report.json");
	writeFileSync(path, renderJson(report));
	const counts = countFindings(report, shown);
	const of = (severity) => shown.filter(({ finding }) => finding.severity === severity).length;
	setOutputs({
		findings: counts.reported,
		errors: of("error"),
		warnings: of("warning"),
		notes: of("note"),
		existing: report.change?.unaffected ? "" : counts.existing,
		fixed: counts.fixed,
		suppressed: counts.suppressed,
		report: path,
		...files
	});
}
/** The findings as text, folded where comments show them. */
function tellLog(report, commented) {
	const style = {
		color: false,
		width: 120
	};
	const verdicts = report.verdicts === void 0 ? "" : `\n${renderVerdicts(judgedFindings(report), style)}`;
	const text = withoutCommands(`${renderText(report, style).trimEnd()}${verdicts.trimEnd()}`);
	show(text, commented ? `Forksight: ${headline(report, reportedFindings(report).length)}` : void 0);
}

// src/changes/listed.ts
const STATUS = {
	added: "added",
	removed: "deleted",
	renamed: "renamed"
};
/** The change, as far as placing findings in it takes. A file whose hunks are not told has none that can be commented. */
function changeOf(files) {
	return { files: new Map(files.map((file) => [file.path, changedFile(file)])) };
}
function changedFile({ path, status, patch }) {
	const hunks = patch === void 0 ? void 0 : readHunks(patch);
	return {
		status: STATUS[status] ?? "modified",
		path,
		oldMode: "100644",
		newMode: "100644",
		binary: hunks === void 0,
		hunks: hunks ?? []
	};
}
function readHunks(patch) {
	try {
		return parseHunks(patch);
	} catch {
		return;
	}
}

// src/github/list-files.ts
/** What GitHub says of the files of a pull request, for where there is no checkout to ask git. */
/** At most the 3,000 that GitHub lists; a file without `patch` has lines that GitHub does not show, or none. */
async function listFiles(octokit, { owner, repo, number }) {
	return (await read("the list of changed files", "pull-requests: read", () => octokit.paginate(octokit.rest.pulls.listFiles, {
		owner,
		repo,
		pull_number: number,
		per_page: 100
	}))).map(({ filename, status, patch }) => ({
		path: filename,
		status,
		...patch !== void 0 && { patch }
	}));
}

// src/github/workflow-run.ts
/** A workflow run that has ended, and the pull request that it ran for. */
/**
* The number of the open pull request whose branch is at the run's commit now; undefined when there is none any more.
* GitHub does not tell it for forks, and what the run itself says is not to be believed. Throws a UserError when there are
* several, of which nobody knows which the run was for.
*/
async function pullOfRun(octokit, here, run) {
	const head = `${run.headOwner}:${run.headBranch}`;
	const [first, ...others] = (await read("the list of pull requests", "pull-requests: read", () => octokit.paginate(octokit.rest.pulls.list, {
		...here,
		head,
		state: "open",
		per_page: 100
	}))).filter((pull) => pull.head.sha === run.headSha);
	if (others.length > 0) {
		const numbers = [first, ...others].map((pull) => `#${pull?.number}`).join(", ");
		const message = `${run.headSha} is the head of several pull requests (${numbers}), and the report does not say for which of them it is; close all but one.`;
		throw new UserError({
			kind: "github",
			message
		});
	}
	return first?.number;
}

// src/action/post-report.ts
/**
* Posts the report of a run that has ended: the half that may write. It executes nothing, needs no checkout, and believes
* nothing that the report says of where it belongs: pull request, commit and changed lines are asked of GitHub.
*/
/**
* Status 0 whatever the report says: whether the pull request passes is for the run to say that analysed it. Throws a
* UserError when there is nothing that could be posted, or the token may not.
*/
async function postReport(run, inputs) {
	if (inputs.confirm) throw unusable("Nothing is executed on workflow_run; leave out the input 'confirm', or run tests in the job that analyses.");
	const connection = await connected(inputs.token);
	const number = await pullOfRun(connection.octokit, repositoryName(), run);
	if (number === void 0) return told(`No open pull request is at ${run.headSha} any more; nothing was posted.`);
	const rules = new Map(RULES.map((rule) => [rule.code, rule]));
	const untrusted = readUntrusted(await textOf(run, inputs.artifact, connection), rules);
	const { sha } = untrusted.report.head;
	if (sha !== run.headSha) throw unusable(`The report is about ${sha}, and the run that left it was for ${run.headSha}; nothing was posted.`);
	const files = await listFiles(connection.octokit, {
		...repositoryName(),
		number
	});
	const report = placed(untrusted, changeOf(files));
	const posted = await comment(number, connection, inputs, report, contextOf(report, rules));
	if (posted.status === "read-only") throw unusable("The token may not write to the pull request; grant `pull-requests: write` to this job.");
	if (posted.status === "partly") announce("warning", "Not all findings could be posted; the summary of the run that analysed has them all.");
	if (inputs.checkRun) {
		const options = {
			category: inputs.category,
			conclusion: "neutral"
		};
		await annotateCheckRun(() => Promise.resolve(connection), report, posted.shown, contextOf(report, rules), options);
	}
	return told(`Pull request #${number}: ${posted.message}`);
}
async function textOf(run, name, { octokit }) {
	const archive = await artifactOf(octokit, repositoryName(), run, name);
	if (archive !== void 0) {
		const unpacked = await unpackOnly(archive, MOST_BYTES);
		if ("text" in unpacked) return unpacked.text;
		throw unusable(`The artifact to post ${unpacked.fault}; it must be the report that the Action's output names, and nothing else.`);
	}
	throw unusable(`The run left no artifact ${name}; upload the file that the output \`report\` names, under that name, also when the step before has failed.`);
}
function placed({ report, introduced }, change) {
	if (report.change === void 0) return report;
	const comparison = {
		...report.change.comparison,
		introduced: placeAll(introduced, change)
	};
	return {
		...report,
		change: {
			...report.change,
			comparison
		}
	};
}
async function told(said) {
	say(said);
	await appendSummary(gfm`### Forksight\n\n${markdownText(said)}`);
	return 0;
}
function unusable(message) {
	return new UserError({
		kind: "github",
		message
	});
}

// src/action/run.ts
/** One run of the Action: what the event asks for is looked at, and the outcome told. */
/** Never throws: what keeps it from checking is told, and is status 2. */
async function run() {
	try {
		return await runEvent();
	} catch (error) {
		const message = error instanceof UserError ? error.message : `Forksight failed inside; please report this: ${error instanceof Error ? error.stack ?? error.message : String(error)}`;
		announce("error", message);
		await appendSummary(gfm`### Forksight: could not check\n\n${markdownText(message)}`);
		return ended(2);
	}
}
async function runEvent() {
	const inputs = readInputs(getInput);
	const name = given("GITHUB_EVENT_NAME");
	const event = readEvent(name, given("GITHUB_SHA"), eventText());
	if (event.kind === "nothing") {
		say(event.why);
		await appendSummary(gfm`### Forksight: nothing to check\n\n${markdownText(event.why)}`);
		return ended(0);
	}
	if (event.kind === "post") return await postReport(event.run, inputs);
	const repository = await findRepository(resolve(process.env["GITHUB_WORKSPACE"] ?? ".", inputs.path));
	const looked = await look(event, isAudit(name, inputs), repository, inputs);
	const sha = event.kind === "review" ? event.head : event.sha;
	const report = await withVerdicts(looked.report, repository, sha, inputs, looked.tools);
	const outcome = {
		...looked,
		report
	};
	const context = contextOf(report, outcome.rules);
	const status = statusOf$1(outcome);
	const connect = connection(inputs.token);
	const posted = await post(event, inputs, report, context, connect);
	const published = outcome.audit && await publishAudit(outcome.audit, context.rules, inputs);
	if (inputs.codeScanning) await uploadToCodeScanning(report, event, context, inputs);
	const shown = posted?.shown ?? shownInSummary(report, "no comments are written");
	const commented = posted?.status === "posted";
	const annotated = inputs.checkRun && await annotateCheckRun(connect, report, shown, context, {
		category: inputs.category,
		conclusion: status === 0 ? "success" : "failure"
	});
	await tellOutcome({
		report,
		context,
		shown,
		commented,
		annotated,
		...published
	});
	for (const problem of fatalProblems(report)) announce("error", problem.message);
	if (status === 1 && (commented || annotated) && hasFailingFindings(outcome)) announce("error", whyFailed(report, outcome.settings.failOn));
	const suppressions = whySuppressionsFail(outcome);
	if (suppressions !== void 0) announce("error", suppressions);
	return ended(status);
}
/** Tells how the check ended to steps that follow, which see of its status only that it was not 0. */
function ended(status) {
	setOutputs({ result: [
		"passed",
		"failed",
		"could-not-check"
	][status] });
	return status;
}
/** Made when it is needed, and once: the requests that a run may make are counted over all that it writes. */
function connection(token) {
	let made;
	return () => made ??= connected(token);
}
/** Analyses what the event names; nothing but git's objects is read, whatever is checked out. */
async function look(event, audits, repository, inputs) {
	const tools = await createTools();
	const rules = new Map(tools.rules.map((rule) => [rule.code, rule]));
	const judge = event.kind === "review" ? event.base : event.sha;
	const options = {
		tools,
		overrides: inputs.overrides,
		...inputs.config !== "" && { configFile: await readConfigFile(repository, judge, inputs.config) }
	};
	if (event.kind === "review") return {
		...await reviewChange(repository, event.base, event.head, options),
		rules,
		tools
	};
	const tree = await gitTree(repository, event.sha);
	return {
		...audits ? await auditTree(tree, {
			...options,
			...repositoryOfRun(),
			date: presentDay()
		}) : await checkTree(tree, options),
		rules,
		tools
	};
}
async function readConfigFile(repository, revision, path) {
	const tree = await gitTree(repository, revision);
	const text = (await readTexts(tree, [path])).texts.get(path);
	if (text !== void 0) return {
		path,
		text
	};
	throw new UserError({
		kind: "config",
		path,
		message: `The input 'config' names ${path}, which is no file in ${tree.name}; give its path from the root of the repository.`
	});
}
/** Comments on the pull request, if that is wanted and possible. What is not, is no failure: the job tells it all. */
async function post(event, inputs, report, context, connect) {
	if (event.kind !== "review" || event.pull === void 0) return void 0;
	if (inputs.comment === "false" || inputs.comment === "when-ready" && event.pull.draft) return void 0;
	if (inputs.token === "") {
		announce("warning", "The input 'github-token' is empty, so the pull request is not commented.");
		return;
	}
	try {
		return await comment(event.pull.number, await connect(), inputs, report, context);
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		announce("warning", error.message);
		return;
	}
}
/** Where comments or a check run show the findings, no annotation would tell why the job fails. */
function whyFailed(report, failOn) {
	return `${headline(report, reportedFindings(report).length)}; the job fails because fail-on is '${failOn}'.`;
}
function fatalProblems(report) {
	return report.head.analysis.problems.filter((problem) => problem.fatal);
}

export { run };