import { r as __toESM } from "./rolldown-runtime.js";
import { n as require_tunnel, t as require_undici } from "./actions.js";
import { E as headline, G as checkTree, H as shownInSummary, O as lineReader, P as createTools, R as statusOf, S as commands, V as reportedFindings, W as worstFirst, _ as titleLine, at as logText, b as renderJson, c as renderSummaryComment, ct as readCommentValue, d as JOB_SUMMARY_LIMIT, dt as leavesDoubt, et as formatSpan, f as fit, g as sentence, h as placeLink, i as renderText, it as link, l as suggestionBlock, m as explanation, n as gitTree, nt as commandText, ot as markdownText, p as evidence, q as readTexts, r as findRepository, rt as commentValue, s as renderEverything, t as reviewChange, tt as codeSpan, u as BODY_LIMIT, ut as UserError, x as atOwnPlace, y as rulePage, z as countFindings } from "./shared.js";
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import * as fs from "fs";
import { constants as constants$1, promises } from "fs";
import * as os$1 from "os";
import os, { EOL } from "os";
import * as events from "events";
import * as crypto from "crypto";
import * as path from "path";
import * as child from "child_process";
import { setTimeout as setTimeout$1 } from "timers";

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
	process.stdout.write(cmd.toString() + os$1.EOL);
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
	fs.appendFileSync(filePath, `${toCommandValue(message)}${os$1.EOL}`, { encoding: "utf8" });
}
function prepareKeyValueMessage(key, value) {
	const delimiter = `ghadelimiter_${crypto.randomUUID()}`;
	const convertedValue = toCommandValue(value);
	if (key.includes(delimiter)) throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
	if (convertedValue.includes(delimiter)) throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
	return `${key}<<${delimiter}${os$1.EOL}${convertedValue}${os$1.EOL}${delimiter}`;
}

// node_modules/@actions/http-client/lib/index.js
var import_tunnel = /* @__PURE__ */ __toESM(require_tunnel(), 1);
var import_undici = require_undici();
var __awaiter$9 = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
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
var HttpCodes;
(function(HttpCodes) {
	HttpCodes[HttpCodes["OK"] = 200] = "OK";
	HttpCodes[HttpCodes["MultipleChoices"] = 300] = "MultipleChoices";
	HttpCodes[HttpCodes["MovedPermanently"] = 301] = "MovedPermanently";
	HttpCodes[HttpCodes["ResourceMoved"] = 302] = "ResourceMoved";
	HttpCodes[HttpCodes["SeeOther"] = 303] = "SeeOther";
	HttpCodes[HttpCodes["NotModified"] = 304] = "NotModified";
	HttpCodes[HttpCodes["UseProxy"] = 305] = "UseProxy";
	HttpCodes[HttpCodes["SwitchProxy"] = 306] = "SwitchProxy";
	HttpCodes[HttpCodes["TemporaryRedirect"] = 307] = "TemporaryRedirect";
	HttpCodes[HttpCodes["PermanentRedirect"] = 308] = "PermanentRedirect";
	HttpCodes[HttpCodes["BadRequest"] = 400] = "BadRequest";
	HttpCodes[HttpCodes["Unauthorized"] = 401] = "Unauthorized";
	HttpCodes[HttpCodes["PaymentRequired"] = 402] = "PaymentRequired";
	HttpCodes[HttpCodes["Forbidden"] = 403] = "Forbidden";
	HttpCodes[HttpCodes["NotFound"] = 404] = "NotFound";
	HttpCodes[HttpCodes["MethodNotAllowed"] = 405] = "MethodNotAllowed";
	HttpCodes[HttpCodes["NotAcceptable"] = 406] = "NotAcceptable";
	HttpCodes[HttpCodes["ProxyAuthenticationRequired"] = 407] = "ProxyAuthenticationRequired";
	HttpCodes[HttpCodes["RequestTimeout"] = 408] = "RequestTimeout";
	HttpCodes[HttpCodes["Conflict"] = 409] = "Conflict";
	HttpCodes[HttpCodes["Gone"] = 410] = "Gone";
	HttpCodes[HttpCodes["TooManyRequests"] = 429] = "TooManyRequests";
	HttpCodes[HttpCodes["InternalServerError"] = 500] = "InternalServerError";
	HttpCodes[HttpCodes["NotImplemented"] = 501] = "NotImplemented";
	HttpCodes[HttpCodes["BadGateway"] = 502] = "BadGateway";
	HttpCodes[HttpCodes["ServiceUnavailable"] = 503] = "ServiceUnavailable";
	HttpCodes[HttpCodes["GatewayTimeout"] = 504] = "GatewayTimeout";
})(HttpCodes || (HttpCodes = {}));
var Headers;
(function(Headers) {
	Headers["Accept"] = "accept";
	Headers["ContentType"] = "content-type";
})(Headers || (Headers = {}));
var MediaTypes;
(function(MediaTypes) {
	MediaTypes["ApplicationJson"] = "application/json";
})(MediaTypes || (MediaTypes = {}));
const HttpRedirectCodes = [
	HttpCodes.MovedPermanently,
	HttpCodes.ResourceMoved,
	HttpCodes.SeeOther,
	HttpCodes.TemporaryRedirect,
	HttpCodes.PermanentRedirect
];
const HttpResponseRetryCodes = [
	HttpCodes.BadGateway,
	HttpCodes.ServiceUnavailable,
	HttpCodes.GatewayTimeout
];

// node_modules/@actions/http-client/lib/auth.js
var __awaiter$8 = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
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

// node_modules/@actions/core/lib/oidc-utils.js
var __awaiter$7 = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
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

// node_modules/@actions/core/lib/summary.js
var __awaiter$6 = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
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
		return __awaiter$6(this, void 0, void 0, function* () {
			if (this._filePath) return this._filePath;
			const pathFromEnv = process.env[SUMMARY_ENV_VAR];
			if (!pathFromEnv) throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
			try {
				yield access(pathFromEnv, constants$1.R_OK | constants$1.W_OK);
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
		return __awaiter$6(this, void 0, void 0, function* () {
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
		return __awaiter$6(this, void 0, void 0, function* () {
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

// node_modules/@actions/io/lib/io-util.js
var __awaiter$5 = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
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
const { chmod, copyFile, lstat, mkdir, open, readdir, rename, rm, rmdir, stat, symlink, unlink } = fs.promises;
const IS_WINDOWS$1 = process.platform === "win32";
const READONLY = fs.constants.O_RDONLY;
function exists(fsPath) {
	return __awaiter$5(this, void 0, void 0, function* () {
		try {
			yield stat(fsPath);
		} catch (err) {
			if (err.code === "ENOENT") return false;
			throw err;
		}
		return true;
	});
}
/**
* On OSX/Linux, true if path starts with '/'. On Windows, true for paths like:
* \, \hello, \\hello\share, C:, and C:\hello (and corresponding alternate separator cases).
*/
function isRooted(p) {
	p = normalizeSeparators(p);
	if (!p) throw new Error("isRooted() parameter \"p\" cannot be empty");
	if (IS_WINDOWS$1) return p.startsWith("\\") || /^[A-Z]:/i.test(p);
	return p.startsWith("/");
}
/**
* Best effort attempt to determine whether a file exists and is executable.
* @param filePath    file path to check
* @param extensions  additional file extensions to try
* @return if file exists and is executable, returns the file path. otherwise empty string.
*/
function tryGetExecutablePath(filePath, extensions) {
	return __awaiter$5(this, void 0, void 0, function* () {
		let stats = void 0;
		try {
			stats = yield stat(filePath);
		} catch (err) {
			if (err.code !== "ENOENT") console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
		}
		if (stats && stats.isFile()) {
			if (IS_WINDOWS$1) {
				const upperExt = path.extname(filePath).toUpperCase();
				if (extensions.some((validExt) => validExt.toUpperCase() === upperExt)) return filePath;
			} else if (isUnixExecutable(stats)) return filePath;
		}
		const originalFilePath = filePath;
		for (const extension of extensions) {
			filePath = originalFilePath + extension;
			stats = void 0;
			try {
				stats = yield stat(filePath);
			} catch (err) {
				if (err.code !== "ENOENT") console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
			}
			if (stats && stats.isFile()) {
				if (IS_WINDOWS$1) {
					try {
						const directory = path.dirname(filePath);
						const upperName = path.basename(filePath).toUpperCase();
						for (const actualName of yield readdir(directory)) if (upperName === actualName.toUpperCase()) {
							filePath = path.join(directory, actualName);
							break;
						}
					} catch (err) {
						console.log(`Unexpected error attempting to determine the actual case of the file '${filePath}': ${err}`);
					}
					return filePath;
				} else if (isUnixExecutable(stats)) return filePath;
			}
		}
		return "";
	});
}
function normalizeSeparators(p) {
	p = p || "";
	if (IS_WINDOWS$1) {
		p = p.replace(/\//g, "\\");
		return p.replace(/\\\\+/g, "\\");
	}
	return p.replace(/\/\/+/g, "/");
}
function isUnixExecutable(stats) {
	return (stats.mode & 1) > 0 || (stats.mode & 8) > 0 && process.getgid !== void 0 && stats.gid === process.getgid() || (stats.mode & 64) > 0 && process.getuid !== void 0 && stats.uid === process.getuid();
}

// node_modules/@actions/io/lib/io.js
var __awaiter$4 = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
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
* Returns path of a tool had the tool actually been invoked.  Resolves via paths.
* If you check and the tool does not exist, it will throw.
*
* @param     tool              name of the tool
* @param     check             whether to check if tool exists
* @returns   Promise<string>   path to tool
*/
function which(tool, check) {
	return __awaiter$4(this, void 0, void 0, function* () {
		if (!tool) throw new Error("parameter 'tool' is required");
		if (check) {
			const result = yield which(tool, false);
			if (!result) {
				if (IS_WINDOWS$1) throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also verify the file has a valid extension for an executable file.`);
				else throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also check the file mode to verify the file is executable.`);
			}
			return result;
		}
		const matches = yield findInPath(tool);
		if (matches && matches.length > 0) return matches[0];
		return "";
	});
}
/**
* Returns a list of all occurrences of the given tool on the system path.
*
* @returns   Promise<string[]>  the paths of the tool
*/
function findInPath(tool) {
	return __awaiter$4(this, void 0, void 0, function* () {
		if (!tool) throw new Error("parameter 'tool' is required");
		const extensions = [];
		if (IS_WINDOWS$1 && process.env["PATHEXT"]) {
			for (const extension of process.env["PATHEXT"].split(path.delimiter)) if (extension) extensions.push(extension);
		}
		if (isRooted(tool)) {
			const filePath = yield tryGetExecutablePath(tool, extensions);
			if (filePath) return [filePath];
			return [];
		}
		if (tool.includes(path.sep)) return [];
		const directories = [];
		if (process.env.PATH) {
			for (const p of process.env.PATH.split(path.delimiter)) if (p) directories.push(p);
		}
		const matches = [];
		for (const directory of directories) {
			const filePath = yield tryGetExecutablePath(path.join(directory, tool), extensions);
			if (filePath) matches.push(filePath);
		}
		return matches;
	});
}

// node_modules/@actions/exec/lib/toolrunner.js
var __awaiter$3 = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
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
const IS_WINDOWS = process.platform === "win32";
var ToolRunner = class extends events.EventEmitter {
	constructor(toolPath, args, options) {
		super();
		if (!toolPath) throw new Error("Parameter 'toolPath' cannot be null or empty.");
		this.toolPath = toolPath;
		this.args = args || [];
		this.options = options || {};
	}
	_debug(message) {
		if (this.options.listeners && this.options.listeners.debug) this.options.listeners.debug(message);
	}
	_getCommandString(options, noPrefix) {
		const toolPath = this._getSpawnFileName();
		const args = this._getSpawnArgs(options);
		let cmd = noPrefix ? "" : "[command]";
		if (IS_WINDOWS) {
			if (this._isCmdFile()) {
				cmd += toolPath;
				for (const a of args) cmd += ` ${a}`;
			} else if (options.windowsVerbatimArguments) {
				cmd += `"${toolPath}"`;
				for (const a of args) cmd += ` ${a}`;
			} else {
				cmd += this._windowsQuoteCmdArg(toolPath);
				for (const a of args) cmd += ` ${this._windowsQuoteCmdArg(a)}`;
			}
		} else {
			cmd += toolPath;
			for (const a of args) cmd += ` ${a}`;
		}
		return cmd;
	}
	_processLineBuffer(data, strBuffer, onLine) {
		try {
			let s = strBuffer + data.toString();
			let n = s.indexOf(os$1.EOL);
			while (n > -1) {
				onLine(s.substring(0, n));
				s = s.substring(n + os$1.EOL.length);
				n = s.indexOf(os$1.EOL);
			}
			return s;
		} catch (err) {
			this._debug(`error processing line. Failed with error ${err}`);
			return "";
		}
	}
	_getSpawnFileName() {
		if (IS_WINDOWS) {
			if (this._isCmdFile()) return process.env["COMSPEC"] || "cmd.exe";
		}
		return this.toolPath;
	}
	_getSpawnArgs(options) {
		if (IS_WINDOWS) {
			if (this._isCmdFile()) {
				let argline = `/D /S /C "${this._windowsQuoteCmdArg(this.toolPath)}`;
				for (const a of this.args) {
					argline += " ";
					argline += options.windowsVerbatimArguments ? a : this._windowsQuoteCmdArg(a);
				}
				argline += "\"";
				return [argline];
			}
		}
		return this.args;
	}
	_endsWith(str, end) {
		return str.endsWith(end);
	}
	_isCmdFile() {
		const upperToolPath = this.toolPath.toUpperCase();
		return this._endsWith(upperToolPath, ".CMD") || this._endsWith(upperToolPath, ".BAT");
	}
	_windowsQuoteCmdArg(arg) {
		if (!this._isCmdFile()) return this._uvQuoteCmdArg(arg);
		if (!arg) return "\"\"";
		const cmdSpecialChars = [
			" ",
			"	",
			"&",
			"(",
			")",
			"[",
			"]",
			"{",
			"}",
			"^",
			"=",
			";",
			"!",
			"'",
			"+",
			",",
			"`",
			"~",
			"|",
			"<",
			">",
			"\""
		];
		let needsQuotes = false;
		for (const char of arg) if (cmdSpecialChars.some((x) => x === char)) {
			needsQuotes = true;
			break;
		}
		if (!needsQuotes) return arg;
		let reverse = "\"";
		let quoteHit = true;
		for (let i = arg.length; i > 0; i--) {
			reverse += arg[i - 1];
			if (quoteHit && arg[i - 1] === "\\") reverse += "\\";
			else if (arg[i - 1] === "\"") {
				quoteHit = true;
				reverse += "\"";
			} else quoteHit = false;
		}
		reverse += "\"";
		return reverse.split("").reverse().join("");
	}
	_uvQuoteCmdArg(arg) {
		if (!arg) return "\"\"";
		if (!arg.includes(" ") && !arg.includes("	") && !arg.includes("\"")) return arg;
		if (!arg.includes("\"") && !arg.includes("\\")) return `"${arg}"`;
		let reverse = "\"";
		let quoteHit = true;
		for (let i = arg.length; i > 0; i--) {
			reverse += arg[i - 1];
			if (quoteHit && arg[i - 1] === "\\") reverse += "\\";
			else if (arg[i - 1] === "\"") {
				quoteHit = true;
				reverse += "\\";
			} else quoteHit = false;
		}
		reverse += "\"";
		return reverse.split("").reverse().join("");
	}
	_cloneExecOptions(options) {
		options = options || {};
		const result = {
			cwd: options.cwd || process.cwd(),
			env: options.env || process.env,
			silent: options.silent || false,
			windowsVerbatimArguments: options.windowsVerbatimArguments || false,
			failOnStdErr: options.failOnStdErr || false,
			ignoreReturnCode: options.ignoreReturnCode || false,
			delay: options.delay || 1e4
		};
		result.outStream = options.outStream || process.stdout;
		result.errStream = options.errStream || process.stderr;
		return result;
	}
	_getSpawnOptions(options, toolPath) {
		options = options || {};
		const result = {};
		result.cwd = options.cwd;
		result.env = options.env;
		result["windowsVerbatimArguments"] = options.windowsVerbatimArguments || this._isCmdFile();
		if (options.windowsVerbatimArguments) result.argv0 = `"${toolPath}"`;
		return result;
	}
	/**
	* Exec a tool.
	* Output will be streamed to the live console.
	* Returns promise with return code
	*
	* @param     tool     path to tool to exec
	* @param     options  optional exec options.  See ExecOptions
	* @returns   number
	*/
	exec() {
		return __awaiter$3(this, void 0, void 0, function* () {
			if (!isRooted(this.toolPath) && (this.toolPath.includes("/") || IS_WINDOWS && this.toolPath.includes("\\"))) this.toolPath = path.resolve(process.cwd(), this.options.cwd || process.cwd(), this.toolPath);
			this.toolPath = yield which(this.toolPath, true);
			return new Promise((resolve, reject) => __awaiter$3(this, void 0, void 0, function* () {
				this._debug(`exec tool: ${this.toolPath}`);
				this._debug("arguments:");
				for (const arg of this.args) this._debug(`   ${arg}`);
				const optionsNonNull = this._cloneExecOptions(this.options);
				if (!optionsNonNull.silent && optionsNonNull.outStream) optionsNonNull.outStream.write(this._getCommandString(optionsNonNull) + os$1.EOL);
				const state = new ExecState(optionsNonNull, this.toolPath);
				state.on("debug", (message) => {
					this._debug(message);
				});
				if (this.options.cwd && !(yield exists(this.options.cwd))) return reject(/* @__PURE__ */ new Error(`The cwd: ${this.options.cwd} does not exist!`));
				const fileName = this._getSpawnFileName();
				const cp = child.spawn(fileName, this._getSpawnArgs(optionsNonNull), this._getSpawnOptions(this.options, fileName));
				let stdbuffer = "";
				if (cp.stdout) cp.stdout.on("data", (data) => {
					if (this.options.listeners && this.options.listeners.stdout) this.options.listeners.stdout(data);
					if (!optionsNonNull.silent && optionsNonNull.outStream) optionsNonNull.outStream.write(data);
					stdbuffer = this._processLineBuffer(data, stdbuffer, (line) => {
						if (this.options.listeners && this.options.listeners.stdline) this.options.listeners.stdline(line);
					});
				});
				let errbuffer = "";
				if (cp.stderr) cp.stderr.on("data", (data) => {
					state.processStderr = true;
					if (this.options.listeners && this.options.listeners.stderr) this.options.listeners.stderr(data);
					if (!optionsNonNull.silent && optionsNonNull.errStream && optionsNonNull.outStream) (optionsNonNull.failOnStdErr ? optionsNonNull.errStream : optionsNonNull.outStream).write(data);
					errbuffer = this._processLineBuffer(data, errbuffer, (line) => {
						if (this.options.listeners && this.options.listeners.errline) this.options.listeners.errline(line);
					});
				});
				cp.on("error", (err) => {
					state.processError = err.message;
					state.processExited = true;
					state.processClosed = true;
					state.CheckComplete();
				});
				cp.on("exit", (code) => {
					state.processExitCode = code;
					state.processExited = true;
					this._debug(`Exit code ${code} received from tool '${this.toolPath}'`);
					state.CheckComplete();
				});
				cp.on("close", (code) => {
					state.processExitCode = code;
					state.processExited = true;
					state.processClosed = true;
					this._debug(`STDIO streams have closed for tool '${this.toolPath}'`);
					state.CheckComplete();
				});
				state.on("done", (error, exitCode) => {
					if (stdbuffer.length > 0) this.emit("stdline", stdbuffer);
					if (errbuffer.length > 0) this.emit("errline", errbuffer);
					cp.removeAllListeners();
					if (error) reject(error);
					else resolve(exitCode);
				});
				if (this.options.input) {
					if (!cp.stdin) throw new Error("child process missing stdin");
					cp.stdin.end(this.options.input);
				}
			}));
		});
	}
};
var ExecState = class ExecState extends events.EventEmitter {
	constructor(options, toolPath) {
		super();
		this.processClosed = false;
		this.processError = "";
		this.processExitCode = 0;
		this.processExited = false;
		this.processStderr = false;
		this.delay = 1e4;
		this.done = false;
		this.timeout = null;
		if (!toolPath) throw new Error("toolPath must not be empty");
		this.options = options;
		this.toolPath = toolPath;
		if (options.delay) this.delay = options.delay;
	}
	CheckComplete() {
		if (this.done) return;
		if (this.processClosed) this._setResult();
		else if (this.processExited) this.timeout = setTimeout$1(ExecState.HandleTimeout, this.delay, this);
	}
	_debug(message) {
		this.emit("debug", message);
	}
	_setResult() {
		let error;
		if (this.processExited) {
			if (this.processError) error = /* @__PURE__ */ new Error(`There was an error when attempting to execute the process '${this.toolPath}'. This may indicate the process failed to start. Error: ${this.processError}`);
			else if (this.processExitCode !== 0 && !this.options.ignoreReturnCode) error = /* @__PURE__ */ new Error(`The process '${this.toolPath}' failed with exit code ${this.processExitCode}`);
			else if (this.processStderr && this.options.failOnStdErr) error = /* @__PURE__ */ new Error(`The process '${this.toolPath}' failed because one or more lines were written to the STDERR stream`);
		}
		if (this.timeout) {
			clearTimeout(this.timeout);
			this.timeout = null;
		}
		this.done = true;
		this.emit("done", error, this.processExitCode);
	}
	static HandleTimeout(state) {
		if (state.done) return;
		if (!state.processClosed && state.processExited) {
			const message = `The STDIO streams did not close within ${state.delay / 1e3} seconds of the exit event from process '${state.toolPath}'. This may indicate a child process inherited the STDIO streams and has not yet exited.`;
			state._debug(message);
		}
		state._setResult();
	}
};

// node_modules/@actions/exec/lib/exec.js
var __awaiter$2 = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
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

// node_modules/@actions/core/lib/platform.js
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
const platform = os.platform();
const arch = os.arch();

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
	process.stdout.write(os$1.EOL);
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
	process.stdout.write(message + os$1.EOL);
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

// src/github/event.ts
/** What a workflow's event asks for. */
const CHECKED = [
	"push",
	"merge_group",
	"workflow_dispatch",
	"schedule",
	"repository_dispatch",
	"workflow_call"
];
/**
* `name` and `sha` are `GITHUB_EVENT_NAME` and `GITHUB_SHA`, `text` is the event's payload as stored by the runner.
* Throws a UserError, one sentence, for anything that is not such an event.
*/
function readEvent(name, sha, text) {
	if (name === "pull_request" || name === "pull_request_target") return pullRequest(name, parse(name, text));
	if (!CHECKED.includes(name)) throw wrong$1(`Forksight does not know what to do on the event '${name}'; run it on pull_request, push, merge_group, schedule or workflow_dispatch.`);
	if (name === "merge_group") return {
		kind: "check",
		sha: commit(name, parse(name, text), ["merge_group", "head_sha"])
	};
	if (/^0{40}$/.test(sha) || name === "push" && at(parse(name, text), ["deleted"]) === true) return {
		kind: "nothing",
		why: "The push deleted its branch; there is nothing to check."
	};
	if (!isCommit(sha)) throw wrong$1(`GITHUB_SHA must name a commit for the event '${name}'; run Forksight in a workflow.`);
	return {
		kind: "check",
		sha
	};
}
function pullRequest(name, payload) {
	const number = at(payload, ["pull_request", "number"]);
	if (typeof number !== "number" || !Number.isSafeInteger(number) || number < 1) throw missing(name, "pull_request.number", "a number");
	return {
		kind: "review",
		number,
		base: commit(name, payload, [
			"pull_request",
			"base",
			"sha"
		]),
		head: commit(name, payload, [
			"pull_request",
			"head",
			"sha"
		])
	};
}
function parse(name, text) {
	try {
		return JSON.parse(text);
	} catch {
		throw wrong$1(`The payload of the event '${name}' is not JSON; GITHUB_EVENT_PATH must name the file that the runner wrote.`);
	}
}
function commit(name, payload, path) {
	const value = at(payload, path);
	if (typeof value !== "string" || !isCommit(value)) throw missing(name, path.join("."), "the hash of a commit");
	return value;
}
function isCommit(value) {
	return /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(value);
}
function at(value, path) {
	return path.reduce((inner, key) => typeof inner === "object" && inner !== null ? inner[key] : void 0, value);
}
function missing(name, field, what) {
	return wrong$1(`The payload of the event '${name}' has no ${field} that is ${what}; it is not what GitHub sends.`);
}
function wrong$1(message) {
	return new UserError({
		kind: "event",
		message
	});
}

// src/report/comment.ts
/** The review comment about one finding, at the given placement, as Markdown without marker. */
function renderComment({ finding, placement }, context) {
	const suggestion = suggestionBlock(finding, placement.on === "line" ? placement : void 0, context.lineOf);
	const argument = [
		titleLine(finding, context),
		whereItStands(finding, placement, context),
		...explanation(finding, suggestion)
	].filter((block) => block !== "");
	const proof = {
		heading: "",
		items: [evidence(finding, context)],
		as: "blocks",
		more: () => "The evidence is too long for a comment; the JSON report has it."
	};
	return fit(argument.join("\n\n"), [proof], footer(finding, placement, context), BODY_LIMIT);
}
/** What a comment becomes whose finding is gone, where people have answered and so it must stay. */
function renderResolved(body, sha) {
	return `~~${body.split(/\r?\n/, 1)[0] ?? ""}~~\n\n**Resolved:** not reported any more as of ${sha}.`;
}
/** Says what the commented line has to do with the finding when it is not the finding's own place. */
function whereItStands(finding, placement, context) {
	const place = placeLink(finding.at, context);
	if (placement.on !== "line") return `At ${place}.`;
	if (placement.step === void 0) return "";
	const trace = finding.causes[placement.cause ?? 0]?.trace ?? [];
	const step = trace[placement.step];
	if (step === void 0 || standsAt$1(step, finding.at)) return "";
	const end = trace.findLast((other) => standsAt$1(other, finding.at));
	return `This line ${sentence(step.says)}; ${end === void 0 ? "the finding is at " : ""}${place}${end === void 0 ? "" : ` ${sentence(end.says)}`}.`;
}
function standsAt$1({ at }, span) {
	return at.kind === "code" && formatSpan(at.span) === formatSpan(span);
}
function footer({ rule, at }, placement, { rules }) {
	const known = rules.get(rule);
	const more = known === void 0 ? "" : `${link(`More about ${rule}`, rulePage(known))}. `;
	const here = placement.on === "line" && placement.path === at.path;
	return `<sub>${more}To keep the code as it is, end ${`line ${at.range[0]}${here ? "" : ` of ${codeSpan(at.path)}`}`} with \`# forksight: ignore[${rule}]\` and the reason.</sub>`;
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
	return `${body}\n\n<!-- forksight:v1 id=${commentValue(id)} h=${hash} state=${state} category=${commentValue(category)} -->`;
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
/** FNV-1a, 64 bits, over UTF-16 units, as 16 hex digits: tells bodies apart, protects nothing. */
function bodyHash(body) {
	let hash = 14695981039346656037n;
	for (let i = 0; i < body.length; i++) hash = BigInt.asUintN(64, (hash ^ BigInt(body.charCodeAt(i))) * 1099511628211n);
	return hash.toString(16).padStart(16, "0");
}

// src/github/plan-review.ts
/**
* Comments that stand stay where they are, even where GitHub calls them outdated: the thread goes on. New ones take what
* the cap leaves, in the order of `wanted`.
*/
function planReview(wanted, existing, options) {
	const owns = ownComments(existing, options.category);
	const paired = /* @__PURE__ */ new Set();
	const update = [];
	const keep = [];
	const fresh = [];
	for (const want of wanted) {
		const free = owns.filter((own) => own.marker.id === want.finding.fingerprint && !paired.has(own));
		const own = free.find(({ comment }) => standsAt(comment, want)) ?? free[0];
		if (own === void 0) {
			fresh.push(want);
			continue;
		}
		paired.add(own);
		const body = standsAt(own.comment, want) ? want.lineBody : want.fileBody;
		if (own.marker.hash === readMarker(body)?.hash && own.marker.state === "open") keep.push({
			wanted: want,
			comment: own.comment
		});
		else update.push({
			wanted: want,
			comment: own.comment,
			body
		});
	}
	const room = Math.max(0, options.cap - keep.length - update.length);
	const placeable = fresh.filter(({ placement }) => placement.on !== "summary");
	const capped = `only ${options.cap} comments are shown beside the code`;
	return {
		create: placeable.slice(0, room),
		update,
		keep,
		overflow: [...fresh.flatMap((want) => want.placement.on === "summary" ? [{
			wanted: want,
			why: want.placement.why
		}] : []), ...placeable.slice(room).map((want) => ({
			wanted: want,
			why: capped
		}))],
		retire: retired(owns.filter((own) => !paired.has(own)), new Set(wanted.map(({ finding }) => finding.fingerprint)), existing, options)
	};
}
/** Whether the comment stands at the very lines that the finding is placed at: only there a suggestion can be applied. */
function standsAt({ path, endLine, startLine = endLine }, { placement }) {
	return placement.on === "line" && path === placement.path && endLine === placement.endLine && startLine === placement.startLine;
}
/** Roots of threads that carry our marker and were written by us, oldest first. */
function ownComments(existing, category) {
	return [...existing].sort((a, b) => a.id - b.id).flatMap((comment) => {
		const marker = comment.mine && comment.replyTo === void 0 ? readMarker(comment.body) : void 0;
		return marker?.category === category ? [{
			comment,
			marker
		}] : [];
	});
}
function retired(unpaired, wanted, existing, { category, sha, isDoubtful }) {
	const answered = new Set(existing.flatMap(({ mine, replyTo }) => mine || replyTo === void 0 ? [] : [replyTo]));
	return unpaired.flatMap(({ comment, marker: { id, state } }) => {
		const surplus = wanted.has(id);
		if (!surplus && (state === "resolved" || isDoubtful(comment.path))) return [];
		if (!answered.has(comment.id)) return [{ comment }];
		if (surplus) return [];
		return [{
			comment,
			body: markBody(renderResolved(comment.body, sha), {
				id,
				category,
				state: "resolved"
			}, "")
		}];
	});
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
	const [own] = existing.flatMap((comment) => {
		const marker = comment.mine ? readMarker(comment.body) : void 0;
		return marker?.id === ID && marker.category === category ? [{
			id: comment.id,
			marker
		}] : [];
	}).sort((a, b) => a.id - b.id);
	if (own === void 0) return worthwhile ? {
		do: "create",
		body
	} : { do: "nothing" };
	return own.marker.hash === readMarker(body)?.hash ? { do: "nothing" } : {
		do: "update",
		id: own.id,
		body
	};
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
* which: then each half is tried, down to the comment, which goes on the file, or to the summary. After an answer that
* leaves open whether the comments exist, they are looked for before anything is written again.
*/
async function createComments(api, items, options) {
	const onLines = await createOnLines(api, items.filter(({ placement }) => placement.on === "line"), options, true);
	const onFiles = await inTurn(items.filter(({ placement }) => placement.on === "file"), onLines.readOnly, (item) => createOnFile(api, item, options, true));
	return {
		shown: [...onLines.shown, ...onFiles.shown],
		readOnly: onFiles.readOnly
	};
}
async function createOnLines(api, items, options, again) {
	const [first] = items;
	if (first === void 0) return {
		shown: [],
		readOnly: false
	};
	const comments = items.flatMap(({ placement, lineBody }) => placement.on === "line" ? [{
		...placement,
		body: lineBody
	}] : []);
	const written = await api.createReview(options.sha, reviewBody(items.length), comments);
	switch (written.result) {
		case "done": return {
			shown: items.map(({ finding }) => ({
				finding,
				on: "line"
			})),
			readOnly: false
		};
		case "rejected": {
			if (items.length === 1) return createOnFile(api, first, options, true);
			const middle = Math.ceil(items.length / 2);
			return inTurn([items.slice(0, middle), items.slice(middle)], false, (half) => createOnLines(api, half, options, again));
		}
		case "unsure": {
			const missing = new Set(await options.stillMissing(items));
			const there = items.filter((item) => !missing.has(item)).map(({ finding }) => ({
				finding,
				on: "line"
			}));
			const rest = [...missing];
			const retried = again ? await createOnLines(api, rest, options, false) : notShown(rest, written);
			return {
				...retried,
				shown: [...there, ...retried.shown]
			};
		}
		default: return notShown(items, written);
	}
}
async function createOnFile(api, item, options, again) {
	const { finding, placement, fileBody } = item;
	const path = placement.on === "summary" ? finding.at.path : placement.path;
	const written = await api.createFileComment(options.sha, path, fileBody);
	const done = {
		shown: [{
			finding,
			on: "file"
		}],
		readOnly: false
	};
	if (written.result === "done") return done;
	if (written.result !== "unsure") return notShown([item], written);
	if ((await options.stillMissing([item])).length === 0) return done;
	return again ? createOnFile(api, item, options, false) : notShown([item], written);
}
/** One after the other; once the token turns out to be read-only, the rest is not tried. */
async function inTurn(parts, readOnly, create) {
	let all = {
		shown: [],
		readOnly
	};
	for (const part of parts) {
		const next = all.readOnly ? notShown([part].flat(), READ_ONLY$1) : await create(part);
		all = {
			shown: [...all.shown, ...next.shown],
			readOnly: all.readOnly || next.readOnly
		};
	}
	return all;
}
const READ_ONLY$1 = {
	result: "read-only",
	message: ""
};
function notShown(items, written) {
	const why = whyNotWritten(written);
	return {
		shown: items.map(({ finding }) => ({
			finding,
			on: "summary",
			why
		})),
		readOnly: written.result === "read-only" || written.result === "gone"
	};
}
/** The refusal as a reason for a reader of the summary, without full stop. */
function whyNotWritten({ result, message }) {
	switch (result) {
		case "read-only":
		case "gone": return "the token may not write to the pull request";
		case "rejected": return "GitHub does not accept a comment there";
		case "unsure":
		case "failed": return `GitHub did not store the comment: ${message}`;
	}
}
function reviewBody(count) {
	return count === 1 ? "Forksight found a fork hazard." : `Forksight found ${count} fork hazards.`;
}

// src/github/execute.ts
/** Brings a pull request to what a report says: plans, writes, and tells what became of every finding. */
/** Writes a review's report to its pull request. Reads that fail throw a UserError; writes never throw. */
async function postReview(api, report, context, { category, cap }) {
	const sha = report.head.sha ?? "";
	const wanted = wantedComments(report, context, category);
	const options = {
		category,
		cap,
		sha,
		isDoubtful: leavesDoubt(report.head.analysis.problems)
	};
	const plan = planReview(wanted, await api.reviewComments(), options);
	const conversation = await api.conversation();
	const now = await api.headSha();
	if (now !== sha) return {
		status: "stale",
		message: `The pull request has moved on from ${sha} to ${now}; nothing was written, the newer run will.`,
		shown: shownInSummary(report, "the pull request has moved on"),
		problems: []
	};
	const created = await createComments(api, plan.create, {
		sha,
		stillMissing: async (items) => {
			const missing = new Set(planReview(wanted, await api.reviewComments(), options).create);
			return items.filter((item) => missing.has(item));
		}
	});
	const shown = inOrder(wanted, [...standing(plan), ...created.shown]);
	const wrote = plan.create.length > 0 && !created.readOnly;
	const later = wrote ? await api.headSha() : sha;
	if (later !== sha) return {
		status: "stale",
		message: `The pull request has moved on from ${sha} to ${later} while its review was written; the newer run will do the rest.`,
		shown,
		problems: []
	};
	const isChanging = plan.update.length + plan.retire.length > 0;
	const changes = wrote && isChanging ? planReview(wanted, await api.reviewComments(), options) : plan;
	const text = renderSummaryComment(report, shown, context);
	const changed = created.readOnly ? READ_ONLY : await writeChanges(api, changes);
	const summed = changed.readOnly ? READ_ONLY : await writeSummary(api, text, conversation, category, isWorthwhile(report));
	const problems = [...changed.problems, ...summed.problems];
	if (summed.readOnly) return {
		status: "read-only",
		message: MAY_NOT_WRITE,
		shown,
		problems
	};
	return {
		status: summed.problems.length > 0 && shown.some(({ on }) => on === "summary") ? "partly" : "posted",
		message: told(plan, created.shown),
		shown,
		problems
	};
}
const MAY_NOT_WRITE = "The token may not write to the pull request; the findings are in the annotations and in the summary of the job.";
const READ_ONLY = {
	readOnly: true,
	problems: []
};
/** Edits and deletions. A failure is told and leaves the comment as it was. */
async function writeChanges(api, plan) {
	const problems = [];
	const writes = [...plan.update.map(({ comment, body }) => () => api.updateReviewComment(comment.id, body)), ...plan.retire.map(({ comment, body }) => () => body === void 0 ? api.deleteReviewComment(comment.id) : api.updateReviewComment(comment.id, body))];
	for (const write of writes) {
		const written = await write();
		if (written.result === "read-only") return {
			readOnly: true,
			problems
		};
		if (written.result === "gone" || written.result === "done") continue;
		problems.push(problem("An own review comment could not be brought up to date", written));
	}
	return {
		readOnly: false,
		problems
	};
}
async function writeSummary(api, text, conversation, category, worthwhile) {
	const done = {
		readOnly: false,
		problems: []
	};
	const plan = planSummary(text, conversation, category, worthwhile);
	if (plan.do === "nothing") return done;
	if (plan.do === "update") {
		const updated = await api.updateConversationComment(plan.id, plan.body);
		if (updated.result !== "gone") return judged(updated);
	}
	const written = await api.createConversationComment(plan.body);
	if (written.result !== "unsure") return judged(written);
	const again = planSummary(text, await api.conversation(), category, worthwhile);
	return again.do === "create" ? judged(await api.createConversationComment(again.body)) : done;
}
function judged(written) {
	if (written.result === "done") return {
		readOnly: false,
		problems: []
	};
	if (written.result === "read-only" || written.result === "gone") return READ_ONLY;
	return {
		readOnly: false,
		problems: [problem("The summary comment could not be written", written)]
	};
}
function problem(what, written) {
	return {
		kind: "github",
		fatal: false,
		message: `${what}: ${whyNotWritten(written)}.`
	};
}
/** Findings whose comments stand, or are left to the summary by the plan. */
function standing(plan) {
	return [...[...plan.keep, ...plan.update].map(({ wanted, comment }) => ({
		finding: wanted.finding,
		on: comment.on
	})), ...plan.overflow.map(({ wanted, why }) => ({
		finding: wanted.finding,
		on: "summary",
		why
	}))];
}
function inOrder(wanted, shown) {
	const order = new Map(wanted.map(({ finding }, index) => [finding, index]));
	return [...shown].sort((a, b) => (order.get(a.finding) ?? 0) - (order.get(b.finding) ?? 0));
}
/** A pull request without anything new or fixed gets no summary comment of its own accord. */
function isWorthwhile({ head, change }) {
	const { introduced = [], fixed = [] } = change?.comparison ?? {};
	return introduced.length + fixed.length > 0 || head.analysis.problems.some((problem) => problem.fatal);
}
function told({ keep, update, retire }, created) {
	return `Review comments: ${created.filter(({ on }) => on !== "summary").length} new, ${update.length} changed, ${retire.length} withdrawn, ${keep.length} left as they are.`;
}

// src/action/inputs.ts
/** The inputs and outputs of the Action as data: `action.yml` and the tables of the documentation say the same. */
const INPUTS = {
	"github-token": {
		description: "Token that reads the pull request and writes its comments; needs `pull-requests: write` to comment",
		default: "${{ github.token }}"
	},
	path: {
		description: "Folder of the checked out repository, from the workspace",
		default: "."
	},
	"fail-on": {
		description: "Least severity of a finding that fails the job; the configuration decides when empty",
		values: [
			"error",
			"warning",
			"note",
			"never"
		]
	},
	show: {
		description: "Least confidence of a finding that is shown; the configuration decides when empty",
		values: [
			"certain",
			"likely",
			"possible"
		]
	},
	audience: {
		description: "Whether remarks for those who want to hear everything are made; the configuration decides when empty",
		values: ["everyone", "pedantic"]
	},
	config: { description: "Configuration file to read in place of `forksight.toml` and `pyproject.toml`, from the root of the repository; of a pull request, the base has it" },
	comment: {
		description: "Whether a pull request is commented; annotations and the summary of the job say the same otherwise",
		default: "true",
		values: ["true", "false"]
	},
	category: {
		description: "Name that keeps the comments of several runs on one pull request apart",
		default: ""
	}
};
/** Reads the inputs. Throws a UserError that names the input that is wrong. */
function readInputs(getInput) {
	const [failOn, show, audience] = [
		choice(getInput, "fail-on"),
		choice(getInput, "show"),
		choice(getInput, "audience")
	];
	return {
		token: getInput("github-token"),
		path: getInput("path") || INPUTS.path.default,
		config: getInput("config"),
		comment: (choice(getInput, "comment") ?? INPUTS.comment.default) === "true",
		category: getInput("category"),
		overrides: {
			...failOn && { failOn },
			...audience && { audience },
			...show ? { show } : audience === "pedantic" ? { show: "possible" } : {}
		}
	};
}
function choice(getInput, name) {
	const input = INPUTS[name];
	const text = getInput(name).toLowerCase();
	if (text === "") return void 0;
	const found = input.values?.find((known) => known === text);
	if (found === void 0) throw new UserError(wrong(name, `is '${text}', which is none of ${(input.values ?? []).join(", ")}`));
	return found;
}
function wrong(name, what) {
	return {
		kind: "config",
		message: `The input '${name}' ${what}; correct it in the workflow.`
	};
}

// src/action/runner.ts
/**
* What the runner of GitHub Actions offers to a step: its log, its outputs and the summary of the job. Text that may
* come from a repository is made harmless here, before it is handed to `@actions/core`.
*/
const ANNOUNCE = {
	error,
	warning,
	notice
};
/** A line of the log. */
function say(text) {
	info(logText(text));
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
	debug(commandText(text));
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
		return readFileSync(path, "utf8");
	} catch {
		throw new UserError({
			kind: "event",
			message: `The event's payload cannot be read from ${path}, which GITHUB_EVENT_PATH names.`
		});
	}
}
function setOutputs(outputs) {
	for (const [name, value] of Object.entries(outputs)) setOutput(name, value);
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
		announce("warning", `The summary of the job could not be written: ${cause instanceof Error ? cause.message : String(cause)}`);
	}
}

// src/action/outcome.ts
/** Tells the outcome of a run everywhere but on the pull request: log, annotations, summary of the job, outputs. */
async function tellOutcome({ report, context, shown, commented }) {
	tellLog(report, commented);
	const annotations = commented ? [] : reportedFindings(report).flatMap((placed) => annotation(placed, report));
	for (const { level, message, properties } of commands(annotations, "The summary of the job has them all.")) announce(level, message, properties);
	const limit = {
		...JOB_SUMMARY_LIMIT,
		size: JOB_SUMMARY_LIMIT.size - summarySize() - 1
	};
	await appendSummary(renderEverything(report, shown, context, limit));
	const path = join(process.env["RUNNER_TEMP"] ?? ".", "forksight-report.json");
	writeFileSync(path, renderJson(report));
	const counts = countFindings(report, shown);
	const of = (severity) => shown.filter(({ finding }) => finding.severity === severity).length;
	setOutputs({
		findings: counts.reported,
		errors: of("error"),
		warnings: of("warning"),
		notes: of("note"),
		existing: counts.existing,
		fixed: counts.fixed,
		suppressed: counts.suppressed,
		report: path
	});
}
/** The findings as text, folded where comments show them. */
function tellLog(report, commented) {
	const text = renderText(report, {
		color: false,
		width: 120
	}).trimEnd();
	if (commented) startGroup(`Forksight: ${headline(report, reportedFindings(report).length)}`);
	info(text);
	if (commented) endGroup();
}
/** Files that a pull request does not touch get no annotation: GitHub would show them beside the change all the same. */
function annotation({ finding, placement }, { change }) {
	if (change === void 0) return [atOwnPlace(finding)];
	if (placement.on === "line") return [{
		finding,
		at: placement
	}];
	return placement.on === "file" && placement.path === finding.at.path ? [atOwnPlace(finding)] : [];
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
		await appendSummary(`### Forksight: could not check\n\n${markdownText(message)}`);
		return 2;
	}
}
async function runEvent() {
	const inputs = readInputs(getInput);
	const name = given("GITHUB_EVENT_NAME");
	const event = readEvent(name, given("GITHUB_SHA"), eventText());
	if (event.kind === "nothing") {
		say(event.why);
		await appendSummary(`### Forksight: nothing to check\n\n${event.why}`);
		return 0;
	}
	const outcome = await look(event, await findRepository(resolve(process.env["GITHUB_WORKSPACE"] ?? ".", inputs.path)), inputs);
	const { report } = outcome;
	const context = contextOf(report, outcome.rules);
	const posted = event.kind === "review" ? await post(event, inputs, report, context) : void 0;
	const shown = posted?.shown ?? shownInSummary(report, "no comments are written");
	const commented = posted?.status === "posted";
	await tellOutcome({
		report,
		context,
		shown,
		commented
	});
	const status = statusOf(outcome);
	for (const problem of fatalProblems(report)) announce("error", problem.message);
	if (status === 1 && commented) announce("error", whyFailed(report, outcome.settings.failOn));
	return status;
}
/** Analyses what the event names; nothing but git's objects is read, whatever is checked out. */
async function look(event, repository, inputs) {
	const tools = await createTools();
	const rules = new Map(tools.rules.map((rule) => [rule.code, rule]));
	const judge = event.kind === "review" ? event.base : event.sha;
	const options = {
		tools,
		overrides: inputs.overrides,
		...inputs.config !== "" && { configFile: await readConfigFile(repository, judge, inputs.config) }
	};
	return {
		...event.kind === "review" ? await reviewChange(repository, event.base, event.head, options) : await checkTree(await gitTree(repository, event.sha), options),
		rules
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
function contextOf(report, rules) {
	const [owner, name] = (process.env["GITHUB_REPOSITORY"] ?? "").split("/");
	const { sha } = report.head;
	const server = process.env["GITHUB_SERVER_URL"] || "https://github.com";
	return {
		rules,
		lineOf: lineReader(report.excerpts),
		...owner && name && sha !== void 0 && { repository: {
			server,
			owner,
			name,
			sha
		} }
	};
}
/** Comments on the pull request, if that is wanted and possible. What is not, is no failure: the job tells it all. */
async function post(event, inputs, report, context) {
	if (!inputs.comment) return void 0;
	if (inputs.token === "") {
		announce("warning", "The input 'github-token' is empty, so the pull request is not commented.");
		return;
	}
	const [owner = "", repo = ""] = given("GITHUB_REPOSITORY").split("/");
	try {
		const { connect } = await import("./client.js");
		const api = connect(inputs.token, {
			owner,
			repo,
			number: event.number
		}, mutter);
		const posted = await postReview(api, report, context, {
			category: inputs.category,
			cap: 25
		});
		say(posted.message);
		for (const problem of posted.problems) announce("warning", problem.message);
		return posted;
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		announce("warning", error.message);
		return;
	}
}
/** Where comments show the findings, no annotation would tell why the job fails. */
function whyFailed(report, failOn) {
	return `${headline(report, reportedFindings(report).length)}; the job fails because fail-on is '${failOn}'.`;
}
function fatalProblems(report) {
	return report.head.analysis.problems.filter((problem) => problem.fatal);
}

export { run };