// src/core/closest.ts
/** The candidate that the word was most likely meant to be, or undefined when none is near. For "did you mean". */
function closest(word, candidates) {
	const limit = Math.max(1, Math.floor(word.length / 3));
	let best;
	let bestDistance = limit + 1;
	for (const candidate of candidates) {
		const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
		if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
	}
	return best;
}
/** `; did you mean "x"?` or, when nothing is near, `; <otherwise>`. */
function didYouMean(word, candidates, otherwise) {
	const near = closest(word, candidates);
	return near === void 0 ? `; ${otherwise}` : `; did you mean "${near}"?`;
}
/** Insertions, deletions, replacements and swaps of neighbours that turn `a` into `b`. */
function editDistance(a, b) {
	let beforeLast = [];
	let last = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		for (let j = 1; j <= b.length; j++) {
			const same = a[i - 1] === b[j - 1];
			let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
			row.push(cost);
		}
		beforeLast = last;
		last = row;
	}
	return last[b.length] ?? 0;
}

// src/core/problem.ts
const UNREAD = /* @__PURE__ */ new Set([
	"syntax",
	"encoding",
	"too-large",
	"binary",
	"unreadable",
	"link"
]);
/**
* Tells of a file whether what was found in it before may still be there, although it is not found now: the file could
* not be read as a whole, or something failed that may concern any file.
*/
function leavesDoubt(problems) {
	const all = problems.some(({ kind, fatal }) => fatal || kind === "internal");
	const unread = new Set(problems.flatMap(({ kind, path }) => UNREAD.has(kind) && path !== void 0 ? [path] : []));
	return (path) => all || unread.has(path);
}
/** An error whose message is meant for the user as it stands. Exit status 2. */
var UserError = class extends Error {
	problem;
	constructor(problem) {
		super(problem.message);
		this.name = "UserError";
		this.problem = {
			...problem,
			fatal: true
		};
	}
};

// src/report/encode.ts
/** Markdown of our own, with holes for what is Markdown already: text of a repository does not compile. */
function gfm(parts, ...holes) {
	return parts.map((part, index) => part + String(holes[index] ?? "")).join("");
}
/** What was read back of a comment that was written with the same identity. */
function ownMarkdown(text) {
	return text;
}
/** Pieces of Markdown behind each other; empty ones are left out. */
function joined(pieces, separator) {
	return pieces.filter((piece) => piece !== "").join(separator);
}
/** The row of a table: a bar inside of a cell would end it. */
function tableRow(cells) {
	return `| ${cells.map((cell) => cell.replace(/(?<!\\)\|/g, "\\|")).join(" | ")} |`;
}
/** Breaks up what GitHub would interpret, without showing: a zero width space. */
const BREAK = "​";
/**
* Controls, and characters that reorder, join or hide text: bidirectional controls, zero width characters, fillers,
* variation selectors (but the emoji one), tags, and lone surrogates. Tab and line feed stay.
*/
const INVISIBLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0e\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e01ef}\p{Surrogate}]/gu;
/** The text with invisible and reordering characters written out as escapes, `\u202e`, as Python writes them. */
function visible(text) {
	return text.replace(/\r\n/g, "\n").replace(INVISIBLE, (char) => {
		const code = char.codePointAt(0) ?? 0;
		if (code < 256) return `\\x${code.toString(16).padStart(2, "0")}`;
		return code > 65535 ? `\\U${code.toString(16).padStart(8, "0")}` : `\\u${code.toString(16).padStart(4, "0")}`;
	});
}
/** Whether {@link visible} would leave the text as it is. */
function isVisible(text) {
	return visible(text) === text;
}
/** The text in one line, visible. */
function oneLine(text) {
	return visible(text).replace(/\s*\n\s*/g, " ").replace(/\t/g, " ").trim();
}
/** At most `limit` UTF-16 units, never half a character, with an ellipsis where something was cut. */
function clip(text, limit) {
	if (text.length <= limit) return text;
	const end = limit - 1;
	return `${text.slice(0, /[\ud800-\udbff]/.test(text.charAt(end - 1)) ? end - 1 : end)}…`;
}
/** Plain text as one line of Markdown that shows it literally and links, mentions, closes and starts nothing. */
function markdownText(text) {
	return inlineText(text).replace(/^([-+=:]|\d+(?=[.)]))/, (start) => /\d/.test(start) ? `${start}${BREAK}` : `\\${start}`);
}
/** The same for text that does not begin a line. */
function inlineText(text) {
	return oneLine(text).replace(/[\\`*_[\]|~$]/g, "\\$&").replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/[@#]/g, `$&${BREAK}`).replace(/(GH-)(?=\d)/gi, `$1${BREAK}`).replace(/(:)(?=\/\/)/g, `$1${BREAK}`).replace(/(www)(?=\.)/gi, `$1${BREAK}`).replace(/\b[0-9a-f]{7,}\b/gi, (hash) => hash.replace(/.{6}(?=.)/g, `$&${BREAK}`));
}
/** Text that is shown as it is and interpreted nowhere, with nothing hidden in it. */
function visibleText(text) {
	return visible(text);
}
/** Plain text for SARIF, in which no embedded link can start. */
function sarifText(text) {
	return visible(text).replaceAll("](", `]${BREAK}(`);
}
/** Text for HTML, between tags or as the value of an attribute in double quotes. */
function htmlText(text) {
	return visible(text).replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;").replace(/'/g, "&#39;");
}
/** Whether {@link link} and pages make a link of the address: plain http(s), nothing that could end it. */
function isAddress(address) {
	return /^https?:\/\/[^\s<>"`\\]+$/.test(address) && isVisible(address);
}
/** A code span that shows the text literally, in one line; its fence is longer than any run of backticks inside. */
function codeSpan(text) {
	const line = oneLine(text);
	if (line === "") return gfm`\` \``;
	const fence = "`".repeat(longestRun(line) + 1);
	const pad = line.startsWith("`") || line.endsWith("`") ? " " : "";
	return `${fence}${pad}${line}${pad}${fence}`;
}
/** A fenced block of lines without their endings; what is invisible in them is written out. */
function codeBlock(lines, language) {
	const shown = lines.map(visible);
	const fence = "`".repeat(Math.max(3, longestRun(shown.join("\n")) + 1));
	return [
		`${fence}${language}`,
		...shown,
		fence
	].join("\n");
}
function longestRun(text) {
	return (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
}
/** A sentence in the convention of findings, plain with code in backticks, as Markdown. */
function prose(text) {
	const parts = text.split("`");
	const closed = parts.length % 2 === 1 ? parts : [...parts.slice(0, -2), parts.slice(-2).join("`")];
	return closed.map((part, index) => {
		if (index % 2 === 1) return codeSpan(part);
		const [before, after] = [/^\s+/.test(part) && index > 0, /\s+$/.test(part) && index < closed.length - 1];
		const encoded = index === 0 ? markdownText(part) : inlineText(part);
		if (part === "" && index > 0 && index < closed.length - 1) return BREAK;
		return encoded === "" ? before || after ? " " : "" : `${before ? " " : ""}${encoded}${after ? " " : ""}`;
	}).join("");
}
/** A link. An address that is not plain http(s) gives the label alone. */
function link(label, address) {
	if (!isAddress(address)) return label;
	return `[${label}](${address.replace(/[()[\]]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)})`;
}
/** A value for the payload of an HTML comment: letters, digits, `_`, `/` and percent escapes, so never `--` or `>`. */
function commentValue(text) {
	return encodeURIComponent(text.replace(/\p{Surrogate}/gu, "�")).replace(/[-.!~*'()]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}
/** An HTML comment of one line, which does not show: words of our own, with holes for encoded values. */
function htmlComment(parts, ...holes) {
	return `<!-- ${parts.map((part, index) => part + (holes[index] ?? "")).join("")} -->`;
}
/** The inverse of {@link commentValue}; undefined for what it cannot have made. */
function readCommentValue(value) {
	try {
		const text = decodeURIComponent(value);
		return commentValue(text) === value ? text : void 0;
	} catch {
		return;
	}
}
/**
* One or more lines for a job's log: no command of the runner starts in them (`##[` counts anywhere in a line), also when
* they are wrapped between words.
*/
function logText(text) {
	return withoutCommands(visible(text));
}
/** The same for what a renderer has made of such lines, which stays as it is: what it may have missed is broken up. */
function withoutCommands(text) {
	return text.replace(/##(?=\[)/g, `#${BREAK}#`).replace(/(?<!\S)(?=::)/g, BREAK);
}
/** Text for a workflow command, before the escapes of its syntax: holds no command of its own. */
function commandText(text) {
	return visible(text).replace(/##(?=\[)/g, `#${BREAK}#`);
}
/** A workflow command with its properties, of which those without a value are left out. */
function commandLine(level, properties, message) {
	return `::${level} ${Object.entries(properties).flatMap(([name, value]) => value === void 0 ? [] : [`${name}=${commandData(String(value)).replace(/:/g, "%3A").replace(/,/g, "%2C")}`]).join(",")}::${commandData(message)}`;
}
function commandData(text) {
	return commandText(text).replace(/%/g, "%25").replace(/\n/g, "%0A");
}

// src/cli/commands.ts
const COMMANDS = [
	{
		name: "check",
		summary: "find fork hazards in the Python files of a folder",
		example: "forksight check",
		load: async () => (await import("./check.js")).check
	},
	{
		name: "review",
		summary: "tell what a review of a branch would say",
		example: "forksight review --base main",
		load: async () => (await import("./review.js")).review
	},
	{
		name: "audit",
		summary: "tell where a whole project stands, and what moving to Python 3.14, macOS or Windows means",
		example: "forksight audit",
		load: async () => (await import("./audit.js")).audit
	},
	{
		name: "merge",
		summary: "join the audits of shards, or of several repositories, or show an audit in another format",
		example: "forksight merge shard-*.json --format html --output audit.html",
		load: async () => (await import("./merge.js")).merge
	},
	{
		name: "baseline",
		summary: "accept the findings of a project for now, so that only new ones are reported",
		example: "forksight baseline --reason \"before we began\"",
		load: async () => (await import("./baseline2.js")).baseline
	},
	{
		name: "confirm",
		summary: "run tests under fork, forkserver and spawn, and give the findings of a report their verdicts",
		example: "forksight confirm report.json -- python app.py",
		load: async () => (await import("./confirm.js")).confirm
	},
	{
		name: "init",
		summary: "show the workflow that fits this repository, and write it",
		example: "forksight init",
		load: async () => (await import("./init.js")).init
	},
	{
		name: "doctor",
		summary: "say what Forksight would do in this repository, and what keeps it from that",
		example: "forksight doctor",
		load: async () => (await import("./doctor.js")).doctor
	},
	{
		name: "explain",
		summary: "show the page of a rule, or what is known of a line",
		example: "forksight explain FS101",
		load: async () => (await import("./explain.js")).explain
	},
	{
		name: "rules",
		summary: "list the rules",
		example: "forksight rules",
		load: async () => (await import("./rules.js")).rules
	},
	{
		name: "facts",
		summary: "show what is read out of a Python file",
		example: "forksight facts app/worker.py",
		load: async () => (await import("./facts.js")).facts
	},
	{
		name: "completion",
		summary: "print what makes a shell complete commands and options",
		example: "forksight completion bash",
		load: async () => (await import("./completion.js")).completion
	}
];

// src/report/columns.ts
/** How wide text is on a terminal, and how it wraps. */
/** Characters that take two columns: East Asian wide and full width forms, and emoji. */
const WIDE = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
/** Columns that visible text takes; tabs must be expanded before. */
function columns(text) {
	let width = 0;
	for (const char of text) width += /[\p{Mn}\p{Cf}]/u.test(char) ? 0 : WIDE.test(char) ? 2 : 1;
	return width;
}
/** Words of a text; a code span of a few words stays whole, together with what touches it. */
const WORDS = /(?:`[^`\s]*(?: [^`\s]+){0,5}`|\S)+/g;
/** Words of the text in lines of at most `width` columns where words allow it; later lines are indented. */
function wrap(text, width, first, rest) {
	const lines = [];
	let line = first;
	let empty = true;
	for (const word of text.match(WORDS) ?? []) {
		if (!empty && columns(line) + 1 + columns(word) > width) {
			lines.push(line);
			line = rest;
			empty = true;
		}
		line += empty ? word : ` ${word}`;
		empty = false;
	}
	return [...lines, line];
}
/** Blocks of lines with an empty line between them, as text that ends with a line feed. */
function paragraphs(blocks) {
	return `${blocks.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

// src/core/evidence.ts
const RANK = {
	certain: 0,
	likely: 1,
	possible: 2
};
/** The weaker of the given certainties; `certain` when there are none. */
function weakest(...certainties) {
	return certainties.reduce((least, next) => RANK[next] > RANK[least] ? next : least, "certain");
}
/** Negative when `a` is the stronger claim. For sorting the best evidence first. */
function compareCertainty(a, b) {
	return RANK[a] - RANK[b];
}
/** A step at a place in the analysed code. */
function codeStep(span, says, certainty = "certain") {
	return {
		at: {
			kind: "code",
			span
		},
		says,
		certainty
	};
}
/** The certainty of a chain is that of its weakest link. */
function traceCertainty(steps) {
	return weakest(...steps.map((step) => step.certainty));
}

// src/core/span.ts
/** The last line that a range reaches into: one that ends before the first character of a line does not reach that line. */
function lastLine([startLine, , endLine, endColumn]) {
	return endColumn === 1 && endLine > startLine ? endLine - 1 : endLine;
}
/** The place as people write it, `path:line`. */
function formatSpan(span) {
	return `${span.path}:${span.range[0]}`;
}
/** Reading order: by path, then line, then column. Total, so that sorting is deterministic. */
function compareSpans(a, b) {
	if (a.path !== b.path) return a.path < b.path ? -1 : 1;
	for (let i = 0; i < 4; i++) {
		const difference = a.range[i] - b.range[i];
		if (difference !== 0) return difference;
	}
	return 0;
}
/** A text key for maps and sets; equal spans have equal keys. */
function spanKey(span) {
	return `${span.path}@${span.range.join(",")}`;
}

// src/core/glob.ts
/**
* Whether a repository path matches one of the globs, with the meaning of `.gitignore`: a glob without a slash in front
* of its end matches a name in any folder, any other starts at the root; a match on a folder covers everything below.
* `*` and `?` stay inside one part of the path, `**` as a whole part stands for any number of parts, `{a,b}` for either.
*/
function globMatcher(globs) {
	const patterns = globs.flatMap((glob) => alternatives(glob) ?? [glob]).map(compile);
	return (path) => {
		const parts = path.split("/");
		return patterns.some((pattern) => matches(pattern, parts));
	};
}
function compile(glob) {
	const trimmed = glob.replace(/\/+$/, "");
	const parts = trimmed.replace(/^(\.?\/)+/, "").split("/");
	return trimmed.includes("/") ? parts : ["**", ...parts];
}
/** Goes part by part, remembering up to where the path can have been matched; linear for any pattern. */
function matches(pattern, parts) {
	let reached = /* @__PURE__ */ new Set([0]);
	for (const expected of pattern) {
		const next = /* @__PURE__ */ new Set();
		for (const at of reached) if (expected === "**") for (let i = at; i <= parts.length; i++) next.add(i);
		else if (at < parts.length && partMatches(expected, parts[at])) next.add(at + 1);
		reached = next;
	}
	return reached.size > 0;
}
/** Lets the last `*` take one more character whenever the rest does not fit: enough, and never more than quadratic. */
function partMatches(pattern, part) {
	let [inPattern, inPart] = [0, 0];
	let [star, taken] = [-1, 0];
	while (inPart < part.length) {
		const expected = pattern[inPattern];
		if (expected === "*") [star, taken] = [inPattern++, inPart];
		else if (expected !== void 0 && (expected === "?" || expected === part[inPart])) {
			inPattern++;
			inPart++;
		} else if (star >= 0) [inPattern, inPart] = [star + 1, ++taken];
		else return false;
	}
	return /^\**$/.test(pattern.slice(inPattern));
}
/** Each pair of braces multiplies what a glob stands for; nobody writes so many by hand. */
const MAX_ALTERNATIVES = 1e3;
/** Whether the braces of a glob stand for more globs than can be tried. Such a glob matches nothing but its own text. */
function isTooWide(glob) {
	return alternatives(glob) === void 0;
}
/** `a/{b,c}` as `a/b` and `a/c`; undefined when there are too many. */
function alternatives(glob) {
	let all = [glob];
	for (let pairs = 0; pairs < MAX_ALTERNATIVES; pairs++) {
		const next = all.flatMap(withoutFirstBraces);
		if (next.length > MAX_ALTERNATIVES) return void 0;
		if (next.every((one, index) => one === all[index])) return all;
		all = next;
	}
}
function withoutFirstBraces(glob) {
	const braces = /^(.*?)\{([^{}]*)\}(.*)$/s.exec(glob);
	if (!braces) return [glob];
	const [, before = "", inside = "", after = ""] = braces;
	return inside.split(",").map((choice) => before + choice + after);
}

// src/core/platforms.ts
const NAMES = {
	linux: "Linux",
	macos: "macOS",
	windows: "Windows"
};
/** The platforms as people write them, in the order given. */
function platformNames(platforms, separator) {
	return platforms.map((platform) => NAMES[platform]).join(separator);
}

// src/core/activities.ts
/** What a call can do that changes no resource, with one sentence about each. */
const ACTIVITIES = {
	waits: "waits until another thread or process acts",
	puts: "gives something to another thread or process",
	drains: "takes what another thread or process has put",
	polls: "looks whether another thread or process has acted",
	prints: "writes to a standard stream of this process",
	flushes: "writes out what a stream has buffered",
	"resolves-host": "asks the resolver of the C library for an address",
	draws: "draws from the global random numbers of the process",
	"uses-openssl-generator": "draws from the generator of OpenSSL, or stirs it",
	collects: "looks at all objects of the process for garbage",
	seeds: "seeds the global random numbers of the process",
	"reads-identity": "asks for the number of this process or thread",
	reaps: "waits for child processes of this process",
	"reads-environment": "reads an environment variable",
	"ends-at-once": "ends the process with nothing flushed and nothing unwound",
	"reads-to-end": "reads until the writing end is closed, or one message of many",
	"opens-shared-memory": "opens shared memory that another process may have made",
	"ends-session": "tells the server at the other end of a connection that the session is over",
	"opens-socket": "opens a socket that gets the default timeout",
	warns: "issues a warning",
	"gets-event-loop": "asks for the event loop of this thread, and expects that there is one",
	"makes-event-loop": "makes an event loop, or makes one the loop of this thread",
	"follows-locale": "formats, reads or compares text as the locale of the process says"
};

// src/core/effects.ts
/** One sentence about each effect, for documentation and for the editor's completion in model files. */
const EFFECTS = {
	"starts-thread": "starts an operating system thread that may outlive the call",
	"ends-thread": "waits for the end of a thread, so that it is gone when the call returns",
	forks: "creates a child process that runs Python code before any exec",
	"takes-lock": "acquires a lock",
	"releases-lock": "releases a lock",
	"opens-handle": "opens something that a fork shares between parent and child: a connection or a file",
	"uses-handle": "reads from, writes to or changes an open handle",
	"closes-handle": "closes a handle in this process",
	"renews-handle": "puts a handle into a state of its own in this process",
	"sets-start-method": "fixes the start method of multiprocessing for the whole process",
	"ends-process": "ends this process, or replaces its program",
	logs: "hands a record to the handlers of the logging module",
	"attaches-log-handler": "adds a handler to a logger",
	"configures-logging": "installs logging handlers anew, replacing inherited ones",
	"reaps-process": "waits for the child processes of the receiver, or ends them",
	"sets-process-state": "changes something that belongs to the process as a whole",
	"restores-process-state": "puts something that belongs to the process as a whole back as it was",
	"uses-native-pool": "works with threads, or with a context, that a native library keeps for the whole process",
	does: "does something that a rule asks about"
};
/** What belongs to the process as a whole, with one sentence about each. */
const PROCESS_STATES = {
	"signal-handler": "what happens at a signal",
	"wakeup-fd": "the descriptor to which the numbers of signals are written",
	timer: "a timer or alarm of the process",
	"exit-hook": "a function that runs when the interpreter ends",
	setting: "a setting of the interpreter or the operating system",
	seed: "the state of the global random numbers",
	"thread-slot": "what the program keeps for this thread, by its number",
	"warning-filter": "which warnings are shown",
	"start-method": "the start method of multiprocessing, once it is fixed",
	preload: "what the fork server imports before it forks",
	environment: "an environment variable",
	output: "what standard output has buffered",
	"resource-tracker": "the helper process that removes shared memory which programs leave behind",
	"file-lock": "a lock on a file",
	logging: "where log records go",
	"default-timeout": "how long sockets wait that get no timeout of their own",
	locale: "how text is written and compared",
	"host-encoding": "the encoding for names of hosts, which the first lookup imports",
	"text-hash": "numbers that stand for text, salted for each interpreter",
	patch: "an attribute of a library that the program has replaced"
};
/** What native libraries keep for the whole process, with one sentence about each. */
const NATIVE_POOLS = {
	openmp: "the threads of the OpenMP runtime",
	rayon: "the threads of the rayon library",
	polars: "the thread pool of polars",
	tensorflow: "the threads of TensorFlow",
	jax: "the threads of JAX",
	cuda: "the CUDA context",
	autograd: "the threads of the autograd engine"
};
/** What a handle is, with the words that traces have for it. */
const HANDLES = {
	connection: "a connection",
	file: "a file",
	/** Its state is copied by a fork, and goes on alike in both. */
	generator: "a generator of random numbers",
	"event-loop": "an event loop",
	poller: "a poller",
	listener: "a listening socket",
	temporary: "something temporary that is deleted when it is closed",
	"memory-map": "a memory map",
	"shared-memory": "shared memory",
	"file-lock": "a lock on a file",
	pipe: "a pipe",
	program: "a child process",
	store: "an open database or data file",
	client: "a client"
};

// src/core/finding.ts
/** The finding with the given ones of its causes: it says what is to be said of the first. */
function withCauses(finding, [first, ...rest]) {
	const { words, ...best } = first;
	const { edit: _edit, ...others } = finding;
	return {
		...words === void 0 ? finding : {
			...others,
			...words
		},
		causes: [best, ...rest],
		confidence: best.confidence
	};
}
/** Every place in the code that the finding names: its own, its causes and their steps; not its edit. */
function spansOf({ at, causes }) {
	const steps = causes.flatMap(({ trace }) => trace.flatMap((step) => step.at.kind === "code" ? [step.at.span] : []));
	return [
		at,
		...causes.map((cause) => cause.at),
		...steps
	];
}

// src/core/settings.ts
/** Minor versions of Python that the analysis knows, oldest first. */
const PYTHON_VERSIONS = [
	"3.6",
	"3.7",
	"3.8",
	"3.9",
	"3.10",
	"3.11",
	"3.12",
	"3.13",
	"3.14",
	"3.15"
];

// src/core/version-range.ts
/**
* Version ranges as in a requirement, `>=3.8,<3.12`, and versions that may be known only in part: `3.11` stands for all
* of 3.11.x, and is in a range when some of them are.
*/
const CLAUSE = /^(>=|<=|==|!=|~=|>|<)\s*(\d+(?:\.\d+)*)(\.\*)?$/;
/** What is wrong with a range, or undefined when nothing is. */
function rangeFault(range) {
	for (const text of range.split(",")) {
		const clause = parseClause(text);
		if (!clause) return `"${text.trim()}" is not a version test; write one like ">=3.8" and join several with commas`;
		if (clause.wildcard && clause.operator !== "==" && clause.operator !== "!=") return `"${text.trim()}": ".*" goes with == and != only`;
	}
}
/** Whether a version, or some version that begins with it, is in the range. */
function rangeHolds(range, version) {
	const known = version.split(".").map(Number);
	return range.split(",").every((text) => {
		const clause = parseClause(text);
		return clause !== void 0 && clauseHolds(clause, known);
	});
}
/** The versions that a range names. */
function boundsOf(range) {
	return range.split(",").flatMap((text) => parseClause(text)?.version.join(".") ?? []);
}
function parseClause(text) {
	const match = CLAUSE.exec(text.trim());
	if (!match) return void 0;
	return {
		operator: match[1],
		version: match[2].split(".").map(Number),
		wildcard: match[3] !== void 0
	};
}
function clauseHolds({ operator, version, wildcard }, known) {
	const [lowest, highest] = [compare(known, version, 0), compare(known, version, Infinity)];
	const begins = version.every((part, index) => (known[index] ?? part) === part);
	switch (operator) {
		case ">=": return highest >= 0;
		case ">": return highest > 0;
		case "<=": return lowest <= 0;
		case "<": return lowest < 0;
		case "==": return wildcard ? begins : lowest <= 0 && highest >= 0;
		case "!=": return wildcard ? !(begins && known.length >= version.length) : lowest !== 0 || highest !== 0;
		default: return highest >= 0 && version.slice(0, -1).every((part, index) => (known[index] ?? part) === part);
	}
}
/** Compares with the unknown parts of `known` taken as `unknown`, and the absent parts of `version` as 0. */
function compare(known, version, unknown) {
	for (let index = 0; index < Math.max(known.length, version.length); index++) {
		const [mine, other] = [known[index] ?? unknown, version[index] ?? 0];
		if (mine !== other) return mine < other ? -1 : 1;
	}
	return known.length < 3 && unknown > 0 ? 1 : 0;
}

// src/core/distribution.ts
/** A distribution's name as PEP 503 has it: lower case, with single hyphens. */
function normalName(name) {
	return name.toLowerCase().replaceAll(/[-_.]+/g, "-");
}

// src/core/baseline.ts
/** The file of accepted findings, in the top folder of the project. */
const BASELINE_FILE = "forksight-baseline.toml";
/** Whether an entry does not count any more on a day. */
function isExpired({ expires }, today) {
	return expires !== void 0 && expires < today;
}

// src/core/rule.ts
/** Checks the metadata that the type cannot, so that a slip fails at once. Throws an Error that names the field. */
function defineRule(rule) {
	const wrong = (field, rest) => {
		throw new Error(`${rule.code}: ${field} ${rest}`);
	};
	if (!/^FS[1-9]\d\d$/.test(rule.code)) wrong("code", "must be FS and three digits");
	if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(rule.slug)) wrong("slug", "must be kebab case");
	if (rule.summary.length > 80) wrong("summary", "must have at most 80 characters");
	if (/^[A-Z]/.test(rule.summary) && !/^[A-Z][A-Z]/.test(rule.summary)) wrong("summary", "must not begin with a capital");
	if (rule.summary.endsWith(".")) wrong("summary", "must not end with a full stop");
	if (rule.supersedes.includes(rule.code)) wrong("supersedes", "must not name the rule itself");
	return rule;
}

// src/core/verdict.ts
/** Whether running has shown that the finding is real. */
function isConfirmed({ kind }) {
	return kind !== "same" && kind !== "inconclusive";
}

// src/core/fork-handling.ts
/** How a library notices a fork, with one sentence about each. */
const HANDLING = {
	"at-fork-hook": "it registers with os.register_at_fork, which some servers do not run",
	"atfork-handler": "its native code registers with pthread_atfork",
	"process-id": "it compares the process id when it is used",
	call: "the child has to call it"
};
const SETTING_PLACES = {
	environment: "a variable of the environment",
	attribute: "an attribute of a module or class",
	configuration: "an option of a server"
};
const SETTING_EFFECTS = {
	cures: "the hazard is gone",
	partial: "the hazard is gone in some cases",
	silences: "the warning is gone and the hazard is not"
};

export { prose as $, weakest as A, commentValue as B, compareSpans as C, codeStep as D, spanKey as E, clip as F, isAddress as G, htmlComment as H, codeBlock as I, link as J, isVisible as K, codeSpan as L, paragraphs as M, wrap as N, compareCertainty as O, COMMANDS as P, ownMarkdown as Q, commandLine as R, isTooWide as S, lastLine as T, htmlText as U, gfm as V, inlineText as W, markdownText as X, logText as Y, oneLine as Z, NATIVE_POOLS as _, defineRule as a, withoutCommands as at, platformNames as b, normalName as c, didYouMean as ct, rangeHolds as d, readCommentValue as et, PYTHON_VERSIONS as f, HANDLES as g, EFFECTS as h, isConfirmed as i, visibleText as it, columns as j, traceCertainty as k, boundsOf as l, withCauses as m, SETTING_EFFECTS as n, tableRow as nt, BASELINE_FILE as o, UserError as ot, spansOf as p, joined as q, SETTING_PLACES as r, visible as rt, isExpired as s, leavesDoubt as st, HANDLING as t, sarifText as tt, rangeFault as u, PROCESS_STATES as v, formatSpan as w, globMatcher as x, ACTIVITIES as y, commandText as z };